"""Pure values that every storey shares: who acts, about whom, what may be done, how sensitive a field is."""
