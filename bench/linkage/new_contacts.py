"""One new contact against many people in families: known children, twins and siblings nobody has seen yet, strangers.

One record is held back of each person asked about. A twin or sibling is unseen when the home's other children are known and they
are not. Candidates come by the engine's own keys over all records; `engines.linkage.decide` places each, as it does online.
"""

import csv
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

from bench.linkage import families
from bench.linkage.kept import Kept, file_named
from keepsight.engines.linkage import (
    LISTED_FROM,
    Candidate,
    Comparable,
    Model,
    RecordFacts,
    among,
    decide,
    default_model,
    normalise,
    with_names,
)
from keepsight.engines.linkage.blocking import CROWDED, FEW, narrowed_keys

RECORDS = 215_000  # of about 100,000 people
ASKED = {"known": 2_000, "unseen twin": 125, "unseen sibling": 125, "stranger": 250}
_ADULT_FROM = 2008  # born before it: not a child
Row = dict[str, str]


def lines(kept: Kept, seed: int) -> Iterator[str]:
    """The table."""
    file = families.write(RECORDS, seed, file_named(f"families-{RECORDS}-{seed}"))
    found = kept.figure(f"new contacts seed {seed}", "ours", lambda: _asked(file, seed))
    yield f"linkage, new contacts against {found['people']:,} people: right link, link or possible right, wrong link, new"
    for kind, many in ASKED.items():
        counts = found["counts"].get(kind, {})
        right, seen, wrong = counts.get("right", 0), counts.get("seen", 0), counts.get("wrong", 0)
        shares = (right / many, (right + seen) / many, wrong / many, counts.get("new", 0) / many)
        yield f"  {kind:<16}{many:>6}  " + "  ".join(f"{share:.4f}" for share in shares)


def _asked(file: Path, seed: int) -> dict[str, Any]:
    queries, rows = _held_back(file, Random(seed))  # noqa: S311 - the same on every run
    known, people = [normalise(_facts(row)) for row in rows], [row["true_id"] for row in rows]
    model = _model(known, people)
    crowded, blocks = _blocks(known, people)
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for kind, row in queries:
        asked = normalise(_facts(row))
        near = {number for key in narrowed_keys(asked, crowded) for number in blocks.get(key, ())}
        placed = decide(model, asked, [Candidate(number, rows[number]["true_id"], known[number]) for number in sorted(near)])
        if placed.status == "link":
            counts[kind]["right" if placed.person_id == row["true_id"] else "wrong"] += 1
        elif any(person == row["true_id"] for _, person, _ in placed.possible):
            counts[kind]["seen"] += 1
        else:
            counts[kind]["new" if placed.status == "new" else "looked at"] += 1
    return {"people": len(set(people)), "counts": counts}


def _model(known: list[Comparable], people: list[str]) -> Model:
    """As an installation weighs among so many: by their number and by how many people bear each name."""
    model, counts = default_model(), {}
    for field in model.frequencies:
        borne = Counter(name for name, _ in {(getattr(one, field), who) for one, who in zip(known, people, strict=True)} if name)
        counts[field] = {name: many for name, many in borne.items() if many >= LISTED_FROM}, borne.total()
    return with_names(among(model, len(known)), counts, LISTED_FROM)


def _facts(row: Row) -> RecordFacts:
    return RecordFacts(**{name: row[name] for name in RecordFacts.__dataclass_fields__})


def _held_back(file: Path, chance: Random) -> tuple[list[tuple[str, Row]], list[Row]]:
    """Queries by kind, and the records that are known already."""
    with file.open(newline="", encoding="utf-8") as lines:
        people: dict[str, list[Row]] = defaultdict(list)
        for row in csv.DictReader(lines):
            people[row["true_id"]].append(row)
    births = {person: Counter(row["date_of_birth"] for row in rows).most_common(1)[0][0] for person, rows in people.items()}
    homes: dict[str, list[str]] = defaultdict(list)
    for person, born in births.items():
        if born[:4] >= str(_ADULT_FROM):
            homes[people[person][0]["home_id"]].append(person)
    children = [person for home in homes.values() for person in home]
    chance.shuffle(children)
    wanted = dict(ASKED)
    queries, gone = [], set()
    for person in children:
        others = [one for one in homes[people[person][0]["home_id"]] if one != person and one not in gone]
        kind = _kind(wanted, births[person], [births[one] for one in others], len(people[person]))
        if kind:
            wanted[kind] -= 1
            queries.append((kind, people[person][0]))
            people[person] = people[person][1:] if kind == "known" else []
            if kind != "known":
                gone.add(person)
    return queries, [row for rows in people.values() for row in rows]


def _kind(wanted: dict[str, int], born: str, others: list[str], records: int) -> str:
    """What this child can be asked as, the rarest first; empty for nothing."""
    if wanted["unseen twin"] and len(born) == len("2018-03-12") and born in others:
        return "unseen twin"
    if wanted["unseen sibling"] and others and born not in others:
        return "unseen sibling"
    if wanted["known"] and records > 1:
        return "known"
    return "stranger" if wanted["stranger"] and not others else ""


def _blocks(known: list[Comparable], people: list[str]) -> tuple[set[int], dict[int, list[int]]]:
    """Keys that are crowded, and the records under each key."""
    crowded: set[int] = set()
    while True:
        blocks: dict[int, list[int]] = defaultdict(list)
        for number, one in enumerate(known):
            for key in narrowed_keys(one, crowded):
                blocks[key].append(number)
        more = {key for key, held in blocks.items() if len(held) > CROWDED and len({people[one] for one in held}) > FEW} - crowded
        if not more:
            return crowded, blocks
        crowded |= more
