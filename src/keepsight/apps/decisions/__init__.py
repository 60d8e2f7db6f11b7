"""Decisions with options, rationale and evidence; sign-off in the agency's own line; dissent."""
