"""splink on a FEBRL file as a records CSV, in a process of its own: `python -m bench.linkage.febrl_peer FILE`.

Its documented recipe: names with frequencies, birth date, postcode, address and the id number; seven rules; trained on the
file; FEBRL 4 as two registers. Prints the best F1 over thresholds as one JSON line, which flatters it.
"""

import json
import sys
import warnings
from pathlib import Path
from typing import Any

import numpy as np

from bench.linkage.accuracy import joined, pairs_agreeing

_RULES = (("forename", "surname"), ("date_of_birth",), ("other_id",), ("postcode", "surname"), ("postcode", "forename"),
          ("address",), ("surname", "birth_year"), ("forename", "birth_year"))  # fmt: skip
TRIED = np.arange(-12.0, 30.0, 0.5)  # thresholds in bits, for both sides
_READ = """
CREATE TABLE records AS SELECT record_id AS unique_id, agency, true_person, nullif(forename, '') AS forename,
  nullif(surname, '') AS surname, CASE WHEN length(date_of_birth) = 10 THEN date_of_birth END AS date_of_birth,
  nullif(left(date_of_birth, 4), '') AS birth_year, nullif(address, '') AS address, nullif(postcode, '') AS postcode,
  nullif(other_id, '') AS other_id
FROM read_csv($file, header = true, all_varchar = true)
"""


def best(file: Path) -> dict[str, Any]:
    """The highest F1, with its false merges and missed links."""
    import duckdb

    connection = duckdb.connect()
    connection.execute("SET enable_progress_bar = false")
    connection.execute(_READ, {"file": str(file)})
    held = connection.execute("SELECT unique_id, true_person, agency, count(other_id) OVER () FROM records").fetchall()
    registers = sorted({row[2] for row in held})
    first, second, bits = _pairs(connection, registers, with_id=held[0][3] > 0)
    rows = {row[0]: place for place, row in enumerate(held)}
    person = np.unique(np.array([row[1] for row in held]), return_inverse=True)[1].astype(np.int64)
    i, j = (np.fromiter((rows[one] for one in ids), np.int64) for ids in (first, second))
    true = pairs_agreeing(person)
    tried = []
    for least in TRIED:
        clusters = joined(len(held), i[bits >= least], j[bits >= least])
        found, right = pairs_agreeing(clusters), pairs_agreeing(clusters, person)
        tried.append({"f1": 2 * right / (found + true), "false": found - right, "missed": true - right})
    return max(tried, key=lambda one: one["f1"])


def _comparisons(cl: Any, *, with_id: bool) -> list[Any]:
    found = [
        cl.NameComparison("forename"),
        cl.NameComparison("surname"),
        cl.DateOfBirthComparison("date_of_birth", input_is_string=True),
        cl.JaroWinklerAtThresholds("address", [0.95, 0.88]),
        cl.LevenshteinAtThresholds("postcode", [1, 2]),
    ]
    return [*found, cl.LevenshteinAtThresholds("other_id", [1, 2])] if with_id else found


def _pairs(connection: Any, registers: list[str], *, with_id: bool) -> tuple[Any, Any, Any]:
    import splink.comparison_library as cl
    from splink import Linker, SettingsCreator, block_on
    from splink.backends.duckdb import DuckDBAPI

    comparisons = _comparisons(cl, with_id=with_id)
    rules = [rule for rule in _RULES if with_id or rule != ("other_id",)]
    two = len(registers) > 1
    settings = SettingsCreator(
        link_type="link_only" if two else "dedupe_only", comparisons=comparisons, retain_matching_columns=False,
        blocking_rules_to_generate_predictions=[block_on(*rule) for rule in rules],
    )  # fmt: skip
    backend = DuckDBAPI(connection)
    names = ["records"]
    if two:
        names = [f"register_{place}" for place in range(len(registers))]
        for name, register in zip(names, registers, strict=True):
            connection.execute(f"CREATE TABLE {name} AS SELECT * FROM records WHERE agency = '{register}'")  # noqa: S608 - names of files
    linker = Linker([backend.register(name) for name in names], settings, log_level=None)
    training = linker.training
    training.estimate_probability_two_random_records_match([block_on("forename", "surname", "date_of_birth")], recall=0.6)
    training.estimate_u_using_random_sampling(max_pairs=1e6, seed=7)
    for rule in (("date_of_birth",), ("surname", "postcode"), ("forename",)):
        training.estimate_parameters_using_expectation_maximisation(block_on(*rule))
    told = linker.inference.predict(threshold_match_weight=float(TRIED[0])).as_duckdbpyrelation()
    rows = told.project("unique_id_l, unique_id_r, match_weight").fetchnumpy()
    return rows["unique_id_l"], rows["unique_id_r"], rows["match_weight"]


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    print(json.dumps(best(Path(sys.argv[1]))))  # noqa: T201 - the program prints its figures
