"""How a command says that it cannot go on."""


class BadInputError(Exception):
    """What was given cannot be used; the text is one line that says what was wrong and what to do."""
