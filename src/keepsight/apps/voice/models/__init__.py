"""One file per noun. Rows are added, never changed."""

from keepsight.apps.voice.models.contact import ContactWay
from keepsight.apps.voice.models.entries import Entry, Telling
from keepsight.apps.voice.models.support import Offer, OfferEvent
from keepsight.apps.voice.models.updates import CaseEvent, CaseTelling

__all__ = ["CaseEvent", "CaseTelling", "ContactWay", "Entry", "Offer", "OfferEvent", "Telling"]
