"""Courses, completions and their currency: recorded by a manager or a file, noted at each decision, counted by team."""

from datetime import date, datetime, timedelta
from math import exp

import invented
import pytest
from browsing import page, signed_in
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st
from logged import Logged

from keepsight.apps.training import operations, queries, rules
from keepsight.apps.training.channels import completions_csv
from keepsight.apps.training.values import CompletionDraft, courses
from keepsight.vocabulary.answers import InvalidError, RefusedError
from keepsight.vocabulary.people import Actor, Purpose, Viewer

pytestmark = pytest.mark.django_db


def seen(by: Actor) -> Viewer:
    return Viewer(by, Purpose.SAFEGUARDING)


def complete(course: str, day: date, at: datetime, *, who: str = "social-worker", by: str = "team-manager") -> int:
    with invented.acting_as(by) as actor:
        draft = CompletionDraft(invented.user(who), course, day)
        return operations.complete_many(drafts=[draft, draft], by=actor, at=at)


def test_a_completion_counts_for_its_months_and_is_recorded_once(logged: Logged, at: datetime) -> None:
    assert complete("information-sharing", date(2025, 11, 20), at) == 1
    assert complete("information-sharing", date(2025, 11, 20), at) == 0
    assert complete("hsb", date(2024, 2, 29), at) == 1
    with invented.acting_as("team-manager") as by:
        found = {
            one.course.code: one for one in queries.currency(viewer=seen(by), user=invented.user("social-worker"), on=at.date())
        }
    assert (found["information-sharing"].until, found["information-sharing"].is_current) == (date(2026, 11, 20), True)
    assert (found["hsb"].until, found["hsb"].is_current) == (date(2026, 2, 28), False)
    assert found["aces"].completed_on is None
    assert logged.kinds().count("training.completions.recorded") == 2


def test_nobody_certifies_themselves_and_what_cannot_be_is_refused(at: datetime) -> None:
    with pytest.raises(RefusedError, match="A manager of your agency"):
        complete("abe", at.date(), at, by="social-worker")
    with pytest.raises(InvalidError, match="use one of"):
        complete("leap", at.date(), at)
    with pytest.raises(InvalidError, match="yet to come"):
        complete("abe", at.date() + timedelta(days=1), at)


def test_another_agency_s_training_is_not_seen(at: datetime) -> None:
    complete("abe", at.date(), at)
    with invented.acting_as("detective-inspector") as by:
        found = queries.currency(viewer=seen(by), user=invented.user("social-worker"), on=at.date())
    assert not any(one.completed_on for one in found)


def test_what_was_current_stays_with_the_decision_and_its_answer(at: datetime) -> None:
    complete("csa-identification", date(2026, 1, 5), at)
    complete("hsb", date(2020, 1, 5), at)
    person = invented.receive(at).placed.person
    made = invented.overseen_decision(person, "referral", at)
    complete("abe", at.date(), at)
    with invented.acting_as("social-worker") as by:
        first, second = queries.notes(viewer=seen(by), decision=made)
    assert (first.act, first.current, first.expired) == ("decided", ("csa-identification",), ("hsb",))
    assert (second.act, second.user, second.current) == ("answered", invented.user("team-manager"), ())
    text = page(signed_in("social-worker"), "desk:decision", decision=made)
    assert "Noticing child sexual abuse in the family" in text
    assert "no course was current" in text


def test_a_file_loads_its_good_rows_and_returns_the_rest_with_reasons(at: datetime) -> None:
    lines = [
        "email,course,completed_on", "social-worker@demo.example,aces,2026-03-01", "SOCIAL-WORKER@demo.example,aces,2026-03-01",
        "nobody@demo.example,aces,2026-03-01", "social-worker@demo.example,leap,2026-03-01",
        "social-worker@demo.example,aces,1 March", "social-worker@demo.example,aces,2030-01-01",
    ]  # fmt: skip
    with invented.acting_as(invented.SOCIAL_CARE, Purpose.LOADING) as by:
        from keepsight.apps.access import queries as access

        staff = access.addresses(viewer=seen(by))
        done = completions_csv.load(lines, staff=staff, by=by, at=at)
        assert (done.new, done.known) == (1, 1)
        assert [number for number, _reason in done.rejected] == [4, 5, 6, 7]
        assert completions_csv.load(lines[:2], staff=staff, by=by, at=at).new == 0
        with pytest.raises(ValueError, match="lacks course, completed_on"):
            completions_csv.load(["email"], staff=staff, by=by, at=at)


def test_coverage_is_by_team_and_recognition_before_and_after(at: datetime) -> None:
    day = at.date() - timedelta(days=200)
    complete("csa-identification", day, at)
    complete("hsb", at.date() - timedelta(days=10), at)
    raised = {
        invented.user("social-worker"): [day - timedelta(days=3), day, day + timedelta(days=179), day + timedelta(days=180)]
    }
    with invented.acting_as("team-manager") as by:
        cover = {one.course.code: (one.current, one.people) for one in queries.coverage(viewer=seen(by), on=at.date())}
        found = {one.course.code: one for one in queries.changes(viewer=seen(by), raised=raised, on=at.date())}
    assert cover["csa-identification"] == (1, 2)
    assert cover["abe"] == (0, 2)
    assert (found["csa-identification"].before, found["csa-identification"].after) == (1, 2)
    assert found["hsb"].people == 0  # the half year after it is not over


@given(st.integers(0, 400))
def test_an_interval_holds_95_per_cent_against_the_exact_one(count: int) -> None:
    """The exact interval (Garwood 1936) leaves 2.5 % of a Poisson distribution on each side of the count."""
    low, high = rules.interval(count)

    def at_most(mean: float, k: int) -> float:
        term = total = exp(-mean)
        for n in range(1, k + 1):
            term *= mean / n
            total += term
        return total

    assert low <= count <= high
    assert at_most(high, count) == pytest.approx(0.025, abs=0.003)
    if count > 2:
        assert 1 - at_most(low, count - 1) == pytest.approx(0.025, abs=0.004)


def test_every_course_has_its_subject_and_source() -> None:
    assert set(courses()) == {"aces", "csa-identification", "hsb", "abe", "information-sharing"}
    assert all(one.source and one.months > 0 for one in courses().values())


def test_the_page_shows_one_s_own_and_a_manager_records() -> None:
    assert "Not completed" in page(signed_in("social-worker"), "training:training")
    assert "Coverage" not in page(signed_in("social-worker"), "training:training")
    manager = signed_in("team-manager")
    assert "0 of 2" in page(manager, "training:training")
    address = reverse("training:training")
    given_day = {"completed_on-day": 1, "completed_on-month": 3, "completed_on-year": 2026}
    assert manager.post(address, {"user": ""}).status_code == 422
    sent = {"user": invented.user("social-worker"), "course": "abe"} | given_day
    assert manager.post(address, sent | {"completed_on-year": 2099}).status_code == 422
    assert manager.post(address, sent).status_code == 302
    assert "1 of 2" in page(manager, "training:training")
