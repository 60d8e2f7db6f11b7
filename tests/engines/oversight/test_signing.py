"""Who may sign, with each refusal's words. For any history: an edit voids; nothing is agreed without someone else of the line."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keepsight.engines.oversight import (
    Answer,
    Content,
    DecisionFacts,
    Signature,
    Signer,
    Standing,
    content_hash,
    may_sign,
    read_policy,
    standing,
)
from keepsight.vocabulary.answers import Allowed, Refused
from keepsight.vocabulary.people import AgencyKind

POLICY = read_policy("""
version = "test"
[lines]
social-care = ["team-manager", "service-manager"]
[decisions.referral]
title = "Type of response"
hours = 24
agencies = ["social-care"]
source = "local rule"
""")
DUE = datetime(2026, 11, 21, 16, 50, tzinfo=UTC)
FACTS = DecisionFacts("referral", 1, AgencyKind.SOCIAL_CARE, frozenset({10}), ("h1",), (), DUE)
SENIOR = Signer(20, 1, AgencyKind.SOCIAL_CARE, "team-manager")
CONTENT = Content("referral", "child", "Assess", (("a", "b", "c"),), "why", "voice", "no", "ab", "2026-11-20")


def agreed(version: int = 1, digest: str = "h1", answer: Answer = Answer.AGREE) -> Signature:
    return Signature(version, 20, answer, digest, DUE - timedelta(hours=1), AgencyKind.SOCIAL_CARE)


@pytest.mark.parametrize("signer", [SENIOR, replace(SENIOR, rank="service-manager"), replace(SENIOR, user=99)])
def test_a_senior_of_the_line_signs(signer: Signer) -> None:
    assert may_sign(FACTS, signer, "h1", POLICY) == Allowed()


@pytest.mark.parametrize(
    ("facts", "signer", "signed", "words"),
    [
        (FACTS, replace(SENIOR, agency=2), "h1", "belongs to another agency"),
        (FACTS, replace(SENIOR, user=10), "h1", "You wrote this decision"),
        (replace(FACTS, authors=frozenset({10, 20})), SENIOR, "h1", "You wrote this decision, or a version of it"),
        (FACTS, replace(SENIOR, rank="social-worker"), "h1", "one of these posts: team manager, service manager"),
        (FACTS, replace(SENIOR, rank=""), "h1", "one of these posts"),
        (replace(FACTS, hashes=("h1", "h2")), SENIOR, "h1", "edited after you opened it"),
        (FACTS, SENIOR, "", "edited after you opened it"),
        (replace(FACTS, signatures=(agreed(),)), replace(SENIOR, user=21), "h1", "answered already"),
    ],
)
def test_others_are_refused_with_the_reason(facts: DecisionFacts, signer: Signer, signed: str, words: str) -> None:
    answer = may_sign(facts, signer, signed, POLICY)
    assert isinstance(answer, Refused)
    assert words in answer.reason
    assert answer.source == "Oversight policy test"


@pytest.mark.parametrize(
    ("answer", "expected"),
    [(Answer.AGREE, Standing.AGREED), (Answer.SEND_BACK, Standing.SENT_BACK), (Answer.OVERTURN, Standing.OVERTURNED)],
)
def test_an_answer_stands_however_late_it_is_read(answer: Answer, expected: Standing) -> None:
    facts = replace(FACTS, signatures=(agreed(answer=answer),))
    assert standing(facts, DUE + timedelta(days=900), POLICY) is expected


def test_it_is_late_after_its_moment_and_not_at_it() -> None:
    assert standing(FACTS, DUE, POLICY) is Standing.WAITING
    assert standing(FACTS, DUE + timedelta(microseconds=1), POLICY) is Standing.LATE


@pytest.mark.parametrize("field", [name for name in Content.__slots__ if name != "options"])
def test_a_change_of_one_letter_is_another_content(field: str) -> None:
    assert content_hash(replace(CONTENT, **{field: getattr(CONTENT, field) + "."})) != content_hash(CONTENT)


def test_an_option_moved_or_split_is_another_content() -> None:
    for options in ((), (("a", "bc", ""),), (("a", "b", "c"), ("", "", "")), (("ab", "", "c"),)):
        assert content_hash(replace(CONTENT, options=options)) != content_hash(CONTENT)


_ACTS = st.lists(
    st.one_of(
        st.tuples(st.just("edit"), st.integers(10, 14)),
        st.tuples(st.sampled_from(list(Answer)), st.integers(10, 14), st.sampled_from(["team-manager", "social-worker", ""]),
                  st.integers(1, 2), st.booleans()),
    ),
    max_size=12,
)  # fmt: skip


def play(acts: list[tuple[object, ...]]) -> DecisionFacts:
    """A history in which every signature asks may_sign first, as operations do."""
    facts = FACTS
    for act in acts:
        if act[0] == "edit":
            digest = f"h{len(facts.hashes) + 1}"
            facts = replace(facts, authors=facts.authors | {int(str(act[1]))}, hashes=(*facts.hashes, digest))
            continue
        what, user, rank, agency, fresh = act
        signed = facts.hashes[-1] if fresh else facts.hashes[0]
        signer = Signer(int(str(user)), int(str(agency)), AgencyKind.SOCIAL_CARE, str(rank))
        if isinstance(may_sign(facts, signer, signed, POLICY), Allowed):
            one = Signature(len(facts.hashes), signer.user, Answer(what), signed, DUE, AgencyKind.SOCIAL_CARE)
            facts = replace(facts, signatures=(*facts.signatures, one))
    return facts


@given(_ACTS)
def test_nothing_is_agreed_without_someone_else_of_the_line(acts: list[tuple[object, ...]]) -> None:
    facts = play(acts)
    if standing(facts, DUE, POLICY) is Standing.AGREED:
        newest = facts.signatures[-1]
        assert newest.signer not in facts.authors
        assert (newest.version, newest.content_hash) == (len(facts.hashes), facts.hashes[-1])
        assert any(act[0] in (Answer.AGREE, Answer.CONDITIONS) and act[1:4] == (newest.signer, "team-manager", 1) for act in acts)
    versions = [one.version for one in facts.signatures]
    assert len(versions) == len(set(versions)), "one answer to a version"


@given(_ACTS, st.integers(10, 30))
def test_an_edit_always_voids(acts: list[tuple[object, ...]], author: int) -> None:
    facts = play(acts)
    edited = replace(facts, authors=facts.authors | {author}, hashes=(*facts.hashes, "new"))
    assert standing(edited, DUE, POLICY) is Standing.WAITING
    assert isinstance(may_sign(edited, Signer(author, 1, AgencyKind.SOCIAL_CARE, "team-manager"), "new", POLICY), Refused)


@given(_ACTS)
def test_a_signature_moved_to_another_content_does_not_count(acts: list[tuple[object, ...]]) -> None:
    facts = play(acts)
    torn = replace(facts, signatures=tuple(replace(one, content_hash="other") for one in facts.signatures))
    assert standing(torn, DUE, POLICY) is Standing.WAITING
