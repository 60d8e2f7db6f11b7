"""One new record among many: `keepsight linkage bench` in a process of its own, then splink's one-against-all on the like."""

import json
import subprocess
import sys
import time
from statistics import median
from typing import Any

from bench.figures import Comparison
from keepsight.config.cli import linkage_many as many

RECORDS, QUERIES = 100_000, 20
_COLUMNS = ("forename", "surname", "date_of_birth", "address", "postcode", "email")


def run() -> list[Comparison]:
    """Records a second of one caller; the remark has milliseconds, coverage and what splink took."""
    asked = [sys.executable, "-m", "keepsight", "linkage", "bench", "--records", str(RECORDS), "--json"]
    ours = json.loads(subprocess.run(asked, check=True, stdout=subprocess.PIPE, text=True).stdout)
    _, rows = many.drawn(0, RECORDS + QUERIES)
    peer = median(_seconds(rows[:RECORDS], rows[RECORDS:]))
    remark = (
        f"p50 {ours['p50_ms']} ms, p99 {ours['p99_ms']} ms to the explained decision, coverage {ours['coverage']};"
        f" splink predict_between p50 {peer * 1000:.0f} ms"
    )
    return [Comparison(f"one among {RECORDS:,}", "records", 1000 / ours["p50_ms"], 1 / peer, remark)]


def _seconds(held: list[many.Row], new: list[many.Row]) -> list[float]:
    """Each new record registered and compared on DuckDB, with seven usual blocking rules and comparisons of splink's library."""
    import splink.comparison_library as cl
    from splink import Linker, SettingsCreator, block_on
    from splink.backends.duckdb import DuckDBAPI

    rules = [("forename", "surname"), ("surname", "date_of_birth"), ("forename", "date_of_birth"), ("postcode", "forename"),
             ("postcode", "surname"), ("postcode", "date_of_birth"), ("email",)]  # fmt: skip
    exact = [cl.ExactMatch(name) for name in ("address", "postcode", "email")]
    settings = SettingsCreator(
        link_type="dedupe_only", unique_id_column_name="record_id", probability_two_random_records_match=1e-5,
        comparisons=[
            cl.JaroWinklerAtThresholds("forename"), cl.JaroWinklerAtThresholds("surname"),
            cl.LevenshteinAtThresholds("date_of_birth"), *exact,
        ],
        blocking_rules_to_generate_predictions=[block_on(*rule) for rule in rules],
    )  # fmt: skip
    backend = DuckDBAPI()
    all_held = backend.register(_table(held, 0))
    linker, taken = Linker(all_held, settings), []
    for number, row in enumerate(new):
        began = time.perf_counter()
        one = backend.register(_table([row], len(held) + number))
        linker.inference.predict_between(all_held, one).as_duckdbpyrelation().fetchall()
        taken.append(time.perf_counter() - began)
    return taken


def _table(rows: list[many.Row], first: int) -> Any:
    import pyarrow as pa

    columns = {name: [getattr(facts, name).lower() or None for _, facts in rows] for name in _COLUMNS}
    ids = [str(first + number) for number in range(len(rows))]
    return pa.table({"record_id": ids, **{name: pa.array(values, pa.string()) for name, values in columns.items()}})
