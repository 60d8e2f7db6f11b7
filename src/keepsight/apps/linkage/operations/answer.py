"""A reviewer says whether two records are of one person: evidence with author and reason that the machine obeys from then on."""

from datetime import datetime

from django.db import connection, transaction

from keepsight.apps.access.operations import hold, sign
from keepsight.apps.ledger.operations import record as log
from keepsight.apps.linkage import queries, rules
from keepsight.apps.linkage.models import Answer
from keepsight.apps.linkage.values import PairNow
from keepsight.vocabulary.answers import InvalidError, require
from keepsight.vocabulary.people import Actor, Purpose, Viewer


def answer_possible(*, link: int, same: bool, reason: str, by: Actor, at: datetime) -> bool:
    """Answer a possible link of the actor's agency. Returns whether the answer is settled: False awaits a second person.

    "Same" joins the two persons and always holds them together; "different" never joins them. InvalidError for a link that
    is not there; RefusedError for a repeat, a contradiction, or somebody who agrees with themselves.
    """
    require(rules.may_review(by, reason))
    viewer = Viewer(by, Purpose.SAFEGUARDING)
    card = queries.likeness(viewer=viewer, link=link)
    if card is None:
        raise InvalidError({"link": "This possible link is not there, or not your agency's to answer"})
    with transaction.atomic():
        hold(what="pair", names=["/".join(sorted((str(card.record), str(card.other))))])
        now = queries.pair_now(viewer=viewer, record=card.record, other=card.other)
        before, proposed_by = queries.said_before(viewer=viewer, record=card.record, other=card.other)
        require(rules.may_answer(same=same, now=now, before=before, proposed_by=proposed_by, by=by))
        settled = not (same and now.restricted) or proposed_by is not None
        Answer.objects.create(
            agency_id=by.agency, scope=card.record, other=card.other, verdict="same" if same else "different", reason=reason,
            bits=card.bits, is_settled=settled, by_id=by.user, at=at,
        )  # fmt: skip
        if same and settled:
            unite(now=now, reason=reason, by=by, at=at)
        body = {"link": link, "records": [card.record, card.other], "same": same, "reason": reason, "settled": settled}
        log(kind="linkage.answer.given", body=body, by=by.user, at=at)
    return settled


def unite(*, now: PairNow, reason: str, by: Actor, at: datetime) -> None:
    """Make the two records' persons one."""
    context = sign(Viewer(by, Purpose.MATCHING))
    with connection.cursor() as cursor:
        cursor.execute("SELECT sec.unite(%s, %s, %s, %s, %s, %s)", [context, now.person, now.other_person, by.user, at, reason])
