"""The pages of the oversight policy: proposed by one administrator, answered by another, read by everybody."""

import pytest
from browsing import page, signed_in
from django.urls import reverse

from keepsight.apps.decisions import rules

pytestmark = pytest.mark.django_db
TEXT = list(rules.policy_texts().values())[-1].replace('version = "2026.3"', 'version = "2099.1"')
GIVEN = {"from_on-day": "1", "from_on-month": "12", "from_on-year": "2098", "reason": "Answers came late",
         "key": "5d6b1b0e-55a2-4a3e-9a3b-0d0f7a6ad001", "text": TEXT.replace("hours = 24", "hours = 6")}  # fmt: skip


def test_a_policy_is_proposed_and_answered_by_somebody_else() -> None:
    proposer, signer = signed_in("administrator"), signed_in("director")
    assert "Propose another policy" in page(proposer, "desk:policy")
    assert "hours = 24" in page(proposer, "desk:propose_policy")
    wrong = proposer.post(reverse("desk:propose_policy"), GIVEN | {"text": "hours"})
    assert wrong.status_code == 422
    made = proposer.post(reverse("desk:propose_policy"), GIVEN)
    assert made.status_code == 302
    where = {"proposal": made["Location"].rstrip("/").rpartition("/")[2]}
    own = page(proposer, "desk:policy_proposal", **where)
    assert "You cannot sign this proposal" in own
    assert "6 hours" in own
    assert "2099.1" in page(signer, "desk:policy")
    shown = signer.get(made["Location"])
    digest = shown.context["card"].content_hash
    assert signer.post(made["Location"], {"signed_hash": digest}).status_code == 422
    signed = signer.post(made["Location"], {"signed_hash": digest, "answer": "agree", "reasons": "Read it whole"})
    assert signed.status_code == 302
    assert "Agreed" in page(signer, "desk:policy_proposal", **where)
    assert "2099.1, from" in page(proposer, "desk:policy")


def test_others_read_and_do_not_propose() -> None:
    other = signed_in("team-manager")
    assert "never by one" in page(other, "desk:policy")
    assert "Only an administrator" in page(other, "desk:propose_policy", status=403)
    page(other, "desk:policy_proposal", status=404, proposal="5d6b1b0e-55a2-4a3e-9a3b-0d0f7a6ad009")
