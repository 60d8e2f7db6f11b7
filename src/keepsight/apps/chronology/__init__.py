"""Events of all agencies about a person, with when they happened and when they were known."""
