"""Contacts arrive by form, API or file and meet at one operation."""
