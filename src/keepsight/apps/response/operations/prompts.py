"""Answering a question that the record raises, and switching a rule off for an agency, with why."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from keepsight.apps.access.operations import hold
from keepsight.apps.ledger.operations import record
from keepsight.apps.response import queries, rules
from keepsight.apps.response.models import PromptAnswer, PromptSwitch
from keepsight.engines import prompts
from keepsight.vocabulary.answers import InvalidError, Refused, RefusedError, require, require_same
from keepsight.vocabulary.people import Actor, Purpose, Viewer


def answer_prompt(*, person: UUID, key: str, answer: str, words: str, later_on: date | None, by: Actor, at: datetime) -> None:
    """Answer a question about a child; it stays answered until something new is behind it. The same again changes nothing."""
    require(rules.may_change(by))
    faults = rules.prompt_faults(answer, words, later_on, timezone.localdate(at))
    if faults:
        raise InvalidError(faults)
    with transaction.atomic():
        hold(what="prompt", names=[f"{person} {key}"])
        asked = queries.prompts_about(viewer=Viewer(by, Purpose.SAFEGUARDING), person=person, at=at)
        card = next((one for one in asked if one.prompt.key == key), None)
        if card is None:
            raise RefusedError(Refused("This question is no longer asked: what is recorded has changed.", "Keepsight: prompts"))
        if (card.answer, card.words, card.later_on) == (answer, words, later_on):
            return
        PromptAnswer.objects.create(
            agency_id=by.agency, scope=person, key=key, question=card.prompt.question, answer=answer, words=words,
            later_on=later_on, given_by_id=by.user, at=at,
        )  # fmt: skip
        body = {"person": str(person), "rule": card.prompt.rule, "answer": answer, "words": words}
        record(kind="response.prompt.answered", body=body, by=by.user, at=at)


def switch_prompt(*, rule: str, is_off: bool, reason: str, by: Actor, at: datetime) -> None:
    """Switch a rule off, or on again, for the actor's agency. What it already is changes nothing."""
    require(rules.may_switch(by))
    if rule not in prompts.rules():
        raise InvalidError({"rule": "There is no such question"})
    if not reason.strip():
        raise InvalidError({"reason": "Say why; it is recorded with your name"})
    with transaction.atomic():
        hold(what="prompt-switch", names=[f"{by.agency} {rule}"])
        held = {card.rule.id: card for card in queries.switches(viewer=Viewer(by, Purpose.SAFEGUARDING))}
        if held[rule].is_off == is_off:
            require_same(held[rule].reason, reason)
            return
        PromptSwitch.objects.create(agency_id=by.agency, rule=rule, is_off=is_off, reason=reason, made_by_id=by.user, at=at)
        body = {"rule": rule, "off": is_off, "reason": reason}
        record(kind="response.prompt.switched", body=body, by=by.user, at=at)
