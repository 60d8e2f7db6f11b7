"""Verbs of the log: append an entry, sign what was committed, hand a copy to anybody."""

from keepsight.apps.ledger.operations.append import commitments_of, record, record_now, seal

__all__ = ["commitments_of", "record", "record_now", "seal"]
