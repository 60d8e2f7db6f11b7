"""Verbs of the child's voice: hear, tell, offer, follow up, note an event of the case, tell of it."""

from keepsight.apps.voice.operations.entries import hear, tell
from keepsight.apps.voice.operations.support import follow_up, offer
from keepsight.apps.voice.operations.updates import note_case_event, tell_case_event

__all__ = ["follow_up", "hear", "note_case_event", "offer", "tell", "tell_case_event"]
