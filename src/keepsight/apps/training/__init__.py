"""Who has learned what, until when it counts, and what was current when a decision was made."""
