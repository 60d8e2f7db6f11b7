"""Every message that code and templates give to gettext, read from their sources: what a catalogue has to hold."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from django.utils.translation.template import templatize

_CALL = re.compile(r"\b(n?gettext)\(((?:u?(?:'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\")\s*,?\s*)+)")
_NAMES = {"_", "gettext", "gettext_lazy", "ngettext", "ngettext_lazy"}


def in_template(path: Path) -> Iterator[str]:
    """Of one template; of a plural the singular and the plural, joined by NUL as a catalogue has them."""
    text = templatize(path.read_text(encoding="utf-8"))
    for _name, given in _CALL.findall(text):
        yield "\0".join(ast.literal_eval(f"({given.strip().rstrip(',')},)"))


def in_module(path: Path) -> Iterator[str]:
    """The same of one Python file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _NAMES:
            texts = [one.value for one in node.args if isinstance(one, ast.Constant) and isinstance(one.value, str)]
            yield "\0".join(texts)
