"""What `evaluate` prints and reports: pairwise figures, and the same by name culture, sex, age band and home size."""

from collections.abc import Sequence
from typing import Any

from keepsight.engines.linkage import normalise
from keepsight.programs.linkage import figures as counted
from keepsight.programs.linkage.linking import Linked, peak_mb
from keepsight.programs.linkage.records_file import RecordsFile


def figures(file: RecordsFile, truth: str, done: Linked) -> dict[str, Any]:
    """The keys that `docs/guide/analyst.md` explains."""
    pairs = counted.pairwise(file.column(truth), done.clusters)
    return {
        "records": len(file),
        "pairs_true": pairs.true,
        "pairs_found": pairs.found,
        "precision": round(pairs.precision, 6),
        "recall": round(pairs.recall, 6),
        "f1": round(pairs.f1, 6),
        "false_merges": pairs.found - pairs.right,
        "missed_links": pairs.true - pairs.right,
        "possible_pairs": len(done.possible),
        "seconds": round(done.seconds, 3),
        "peak_mb": peak_mb(),
        "model": done.model.version,
    }


def groups(file: RecordsFile, truth: str, done: Linked) -> dict[str, Any]:
    """Fairness: the figures of each group side by side, the widest gap in recall, and false merges inside one home."""
    people = file.column(truth)
    born = [normalise(file.facts(row)).born for row in range(len(file))]
    known = {person: one.year for person, one in zip(people, born, strict=True) if one}  # any record of theirs that says it
    years = [known.get(person, 0) for person in people]
    newest = max(years, default=0)
    divided: dict[str, Sequence[str]] = {
        "sex": file.columns.get("sex", [""] * len(file)),
        "age": [counted.age_band(year, newest) for year in years],
    }
    if "culture" in file.columns:
        divided["culture"] = file.columns["culture"]
    homes = file.columns.get("home_id")
    if homes:
        divided["home_size"] = counted.home_sizes(homes, people)
    report: dict[str, Any] = {}
    for name, group in counted.by_group(people, done.clusters, divided).items():
        report[name] = {"groups": group, "widest_recall_gap": counted.widest_gap(group)}
    if homes:
        report["false_merges_in_one_home"] = counted.false_merges_within(people, done.clusters, homes)
    return report
