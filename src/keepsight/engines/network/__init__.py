"""A family and who is around it: people and ties to numbers for a picture that fits a narrow screen."""

from keepsight.engines.network.layout import layout
from keepsight.engines.network.values import Box, Bracket, Drawing, Member, Tie

__all__ = ["Box", "Bracket", "Drawing", "Member", "Tie", "layout"]
