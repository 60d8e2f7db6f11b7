"""What the public pages ask: of publications and of the log, and of nothing else."""

from keepsight.apps.public.queries.entries import Entry, Sent, entries, entry, found, sent
from keepsight.apps.public.queries.log import LogState, log_state
from keepsight.apps.public.queries.tracker import chosen, findings, tracker

__all__ = ["Entry", "LogState", "Sent", "chosen", "entries", "entry", "findings", "found", "log_state", "sent", "tracker"]
