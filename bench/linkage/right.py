"""How right both sides are: families of several name cultures and the demo area's simulation, each at a precision of 0.995."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from math import log2
from pathlib import Path
from typing import Any

import numpy as np

from bench.linkage import area_file, families
from bench.linkage.accuracy import PRECISION, TRIED, Figures, Truth, best_of, clusters_of, joined, judge, truth_of
from bench.linkage.kept import FOLDER, Kept, file_named, told_by
from bench.linkage.peer import CONFIGURATIONS, LINK
from keepsight.engines.linkage import default_model, linking_from
from keepsight.programs.linkage.bulk import cluster_file


def of_families(kept: Kept, seed: int, sizes: Iterable[int]) -> Iterator[str]:
    """A table for each size."""
    for size in sizes:
        file = families.write(size, seed, file_named(f"families-{size}-{seed}"))
        yield from _file(kept, f"families {size} seed {seed}", file)


def of_area(kept: Kept, seed: int, sizes: Iterable[int]) -> Iterator[str]:
    """The same for the demo area's simulation."""
    for size in sizes:
        file = area_file.write(size, seed, file_named(f"area-{size}-{seed}"))
        yield from _file(kept, f"area {size} seed {seed}", file)


def _file(kept: Kept, name: str, file: Path) -> Iterator[str]:
    truths: list[Truth] = []

    def truth() -> Truth:
        """Read once, and only where a figure is still to be found."""
        if not truths:
            truths.append(truth_of(file))
        return truths[0]

    yield (
        f"linkage, {name}: precision, recall, false merges (inside one home), recall gap between name cultures;"
        f" best: the highest recall at a precision of {PRECISION} or the highest precision, of thresholds tried on this file"
    )
    ours = kept.figure(f"right {name} ours", "ours", lambda: _ours(file, truth()))
    yield _line("ours, as shipped", ours["shipped"])
    yield _line("ours, best", ours["best"])
    for model in CONFIGURATIONS:
        peer = kept.figure(f"right {name} splink {model}", "peer", _peer(file, truth, model))
        yield _line(f"splink {model}, p 0.95", peer["certain"])
        yield _line(f"splink {model}, best", peer["best"])


def _line(what: str, figures: dict[str, Any]) -> str:
    at = f", at {figures['bits']} bits" if "bits" in figures else ""
    return (
        f"  {what:<32}{figures['precision']:.4f}  {figures['recall']:.4f}  {figures['false']:>8,} ({figures['at_home']:,})"
        f"  {100 * figures['gap']:.1f} points, least {figures['lowest']}{at}"
    )


def _ours(file: Path, truth: Truth) -> dict[str, Any]:
    model = default_model()
    tried = {}
    for bits in sorted({*TRIED["ours"].tolist(), model.link_bits}):
        done = cluster_file(file, linking_from(model, bits), possible=False, fit=True)
        tried[bits] = judge(done.cluster.astype(np.int64), truth)
    return {"shipped": asdict(tried[model.link_bits]), "best": _best(tried)}


def _best(tried: dict[float, Figures]) -> dict[str, Any]:
    """The same choice for both sides, with the threshold it was made at."""
    best = best_of(tried.values())
    return asdict(best) | {"bits": next(bits for bits, figures in tried.items() if figures is best)}


def _peer(file: Path, truth: Callable[[], Truth], model: str) -> Callable[[], dict[str, Any]]:
    """Splink trained on the file, its pairs joined at every threshold."""

    def find() -> dict[str, Any]:
        trained, out = FOLDER / f"splink-{file.stem}-{model}.json", FOLDER / f"splink-{file.stem}-{model}.csv"
        if not trained.exists():
            told_by("peer", "train", file, trained, "--model", model)
        told_by("peer", "run", file, trained, out, "--rules", "seven", "--least", TRIED["peer"][0])
        first, second, bits = _pairs(out.with_suffix(".parquet"), truth())
        certain = judge(clusters_of(out, truth()), truth())
        tried = {round(log2(LINK / (1 - LINK)), 2): certain}
        for least in TRIED["peer"].tolist():
            some = bits >= least
            tried[least] = judge(joined(len(truth().rows), first[some], second[some]), truth())
        out.unlink()
        out.with_suffix(".parquet").unlink()
        return {"certain": asdict(certain), "best": _best(tried)}

    return find


def _pairs(file: Path, truth: Truth) -> tuple[Any, Any, Any]:
    import duckdb

    found = duckdb.connect().execute("SELECT * FROM read_parquet($file)", {"file": str(file)}).fetchnumpy()
    rows = truth.rows
    first = np.fromiter((rows[one] for one in found["unique_id_l"]), np.int64)
    second = np.fromiter((rows[one] for one in found["unique_id_r"]), np.int64)
    return first, second, found["match_weight"]
