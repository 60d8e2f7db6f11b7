"""Cookies, where forms come from, and how a response stands."""

from datetime import date

import pytest

from keepsight.apps.public import rules
from keepsight.apps.public.values import Answer
from keepsight.vocabulary.answers import Allowed, Refused


def test_a_choice_counts_only_after_a_yes_without_objection() -> None:
    yes = rules.kept(Answer.YES)
    assert rules.choice(cookie=yes, gpc="").counts
    assert not rules.choice(cookie=yes, gpc="1").counts
    assert not rules.choice(cookie=rules.kept(Answer.NO), gpc="").counts
    assert rules.choice(cookie="", gpc="").asks
    assert not rules.choice(cookie="", gpc="1").asks


def test_an_answer_to_an_older_version_is_asked_again() -> None:
    assert rules.choice(cookie="statistics-0-yes", gpc="").asks


@pytest.mark.parametrize(
    ("site", "origin", "own"),
    [
        ("same-origin", "", True),
        ("cross-site", "https://us.example", False),
        ("same-site", "", False),
        ("none", "", False),
        ("", "https://us.example", True),
        ("", "https://them.example", False),
        ("", "null", False),
        ("", "", False),
    ],
)
def test_only_our_own_form_is_taken(site: str, origin: str, own: bool) -> None:
    answer = rules.is_own_form(host="us.example", fetch_site=site, origin=origin)
    assert isinstance(answer, Allowed if own else Refused)


@pytest.mark.parametrize("path", ["//them.example", "/\\them.example", "https://them.example/", "javascript:x", "", "/a\nb"])
def test_the_way_back_never_leaves_the_site(path: str) -> None:
    assert rules.way_back(path) == "/"


@pytest.mark.parametrize(
    ("responded", "today", "kind", "words"),
    [
        ("2026-07-22", "2026-11-20", "done", "Published 12 days before the deadline"),
        ("2026-08-03", "2026-11-20", "done", "Published on the last lawful day"),
        ("2026-08-04", "2026-11-20", "late", "Published 1 day after the deadline"),
        (None, "2026-08-01", "due", "Not published yet. Due by 3 August 2026, in 2 days"),
        (None, "2026-08-03", "due", "Not published yet. Due today, 3 August 2026"),
        (None, "2026-08-04", "late", "Overdue by 1 day"),
    ],
)
def test_standing_under_a_duty(responded: str | None, today: str, kind: str, words: str) -> None:
    body = {"reported_on": "2026-06-09", "responded_on": responded, "last_lawful_on": "2026-08-03"}
    stands = rules.standing(body, date.fromisoformat(today))
    assert (stands.kind, stands.words) == (kind, words)


def test_without_a_duty_nothing_is_late() -> None:
    stands = rules.standing({"reported_on": "2020-01-01", "last_lawful_on": None}, date(2026, 1, 1))
    assert stands.kind == "never"
