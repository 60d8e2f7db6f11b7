"""Trains a model on a records CSV: counted where the truth is known, else the base by splink and homes on top.

What a home itself weighs is counted, not sampled: pairs that share one are too rare among random pairs. The card says on what,
when and how well; with a truth column, how well for whom.
"""

import hashlib
import json
from collections.abc import Callable, Sequence
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np

from keepsight.engines.linkage import Comparable, Model, load_model
from keepsight.engines.linkage.weigh import ENTRANCES
from keepsight.programs.linkage import counted, estimate, evaluation, linking, population, splink_engine
from keepsight.programs.linkage.pairs import Pairs, candidates, compared
from keepsight.programs.linkage.records_file import RecordsFile, UnusableFileError
from keepsight.programs.linkage.weights import weights

_FEWEST = 2_000  # records; fewer hold too few pairs for rare levels
_LARGEST_HOME = 12  # records under one door that make pairs; a hostel would drown the families
_HOME_PAIRS = 300_000
_U_LEAST = 1e-9


def train(
    file: RecordsFile,
    text: str,
    *,
    on: date,
    truth: str | None = None,
    measured: RecordsFile | None = None,
    keep_names: bool = False,
    say: Callable[[str], None] = lambda _: None,
) -> tuple[str, str]:
    """The trained model's JSON, and its card as Markdown. UnusableFileError for a file too small to train on.

    `truth`: a column that knows who is who; m and u are then counted, not estimated. `measured`: another file with that column,
    for the card's figures. `keep_names`: the starting model's name frequencies stay.
    """
    if len(file) < _FEWEST:
        raise UnusableFileError(f"{len(file)} records are too few to train on: {_FEWEST} at least")
    read = json.loads(text)
    comparables = file.comparables(load_model(text))
    if not keep_names:
        estimate.frequencies(comparables, read)
        say("frequencies counted")
    read["records"] = len(file)
    if truth:
        _counted(read, file, comparables, file.column(truth))
        how = f"m and u counted, drawn towards model {read['version']} where few pairs speak"
    else:
        _estimated(read, file, comparables, say)
        how = "base by splink's expectation maximisation, homes on top"
    digest = hashlib.sha256("\n".join([text, *file.ids]).encode()).hexdigest()[:12]  # another start, another model
    read["version"] = f"{on.isoformat()}-{digest}"
    read["provenance"] = f"Trained on {Path(file.name).name}, {len(file)} records: {how}."
    read["card"] = _card(file, read, on, truth, measured or file)
    return json.dumps(read, indent=1) + "\n", written(read["card"], read["version"])


def _counted(read: dict[str, Any], file: RecordsFile, comparables: Sequence[Comparable], people: Sequence[str]) -> None:
    """Every m and u counted; what a home itself weighs from all pairs under one door."""
    model = load_model(json.dumps(read))
    doors, share = _of_homes(model, comparables)
    counted.put(read, model, comparables, people, doors)
    _fit_homes(read, doors, share, len(file))


def _estimated(read: dict[str, Any], file: RecordsFile, comparables: Sequence[Comparable], say: Callable[[str], None]) -> None:
    """The base by splink, then what a home weighs, then the second m and u."""
    say("splink estimates the base")
    splink_engine.train_base(read, load_model(json.dumps(read)), file.ids, comparables)
    model = load_model(json.dumps(read))
    pairs = compared(model, comparables, candidates(comparables, wide=False))
    read["prior"] = population.prior_of(model, pairs, len(file))
    say(f"{len(pairs)} candidate pairs; the second estimate inside homes")
    _fit_homes(read, *_of_homes(load_model(json.dumps(read)), comparables), len(file))
    estimate.inside_home(read, _of_homes(load_model(json.dumps(read)), comparables)[0])


def _of_homes(model: Model, comparables: Sequence[Comparable]) -> tuple[Pairs, float]:
    """Pairs of records under one door, whatever their names, and the share of all such pairs that these are.

    Unlike candidates, these were not chosen for agreeing.
    """
    doors: dict[tuple[str, tuple[str, ...]], list[int]] = {}
    for row, one in enumerate(comparables):
        if one.postcode and one.address_numbers:
            doors.setdefault((one.postcode, one.address_numbers), []).append(row)
    found = [pair for rows in doors.values() if len(rows) <= _LARGEST_HOME for pair in combinations(rows, 2)]
    taken = found[:: max(1, len(found) // _HOME_PAIRS)]
    return compared(model, comparables, taken), len(taken) / max(len(found), 1)


def _fit_homes(read: dict[str, Any], pairs: Pairs, taken: float, records: int) -> None:
    """U of the levels at which people share a home: how many pairs do, less those that are one person."""
    model = load_model(json.dumps(read))
    different = 1 - population.probability(weights(model, pairs).bits)
    for field, levels in ENTRANCES.items():
        for level in levels:
            here = pairs.at(field, level)
            if field == "address" and here.any():
                share = float(different[here].sum() / taken / population.all_pairs(records))
                read["fields"][field][level]["apart"][1] = float(np.clip(share, _U_LEAST, 1))


def _card(file: RecordsFile, read: dict[str, Any], on: date, truth: str | None, measured: RecordsFile) -> dict[str, Any]:
    read = read | {"card": {}}
    card: dict[str, Any] = {
        "trained_on": Path(file.name).name,
        "date": on.isoformat(),
        "records": len(file),
        "expected_pairs_of_one_person": round(read["prior"] * population.all_pairs(len(file))),
        "frequency_version": load_model(json.dumps(read)).frequency_version,
    }
    return card | (_measured(measured, read, truth) if truth else {})


def measure(file: RecordsFile, text: str, *, on: date, truth: str, chosen_on: str | None = None) -> tuple[str, str]:
    """The model as it is with its card's figures taken from this file anew: its JSON, and its card as Markdown.

    `chosen_on`: files that were looked at while thresholds or spellings were chosen, and whose figures would flatter.
    """
    read = json.loads(text)
    looked = {"looked_at_while_choosing": chosen_on} if chosen_on else {}
    read["card"] = read["card"] | looked | _measured(file, read, truth) | {"measured_at": on.isoformat()}
    return json.dumps(read, indent=1) + "\n", written(read["card"], read["version"])


def _measured(file: RecordsFile, read: dict[str, Any], truth: str) -> dict[str, Any]:
    """How right the model is on a file that knows who is who, also by group."""
    done = linking.link(file, json.dumps(read | {"card": {}}))
    groups = evaluation.groups(file, truth, done)
    return {
        "measured_on": Path(file.name).name,
        "accuracy": evaluation.figures(file, truth, done),
        "groups": groups,
        "recall_gap_between_name_cultures": groups.get("culture", {}).get("widest_recall_gap"),
    }


def written(card: dict[str, Any], version: str) -> str:
    """The card to read."""
    lines = [f"# Model {version}", ""]
    lines += [f"* {name.replace('_', ' ')}: {value}" for name, value in card.items() if not isinstance(value, dict)]
    for name, value in card.get("accuracy", {}).items():
        lines.append(f"* {name.replace('_', ' ')}: {value}")
    for name, group in card.get("groups", {}).items():
        if not isinstance(group, dict):
            lines.append(f"* {name.replace('_', ' ')}: {group}")
            continue
        lines += [
            "",
            f"## By {name.replace('_', ' ')}",
            "",
            "| group | true pairs | recall | precision | false merges |",
            "|---|---|---|---|---|",
        ]
        lines += [
            f"| {one} | {f['pairs_true']} | {f['recall']} | {f['precision']} | {f['false_merges']} |"
            for one, f in group["groups"].items()
        ]
        lines.append(f"\nWidest gap in recall: {group['widest_recall_gap']}")
    return "\n".join(lines) + "\n"
