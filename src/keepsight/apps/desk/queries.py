"""What the practitioners' pages show: composed from the queries of the apps below."""

from datetime import datetime, timedelta
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from keepsight.apps.access import queries as access
from keepsight.apps.access.values import ScopeCard
from keepsight.apps.chronology import queries as chronology
from keepsight.apps.decisions import queries as decisions
from keepsight.apps.decisions.values import DecisionCard, Evidence
from keepsight.apps.desk.values import Family, Need, TieLine
from keepsight.apps.intake import queries as intake
from keepsight.apps.intake.values import ContactCard
from keepsight.apps.people import queries as people
from keepsight.apps.people.values import CONTACT, KINSHIP, Person, RelationCard
from keepsight.apps.response import queries as response
from keepsight.apps.response.queries import Waiting
from keepsight.apps.voice import queries as voice
from keepsight.apps.voice.values import CASE_EVENTS, SERVICES, OfferCard, UpdateCard
from keepsight.engines.chronology import Event, evidence_hash
from keepsight.engines.network import Member, Tie, layout
from keepsight.engines.oversight import Standing
from keepsight.ui.words import plain_date, plain_moment
from keepsight.vocabulary.people import AgencyKind, Viewer

_CONTACT_DAYS = 60  # contacts older than this are found through the child, not on the home page


def events(*, viewer: Viewer, person: UUID, household: bool) -> list[Event]:
    """All events about a person, and on request about the household, that this viewer may see."""
    scopes = set(people.scopes_of(viewer=viewer, person=person))
    if household:
        for card in people.household(viewer=viewer, person=person):
            if card.person:
                scopes.update(people.scopes_of(viewer=viewer, person=card.person))
    return chronology.events(viewer=viewer, scopes=scopes)


def evidence(*, viewer: Viewer, person: UUID, at: datetime) -> Evidence:
    """The chronology as it stands for this viewer at a moment: what a decision fixes by its hash."""
    known = [event for event in events(viewer=viewer, person=person, household=True) if event.known_at <= at]
    lines = tuple((plain_date(event.happened), event.agency, event.title) for event in known)
    return Evidence(evidence_hash(known), at, lines)


def needs(*, viewer: Viewer, at: datetime) -> list[Need]:
    """What needs this viewer now: late first, then by clock."""
    rows = [
        *(_answer(viewer, card, at) for card in decisions.waiting_for(viewer=viewer, at=at)),
        *(_own(viewer, card, at) for card in decisions.mine(viewer=viewer, at=at)),
        *_contacts(viewer, at),
        *(_update(viewer, card, at) for card in voice.untold(viewer=viewer)),
        *(_offer(viewer, card, at) for card in voice.offer_again(viewer=viewer, on=at.date())),
        *(_waiting(viewer, row, at) for row in response.waiting(viewer=viewer, at=at)),
    ]
    return sorted(rows, key=lambda row: row.moment)


def who(*, viewer: Viewer, person: UUID) -> Person | None:
    """The person, for headings."""
    return people.person(viewer=viewer, person=person)


def _name(viewer: Viewer, person: UUID) -> str:
    found = people.person(viewer=viewer, person=person)
    return found.facts.name if found else _("Restricted record")


def _status(moment: datetime, at: datetime) -> str:
    if moment <= at:
        return "late"
    return "due" if moment - at <= timedelta(hours=24) else "later"


def _when(moment: datetime, at: datetime) -> str:
    words = plain_moment(moment)
    return _("since %(moment)s") % {"moment": words} if moment <= at else _("by %(moment)s") % {"moment": words}


def _answer(viewer: Viewer, card: DecisionCard, at: datetime) -> Need:
    url = reverse("desk:decision", args=[card.id])
    return Need(
        _status(card.due_at, at), _when(card.due_at, at), card.due_at, _name(viewer, card.person), url, card.title,
        _("Waits for a senior of your agency."), _("Read and answer"), url,
    )  # fmt: skip


def _own(viewer: Viewer, card: DecisionCard, at: datetime) -> Need:
    url = reverse("desk:decision", args=[card.id])
    back = card.standing is Standing.SENT_BACK
    why = _("Sent back with questions.") if back else _("Acts provisionally until a senior has answered.")
    return Need(
        _status(card.due_at, at), _when(card.due_at, at), card.due_at, _name(viewer, card.person), url, card.title, why,
        _("Answer the questions") if back else _("See the decision"), url,
    )  # fmt: skip


def _contacts(viewer: Viewer, at: datetime) -> list[Need]:
    """Contacts sent to us about which nobody of our agency has decided: one working day, Working Together chapter 3."""
    if viewer.actor.agency_kind is not AgencyKind.SOCIAL_CARE:
        return []
    names = {card.id: card.name for card in access.agencies(viewer=viewer).values()}
    rows = intake.received(viewer=viewer, since=at - timedelta(days=_CONTACT_DAYS))
    persons = people.persons_of(viewer=viewer, records=[card.received_record for card in rows])
    decided = decisions.last_decided(viewer=viewer, persons=persons.values())
    return [
        _contact(viewer, card, persons[card.received_record], names[card.agency], at)
        for card in rows
        if card.received_record in persons and decided.get(persons[card.received_record], card.sent_at) <= card.sent_at
    ]


def _contact(viewer: Viewer, card: ContactCard, person: UUID, sender: str, at: datetime) -> Need:
    moment = response.limit(rule="referral-decision", since=card.sent_at).moment
    return Need(
        _status(moment, at), _when(moment, at), moment, _name(viewer, person), reverse("desk:child", args=[person]),
        _("Decide the type of response"),
        _("Concern %(reference)s from %(sender)s. One working day allowed.") % {"reference": card.reference, "sender": sender},
        _("Open the concern"), reverse("intake:contact", args=[card.id]),
    )  # fmt: skip


def _waiting(viewer: Viewer, row: Waiting, at: datetime) -> Need:
    """A clock, an owed discussion, a contribution or an action of a child's response."""
    about = reverse("response:course", args=[row.person])
    where = reverse("response:discussion", args=[row.discussion]) if row.discussion else about
    words, act = {
        "clock": (_("Due: %s"), _("Open the response")),
        "owed": (_("Owed since then: %s"), _("Call the discussion")),
        "contribution": (_("You are invited: %s"), _("Contribute")),
        "action": (_("Your action: %s"), _("Open the record")),
    }[row.kind]
    return Need(
        _status(row.moment, at), _when(row.moment, at), row.moment, _name(viewer, row.person), about, words % row.words, row.why,
        act, where,
    )  # fmt: skip


def _update(viewer: Viewer, card: UpdateCard, at: datetime) -> Need:
    """The child has not been told what happened in the case: one working day, Victims' Code."""
    moment = response.limit(rule="victims-code-update", since=card.happened_at).moment
    url = reverse("voice:updates", args=[card.person])
    words = _("Tell the child: %s") % CASE_EVENTS[card.kind].lower()
    why = _("Victims’ Code: within one working day.")
    return Need(
        _status(moment, at), _when(moment, at), moment, _name(viewer, card.person), url, words, why, _("Record as told"), url
    )


def _offer(viewer: Viewer, card: OfferCard, at: datetime) -> Need:
    """Support was declined, and the day on which it is offered again has come."""
    moment = datetime.combine(card.again_on or at.date(), datetime.max.time(), tzinfo=at.tzinfo)
    url = reverse("voice:support", args=[card.person])
    words = _("Offer again: %s") % SERVICES[card.service]
    return Need(
        _status(moment, at), _when(moment, at), moment, _name(viewer, card.person), url, words, _("It was declined before."),
        _("Open support"), url,
    )  # fmt: skip


def own_scope(*, viewer: Viewer, person: UUID, episode: UUID) -> ScopeCard | None:
    """An open episode about this person that the viewer's own agency opened; None for any other."""
    scopes = {scope.id: scope for scope in access.open_scopes(viewer=viewer, person=person)}
    scope = scopes.get(episode)
    return scope if scope and scope.agency == viewer.actor.agency else None


def record_name(*, viewer: Viewer, record: UUID) -> str:
    """The name on one of the agency's own records; empty when it is not open to the viewer."""
    cards = people.records(viewer=viewer, scopes=dict.fromkeys([record]))  # type: ignore[arg-type]  # the person is not asked for
    return cards[0].facts.name if cards else ""


def family(*, viewer: Viewer, person: Person, at: datetime) -> Family:
    """Everybody of the household and the network, none left out: who is not open to the viewer stands as existence only."""
    held = people.network(viewer=viewer, person=person.id)
    home = {card.person: card for card in people.household(viewer=viewer, person=person.id) if card.person}
    ids = dict.fromkeys([person.id, *home, *(one for card in held for one in (card.draft.one, card.draft.other))])
    names = {one: found.facts.name for one in ids if (found := people.person(viewer=viewer, person=one))}
    parts = {one: ", ".join(card.parts) for one, card in home.items()}
    members = tuple(
        Member(
            str(one), names.get(one, _("A record elsewhere")), _part(one, person, held, parts.get(one, "")),
            _open_risks(viewer, one, at), one not in names,
        )
        for one in ids
    )  # fmt: skip
    ties = [Tie(str(card.draft.one), str(card.draft.other), KINSHIP[card.draft.kind][1], card.draft.contact) for card in held]
    agencies = {card.id: card.name for card in access.agencies(viewer=viewer).values()}
    shown = {member.id: member.name for member in members}
    lines = tuple(
        TieLine(
            shown[str(card.draft.one)], KINSHIP[card.draft.kind][0], shown[str(card.draft.other)], CONTACT[card.draft.contact],
            card.draft.since, agencies[card.agency],
        )
        for card in held
    )  # fmt: skip
    return Family(members, lines, layout(members, ties, str(person.id)))


def _part(one: UUID, child: Person, held: list[RelationCard], at_home: str) -> str:
    """What somebody is to the child: by what is recorded of both, else their part in the household."""
    if one == child.id:
        return _("the child")
    for card in held:
        if (card.draft.one, card.draft.other) in ((one, child.id), (child.id, one)):
            words = KINSHIP[card.draft.kind][0]
            return words if card.draft.one == one or not KINSHIP[card.draft.kind][1] else _("child")
    return at_home


def _open_risks(viewer: Viewer, one: UUID, at: datetime) -> tuple[str, ...]:
    """Supervision of somebody that has not ended: what is known, never a score."""
    events = chronology.events(viewer=viewer, scopes=people.scopes_of(viewer=viewer, person=one))
    return tuple(
        event.title
        for event in events
        if event.kind == "supervision" and (event.until is None or event.until.last >= at.date())
    )  # fmt: skip
