"""Anything with a formula, a proof or a statute: pure functions over frozen values, none knowing another."""
