"""Trains a model on a records CSV: the base by splink's expectation maximisation, then the second m and u inside homes.

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
from keepsight.programs.linkage import estimate, evaluation, linking, population, splink_engine
from keepsight.programs.linkage.pairs import Pairs, candidates, compared
from keepsight.programs.linkage.records_file import RecordsFile, UnusableFileError
from keepsight.programs.linkage.weights import weights

_FEWEST = 2_000  # records; fewer hold too few pairs for rare levels
_LARGEST_HOME = 12  # records under one door that make pairs; a hostel would drown the families
_HOME_PAIRS = 300_000
_U_LEAST = 1e-9


def train(
    file: RecordsFile, text: str, *, on: date, truth: str | None = None, say: Callable[[str], None] = lambda _: None
) -> tuple[str, str]:
    """The trained model's JSON, and its card as Markdown. UnusableFileError for a file too small to train on."""
    if len(file) < _FEWEST:
        raise UnusableFileError(f"{len(file)} records are too few to train on: {_FEWEST} at least")
    start = load_model(text)
    read = json.loads(text)
    comparables = file.comparables(start)
    estimate.frequencies(comparables, read)
    say("frequencies counted; splink estimates the base")
    splink_engine.train_base(read, load_model(json.dumps(read)), file.ids, comparables)
    model = load_model(json.dumps(read))
    pairs = compared(model, comparables, candidates(comparables, wide=False))
    read["prior"] = population.prior_of(model, pairs, len(file))
    say(f"{len(pairs)} candidate pairs; the second estimate inside homes")
    _fit_homes(read, _of_homes(load_model(json.dumps(read)), comparables), len(file))
    model = estimate.inside_home(read, _of_homes(load_model(json.dumps(read)), comparables))
    digest = hashlib.sha256("\n".join(file.ids).encode()).hexdigest()[:12]
    read["version"] = f"{on.isoformat()}-{digest}"
    read["provenance"] = f"Trained on {Path(file.name).name}: base by splink's expectation maximisation, homes on top."
    read["card"] = _card(file, read, model, pairs, on, truth)
    return json.dumps(read, indent=1) + "\n", written(read["card"], read["version"])


def _of_homes(model: Model, comparables: Sequence[Comparable]) -> Pairs:
    """Every pair of records under one door, whatever their names: unlike candidates, these were not chosen for agreeing."""
    doors: dict[tuple[str, tuple[str, ...]], list[int]] = {}
    for row, one in enumerate(comparables):
        if one.postcode and one.address_numbers:
            doors.setdefault((one.postcode, one.address_numbers), []).append(row)
    found = [pair for rows in doors.values() if len(rows) <= _LARGEST_HOME for pair in combinations(rows, 2)]
    return compared(model, comparables, found[:: max(1, len(found) // _HOME_PAIRS)])


def _fit_homes(read: dict[str, Any], pairs: Pairs, records: int) -> None:
    """U of the levels at which people share a home: how many pairs do, less those that are one person."""
    model = load_model(json.dumps(read))
    different = 1 - population.probability(weights(model, pairs).bits)
    for field, levels in ENTRANCES.items():
        for level in levels:
            here = pairs.at(field, level)
            if field == "address" and here.any():
                share = float(different[here].sum() / population.all_pairs(records))
                read["fields"][field][level]["apart"][1] = float(np.clip(share, _U_LEAST, 1))


def _card(file: RecordsFile, read: dict[str, Any], model: Model, pairs: Pairs, on: date, truth: str | None) -> dict[str, Any]:
    card: dict[str, Any] = {
        "trained_on": Path(file.name).name,
        "date": on.isoformat(),
        "records": len(file),
        "candidate_pairs": len(pairs),
        "expected_pairs_of_one_person": round(model.prior * population.all_pairs(len(file))),
        "frequency_version": model.frequency_version,
    }
    if truth:
        done = linking.link(file, json.dumps(read), choose=linking.Estimate.NEVER)
        card["accuracy"] = evaluation.figures(file, truth, done)
        card["groups"] = evaluation.groups(file, truth, done)
    return card


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
