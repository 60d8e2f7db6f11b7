"""The upkeep app: which tasks run by themselves, and when each last did."""
