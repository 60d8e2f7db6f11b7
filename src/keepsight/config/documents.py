"""The documents that are made from code: `python -m keepsight.config.documents` writes docs/generated. Needs no database."""

import argparse
import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import django

from keepsight.config import environment
from keepsight.config.cli import command_line
from keepsight.engines import clocks, pathway
from keepsight.engines.oversight import Requirement

FOLDER = Path("docs") / "generated"
_HEAD = "Made from code by `make docs`. Change the source, not this page.\n"
_MARKS = {
    clocks.Mark.READ: "read in its source",
    clocks.Mark.SECONDARY: "restated by another source",
    clocks.Mark.GENERAL: "general knowledge, to be checked",
    clocks.Mark.LOCAL: "local setting",
}


def rendered() -> dict[str, str]:
    """File name → text of every generated document. Django is set up for the tables; nothing connects anywhere."""
    return {name: make() for name, make in _DOCUMENTS.items()}


def settings() -> str:
    """Every environment variable an operator can give."""
    rows = [
        (f"`{one.name}`", one.purpose, f"`{one.default}`" if one.default else "none", "yes" if one.secret else "no")
        for one in environment.SETTINGS
    ]
    text = "Given as environment variables. A secret belongs in a file that only the service can read.\n"
    return _page("Settings", text, _table(("name", "what it is for", "without it", "secret"), rows))


def clocks_table() -> str:
    """Every statutory and local limit with its source."""
    rows = [
        (f"`{one.id}`", one.starts, one.within, f"{one.length} {one.unit}".replace("-", " "), one.source, _MARKS[one.mark])
        for one in clocks.rules().values()
    ]
    text = "How each unit counts: `src/keepsight/engines/clocks/README.md`.\n"
    return _page("Clocks", text, _table(("rule", "from", "until", "limit", "source", "checked"), rows))


def pathway_page() -> str:
    """The stages of a response, the ways between them, and what the ways ask."""
    ways = [
        (way.words, ", ".join(pathway.stages()[one] for one in way.origins), pathway.stages()[way.to],
         ", ".join(one.replace("_", " ") for one in way.guards), way.source)
        for way in pathway.ways().values()
    ]  # fmt: skip
    asked = [
        (item.words, ", ".join(_plain(one) for one in item.answers), ", ".join(item.steps) or "a circumstance’s own", item.source)
        for item in pathway.items().values()
    ]
    parts = (f"```mermaid\n{pathway.diagram()}```\n", _table(("way", "from", "to", "asks first", "source"), ways))
    items = "## What the steps ask\n\n" + _table(("item", "answers", "step", "source"), asked)
    return _page("Pathway", "How it is read: `src/keepsight/engines/pathway/README.md`.\n", *parts, items)


def oversight() -> str:
    """The oversight policy in plain words."""
    from keepsight.apps.decisions.rules import newest_shipped

    held = newest_shipped()
    text = (
        f"Version {held.version}, with which an installation begins; from then on only an overseen change (the last row) brings\n"
        "another into force. A decision keeps the version it was made under. A signer holds one of the posts\n"
        "below, wrote no version of the decision, reports to nobody who did, and signs its newest content. What nobody\n"
        "answers in time rises to the next post.\n"
    )
    ways = [(_plain(agency), ", ".join(_plain(rank) for rank in ranks)) for agency, ranks in held.lines.items()]
    needs = [
        (one.title, ", ".join(sorted(_plain(agency) for agency in one.agencies)), _who_signs(one), f"{one.hours} hours",
         "acts provisionally" if one.acts_at_once else "does not act, unless urgent", one.source)
        for one in held.requirements.values()
    ]  # fmt: skip
    posts = "## Who may sign\n\n" + _table(("agency", "posts, lowest first"), ways)
    heads = ("decision", "made by", "signed by", "within", "until then", "source")
    return _page("Oversight policy", text, posts, "## What is looked at, and by when\n\n" + _table(heads, needs))


def _who_signs(need: Requirement) -> str:
    parts = [f"one senior of each: {', '.join(sorted(_plain(one) for one in need.joint))}" if need.joint else ""]
    parts.append(f"{need.signers} seniors" if need.signers > 1 else "" if need.joint else "one senior")
    parts += [f"{_plain(rank)} or above" for rank in need.lowest.values()]
    parts.append("outside the case line" if need.independent else "")
    parts.append("blind to each other" if need.blind else "")
    return ", ".join(part for part in parts if part)


def commands() -> str:
    """Every command with what it does and its arguments."""
    parts = []
    for name, words, parser in _commands("keepsight", command_line()):
        given = [one for one in parser._actions if one.dest != "help"]  # noqa: SLF001 - see _commands
        rows = [(f"`{_argument(one)}`", one.help or _default(one)) for one in given]
        says = f"{words[:1].upper()}{words[1:]}{'' if words.endswith('?') else '.'}\n"
        parts.append(f"## {name}\n\n{says}" + ("\n" + _table(("argument", "what it is"), rows) if rows else ""))
    return _page("Commands", "Exit status 0 is success; 2 is bad input, said in one line.\n", *parts)


def tables() -> str:
    """Each table: who the database shows it to, and how sensitive each field is."""
    from keepsight.config.database.policies import models_of_the_house

    parts = []
    for model in sorted(models_of_the_house(), key=lambda one: one._meta.db_table):  # noqa: SLF001 - Django's documented way
        kind, fields = model.row_security, model.sensitivity  # type: ignore[attr-defined]  # every model declares both
        rows = [(f"`{name}`", str(value)) for name, value in fields.items()]
        change = "rows are added, never changed" if getattr(model, "append_only", False) else "rows may change"
        words = f"Row security: {kind}; {change}.\n"
        parts.append(f"## {model._meta.db_table}\n\n{words}\n{_table(('field', 'sensitivity'), rows)}")  # noqa: SLF001 - same
    return _page("Tables", "What the words mean: `src/keepsight/vocabulary/sensitivity.py`.\n", *parts)


_DOCUMENTS: dict[str, Callable[[], str]] = {
    "settings.md": settings,
    "clocks.md": clocks_table,
    "pathway.md": pathway_page,
    "oversight.md": oversight,
    "commands.md": commands,
    "tables.md": tables,
}


def _commands(name: str, parser: argparse.ArgumentParser) -> Iterator[tuple[str, str, argparse.ArgumentParser]]:
    """The commands that do something: full name, what it does, its arguments. argparse has no public way to them."""
    for action in parser._actions:  # noqa: SLF001 - as said
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001 - as said
            words = {one.dest: one.help or "" for one in action._choices_actions}  # noqa: SLF001 - as said
            for part, child in action.choices.items():
                below = list(_commands(f"{name} {part}", child))
                yield from below or [(f"{name} {part}", words[part].rstrip("."), child)]


def _default(action: argparse.Action) -> str:
    return f"default {action.default}" if action.default not in (None, False) else ""


def _argument(action: argparse.Action) -> str:
    name = action.option_strings[-1] if action.option_strings else action.dest
    if action.choices:
        return f"{name} {', '.join(str(choice) for choice in action.choices)}"
    return f"{name} {action.metavar or action.dest.upper()}" if action.option_strings and action.nargs != 0 else name


def _plain(name: str) -> str:
    return name.replace("-", " ")


def _table(heads: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    lines = [heads, ("---",) * len(heads), *rows]
    return "".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |\n" for row in lines)


def _page(title: str, *parts: str) -> str:
    return "\n".join((f"# {title}\n", _HEAD, *parts))


def main() -> None:
    """Write every document below the present folder."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "keepsight.config.settings")
    django.setup()
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in rendered().items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
