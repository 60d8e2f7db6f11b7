"""What a joint inspection asks for beside its report: lists of children, and how many were tracked and sampled."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class ListState(StrEnum):
    """Where one child-level list stands."""

    ASKED = "asked"
    SENT = "sent"
    NOTHING = "nothing"


# Ofsted's Annex A, lists 1 to 11: what inspectors of children's services ask for. Only that a list was sent is kept here.
CHILD_LISTS: dict[int, Promise] = {
    1: _("Contacts"),
    2: _("Early help assessments"),
    3: _("Referrals"),
    4: _("Assessments"),
    5: _("Section 47 enquiries and initial child protection conferences"),
    6: _("Children in need"),
    7: _("Child protection plans"),
    8: _("Children in care"),
    9: _("Care leavers"),
    10: _("Adoption: children"),
    11: _("Adoption: prospective adopters"),
}


@dataclass(frozen=True, slots=True)
class DataRequest:
    """What was asked for and sent. Children are counted, never named: `tracked` in depth, `sampled` from files."""

    lists: dict[int, tuple[ListState, date]]
    tracked: int | None
    sampled: int | None
    plan_due_on: date | None
    plan_sent_on: date | None
