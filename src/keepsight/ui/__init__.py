"""Layouts, components, form fields and static files: what pages are made of. Knows no app and no database."""
