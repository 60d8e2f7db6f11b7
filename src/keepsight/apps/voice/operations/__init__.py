"""Verbs of the child's voice: hear, tell, offer, follow up, note a way of contact or an event of the case, tell of it."""

from keepsight.apps.voice.operations.contact import note_contact_way
from keepsight.apps.voice.operations.entries import hear, tell
from keepsight.apps.voice.operations.support import follow_up, offer
from keepsight.apps.voice.operations.updates import note_case_event, tell_case_event

__all__ = ["follow_up", "hear", "note_case_event", "note_contact_way", "offer", "tell", "tell_case_event"]
