"""Places a record with the person it is about, and keeps why."""
