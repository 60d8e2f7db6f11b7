"""splink on DuckDB in its usual configurations, in a process of its own: train once, or go from file to clusters.

`python -m bench.linkage.peer train|run FILE SETTINGS OUT --model CONFIG --rules seven|rich [--least BITS]`: one JSON line of
seconds, pairs and peak memory. Values are cleaned by SQL as its documentation advises; placeholders are missing on both sides.
"""

import argparse
import json
import resource
import sys
import time
import warnings
from pathlib import Path
from typing import Any

from bench.linkage.rules import RULES

# with or without address, with or without term frequencies
CONFIGURATIONS = {
    f"{place}-{names}": (place == "address", names == "tf") for place in ("address", "person") for names in ("tf", "flat")
}
_LEAST = 1e-6  # m or u of a level no pair had, as splink has it
LINK = 0.95  # probability from which it clusters

_CLEAN = """
CREATE TABLE records AS
WITH raw AS (SELECT * FROM read_csv($file, header=true, all_varchar=true)),
folded AS (SELECT *,
    nullif(trim(regexp_replace(lower(strip_accents(forename)), '[^a-z ]', '', 'g')), '') AS f,
    nullif(trim(regexp_replace(lower(strip_accents(surname)), '[^a-z ]', '', 'g')), '') AS s,
    regexp_replace(upper(replace(postcode, ' ', '')), '(...)$', ' \\1') AS p,
    regexp_replace(regexp_replace(phone, '[^0-9]', '', 'g'), '^44', '0') AS t
  FROM raw)
SELECT record_id AS unique_id,
  CASE WHEN f IN ('baby', 'unknown') THEN NULL ELSE f END AS forename,
  s AS surname,
  nullif(lower(strip_accents(middle_names)), '') AS middle_names,
  CASE WHEN length(date_of_birth) = 10 AND date_of_birth <> '1900-01-01' THEN date_of_birth END AS date_of_birth,
  CASE WHEN date_of_birth <> '1900-01-01' THEN left(date_of_birth, 4) END AS birth_year,
  nullif(sex, 'U') AS sex,
  CASE WHEN lower(address) NOT IN ('nfa', 'unknown') THEN
    regexp_replace(lower(strip_accents(address)), '[^a-z0-9 ]', '', 'g') END AS address,
  CASE WHEN p NOT LIKE 'ZZ99%' AND p <> '' THEN p END AS postcode,
  CASE WHEN p NOT LIKE 'ZZ99%' AND length(p) > 4 THEN split_part(p, ' ', 1) END AS outward,
  CASE WHEN t NOT IN ('', '01234567890') THEN t END AS phone,
  nullif(lower(email), '') AS email, nullif(replace(nhs_number, ' ', ''), '') AS nhs_number, nullif(upn, '') AS upn
FROM folded
"""


def settings(*, address: bool, frequencies: bool, rules: str, prior: float = 0.00001) -> Any:
    """The comparisons of its documentation for people, by its own library."""
    import splink.comparison_library as cl
    from splink import SettingsCreator, block_on

    def named(column: str) -> Any:
        """Its comparison for names has frequencies built in; the same levels without it have none."""
        return cl.NameComparison(column) if frequencies else cl.JaroWinklerAtThresholds(column, [0.92, 0.88, 0.7])

    comparisons = [
        named("forename"), named("surname"), cl.ExactMatch("middle_names"),
        cl.DateOfBirthComparison("date_of_birth", input_is_string=True), cl.ExactMatch("sex"),
        cl.ExactMatch("nhs_number"), cl.ExactMatch("upn"), cl.EmailComparison("email"),
    ]  # fmt: skip
    if address:
        comparisons += [
            cl.PostcodeComparison("postcode"),
            cl.JaroWinklerAtThresholds("address", [0.95, 0.88]),
            cl.ExactMatch("phone"),
        ]
    return SettingsCreator(
        link_type="dedupe_only", comparisons=comparisons, probability_two_random_records_match=prior,
        blocking_rules_to_generate_predictions=[block_on(*rule) for rule in RULES[rules]], retain_matching_columns=False,
    )  # fmt: skip


def linker(file: Path, settings: Any) -> Any:
    """Read and clean the file, and hand it over."""
    import duckdb
    from splink import Linker
    from splink.backends.duckdb import DuckDBAPI

    connection = duckdb.connect()
    connection.execute("SET enable_progress_bar = false")
    connection.execute(_CLEAN, {"file": str(file)})
    table = DuckDBAPI(connection).register("records")
    return Linker(table, settings, log_level=None)


def train(file: Path, out: Path, *, model: str, rules: str) -> dict[str, float]:
    """Its own recipe: prior by sure rules, u by random pairs, m by two passes of expectation maximisation."""
    from splink import block_on

    began = time.perf_counter()
    address, frequencies = CONFIGURATIONS[model]
    found = linker(file, settings(address=address, frequencies=frequencies, rules=rules))
    _floored()
    sure = [block_on("nhs_number"), block_on("forename", "surname", "date_of_birth")]
    found.training.estimate_probability_two_random_records_match(sure, recall=0.7)
    found.training.estimate_u_using_random_sampling(max_pairs=5e6)
    for rule in (block_on("surname", "date_of_birth"), block_on("forename", "postcode")):
        found.training.estimate_parameters_using_expectation_maximisation(rule)
    found.misc.save_model_to_json(str(out), overwrite=True)
    return {"seconds": time.perf_counter() - began}


def _floored() -> None:
    """It stops where an m falls to 0; keep such a level at the share it gives itself to one that no pair had."""
    from splink.internals import expectation_maximisation as passes

    usual = passes.populate_m_u_from_lookup

    def floored(fixed: set[str], level: Any, name: str, lookup: dict[str, dict[int, Any]]) -> None:
        for found in lookup.get(name, {}).values():
            for side in ("m_probability", "u_probability"):
                if found.get(side) is not None and found[side] < _LEAST:
                    found[side] = _LEAST
        usual(fixed, level, name, lookup)

    passes.populate_m_u_from_lookup = floored


def run(file: Path, trained: Path, out: Path, *, rules: str, least: float | None) -> dict[str, float]:
    """From file to clusters; with `least`, also the pairs from so many bits on, as a Parquet file of two ids and bits."""
    from splink import block_on

    began, before = time.perf_counter(), time.process_time()
    wanted = json.loads(trained.read_text())
    wanted["blocking_rules_to_generate_predictions"] = [
        block_on(*rule).get_blocking_rule("duckdb").as_dict() for rule in RULES[rules]
    ]
    wanted["retain_intermediate_calculation_columns"] = False
    found = linker(file, wanted)
    loaded = time.perf_counter()
    limit = {"threshold_match_probability": LINK} if least is None else {"threshold_match_weight": least}
    pairs = found.inference.predict(**limit)
    scored = time.perf_counter()
    clusters = found.clustering.cluster_pairwise_predictions_at_threshold(pairs, threshold_match_probability=LINK)
    clusters.as_duckdbpyrelation().project("unique_id AS record_id, cluster_id").write_csv(str(out))
    done, cpu = time.perf_counter(), time.process_time() - before  # without its start, as ours
    if least is not None:
        pairs.as_duckdbpyrelation().project("unique_id_l, unique_id_r, match_weight").write_parquet(
            str(out.with_suffix(".parquet"))
        )
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"seconds": done - began, "load": loaded - began, "score": scored - loaded, "cluster": done - scored, "peak_mb": peak,
            "cpu": cpu}  # fmt: skip


def main(arguments: list[str]) -> int:
    """Run what was asked and print it as JSON."""
    parser = argparse.ArgumentParser(description="splink, from file to clusters")
    parser.add_argument("what", choices=("train", "run"))
    parser.add_argument("file", type=Path)
    parser.add_argument("settings", type=Path)
    parser.add_argument("out", type=Path, nargs="?")
    parser.add_argument("--model", choices=sorted(CONFIGURATIONS), default="address-tf")
    parser.add_argument("--rules", choices=sorted(RULES), default="seven")
    parser.add_argument("--least", type=float)
    given = parser.parse_args(arguments)
    warnings.simplefilter("ignore")
    if given.what == "train":
        print(json.dumps(train(given.file, given.settings, model=given.model, rules=given.rules)))  # noqa: T201 - the program prints its figures
    else:
        print(json.dumps(run(given.file, given.settings, given.out, rules=given.rules, least=given.least)))  # noqa: T201 - the program prints its figures
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
