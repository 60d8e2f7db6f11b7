"""Agencies, users, roles, purposes, scopes, restrictions, locks and the log of reads."""
