"""The demo area's own simulation as a records CSV with the truth beside it: what agencies write of `apps.simulate`'s families."""

import csv
from dataclasses import asdict
from datetime import date
from itertools import count
from pathlib import Path
from random import Random

import numpy as np
from tqdm import tqdm

from bench.linkage.writing import nhs_numbers
from keepsight.apps.simulate.rules import identifiers
from keepsight.apps.simulate.rules.families import Registry, draw_family
from keepsight.apps.simulate.rules.records import note_all
from keepsight.apps.simulate.values import Family
from keepsight.apps.simulate.values.names import CULTURES
from keepsight.engines.linkage import RecordFacts

_TODAY = date(2026, 1, 1)
_MOST_CHILDREN = 5
_SERIALS = 100_000  # people of one area, at most
_HOMES_OF_ONE_AREA = 8_000  # the area has doors, telephones and NHS numbers for so many households


def write(records: int, seed: int, out: Path) -> Path:
    """So many records, area after area: each area has postcodes and numbers of its own."""
    if out.exists():
        return out
    columns = ["record_id", "agency", *RecordFacts.__dataclass_fields__, "true_id", "home_id", "culture"]
    half = out.with_suffix(".part")
    with half.open("w", encoding="utf-8", newline="") as file, tqdm(total=records, desc=out.name, unit="record") as bar:
        writer = csv.DictWriter(file, columns, restval="", extrasaction="ignore")
        writer.writeheader()
        written = 0
        for area in count():
            rows = _area(area, seed)
            writer.writerows(rows[: records - written])
            written += min(len(rows), records - written)
            bar.update(len(rows))
            if written == records:
                break
    half.replace(out)
    return out


def _area(area: int, seed: int) -> list[dict[str, str]]:
    rng = Random(f"{seed}/{area}")  # noqa: S311 - the same on every run
    registry = Registry(rng)
    families = [draw_family(rng, registry, number, _TODAY, _MOST_CHILDREN) for number in range(_HOMES_OF_ONE_AREA)]
    cultures = {family.number: _culture(family) for family in families}
    rows = []
    for number, noted in enumerate(note_all(rng, families, seed, _TODAY)):
        if noted.person < 0:  # the scripted family is in every area
            continue
        facts = {name: str(value) for name, value in asdict(noted.facts).items()}
        _of_area(facts, area)
        rows.append(
            facts | {
                "record_id": f"A{area}-{number}", "agency": noted.agency, "true_id": f"{area}-{noted.person}",
                "home_id": f"{area}-{noted.family}", "culture": cultures[noted.family],
            }
        )  # fmt: skip
    return rows


def _of_area(facts: dict[str, str], area: int) -> None:
    """Turn numbers and postcodes into those of this area alone; no postcode of the United Kingdom begins with Q, V or X."""
    letters = "QVX"[area // 26 % 3] + chr(ord("A") + area % 26)
    for name in ("postcode", "other_postcodes"):
        facts[name] = facts[name].replace("NX", letters)
    if facts["phone"]:
        facts["phone"] = f"06{area:02d}{facts['phone'][-7:]}"
    if facts["nhs_number"]:
        facts["nhs_number"] = str(nhs_numbers(np.array([area * 1_000_000 + int(facts["nhs_number"][3:9])]))[0])
    if upn := facts["upn"]:
        serial = int(upn[4:8]) * 1_000 + int(upn[10:13])
        facts["upn"] = identifiers.pupil_number(area * _SERIALS + serial, int(upn[8:10]))


def _culture(family: Family) -> str:
    """The culture whose surnames the family has."""
    names = {part for person in family.people for part in person.surname.split("-")}
    for culture, held in CULTURES.items():
        if names & {form for surname in held.surnames for form in surname.split("/")}:
            return culture
    return "mixed"
