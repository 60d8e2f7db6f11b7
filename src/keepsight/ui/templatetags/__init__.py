"""Template tags of the ui storey."""
