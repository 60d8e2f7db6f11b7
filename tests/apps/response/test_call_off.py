"""A discussion called off: it counts as none, nobody owes it anything more, and its record says why."""

import invented
import pytest
from browsing import page, signed_in
from casework import Case
from django.urls import reverse

from keepsight.apps.response import operations, queries
from keepsight.vocabulary.answers import InvalidError, RefusedError
from keepsight.vocabulary.people import Purpose, Viewer


def awaited(case: Case, persona: str) -> list[str]:
    with invented.acting_as(persona) as by:
        found = queries.waiting(viewer=Viewer(by, Purpose.SAFEGUARDING), at=case.now)
    return [one.kind for one in found if one.kind in ("contribution", "record")]


def test_what_is_called_off_counts_as_not_held_and_is_awaited_by_nobody(case: Case) -> None:
    case.to_assessment()
    made = case.call()
    assert awaited(case, "named-nurse") == ["contribution"]
    with invented.acting_as("social-worker") as by:
        with pytest.raises(InvalidError, match="Say why"):
            operations.call_off(discussion=made, why=" ", by=by, at=case.tick())
        operations.call_off(discussion=made, why="Called for another child by mistake", by=by, at=case.tick())
        with pytest.raises(RefusedError, match="has ended"):
            operations.call_off(discussion=made, why="Again", by=by, at=case.tick())
    assert awaited(case, "named-nurse") == []
    assert awaited(case, "social-worker") == ["record"], "those invited are to be told"
    with pytest.raises(RefusedError, match="Call the strategy discussion first"):
        case.step("call-strategy")
    [line] = case.course().discussions
    assert line.is_called_off


def test_only_the_agency_that_called_it_calls_it_off(case: Case) -> None:
    made = case.call()
    with invented.acting_as("named-nurse") as by, pytest.raises(RefusedError, match="The agency that called"):
        operations.call_off(discussion=made, why="Not ours", by=by, at=case.tick())


def test_it_is_called_off_on_its_page_and_its_record_says_so(case: Case) -> None:
    social_worker = signed_in("social-worker")
    made = case.call()
    address = reverse("response:discussion", args=[made])
    assert social_worker.post(address, {"act": "call_off"}).status_code == 422
    assert social_worker.post(address, {"act": "call_off", "why": "The child was seen today instead"}).status_code == 302
    record = page(social_worker, "response:discussion_record", discussion=made)
    assert "Called off: it was not held" in record
    assert "The child was seen today instead" in record
    assert "Held as urgent" not in record
    assert "did not answer" not in record
    assert "(called off)" in page(social_worker, "response:course", person=case.person)
    assert social_worker.get(address).status_code == 302
