"""The doors for machines; they meet the web form at the same operations."""
