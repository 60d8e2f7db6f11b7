"""Draws the whole area from a seed before anything is written. Pure: chance comes from one random.Random, time from `at`."""

from keepsight.apps.simulate.rules.area import draw_area
from keepsight.apps.simulate.rules.identifiers import nhs_number, pupil_number

__all__ = ["draw_area", "nhs_number", "pupil_number"]
