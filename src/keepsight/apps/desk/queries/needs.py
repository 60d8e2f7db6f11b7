"""What waits for a viewer's agency, from every app below: late first, then by clock, each with who is to do it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from uuid import UUID

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from keepsight.apps.access import queries as access
from keepsight.apps.decisions import queries as decisions
from keepsight.apps.decisions.values import DecisionCard
from keepsight.apps.desk.values import Need
from keepsight.apps.intake import queries as intake
from keepsight.apps.people import queries as people
from keepsight.apps.response import queries as response
from keepsight.apps.response.queries import Waiting
from keepsight.apps.voice import queries as voice
from keepsight.apps.voice.values import CASE_EVENTS, SERVICES, OfferCard, UpdateCard
from keepsight.engines.oversight import Standing
from keepsight.ui.words import plain_moment
from keepsight.vocabulary.people import AgencyKind, Viewer

_CONTACT_DAYS = 60  # contacts older than this are found through the child, not on the home page


@dataclass(frozen=True, slots=True)
class _Row:
    """A need before names are looked up; `by` is a user of the agency, 0 for whoever is on duty."""

    person: UUID
    moment: datetime
    by: int
    what: str
    why: str
    act: str
    act_url: str
    url: str
    plain: str = ""  # only where `what` holds words that somebody wrote


def needs(*, viewer: Viewer, at: datetime) -> list[Need]:
    """What needs this viewer or their agency now: late first, then by clock. Names are looked up once for all."""
    me = viewer.actor.user
    rows = [
        *(_answer(card, me) for card in decisions.waiting_for(viewer=viewer, at=at)),
        *(_own(card) for card in (*decisions.mine(viewer=viewer, at=at), *decisions.left_behind(viewer=viewer, at=at))),
        *_contacts(viewer, at),
        *(_update(card) for card in voice.untold(viewer=viewer)),
        *(_offer(card, at) for card in voice.offer_again(viewer=viewer, on=timezone.localdate(at))),
        *(_waiting(row) for row in response.waiting(viewer=viewer, at=at)),
    ]
    found = people.persons(viewer=viewer, persons={row.person for row in rows})
    held = access.present(viewer=viewer, on=timezone.localdate(at))
    rows = [row if row.by in held else replace(row, by=0) for row in rows]  # what waits for a leaver is for whoever is on duty
    staff = access.staff(viewer=viewer, users={row.by for row in rows if row.by})
    names = {one: person.facts.name for one, person in found.items()}
    return [
        Need(
            _status(row.moment, at), _when(row.moment, at), row.moment, names.get(row.person, _("Restricted record")), row.url,
            row.what, row.why, row.act, row.act_url, row.by, staff[row.by].name if row.by in staff else "", row.plain or row.what,
        )
        for row in sorted(rows, key=lambda row: row.moment)
    ]  # fmt: skip


def whose(*, viewer: Viewer, rows: Iterable[Need], wanted: str, on: date) -> list[Need]:
    """The rows of "mine" or "team", those for whoever is on duty among them; all for anything else."""
    users = access.meant_by(viewer=viewer, whose=wanted, on=on)
    return [row for row in rows if users is None or not row.by or row.by in users]


def _status(moment: datetime, at: datetime) -> str:
    if moment <= at:
        return "late"
    return "due" if moment - at <= timedelta(hours=24) else "later"


def _when(moment: datetime, at: datetime) -> str:
    words = plain_moment(moment)
    return _("since %(moment)s") % {"moment": words} if moment <= at else _("by %(moment)s") % {"moment": words}


def _answer(card: DecisionCard, me: int) -> _Row:
    url = reverse("desk:decision", args=[card.id])
    why = _("Waits for a senior of your agency.")
    return _Row(card.person, card.due_at, me, card.title, why, _("Read and answer"), url, url)


def _own(card: DecisionCard) -> _Row:
    """What its author has to answer, or see."""
    url = reverse("desk:decision", args=[card.id])
    back = card.standing in (Standing.SENT_BACK, Standing.DISAGREED)
    why = _("Sent back with questions.") if back else _("Acts provisionally until a senior has answered.")
    act = _("Answer the questions") if back else _("See the decision")
    return _Row(card.person, card.due_at, card.made_by, card.title, why, act, url, url)


def _contacts(viewer: Viewer, at: datetime) -> Iterator[_Row]:
    """Contacts sent to us about which nobody of our agency has decided: one working day, Working Together chapter 3."""
    if viewer.actor.agency_kind is not AgencyKind.SOCIAL_CARE:
        return
    names = {card.id: card.name for card in access.agencies(viewer=viewer).values()}
    rows = intake.received(viewer=viewer, since=at - timedelta(days=_CONTACT_DAYS))
    persons = people.persons_of(viewer=viewer, records=[card.received_record for card in rows])
    decided = decisions.last_decided(viewer=viewer, persons=persons.values())
    for card in rows:
        person = persons.get(card.received_record)
        if person is None or decided.get(person, card.sent_at) > card.sent_at:
            continue
        told = {"reference": card.reference, "sender": names[card.agency]}
        yield _Row(
            person, response.limit(rule="referral-decision", since=card.sent_at).moment, 0, _("Decide the type of response"),
            _("Concern %(reference)s from %(sender)s. One working day allowed.") % told, _("Open the concern"),
            reverse("intake:contact", args=[card.id]), reverse("desk:child", args=[person]),
        )  # fmt: skip


def _waiting(row: Waiting) -> _Row:
    """A clock, an owed discussion, a contribution, an action or a record of a child's response."""
    about = reverse("response:course", args=[row.person])
    where = reverse("response:discussion", args=[row.discussion]) if row.discussion else about
    words, act = {
        "clock": (_("Due: %s"), _("Open the response")),
        "owed": (_("Owed since then: %s"), _("Call the discussion")),
        "contribution": (_("Invited: %s"), _("Contribute")),
        "action": (_("Action: %s"), _("Open the record")),
        "record": (_("Circulate the record: %s"), _("Open the record")),
    }[row.kind]
    plain = words % _("an action of a discussion") if row.kind == "action" else ""
    return _Row(row.person, row.moment, row.by, words % row.words, row.why, act, where, about, plain)


def _update(card: UpdateCard) -> _Row:
    """The child has not been told what happened in the case: one working day, Victims' Code."""
    moment = response.limit(rule="victims-code-update", since=card.happened_at).moment
    url = reverse("voice:updates", args=[card.person])
    words = _("Tell the child: %s") % CASE_EVENTS[card.kind].lower()
    why = _("Victims’ Code: within one working day.")
    return _Row(card.person, moment, card.noted_by, words, why, _("Record as told"), url, url)


def _offer(card: OfferCard, at: datetime) -> _Row:
    """Support was declined, and the day on which it is offered again has come."""
    moment = datetime.combine(card.again_on or timezone.localdate(at), datetime.max.time(), timezone.get_current_timezone())
    url = reverse("voice:support", args=[card.person])
    words = _("Offer again: %s") % SERVICES[card.service]
    return _Row(card.person, moment, card.user, words, _("It was declined before."), _("Open support"), url, url)
