"""Django apps, one per domain, each with the same modules; ARCHITECTURE.md has their order."""
