"""The ledger's tables. Only functions in sql/ledger.sql write to them; no page and no operation does."""

from keepsight.apps.ledger.models.body import Body
from keepsight.apps.ledger.models.entry import Entry
from keepsight.apps.ledger.models.erasure import Erasure
from keepsight.apps.ledger.models.staged import Staged

__all__ = ["Body", "Entry", "Erasure", "Staged"]
