"""How a command says that it cannot go on, or that it could not use all it was given."""


class BadInputError(Exception):
    """What was given cannot be used; the text is one line that says what was wrong and what to do."""


def of_import(refused: int) -> int:
    """The exit status of an import whose good rows are in: 2 where some were refused, so that a nightly job notices."""
    return 2 if refused else 0
