"""FEBRL, the public test sets, as `examples/febrl.py` reads them."""

import importlib.util

from source_tree import ROOT


def febrl_rows(number: str) -> list[dict[str, str]]:
    """Every record of one set, in the columns of a records CSV with `true_person`."""
    spec = importlib.util.spec_from_file_location("febrl", ROOT / "examples" / "febrl.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return [row for path in module.sources(number) for row in module.rows(path)]
