"""Compiles translations: `.po` as people edit them to `.mo` as gettext reads them. Own code: no machine needs GNU gettext."""

import ast
import re
import struct
from pathlib import Path

_LINE = re.compile(r'(msgid|msgid_plural|msgstr|msgstr\[(\d)\])?\s*(".*")')
_MAGIC = 0x950412DE  # GNU gettext manual, The Format of GNU MO Files


def parse(text: str) -> dict[str, str]:
    """Each message with its translation, as a `.mo` keeps them: plural forms joined by NUL. An empty translation is left out."""
    found: dict[str, str] = {}
    entry: dict[str, str] = {}
    field = ""
    for line in [*text.splitlines(), 'msgid ""']:
        told = _LINE.fullmatch(line.strip())
        if told is None:
            if line.strip() and not line.startswith("#"):
                raise ValueError(f"not a line of a catalogue: {line}")
            continue
        if told[1] == "msgid" and "msgid" in entry:
            _keep(entry, found)
            entry = {}
        field = told[1] or field
        entry[field] = entry.get(field, "") + ast.literal_eval(told[3])
    return found


def _keep(entry: dict[str, str], found: dict[str, str]) -> None:
    plural = entry.get("msgid_plural")
    key = entry["msgid"] + (f"\0{plural}" if plural is not None else "")
    forms = [entry[name] for name in sorted(entry) if name.startswith("msgstr")]
    if key in found:
        raise ValueError(f"twice in the catalogue: {entry['msgid']!r}")
    if all(forms):
        found[key] = "\0".join(forms)


def to_mo(messages: dict[str, str]) -> bytes:
    """The catalogue as bytes: two tables of lengths and places, then the texts, sorted by message."""
    texts = sorted((key.encode(), value.encode()) for key, value in messages.items())
    count, head = len(texts), 28
    place = head + 16 * count
    tables, blob = [b"", b""], b""
    for side in (0, 1):
        for pair in texts:
            tables[side] += struct.pack("<II", len(pair[side]), place + len(blob))
            blob += pair[side] + b"\0"
    return struct.pack("<7I", _MAGIC, 0, count, head, head + 8 * count, 0, place) + b"".join(tables) + blob


def compile_below(folder: Path) -> list[Path]:
    """Write a `.mo` beside each `.po`; gives those written."""
    written = []
    for source in sorted(folder.glob("*/LC_MESSAGES/*.po")):
        made, target = to_mo(parse(source.read_text("utf-8"))), source.with_suffix(".mo")
        if not target.is_file() or target.read_bytes() != made:
            target.write_bytes(made)
            written.append(target)
    return written
