"""The rows of a response as the pathway engine's facts, for many children at once; row security has narrowed them."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from keepsight.apps.decisions import queries as decisions
from keepsight.apps.response.models import Circumstance, Discussion, Investigation, ItemReply, Step
from keepsight.engines.oversight import Effect, Standing
from keepsight.engines.pathway import ALLEGATION, CALLED_OFF, Answered, Decided, Facts, Held, ItemAnswer, Meeting
from keepsight.engines.pathway import Investigation as Investigated
from keepsight.engines.pathway import Step as Stepped
from keepsight.vocabulary.people import Viewer

_ACTS = frozenset((Effect.EFFECTIVE, Effect.PROVISIONAL))


def facts_of(*, viewer: Viewer, persons: Iterable[UUID], at: datetime, with_decisions: bool = True) -> dict[UUID, Facts]:
    """Person → facts. Without decisions guards that ask for one refuse: good for clocks, not for steps."""
    wanted = list(persons)
    steps, answered, held, investigated = _steps(wanted), _answered(wanted), _held(wanted), _investigated(wanted)
    present, allegations = _present(wanted)
    return {
        person: Facts(
            steps=tuple(steps[person]), answered=tuple(answered[person]), circumstances=frozenset(present[person]),
            allegations=tuple(allegations[person]), held=tuple(held[person]), investigations=tuple(investigated[person]),
            decided=_decided(viewer, person, at) if with_decisions else (),
        )
        for person in wanted
    }  # fmt: skip


def _present(persons: list[UUID]) -> tuple[dict[UUID, set[str]], dict[UUID, list[datetime]]]:
    """What is particular about each person now, and when each allegation became known."""
    present: dict[UUID, set[str]] = defaultdict(set)
    allegations: dict[UUID, list[datetime]] = defaultdict(list)
    rows = Circumstance.objects.filter(scope__in=persons, ended_at=None).order_by("known_at")
    for scope, kind, known_at in rows.values_list("scope", "kind", "known_at"):
        present[scope].add(kind)
        if kind == ALLEGATION:
            allegations[scope].append(known_at)
    return present, allegations


def _steps(persons: list[UUID]) -> dict[UUID, list[Stepped]]:
    found: dict[UUID, list[Stepped]] = defaultdict(list)
    rows = Step.objects.filter(scope__in=persons).order_by("number")
    for scope, way, at, since in rows.values_list("scope", "way", "at", "since"):
        found[scope].append(Stepped(way, at, since))
    return found


def _answered(persons: list[UUID]) -> dict[UUID, list[Answered]]:
    found: dict[UUID, list[Answered]] = defaultdict(list)
    rows = ItemReply.objects.filter(scope__in=persons).order_by("at", "pk")
    for scope, item, answer, at, approval in rows.values_list("scope", "item", "answer", "at", "approval"):
        found[scope].append(Answered(item, ItemAnswer(answer), at, approved=approval is not None))
    return found


def _held(persons: list[UUID]) -> dict[UUID, list[Held]]:
    found: dict[UUID, list[Held]] = defaultdict(list)
    for row in Discussion.objects.filter(scope__in=persons).select_related("end").order_by("called_at"):
        end = getattr(row, "end", None)
        if end and CALLED_OFF in end.chose:
            continue
        found[row.scope].append(
            Held(Meeting(row.kind), row.called_at, end.at, frozenset(end.chose), end.is_quorate, bool(end.urgent))
            if end
            else Held(Meeting(row.kind), row.called_at)
        )
    return found


def _investigated(persons: list[UUID]) -> dict[UUID, list[Investigated]]:
    found: dict[UUID, list[Investigated]] = defaultdict(list)
    rows = Investigation.objects.filter(scope__in=persons).order_by("opened_at")
    for scope, opened_at, ended_at in rows.values_list("scope", "opened_at", "end__at"):
        found[scope].append(Investigated(opened_at, ended_at))
    return found


def _decided(viewer: Viewer, person: UUID, at: datetime) -> tuple[Decided, ...]:
    return tuple(
        Decided(card.kind, card.made_at, acts=card.effect in _ACTS, signed=card.standing is Standing.AGREED)
        for card in decisions.about(viewer=viewer, persons=[person], at=at)
    )
