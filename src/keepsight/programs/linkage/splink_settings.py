"""The base of a model as splink's settings: every level the same, because splink asks our comparison for it.

splink's part is the arithmetic, expectation maximisation and clustering, on DuckDB or on Spark. Households and guards are not in
it: they come on top of the base (`engines.linkage.weigh`). Settings alone lack the frequency tables: they are registered beside.
"""

import json
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

import pyarrow as pa

from keepsight.engines.linkage import Comparable, Model, blocking_keys, from_json, to_json
from keepsight.engines.linkage.compare import levels_of
from keepsight.engines.linkage.model import LEVELS
from keepsight.programs.linkage.pairs import CODES, FIELDS

_REMEMBERED = 1 << 16  # records and pairs whose comparison is kept at hand
_NULL = -1
_CALLED = {  # how SQL asks for a field's level: Spark sees that all fields ask one thing, and asks once
    "duckdb": "level_of_{field}(compared_l, compared_r)",
    "spark": "levels_of(compared_l, compared_r)[{place}]",
}
_BLOCKED = {"date_of_birth": "birth", "postcode": "postcode"}  # field to the column that training blocks on


def settings(model: Model, dialect: str) -> dict[str, Any]:
    """Splink's settings for a model: one comparison a field, m and u of strangers, term frequencies where we use them.

    `dialect`: duckdb or spark, whose SQL reads double quotes as text: names stand bare.
    """
    return {
        "link_type": "dedupe_only",
        "unique_id_column_name": "record_id",
        "probability_two_random_records_match": model.prior,
        "comparisons": [
            _comparison(model, field, _CALLED[dialect].format(field=field, place=place)) for place, field in enumerate(FIELDS)
        ],
        "blocking_rules_to_generate_predictions": [
            {"blocking_rule": "l.keys = r.keys", "sql_dialect": dialect, "arrays_to_explode": ["keys"]}
        ],
        "retain_matching_columns": False,
        "retain_intermediate_calculation_columns": False,
    }


def _comparison(model: Model, field: str, called: str) -> dict[str, Any]:
    null = f"{called} = {_NULL}"
    if field in _BLOCKED:  # named in the SQL, so that a pass blocked on the column leaves the field out
        null += f" OR {_BLOCKED[field]}_l IS NULL OR {_BLOCKED[field]}_r IS NULL"
    levels: list[dict[str, Any]] = [
        {"sql_condition": null, "label_for_charts": "missing or counted elsewhere", "is_null_level": True}
    ]
    for level in LEVELS[field]:
        m, u = model.probabilities[field][level]
        found = {
            "sql_condition": f"{called} = {CODES[field][level]}",
            "label_for_charts": level,
            "m_probability": m,
            "u_probability": u,
        }
        if level == "exact" and field in model.frequencies:
            # Written out, since splink must recognise the level of exact agreement whose u it replaces.
            found |= {"sql_condition": f"{field}_l = {field}_r", "tf_adjustment_column": field, "tf_adjustment_weight": 1.0}
        levels.append(found)
    # splink wants one level for everything else; no pair reaches it, since a comparison has only these levels.
    levels[-1] |= {"sql_condition": "ELSE"}
    return {"output_column_name": field, "comparison_levels": levels, "comparison_description": field}


def table(ids: Sequence[str], comparables: Sequence[Comparable]) -> pa.Table:
    """Records as splink reads them: what is compared as JSON, the names it takes frequencies of, blocking values."""
    return pa.table(
        {
            "record_id": pa.array(ids, pa.string()),
            "compared": pa.array([json.dumps(to_json(one)) for one in comparables], pa.string()),
            "forename": pa.array([one.forename or None for one in comparables], pa.string()),
            "surname": pa.array([one.surname or None for one in comparables], pa.string()),
            "birth": pa.array([str(one.born) if one.born else None for one in comparables], pa.string()),
            "postcode": pa.array([one.postcode or None for one in comparables], pa.string()),
            "keys": pa.array([list(blocking_keys(one)) for one in comparables], pa.list_(pa.int32())),
        }
    )


def hand_over(
    model: Model,
    ids: Sequence[str],
    comparables: Sequence[Comparable],
    *,
    memory_mb: int | None = None,
    everything: bool = False,
) -> Any:
    """A splink Linker over the records, with the model's frequencies registered; `everything` blocks on nothing."""
    import duckdb
    from splink.backends.duckdb import DuckDBAPI

    connection = duckdb.connect()
    connection.execute("SET enable_progress_bar = false")
    if memory_mb:
        connection.execute(f"SET memory_limit = '{int(memory_mb)}MB'")
    for field in FIELDS:
        connection.create_function(f"level_of_{field}", _asked(field), ["VARCHAR", "VARCHAR"], "TINYINT")
    wanted = settings(model, "duckdb")
    if everything:
        wanted["blocking_rules_to_generate_predictions"] = [{"blocking_rule": "1=1", "sql_dialect": "duckdb"}]
    return linker_on(DuckDBAPI(connection), wanted, model, ids, comparables)


def linker_on(backend: Any, wanted: dict[str, Any], model: Model, ids: Sequence[str], comparables: Sequence[Comparable]) -> Any:
    """A splink Linker over the records on a backend that knows our comparison, with the model's frequencies registered."""
    from splink import Linker

    linker = Linker(backend.register(table(ids, comparables)), wanted, log_level=None)
    for field, frequency in model.frequencies.items():
        held = sorted({name for one in comparables if (name := getattr(one, field))})
        shares = pa.table({field: held, f"tf_{field}": [frequency.of(name, name) for name in held]})
        linker.table_management.register_term_frequency_lookup(backend.register(shares), field)
    return linker


def _asked(field: str) -> Callable[[str, str], int]:
    place = FIELDS.index(field)

    def level(left: str, right: str) -> int:
        return levels(left, right)[place]

    return level


@lru_cache(maxsize=_REMEMBERED)
def levels(left: str, right: str) -> tuple[int, ...]:
    """What splink's SQL asks for: of two records as JSON the code of every field, -1 where nothing is compared."""
    found = levels_of(_read(left), _read(right))
    codes = (CODES[field][level] for field, level in found.items())
    return tuple(_NULL if code < 2 else code for code in codes)  # noqa: PLR2004 - missing and counted


@lru_cache(maxsize=_REMEMBERED)
def _read(text: str) -> Comparable:
    return from_json(json.loads(text))
