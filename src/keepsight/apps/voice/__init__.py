"""The child's voice, support, and what the child is told: entries build over time, nothing is overwritten."""
