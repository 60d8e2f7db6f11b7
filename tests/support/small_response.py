"""Rows of every table of the response, of voice, relationships and training, for one agency and one of its own children."""

from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

import invented

from keepsight.apps.people.models import Relationship
from keepsight.apps.response import models
from keepsight.apps.training import models as training
from keepsight.apps.voice import models as voice


def fill(senior: str, colleague: str, person: UUID, at: datetime) -> None:
    """By the colleague, with the senior's approval. The agency has a joint response about the child open."""
    with invented.acting_as(colleague) as by:
        mine = {"agency_id": by.agency, "scope": person}
        course = models.Course.objects.create(**mine, began_at=at)
        models.Step.objects.create(course=course, **mine, number=1, way="accept-referral", reason="x", taken_by_id=by.user, at=at)
        said = {"given_by_id": by.user, "words": "x", "at": at}
        reply = models.ItemReply.objects.create(**mine, item="child-seen", answer="not-possible", **said)
        models.PromptAnswer.objects.create(**mine, key="x", question="x", answer="done", **said)
        models.PromptSwitch.objects.create(
            agency_id=by.agency, rule="silence", is_off=False, reason="x", made_by_id=by.user, at=at
        )
        models.Circumstance.objects.create(**mine, kind="unborn", words="x", known_at=at, marked_by_id=by.user)
        _be_heard(mine, by.user, at)
        training.Completion.objects.create(
            agency_id=by.agency, user_id=by.user, course="abe", completed_on=at.date(), noted_by_id=by.user, at=at
        )
        _keep_apart(by.agency, by.user, person, at)
        opened = models.Investigation.objects.create(**mine, reference="x", opened_by_id=by.user, opened_at=at)
        models.InvestigationEnd.objects.create(
            investigation=opened, **mine, outcome="charged", why="x", shared_with="x", ended_by_id=by.user, at=at
        )
        _discuss(mine, by.user, at)
    with invented.acting_as(senior) as by:
        models.GapApproval.objects.create(reply=reply, **mine, words="x", approved_by_id=by.user, at=at)


def _discuss(mine: dict[str, Any], user: int, at: datetime) -> None:
    agency = mine["agency_id"]
    discussion = models.Discussion.objects.create(
        **mine, sitting=uuid4(), kind="strategy", purpose="x", planned_at=at, called_by_id=user, called_at=at
    )
    told = mine | {"discussion": discussion, "at": at}
    models.Invitation.objects.create(**told, to_agency_id=agency, invited_id=user)
    models.Attendance.objects.create(**told, attendee_id=user)
    spoken = told | {"given_by_id": user, "words": "x"}
    models.Contribution.objects.create(**spoken, number=1, status="shared")
    models.Belief.objects.create(**spoken, at_risk="yes")
    models.Objection.objects.create(**spoken)
    action = models.Action.objects.create(**told, to_agency_id=agency, words="x", owner_id=user, due_at=at, added_by_id=user)
    models.ActionDone.objects.create(action=action, **mine, words="x", done_by_id=user, at=at)
    end = models.DiscussionEnd.objects.create(**told, chose=[], rationale="x", is_quorate=False, ended_by_id=user)
    models.Circulation.objects.create(end=end, **mine, words="x", circulated_by_id=user, at=at)


def _keep_apart(agency: int, user: int, person: UUID, at: datetime) -> None:
    mine = {"agency_id": agency, "at": at}
    note = models.ApartNote.objects.create(
        **mine, person=person, kind="therapy", written_on=at.date(), words="x", kept_by_id=user
    )
    models.ApartShare.objects.create(note=note, **mine, handed_to_id=agency, whom="x", why="x", basis="x", shared_by_id=user)
    Relationship.objects.create(
        **mine, scope=person, one=person, other=uuid4(), kind="sibling", contact="regular", noted_by_id=user
    )


def _be_heard(mine: dict[str, Any], user: int, at: datetime) -> None:
    heard = {"heard_on": at.date(), "manner": "x", "presence": "alone", "help": "none"}
    voice.Entry.objects.create(**mine, **heard, heard_by_id=user, at=at)
    voice.Telling.objects.create(**mine, about="x", was_told=True, words="x", told_by_id=user, at=at)
    offer = voice.Offer.objects.create(**mine, whom="child", service="sarc", offered_on=at.date(), offered_by_id=user, at=at)
    voice.OfferEvent.objects.create(offer=offer, **mine, kind="accepted", on=at.date(), noted_by_id=user, at=at)
    case = voice.CaseEvent.objects.create(**mine, kind="charged", happened_at=at, noted_by_id=user)
    way = voice.ContactWay.objects.create(**mine, whom="x", way="call", is_allowed=True, noted_by_id=user, at=at)
    voice.CaseTelling.objects.create(event=case, **mine, way=way, words="x", told_by_id=user, at=at)
