"""One byte form for one value: the JSON Canonicalization Scheme (RFC 8785), without fractions."""

import json
from collections.abc import Mapping
from typing import Any

LARGEST_INTEGER = 2**53 - 1  # RFC 8785 section 3.2.2.3 with RFC 7493 section 2.2: exact in every JSON reader


def canonical_json(value: object) -> bytes:
    """UTF-8 bytes of `value`: text, whole numbers, lists, mappings with text keys, booleans and None.

    TypeError for anything else (a fraction, a date, a number as key); ValueError for a number beyond
    2**53 - 1 or text that UTF-8 cannot hold.
    """
    text = json.dumps(_ordered(value), ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.encode("utf-8")


def _ordered(value: object) -> Any:
    if value is None or isinstance(value, str | bool):
        return value
    if isinstance(value, int):
        if abs(value) > LARGEST_INTEGER:
            raise ValueError(f"a number beyond 2**53 - 1 has no canonical form: {value}")
        return value
    if isinstance(value, list | tuple):
        return [_ordered(item) for item in value]
    if isinstance(value, Mapping):
        if not all(isinstance(key, str) for key in value):
            raise TypeError("canonical JSON has text keys only")
        # RFC 8785 section 3.2.3: by UTF-16 code units, which differs from Python's order beyond U+FFFF.
        plain = all(map(str.isascii, value))
        keys = sorted(value) if plain else sorted(value, key=lambda key: key.encode("utf-16-be", "surrogatepass"))
        return {key: _ordered(value[key]) for key in keys}
    raise TypeError(f"canonical JSON has no form for {type(value).__name__}")
