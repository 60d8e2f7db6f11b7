"""Findings and what became of them: each with its parts, as last released."""

from collections import Counter
from datetime import date
from typing import Any

from keepsight.apps.public import rules
from keepsight.apps.public.queries.entries import Entry, entries, entry
from keepsight.apps.public.values import Choices, Sought, Tracked
from keepsight.apps.publications import queries as publications
from keepsight.apps.publications.values import PublicationCard
from keepsight.vocabulary.paging import Page


def _of(one: Entry, actions: dict[str, Any] | None, today: date, at: dict[int, int] | None = None) -> list[Tracked]:
    """The findings of one inspection, good practice left out; `at` gives their numbers where actions have another report's."""
    source = one.answered or one.report
    parts = [
        (given["finding"] if at is None else at.get(given["finding"]), rules.part(given, today))
        for given in (actions or {}).get("actions", [])
    ]
    reported = one.standing.reported_on
    return [
        rules.tracked(
            one.report.slug, one.report.title, reported, finding, [p for number, p in parts if number == finding["number"]], today
        )
        for finding in source.body["findings"]
        if finding["kind"] != "Good practice"
    ]


def _all(today: date) -> list[Tracked]:
    actions = {card.slug: card.body for card in publications.published("actions")}
    return [
        finding
        for one in entries(today)
        if not one.report.body.get("same_as")  # told where it is answered
        for finding in _of(one, actions.get(one.report.slug), today)
    ]


def tracker(sought: Sought, today: date) -> tuple[Page[Tracked], Choices, Counter[str], int]:
    """The page asked for, overdue first, and what there is to choose from.

    Then how many stand at each step, are overdue or refused; and how many are followed.
    """
    everything = _all(today)
    followed = [one for one in everything if not one.refused]
    counts = Counter({f"step{number}": sum(one.step == number for one in followed) for number in range(1, 5)})
    counts["overdue"] = sum(bool(one.overdue) for one in followed)
    counts["refused"] = len(everything) - len(followed)
    titles = {one.slug: one.title for one in everything}
    choices = {
        "report": tuple(titles.items()),
        "addressed_to": tuple(sorted({one.finding.get("addressed_to", "") for one in everything} - {""})),
    }
    return rules.page(_sorted(everything, sought), sought.page), choices, counts, len(followed)


def chosen(sought: Sought, today: date) -> list[Tracked]:
    """Everything that was asked for, overdue first."""
    return _sorted(_all(today), sought)


def _sorted(everything: list[Tracked], sought: Sought) -> list[Tracked]:
    fitting = [one for one in everything if _fits(one, sought)]
    return sorted(fitting, key=lambda one: (one.refused, -one.overdue, one.step, one.due_on or date.max))


def _fits(one: Tracked, sought: Sought) -> bool:
    return (
        all(word in one.finding["text"].casefold() for word in sought.words.casefold().split())
        and (not sought.step or sought.step == ("none" if one.refused else str(one.step)))
        and (not sought.overdue or bool(one.overdue))
        and sought.addressed_to in ("", one.finding.get("addressed_to", ""))
        and sought.report in ("", one.slug)
    )


def _numbers(report: PublicationCard) -> dict[int, int]:
    """The number in this report of each finding, by its number in the report that says the same; by itself where none does."""
    other = publications.one("inspections", report.body["same_as"]) if report.body.get("same_as") else None
    own = {one["text"].strip(): one["number"] for one in report.body["findings"]}
    told = (other or report).body["findings"]
    return {one["number"]: own[one["text"].strip()] for one in told if one["text"].strip() in own}


def findings(slug: str, today: date, version: int | None = None) -> list[Tracked]:
    """The findings of one inspection with their parts as they stand now."""
    one = entry(slug, today, version)
    if one is None:
        return []
    actions = publications.one("actions", one.report.body.get("same_as") or slug)
    return _of(one, actions.body if actions else None, today, _numbers(one.report))
