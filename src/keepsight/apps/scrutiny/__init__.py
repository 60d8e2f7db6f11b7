"""What an outside body sees of decisions and their oversight, without a name."""
