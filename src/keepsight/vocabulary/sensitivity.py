"""How sensitive a field is and who the database shows a table to; models declare both, tests hold them to it."""

from enum import StrEnum


class Sensitivity(StrEnum):
    """What a field may reveal; drives redaction, export, logs and what a ledger leaf may hold."""

    NONE = "none"  # technical: ids, versions, states
    IDENTIFYING = "identifying"  # names, numbers, addresses, birth dates
    CONFIDENTIAL = "confidential"  # what is said or decided about a person
    STAFF = "staff"  # about a professional


class RowSecurity(StrEnum):
    """Which rows the web role sees in a table; config.database turns this into policies."""

    AGENCY_SCOPE = "agency-scope"  # own agency's rows, and rows of a scope one is a member of; columns agency_id, scope
    ADDRESSED = "addressed"  # the same, and rows addressed to one's agency; column to_agency_id as well
    AGENCY = "agency"  # own agency's rows only; column agency_id
    OWN = "own"  # one's own rows only; column user_id
    SIGN_IN = "sign-in"  # needed to find out who the viewer is: a named exception
    REFERENCE = "reference"  # nothing about a child in it: all may read it
    PUBLISHED = "published"  # checked facts frozen for the public: all may read, publishers write
    SEALED = "sealed"  # no row for the web role: only SECURITY DEFINER functions and named roles
