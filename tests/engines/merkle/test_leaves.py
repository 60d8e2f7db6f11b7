"""Leaves, commitments and canonical JSON: the examples of RFC 8785, and one form for one value."""

import json
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keepsight.engines.merkle import base64
from keepsight.engines.merkle.canonical import canonical_json
from keepsight.engines.merkle.leaves import Leaf, LeafError, commit

C = bytes(range(32))
LEAF = Leaf("decisions.signoff.given", "2026-11-22T19", (C,))
ENTRY = (
    b'{"commitments":["AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="],"hour":"2026-11-22T19",'
    b'"kind":"decisions.signoff.given","v":1}'
)


def test_keys_stand_in_the_order_of_rfc_8785() -> None:
    # RFC 8785 section 3.2.3
    value = {
        "€": "Euro Sign",
        "\r": "Carriage Return",
        "\ufb33": "Hebrew",
        "1": "One",
        "😀": "Smiley",
        "\x80": "Control",
        "ö": "o",
    }
    assert list(json.loads(canonical_json(value))) == ["\r", "1", "\x80", "ö", "€", "😀", "\ufb33"]


def test_text_and_literals_as_in_rfc_8785() -> None:
    # RFC 8785 section 3.2.2
    value = {"string": '€$\x0f\nA\'B"\\\\"/', "literals": [None, True, False]}
    expected = r'{"literals":[null,true,false],"string":"€$\u000f\nA' + r"'" + r'B\"\\\\\"/"}'
    assert canonical_json(value) == expected.encode()


@pytest.mark.parametrize("value", [1.5, {1: "a"}, {"a": b"bytes"}, [object()], {"a", "b"}])
def test_values_without_a_form_are_refused(value: Any) -> None:
    with pytest.raises(TypeError):
        canonical_json(value)


@pytest.mark.parametrize("value", [2**53, -(2**53), "\ud800"])
def test_values_that_other_readers_would_change_are_refused(value: Any) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - a number and a text, each with its own message
        canonical_json({"a": value})


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), inner),
    max_leaves=20,
)


@given(JSON)
def test_canonical_json_means_the_same_and_has_one_form(value: Any) -> None:
    data = canonical_json(value)
    assert json.loads(data) == value
    assert canonical_json(json.loads(data)) == data
    assert canonical_json(tuple(value) if isinstance(value, list) else value) == data


def test_a_leaf_is_written_and_read() -> None:
    assert LEAF.to_bytes() == ENTRY
    assert Leaf.parse(ENTRY) == LEAF


@pytest.mark.parametrize(
    "entry",
    [
        b"",
        b"[]",
        b"null",
        b"\xff",
        ENTRY + b"\n",
        ENTRY.replace(b":", b": "),
        ENTRY.replace(b'"v":1', b'"v":2'),
        ENTRY.replace(b'"v":1', b'"v":1.0'),
        ENTRY.replace(b'"v":1', b'"name":"x","v":1'),
        ENTRY.replace(b"signoff", b"Signoff"),
        ENTRY.replace(b"decisions.signoff.given", b"decisions"),
        ENTRY.replace(b"decisions.signoff.given", b"decisions.given\\n"),
        ENTRY.replace(b"T19", b"T24"),
        ENTRY.replace(b"T19", b"T9"),
        ENTRY.replace(b"T19", b"T19:30"),
        ENTRY.replace(b"2026-11-22", b"2026-11-31"),
        ENTRY.replace(b'["AAEC', b'["AAE'),
        ENTRY.replace(b'"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="', b""),
        ENTRY.replace(b'"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="', b"7"),
        b'{"commitments":[],"commitments":["x"]}',
        b"[" * 100_000,
    ],
)
def test_anything_else_is_not_a_leaf(entry: bytes) -> None:
    with pytest.raises(LeafError):
        Leaf.parse(entry)


def test_a_commitment_is_the_hash_of_domain_salt_and_body() -> None:
    salt, body = b"s" * 32, canonical_json({"by": 7})
    expected = sha256(b"keepsight.log/v1/a.b\x00" + salt + body).digest()
    assert commit(kind="a.b", salt=salt, body=body) == expected


def test_a_commitment_depends_on_kind_salt_and_body() -> None:
    salt, body = b"s" * 32, b"{}"
    commitments = {
        commit(kind="a.b", salt=salt, body=body),
        commit(kind="a.c", salt=salt, body=body),
        commit(kind="a.b", salt=b"t" * 32, body=body),
        commit(kind="a.b", salt=salt, body=b"[]"),
    }
    assert len(commitments) == 4


@pytest.mark.parametrize("size", [0, 31, 33])
def test_a_commitment_without_a_whole_salt_is_refused(size: int) -> None:
    with pytest.raises(LeafError):
        commit(kind="a.b", salt=b"s" * size, body=b"{}")


@given(st.binary(max_size=50))
def test_base64_comes_back(data: bytes) -> None:
    assert base64.decode(base64.encode(data)) == data


@pytest.mark.parametrize("text", ["A", "AA", "AA=", "AB==", "AA==\n", "A A=", "AA==AA==", "é===", "_-=="])
def test_other_base64_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the reason differs by case
        base64.decode(text)
