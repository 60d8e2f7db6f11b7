"""A fictional area made from a seed; drives the other apps by their operations only."""
