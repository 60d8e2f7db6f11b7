"""Verbs of the log: append an entry, sign what was committed, hand a copy to anybody."""

from keepsight.apps.ledger.operations.append import commitments_of, index_of, record, record_now, seal
from keepsight.apps.ledger.operations.erase import agree_erasure, ask_erasure

__all__ = ["agree_erasure", "ask_erasure", "commitments_of", "index_of", "record", "record_now", "seal"]
