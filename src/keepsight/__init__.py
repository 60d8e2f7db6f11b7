"""Keepsight: the multi-agency response to child sexual abuse in the family. Storeys: see ARCHITECTURE.md."""
