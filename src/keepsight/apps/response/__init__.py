"""The multi-agency response: opening an episode with named participants."""
