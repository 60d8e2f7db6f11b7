"""The suite `linkage`: whole files beside splink on the same records and rules, right and fast; growth with size.

Resumable: what is found is kept, and found anew where the code or the model has changed (kept.py).
"""

import os
from collections.abc import Iterable
from statistics import median
from typing import Any

from tqdm import tqdm

from bench.figures import Comparison
from bench.linkage import base, cultures, families, febrl, new_contacts, right
from bench.linkage.kept import FOLDER, Kept, file_named, told_by

MILLION = 1_000_000
BULK = {"seven": 3, "rich": 1}  # rules, and rounds of ours and the peer in turn
SIZES = (100_000, MILLION)
TEN_MILLION = 10 * MILLION
_MEMORY = {TEN_MILLION: ("--memory", "6144")}
_SEED = 4711  # measured only: the shipped model was counted on seed 7 and chosen with a look at seed 11
_MODEL = "address-tf"


def run() -> list[Comparison]:
    """Everything, each figure once. KEEPSIGHT_BENCH=fresh finds all anew; =ten-million also takes the step of an hour.

    =quick takes what a hundred thousand records show, in some minutes: no race, which needs a million.
    """
    asked = os.environ.get("KEEPSIGHT_BENCH", "")
    kept = Kept(FOLDER / "linkage.json", fresh=asked == "fresh")
    if asked == "quick":
        _told(
            base.lines(kept),
            febrl.lines(kept),
            right.of_families(kept, _SEED, SIZES[:1]),
            cultures.lines(kept, _SEED),
            new_contacts.lines(kept, _SEED),
        )
        return []
    found = [_beside(kept, rules, rounds) for rules, rounds in BULK.items()]
    sizes = (*SIZES, TEN_MILLION) if asked == "ten-million" else SIZES
    _told(
        base.lines(kept),
        febrl.lines(kept),
        right.of_families(kept, _SEED, SIZES),
        right.of_area(kept, _SEED, SIZES),
        cultures.lines(kept, _SEED),
        new_contacts.lines(kept, _SEED),
        _growth(kept, sizes),
    )
    return found


def _told(*steps: Iterable[str]) -> None:
    for lines in steps:
        for line in lines:
            tqdm.write(line)


def _beside(kept: Kept, rules: str, rounds: int) -> Comparison:
    """From file to clusters at one million records, ours and splink's in turn."""
    file = families.write(MILLION, _SEED, file_named(f"families-{MILLION}-{_SEED}"))
    trained = FOLDER / f"splink-{file.stem}-{_MODEL}.json"
    if not trained.exists():
        told_by("peer", "train", file, trained, "--model", _MODEL)
    out = FOLDER / "clusters.csv"
    ours, peers = [], []
    for turn in range(rounds):  # one figure of both: what else the machine does falls on both
        both = kept.figure(
            f"bulk {rules} {turn} seed {_SEED}",
            "ours",
            lambda: [
                told_by("ours", file, out, "--rules", rules),
                told_by("peer", "run", file, trained, out, "--rules", rules),
            ],
        )
        ours.append(both[0])
        peers.append(both[1])
    remark = (
        f"{_median(ours, 'seconds'):.1f} s beside {_median(peers, 'seconds'):.1f} s from file to clusters, processor"
        f" {_median(ours, 'cpu'):.0f} s beside {_median(peers, 'cpu'):.0f} s, memory {_median(ours, 'peak_mb'):.0f} MB beside"
        f" {_median(peers, 'peak_mb'):.0f} MB, {ours[0]['pairs']:,} pairs weighed"
    )
    return Comparison(
        f"bulk, 1 million, {rules} rules",
        "records",
        MILLION / _median(ours, "seconds"),
        MILLION / _median(peers, "seconds"),
        remark,
    )


def _median(rounds: list[dict[str, Any]], name: str) -> float:
    return float(median(one[name] for one in rounds))


def _growth(kept: Kept, sizes: tuple[int, ...]) -> list[str]:
    """The engine's own keys, links and what a person should look at, at growing sizes."""
    lines = ["linkage, growth: the engine's own keys, from file to clusters and what a person should look at"]
    for size in sizes:
        file = families.write(size, _SEED, file_named(f"families-{size}-{_SEED}"))
        asked = (file, FOLDER / "clusters.csv", "--possible", *_MEMORY.get(size, ()))
        told = kept.figure(f"growth {size} seed {_SEED}", "ours", lambda asked=asked: told_by("ours", *asked))  # type: ignore[misc]  # a default's type
        lines.append(
            f"  {size:>10,} records: {told['seconds']:.1f} s, {told['seconds'] / size * 1e6:.1f} s a million,"
            f" {told['pairs']:,} pairs weighed, {told['peak_mb']:.0f} MB"
        )
    return lines
