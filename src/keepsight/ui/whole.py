"""A whole number that somebody typed, that a form carries or that an address holds."""

_MOST = 2**31 - 1  # of a column of integers in PostgreSQL; more of anything than an area has


def whole(text: str, otherwise: int = 0) -> int:
    """The number, 0 or more; `otherwise` for anything but plain digits, and for more than a column holds."""
    plain = text.isascii() and text.isdigit() and len(text) <= len(str(_MOST))  # digits of other scripts are no numbers of ours
    return int(text) if plain and int(text) <= _MOST else otherwise
