"""Ending a discussion, with its quorum computed from who is there, calling it off, and saying that its record was circulated."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from keepsight.apps.access.operations import hold
from keepsight.apps.chronology import operations as chronology
from keepsight.apps.chronology.values import EventDraft
from keepsight.apps.ledger.operations import record
from keepsight.apps.response import queries, rules
from keepsight.apps.response.models import Circulation, DiscussionEnd
from keepsight.apps.response.operations.held import held
from keepsight.apps.response.operations.items import reply
from keepsight.apps.response.values import DiscussionCard, EndDraft
from keepsight.engines.pathway import CALLED_OFF, ItemAnswer, Meeting, choices, meetings
from keepsight.vocabulary.answers import InvalidError, Refused, RefusedError, require, require_same
from keepsight.vocabulary.people import Actor, Purpose, Viewer


def end(*, discussion: UUID, draft: EndDraft, by: Actor, at: datetime) -> None:
    """End it. Without its quorum it ends as urgent and provisional, with why, or not at all."""
    require(rules.may_change(by))
    with transaction.atomic():
        card = held(discussion=discussion, by=by)
        faults = rules.end_faults(card.kind, draft)
        if faults:
            raise InvalidError(faults)
        if card.agency != by.agency:
            raise RefusedError(Refused("The agency that called the discussion records its end.", card.quorum.source))
        if not card.quorum.is_met and not draft.urgent.strip():
            missing = "; ".join(card.quorum.missing)
            words = f"There is no quorum: {missing}. Wait for them, or hold it as urgent and say why."
            raise RefusedError(Refused(words, card.quorum.source))
        _keep(card, draft, by, at)
        if card.kind is Meeting.STRATEGY:
            for item, words in (("abe-decision", draft.interview), ("medical-decision", draft.medical)):
                reply(person=card.person, item=item, answer=ItemAnswer.DONE, words=words, by=by, at=at)


def call_off(*, discussion: UUID, why: str, by: Actor, at: datetime) -> None:
    """It is not held: its record says why and is fixed, it counts as no discussion, and nobody owes it anything more."""
    require(rules.may_change(by))
    if not why.strip():
        raise InvalidError({"why": "Say why it is not held"})
    with transaction.atomic():
        card = held(discussion=discussion, by=by)
        if card.agency != by.agency:
            raise RefusedError(Refused("The agency that called the discussion calls it off.", card.quorum.source))
        _keep(card, EndDraft((CALLED_OFF,), why), by, at)


def circulate(*, discussion: UUID, words: str, by: Actor, at: datetime) -> None:
    """The record of an ended discussion went to everybody it is for, and how. Doing it again changes nothing."""
    require(rules.may_change(by))
    if not words.strip():
        raise InvalidError({"words": "Say to whom the record went, and how"})
    with transaction.atomic():
        hold(what="discussion", names=[str(discussion)])
        ended = DiscussionEnd.objects.filter(discussion=discussion, agency_id=by.agency).first()
        if ended is None:
            words = "Your agency has no such record to circulate: the agency that called the discussion does, once it has ended."
            raise RefusedError(Refused(words, "Keepsight: local limit discussion-record"))
        row, made = Circulation.objects.get_or_create(
            end=ended, agency_id=by.agency, scope=ended.scope,
            defaults={"words": words, "circulated_by_id": by.user, "at": at},
        )  # fmt: skip
        if made:
            body = {"discussion": str(discussion), "words": words}
            record(kind="response.discussion.circulated", body=body, by=by.user, at=at)
        else:
            require_same(row.words, words)


def _keep(card: DiscussionCard, draft: EndDraft, by: Actor, at: datetime) -> None:
    urgent = "" if card.quorum.is_met else draft.urgent
    DiscussionEnd.objects.create(
        discussion_id=card.id, agency_id=by.agency, scope=card.person, chose=list(draft.chose), rationale=draft.rationale,
        interview=draft.interview, medical=draft.medical, is_quorate=card.quorum.is_met, urgent=urgent, next_on=draft.next_on,
        ended_by_id=by.user, at=at,
    )  # fmt: skip
    chosen = "; ".join(choices()[one] for one in draft.chose)
    words = meetings()[card.kind].words
    own = queries.own_record(viewer=Viewer(by, Purpose.SAFEGUARDING), person=card.person)
    event = EventDraft(own, "meeting", timezone.localdate(at).isoformat(), words, f"{chosen}. {draft.rationale}")
    chronology.add(event=event, by=by, at=at)
    body = {
        "discussion": str(card.id), "kind": card.kind, "chose": list(draft.chose), "rationale": draft.rationale,
        "interview": draft.interview, "medical": draft.medical, "there": [list(one) for one in card.there],
        "contributions": [one.id for one in card.contributions], "quorate": card.quorum.is_met, "urgent": urgent,
    }  # fmt: skip
    record(kind="response.discussion.ended", body=body, by=by.user, at=at)
