"""Inspections with their responses, as the public pages list them."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.utils import timezone

from keepsight.apps.public import rules
from keepsight.apps.public.values import Choices, Sought, Standing
from keepsight.apps.publications import queries as publications
from keepsight.apps.publications.values import PublicationCard
from keepsight.vocabulary.paging import Page


@dataclass(frozen=True, slots=True)
class Entry:
    """One inspection as the lists show it; `answered` is the response, None while it is awaited.

    Where another report says the same, `answered` is the response to that one, its answers put to this report's own findings,
    and `shared` the other's slug.
    """

    report: PublicationCard
    answered: PublicationCard | None
    standing: Standing
    shared: str = ""

    @property
    def findings(self) -> int:
        """How many findings the report holds."""
        return len(self.report.body["findings"])

    @property
    def all_answered(self) -> bool:
        """Whether the response says something to every finding but good practice."""
        told = self.answered.body["findings"] if self.answered else [{}]
        return all(one.get("answer") or one.get("kind") == "Good practice" for one in told)


@dataclass(frozen=True, slots=True)
class Sent:
    """Each sending of a response with the version that went; `unsent`: the version in force while not noted as sent, else 0."""

    sendings: tuple[tuple[dict[str, Any], int], ...]
    unsent: int


def _entry(report: PublicationCard, answered: PublicationCard | None, today: date) -> Entry:
    shared = report.body.get("same_as") or ""
    if shared and answered:
        answered = replace(answered, body=answered.body | {"findings": _put_to(report, answered)})
    facts = report.body | {"responded_on": answered.body["responded_on"] if answered else None}
    return Entry(report, answered, rules.standing(facts, today), shared if answered else "")


def _put_to(report: PublicationCard, answered: PublicationCard) -> list[dict[str, Any]]:
    """The report's findings, in its own order and to whom it addresses them, with the answers that the other one was given."""
    said = {one["text"].strip(): one for one in answered.body["findings"]}
    return [said.get(one["text"].strip(), {}) | one for one in report.body["findings"]]


def entries(today: date) -> list[Entry]:
    """Every registered inspection with its response, the latest report first."""
    answers = {card.slug: card for card in publications.published("responses")}
    listed = [
        _entry(card, answers.get(card.body.get("same_as") or card.slug), today) for card in publications.published("inspections")
    ]
    return sorted(listed, key=lambda entry: (entry.standing.reported_on, entry.report.title), reverse=True)


def entry(slug: str, today: date, version: int | None = None) -> Entry | None:
    """One inspection, its response in force or as it stood in a version; None when there is none."""
    report = publications.one("inspections", slug)
    if report is None:
        return None
    answered = publications.one("responses", report.body.get("same_as") or slug, version)
    if version is not None and answered is None:
        return None
    return _entry(report, answered, today)


def sent(slug: str) -> Sent:
    """To whom the response was sent, and whether a correction has gone as well."""
    versions = publications.versions("responses", slug)
    told = publications.one("sendings", slug)
    days = [timezone.localdate(one.published_at).isoformat() for one in versions]
    # What was told before sendings named their version: the newest that was out on the day.
    rows = [(one, one.get("version") or sum(day <= one["on"] for day in days)) for one in (told.body["sent"] if told else ())]
    newest = max((one.version for one in versions), default=0)
    return Sent(tuple(rows), 0 if newest in {version for _, version in rows} else newest)


def found(sought: Sought, today: date) -> tuple[Page[Entry], Choices]:
    """The page of the list that a visitor asked for, and what there is to choose from."""
    everything = entries(today)
    bodies = [one.report.body for one in everything]
    choices = {
        "year": tuple(sorted({one.report.body["reported_on"][:4] for one in everything}, reverse=True)),
        "inspectorate": tuple(sorted({name for body in bodies for name in _inspectorates(body)})),
        "kind": tuple(sorted({body["kind"] for body in bodies})),
    }
    return rules.page([one for one in everything if _fits(one, sought)], sought.page), choices


def _inspectorates(body: dict[str, Any]) -> list[str]:
    return [name.strip() for name in body["inspectorates"].replace(" and ", ",").split(",") if name.strip()]


def _fits(one: Entry, sought: Sought) -> bool:
    body = one.report.body
    told = one.answered.body if one.answered else {}
    answers = [finding.get("answer", "") for finding in told.get("findings", [])]
    texts = [one.report.title, body["theme"], told.get("comments", ""), *answers, *(f["text"] for f in body["findings"])]
    return (
        all(word in " ".join(texts).casefold() for word in sought.words.casefold().split())
        and sought.year in ("", body["reported_on"][:4])
        and (not sought.inspectorate or sought.inspectorate in _inspectorates(body))
        and sought.kind in ("", body["kind"])
        and sought.status in ("", one.standing.kind, "answered" if one.answered else "awaited")
    )
