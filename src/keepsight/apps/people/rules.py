"""What a record and a relationship must hold before they are kept, and who notes relationships."""

from datetime import date

from keepsight.apps.people.values import CONTACT, FACTS, KINSHIP, Facts, RelationDraft
from keepsight.vocabulary.answers import Allowed, Refused
from keepsight.vocabulary.dates import PartialDate
from keepsight.vocabulary.people import PROFESSIONALS, Actor

_LONGEST = {"address": 500, "other_surnames": 300, "other_postcodes": 300, "date_of_birth": 10, "sex": 1}
_USUAL = 200
_NUMBER = 100


def faults(external_id: str, facts: Facts) -> dict[str, str]:
    """Column → what is wrong and what to do; empty when the record can be kept."""
    found: dict[str, str] = {}
    if not external_id.strip():
        found["record_id"] = "give the agency's own number for this record"
    elif len(external_id) > _NUMBER:
        found["record_id"] = f"shorten this to {_NUMBER} characters (it has {len(external_id)})"
    elif "\0" in external_id:
        found["record_id"] = "remove the control character"
    if not (facts.forename or facts.surname or facts.nhs_number or facts.upn or facts.other_id):
        found["surname"] = "give at least a name or a number, or nobody could find this record"
    if facts.sex not in ("", "F", "M", "U"):
        found["sex"] = "write F, M or U, or leave it empty"
    if facts.date_of_birth:
        try:
            PartialDate.parse(facts.date_of_birth)
        except ValueError:  # its text repeats the value, and faults go into files and answers that must not
            found["date_of_birth"] = "write a date that exists as 2018-03-12, 2018-03 or 2018"
    return found | _too_long(facts)


def _too_long(facts: Facts) -> dict[str, str]:
    found: dict[str, str] = {}
    for name in FACTS:
        limit, value = _LONGEST.get(name, _USUAL), getattr(facts, name)
        if len(value) > limit:
            found[name] = f"shorten this to {limit} characters (it has {len(value)})"
        elif "\0" in value:
            found[name] = "remove the control character"
    return found


def may_relate(by: Actor) -> Allowed | Refused:
    """Professionals note how people are related; a service account and an administrator do not."""
    if not by.roles & PROFESSIONALS:
        return Refused("Your role records nothing about a family.", "Working Together to Safeguard Children, chapter 1")
    return Allowed()


def relation_faults(draft: RelationDraft, today: date) -> dict[str, str]:
    """Field → what is wrong and what to do."""
    found = {} if draft.kind in KINSHIP else {"kind": "Choose what the one is of the other"}
    if draft.contact not in CONTACT:
        found["contact"] = "Choose what contact there is; “not known” is an answer"
    if draft.one == draft.other:
        found["other"] = "Choose somebody else: nobody is related to themselves"
    if draft.since and draft.since > today:
        found["since"] = "This day is yet to come"
    if draft.until and (draft.until > today or (draft.since and draft.until < draft.since)):
        found["until"] = "Give a day from the beginning until today"
    return found
