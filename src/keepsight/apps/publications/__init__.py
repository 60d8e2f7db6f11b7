"""Facts frozen for the public, each version kept."""
