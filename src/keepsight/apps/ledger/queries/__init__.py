"""Questions to the log: what is published, what one entry shows, and whether the database still fits it."""

from keepsight.apps.ledger.queries.audit import audit
from keepsight.apps.ledger.queries.erasures import erased, erasure_of
from keepsight.apps.ledger.queries.fits import fits
from keepsight.apps.ledger.queries.folder import LogFolder, last_checkpoint
from keepsight.apps.ledger.queries.receipts import check, logged_entry, receipt_of

__all__ = ["LogFolder", "audit", "check", "erased", "erasure_of", "fits", "last_checkpoint", "logged_entry", "receipt_of"]
