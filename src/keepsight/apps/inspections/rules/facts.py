"""What of a report and its response is frozen for the public, as JSON; and what operations on the register share."""

from datetime import date
from typing import Any

from keepsight.apps.inspections.rules.reports import last_lawful_on
from keepsight.apps.inspections.values import (
    Basis,
    Finding,
    InspectionCard,
    Report,
    ResponseCard,
    words_for,
)
from keepsight.vocabulary.answers import Refused, RefusedError
from keepsight.vocabulary.people import Actor, Purpose, Viewer


def viewer(by: Actor) -> Viewer:
    """The register is kept for administration."""
    return Viewer(by, Purpose.ADMINISTRATION)


def overtaken() -> RefusedError:
    """Of two at once, the second is told to read first."""
    reason = "Someone else saved this response while you wrote. Read the newest version first."
    return RefusedError(Refused(reason, "Keepsight: two people, one text"))


def day(value: object) -> str | None:
    """A day as ISO text, or None."""
    return str(value) if value else None


def of_finding(one: Finding) -> dict[str, Any]:
    """A finding in words."""
    return {
        "number": one.number,
        "kind": str(words_for(one.kind)),
        "text": one.text,
        "reach": str(words_for(one.reach)),
        "addressed_to": str(words_for(one.addressed_to)),
        "target_on": day(one.target_on),
    }


def of_report(report: Report) -> dict[str, Any]:
    """What the public may read of a report, answered or not."""
    return {
        "theme": report.theme,
        "inspectorates": report.inspectorates,
        "area": report.area,
        "kind": str(words_for(report.kind)),
        "duty": report.basis is Basis.DUTY,
        "basis": str(words_for(report.basis)),
        "reported_on": str(report.published_on),
        "last_lawful_on": day(last_lawful_on(report)),
        "quotes_force": report.quotes_force,
        "report_url": report.report_url,
        "same_as": report.same_as,
        "findings": [of_finding(one) for one in report.findings],
        "asks_the_body": sum(one.asks_the_body for one in report.findings),
    }


def of_response(card: InspectionCard, response: ResponseCard) -> dict[str, Any]:
    """Report and response together, as a second person approves them; `published` adds the day."""
    draft = response.draft
    answers = {one.number: one for one in draft.answers}
    facts = of_report(card.report)
    for finding in facts["findings"]:
        answer = answers.get(finding["number"])
        finding["action"] = str(words_for(answer.action)) if answer and answer.action else ""
        finding["none"] = bool(answer and answer.action and answer.action.value == "none")
        finding["answer"] = answer.text if answer else ""
    chief = {
        "state": str(words_for(draft.chief)),
        "comments": draft.chief_comments,
        "invited_on": day(draft.invited_on),
        "answer_by_on": day(draft.answer_by_on),
        "received_on": day(draft.received_on),
    }
    return facts | {
        "comments": draft.comments,
        "chief": chief,
        "reply": draft.reply,
        "correction": draft.correction,
    }


def published(told: dict[str, Any], first_published_on: date | None, today: date) -> dict[str, Any]:
    """What goes out today. A correction does not make a response late: the day of its first version counts."""
    return told | {"responded_on": str(first_published_on or today)}


def of_sendings(card: InspectionCard) -> dict[str, Any]:
    """When the response was sent, to whom, in which of the versions the public reads, with what proof."""
    marks = [mark for mark in card.milestones if mark.milestone.sends]
    sent = [
        {"to": str(words_for(one.milestone)), "on": str(one.happened_on), "proof": one.proof, "version": one.version}
        for one in marks
    ]
    return {"sent": sent}
