"""The suite `linkage`: whole files beside splink on the same records and rules, right and fast; growth with size."""

from statistics import median
from typing import Any

from tqdm import tqdm

from bench.figures import Comparison
from bench.linkage import families, new_contacts, right
from bench.linkage.kept import FOLDER, Kept, told_by

MILLION = 1_000_000
BULK = {"seven": 3, "rich": 1}  # rules, and rounds of ours and the peer in turn
SIZES = (300_000, MILLION, 3 * MILLION, 10 * MILLION)
_SEED = 11  # another one than the shipped model was trained on
_MODEL = "address-tf"


def run() -> list[Comparison]:
    """Everything, each figure once; what `FOLDER` holds already is only printed."""
    kept = Kept(FOLDER / "linkage.json")
    found = [_beside(kept, rules, rounds) for rules, rounds in BULK.items()]
    for line in (*right.lines(kept, _SEED), *new_contacts.lines(kept, _SEED), *_growth(kept)):
        tqdm.write(line)
    return found


def _beside(kept: Kept, rules: str, rounds: int) -> Comparison:
    """From file to clusters at one million records, ours and splink's in turn."""
    file = families.write(MILLION, _SEED, FOLDER / "families-1000000.csv")
    trained = FOLDER / f"splink-{MILLION}-{_MODEL}.json"
    if not trained.exists():
        kept.figure(f"training {MILLION} {_MODEL}", lambda: told_by("peer", "train", file, trained, "--model", _MODEL))
    out = FOLDER / "clusters.csv"
    ours, peers = [], []
    for turn in range(rounds):
        ours.append(kept.figure(f"bulk {rules} ours {turn}", lambda: told_by("ours", file, out, "--rules", rules)))
        peers.append(
            kept.figure(f"bulk {rules} splink {turn}", lambda: told_by("peer", "run", file, trained, out, "--rules", rules))
        )
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


def _growth(kept: Kept) -> list[str]:
    """The engine's own keys, links and what a person should look at, at growing sizes."""
    lines = ["linkage, growth: the engine's own keys, from file to clusters and what a person should look at"]
    for size in SIZES:
        file = families.write(size, _SEED, FOLDER / f"families-{size}.csv")
        told = kept.figure(
            f"growth {size}",
            lambda file=file, size=size: told_by("ours", file, FOLDER / "clusters.csv", "--possible", *_bounded(size)),  # type: ignore[misc]  # mypy cannot tell a default's type in a lambda
        )
        lines.append(
            f"  {size:>10,} records: {told['seconds']:.1f} s, {told['seconds'] / size * 1e6:.1f} s a million,"
            f" {told['pairs']:,} pairs weighed, {told['peak_mb']:.0f} MB"
        )
    return lines


def _bounded(size: int) -> tuple[str, ...]:
    return ("--memory", "4096") if size > MILLION else ()
