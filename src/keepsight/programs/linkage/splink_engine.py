"""Linking by splink on DuckDB or Spark with the base of our model, and its expectation maximisation: reference and peer."""

import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any

from keepsight.engines.linkage import Comparable, Model, load_model
from keepsight.programs.linkage import splink_settings
from keepsight.programs.linkage.linking import Linked
from keepsight.programs.linkage.population import probability
from keepsight.programs.linkage.records_file import RecordsFile

_U_PAIRS = 100_000  # each is compared in Python
_EM_PAIRS = 30_000
_SMALLEST = 1e-9


def link(file: RecordsFile, text: str, *, memory_mb: int | None = None) -> Linked:
    """Clusters as splink makes them: base weights, connected components above the link threshold, no guards."""
    began = time.monotonic()
    model = load_model(text)
    linker = splink_settings.hand_over(model, file.ids, file.comparables(model), memory_mb=memory_mb)
    return _linked(file, model, linker, _rows_of_duckdb, "DuckDB", began)


def link_on_spark(file: RecordsFile, text: str, *, master: str, folder: str | None, memory_mb: int | None = None) -> Linked:
    """The same on Spark, at the address of a master or `local[2]`; UnusableFileError where there is no Spark."""
    from keepsight.programs.linkage import spark

    began = time.monotonic()
    model = load_model(text)
    with spark.session(master, folder, memory_mb, records=len(file)) as session:
        linker = spark.hand_over(session, model, file.ids, file.comparables(model))
        return _linked(file, model, linker, spark.rows, f"Spark {session.version} at {master}", began)


_Rows = Callable[[Any, tuple[str, ...]], Sequence[tuple[Any, ...]]]


def _linked(file: RecordsFile, model: Model, linker: Any, read: _Rows, where: str, began: float) -> Linked:
    import numpy as np

    pairs = linker.inference.predict(threshold_match_weight=min(model.possible_bits, model.link_bits))
    certain = float(probability(np.array([model.link_bits]))[0])
    done = linker.clustering.cluster_pairwise_predictions_at_threshold(pairs, threshold_match_probability=certain)
    named = _named(read(done, ("cluster_id", "record_id")))
    weighed = read(pairs, ("record_id_l", "record_id_r", "match_weight"))
    possible = [(min(a, b), max(a, b), bits) for a, b, bits in weighed if named[a] != named[b]]
    how = f"splink on {where}, base of model {model.version}: no households, no guards"
    clusters = [named[record] for record in file.ids]
    ordered = sorted(possible, key=lambda one: (-one[2], one[0], one[1]))
    return Linked(clusters, ordered, (), len(weighed), model, how, time.monotonic() - began)


def _rows_of_duckdb(found: Any, columns: tuple[str, ...]) -> Sequence[tuple[Any, ...]]:
    rows: Sequence[tuple[Any, ...]] = found.as_duckdbpyrelation().project(", ".join(columns)).fetchall()
    return rows


def _named(rows: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Record to cluster, each named for its first record by text, as our own clusters are."""
    members: dict[str, list[str]] = defaultdict(list)
    for cluster, record in rows:
        members[cluster].append(record)
    return {record: min(records) for records in members.values() for record in records}


def train_base(read: dict[str, Any], model: Model, ids: Sequence[str], comparables: Sequence[Comparable]) -> None:
    """Put m by splink's expectation maximisation and u by its random pairs into a model's JSON.

    Two passes, each blocked on what the other estimates; a level nobody met keeps what the model had.
    """
    from splink import block_on

    linker = splink_settings.hand_over(model, ids, comparables)
    linker.training.estimate_u_using_random_sampling(max_pairs=_U_PAIRS, seed=7)
    for columns in (("forename", "surname"), ("birth", "postcode")):
        linker.training.estimate_parameters_using_expectation_maximisation(block_on(*columns), max_pairs=_EM_PAIRS)
    for comparison in linker.misc.save_model_to_json()["comparisons"]:
        known = read["fields"][comparison["output_column_name"]]
        for level in comparison["comparison_levels"]:
            values = known.get(level["label_for_charts"])
            for side, name in enumerate(("m_probability", "u_probability")):
                found = level.get(name)
                if values is not None and isinstance(found, float) and found > 0:
                    values["apart"][side] = min(max(found, _SMALLEST), 1.0)
