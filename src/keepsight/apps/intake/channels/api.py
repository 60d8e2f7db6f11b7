"""`POST /api/v1/contacts`: a contact from an agency's own system, by the same operation as the web form."""

from typing import Annotated, Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Field, Header, Router, Schema, Status

from keepsight.apps.intake import operations
from keepsight.apps.intake.values import ContactDraft
from keepsight.apps.people.values import Facts
from keepsight.ui.problems import Problem

router = Router(tags=["contacts"])
_Text = Annotated[str, Field(max_length=5000)]
_Short = Annotated[str, Field(max_length=500)]


class Child(Schema):
    """Who the contact is about: the columns of the records CSV; empty means not held."""

    forename: _Short = ""
    middle_names: _Short = ""
    surname: _Short = ""
    other_surnames: _Short = ""
    date_of_birth: _Short = Field("", description="ISO, or partial: 2018, 2018-03")
    sex: _Short = Field("", description="F, M or U")
    address: _Short = ""
    postcode: _Short = ""
    other_postcodes: _Short = ""
    phone: _Short = ""
    email: _Short = ""
    nhs_number: _Short = ""
    upn: _Short = ""
    other_id: _Short = ""


class ContactIn(Schema):
    """A contact. `record_id` is the sender's own number for the child."""

    to_agency: _Short
    child: Child
    seen_heard: _Text
    safety: _Text
    family_told: _Text
    record_id: _Short = ""
    child_words: _Text = ""
    family_known: _Text = ""
    who_else: _Text = ""


class Link(Schema):
    """How the sender's record was placed: link, possible or new, and the weight in bits."""

    status: str
    weight: float | None


class ContactOut(Schema):
    """What came of it."""

    contact_id: UUID
    reference: str
    person_id: UUID
    link: Link
    ledger_index: int


_RESPONSES: dict[Any, Any] = {
    201: ContactOut,
    400: Problem,
    401: Problem,
    403: Problem,
    409: Problem,
    422: Problem,
}


@router.post("", response=_RESPONSES, summary="Send a contact")
def send(
    request: HttpRequest,
    contact: ContactIn,
    idempotency_key: Annotated[str, Header(alias="Idempotency-Key", min_length=8, max_length=100)],
) -> Status[ContactOut]:
    """The same key with the same content answers as before; with other content it is refused (409)."""
    given = contact.dict()
    draft = ContactDraft(child=Facts(**given.pop("child")), external_id=given.pop("record_id"), **given)
    viewer = request.viewer  # type: ignore[attr-defined]  # config's middleware sets it, and Token has checked
    done = operations.receive(draft=draft, key=idempotency_key, by=viewer.actor, at=request.at)  # type: ignore[attr-defined]  # same
    link = Link(status=done.placed.status, weight=done.placed.bits)
    out = ContactOut(
        contact_id=done.contact,
        reference=done.reference,
        person_id=done.placed.person,
        link=link,
        ledger_index=done.ledger_index,
    )
    return Status(201, out)
