"""Cookies, where forms come from, and how a response stands."""

from datetime import date

import pytest
from django.template.loader import render_to_string

from keepsight.apps.public import rules
from keepsight.apps.public.templatetags.public import day_line
from keepsight.apps.public.values import Answer, Choice
from keepsight.vocabulary.answers import Allowed, Refused

DAY = date(2026, 11, 20)
YES, NO = ({"analytics": answer, "appearance": answer} for answer in (Answer.YES, Answer.NO))


def chosen(cookie: str, gpc: str = "", *, counting: bool = True) -> Choice:
    return rules.choice(cookie=cookie, gpc=gpc, counting=counting)


def test_a_visit_counts_only_after_a_yes_without_objection() -> None:
    yes = rules.kept(YES, DAY)
    assert yes == "appearance-1-yes.analytics-1-yes.20261120"
    assert chosen(yes).counts
    assert not chosen(yes, "1").counts
    assert not chosen(yes, counting=False).counts
    assert not chosen(rules.kept(NO, DAY)).counts
    assert not chosen("").counts
    assert not chosen("analytics-1-yes.analytics-1-no.20261120").counts


def test_the_banner_asks_where_there_is_something_to_consent_to() -> None:
    assert chosen("").asks
    assert not chosen("", "1").asks
    assert not chosen("", counting=False).asks
    assert not chosen(rules.kept(NO, DAY)).asks
    assert chosen(rules.kept({"appearance": Answer.NO}, DAY)).asks


def test_the_look_is_kept_unless_objected_to() -> None:
    assert chosen("").keeps_look
    assert not chosen("", "1").keeps_look
    assert not chosen(rules.kept(NO, DAY)).keeps_look


def test_an_answer_to_an_older_version_is_asked_again() -> None:
    assert chosen("analytics-0-yes.20261120").asks
    assert not chosen("analytics-0-yes.20261120").counts


def test_a_receipt_is_genuine_only_as_it_was_given() -> None:
    receipt = rules.receipt(rules.kept(NO, DAY))
    assert rules.is_receipt(receipt)
    assert not rules.is_receipt(receipt.replace("-no", "-yes"))
    assert not rules.is_receipt("")
    assert rules.receipt("") == ""


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
        ("2026-06-01", "2026-11-20", "done", "Answered before this report, on 1 June 2026"),
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


def test_a_report_that_was_answered_before_it_has_no_day_of_the_56() -> None:
    """A national report says what one about the force said, which is answered already."""
    body = {"reported_on": "2026-06-09", "responded_on": "2026-06-01", "last_lawful_on": "2026-08-03"}
    stands = rules.standing(body, DAY)
    assert stands.day_number is None
    assert day_line(stands)["response"] is None
    assert rules.standing(body | {"responded_on": "2026-06-09"}, DAY).day_number == 1


def test_without_a_duty_nothing_is_late() -> None:
    stands = rules.standing({"reported_on": "2020-01-01", "last_lawful_on": None}, date(2026, 1, 1))
    assert stands.kind == "never"


def finding(**changes: object) -> dict[str, object]:
    return {"number": 1, "kind": "Recommendation", "text": "Do it", "target_on": "2026-11-01", "none": False} | changes


def part(step: int, due_on: str | None = "2026-11-10") -> dict[str, object]:
    return {"agency": "Police", "text": "x", "step": step, "words": "w", "due_on": due_on, "notes": [], "verified_on": None,
            "verified_by": "", "measure": "overseen-in-time"}  # fmt: skip


@pytest.mark.parametrize(
    ("parts", "step", "overdue"),
    [
        ([], 1, 19), ([part(4)], 4, 0), ([part(4), part(2)], 2, 10), ([part(3, None)], 3, 19), ([part(2, "2026-12-01")], 2, 0),
        ([part(2, "2026-12-01"), part(1, "2026-11-19")], 1, 1),
    ],
)  # fmt: skip
def test_a_finding_is_as_far_as_its_last_part(parts: list[dict[str, object]], step: int, overdue: int) -> None:
    read = [rules.part(one, DAY) for one in parts]
    one = rules.tracked("s", "A report", DAY, finding(), read, DAY)
    assert (one.step, one.overdue) == (step, overdue)
    assert not one.refused


def test_the_target_of_the_inspectors_is_told_beside_an_agencys_own_later_day() -> None:
    later = rules.tracked("s", "A report", DAY, finding(), [rules.part(part(2, "2026-12-01"), DAY)], DAY)
    told = render_to_string("public/progress.html", {"one": later})
    assert "Due 1 December 2026" in told
    assert "The inspectors asked for it by 1 November 2026" in told
    same = rules.tracked("s", "A report", DAY, finding(target_on="2026-12-01"), [rules.part(part(2, "2026-12-01"), DAY)], DAY)
    assert "inspectors asked" not in render_to_string("public/progress.html", {"one": same})
    done = rules.tracked("s", "A report", DAY, finding(), [rules.part(part(4), DAY)], DAY)
    assert "inspectors asked" not in render_to_string("public/progress.html", {"one": done})


def test_a_reason_for_no_action_is_not_tracked() -> None:
    refused = rules.tracked("s", "A report", DAY, finding(none=True, answer="It would help nobody"), [], DAY)
    assert refused.refused
    assert (refused.due_on, refused.overdue, refused.target_on) == (None, 0, None)  # though its target of 1 November has passed


def test_no_action_without_a_reason_is_not_an_answer() -> None:
    """A finding that is not addressed to the body may go out like this: the tracker says that it waits, and since when."""
    silent = rules.tracked("s", "A report", DAY, finding(none=True, answer=""), [], DAY)
    assert (silent.refused, silent.overdue) == (False, 19)


def test_an_answer_that_does_not_say_what_is_done_stands_by_itself() -> None:
    said = {"number": 1, "kind": "Recommendation", "text": "Do it", "action": "", "answer": "It is for another body"}
    assert "<strong>" not in render_to_string("public/finding.html", {"finding": said})
    paper = render_to_string("public/response_paper.html", {"answer": {"findings": [said]}})
    assert "<strong>" not in paper.split("Findings and answers")[1]


def test_a_page_past_the_end_is_the_last() -> None:
    assert [rules.page(range(25), number).items[-1] for number in (0, 1, 2, 3, 99)] == [9, 9, 19, 24, 24]
    assert rules.page([], 4).pages == 1
