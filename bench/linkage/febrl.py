"""FEBRL 1 to 4 beside splink on the same records: with and without the id number, FEBRL 4 also as two registers."""

import csv
import importlib.util
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from bench.linkage.febrl_peer import TRIED
from bench.linkage.kept import FOLDER, Kept, told_by
from keepsight.engines.linkage import Model, linking_from
from keepsight.engines.linkage.model import default_text
from keepsight.programs.linkage import linking, records_file
from keepsight.programs.linkage.figures import pairwise

SETS = ("1", "2", "3", "4")
_EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "febrl.py"


def lines(kept: Kept) -> Iterator[str]:
    """F1 of each set, ours and splink's."""
    yield (
        "linkage, FEBRL: pairwise F1 (false merges, missed links); ours as shipped, then ours and splink trained on the file,"
        f" each at the best for this file of the same {len(TRIED)} thresholds"
    )
    for number in SETS:
        for with_id in (True, False):
            name = f"febrl {number} {'with' if with_id else 'without'} id"
            file = written(number, with_id=with_id)
            ours = kept.figure(f"{name} ours", "ours", lambda file=file: _ours(file))  # type: ignore[misc]  # a default's type
            peer = kept.figure(f"{name} splink", "peer", lambda file=file: _peer(file))  # type: ignore[misc]  # a default's type
            told = (ours["shipped"], ours["best"], peer)
            yield f"  {name:<22}" + "   ".join(f"{one['f1']:.4f} ({one['false']}, {one['missed']})" for one in told)


def written(number: str, *, with_id: bool) -> Path:
    """The set as a records CSV."""
    febrl = _example()
    FOLDER.mkdir(exist_ok=True)
    out = FOLDER / f"febrl-{number}-{'with' if with_id else 'without'}-id.csv"
    with out.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, febrl.COLUMNS)
        writer.writeheader()
        for path in febrl.sources(number):
            writer.writerows(row if with_id else row | {"other_id": ""} for row in febrl.rows(path))
    return out


def _example() -> ModuleType:
    spec = importlib.util.spec_from_file_location("febrl", _EXAMPLE)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(_EXAMPLE)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _ours(file: Path) -> dict[str, Any]:
    """At the thresholds of the model that fits the file, and at the best of those tried, chosen as splink's is."""
    read = records_file.read(str(file))
    once = "agency" if len(set(read.column("agency"))) > 1 else None
    ready = linking.ready(read, default_text(), once_in=once)
    truth = read.column("true_person")

    def judged(model: Model) -> dict[str, Any]:
        clusters, _ = ready.clusters(model)
        found = pairwise(truth, [clusters[record] for record in read.ids])
        return {"f1": found.f1, "false": found.found - found.right, "missed": found.true - found.right}

    tried = [judged(linking_from(ready.model, bits)) for bits in TRIED.tolist()]
    return {"shipped": judged(ready.model), "best": max(tried, key=lambda one: one["f1"])}


def _peer(file: Path) -> dict[str, Any]:
    """In a process of its own."""
    told: dict[str, Any] = told_by("febrl_peer", file)
    return told
