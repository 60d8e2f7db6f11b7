"""What `evaluate` prints and reports: pairwise figures, and the same by name culture, sex, age band and home size."""

from collections.abc import Sequence
from typing import Any

from keepsight.engines.linkage import RecordFacts, normalise
from keepsight.programs.linkage import figures as counted
from keepsight.programs.linkage import records_file
from keepsight.programs.linkage.large import is_large
from keepsight.programs.linkage.linking import SMALL, Linked, peak_mb
from keepsight.programs.linkage.records_file import RecordsFile

_SHOWN = ("sex", "date_of_birth", "culture", "home_id")  # columns that `groups` divides by


def read(name: str, truth: str, *, whole: bool) -> RecordsFile:
    """A file to measure on. Of a large one no more is held than figures need, for linking reads it by itself, unless `whole`."""
    if not whole and is_large(name):
        file = records_file.read(name, only={truth, *_SHOWN})
        if len(file) > SMALL:  # or else it is linked from what is held; empty lines are no records
            return file
    return records_file.read(name)


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
    dates = file.columns.get("date_of_birth", [""] * len(file))
    born = {text: one.year for text in set(dates) if (one := normalise(RecordFacts(date_of_birth=text)).born)}
    known = {person: born[text] for person, text in zip(people, dates, strict=True) if text in born}  # any record that says it
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
