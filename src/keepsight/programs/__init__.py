"""What runs without Django and without a database: programs over files, for outsiders and for heavy work."""
