"""The compiled engine in a process of its own, from file to clusters: `python -m bench.linkage.ours FILE OUT [--rules …]`.

One JSON line: seconds by stage, pairs weighed, peak memory. What numba compiles is compiled beforehand and left out,
as training is.
"""

import argparse
import json
import resource
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path
from typing import Any

from bench.linkage.rules import RULES
from keepsight.engines.linkage import Model, default_model, load_model
from keepsight.programs.linkage.bulk import cluster_file

_FIRST = 2_000  # records on which everything is compiled, or read from where it is kept


def run(file: Path, model: Model, out: Path, *, rules: str, possible: bool, memory_mb: int | None = None) -> dict[str, Any]:
    """From file to written clusters. `rules`: a name of RULES, or "own" for the engine's keys."""
    used = RULES.get(rules)
    _compiled(file, model, rules=rules, possible=possible)
    began, before = time.perf_counter(), time.process_time()
    done = cluster_file(file, model, rules=used, possible=possible, memory_mb=memory_mb, fit=True)
    done.write(out)
    return {
        "seconds": time.perf_counter() - began, "cpu": time.process_time() - before, "pairs": done.pairs_weighed,
        "possible": len(done.possible), "refused": len(done.refused), "stages": done.seconds,
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }  # fmt: skip


def _compiled(file: Path, model: Model, *, rules: str, possible: bool) -> None:
    with tempfile.TemporaryDirectory() as folder, file.open(encoding="utf-8") as lines:
        first = Path(folder) / "first.csv"
        first.write_text("".join(islice(lines, _FIRST)), encoding="utf-8")
        cluster_file(first, model, rules=RULES.get(rules), possible=possible, fit=True).write(Path(folder) / "out.csv")


def main(arguments: list[str]) -> int:
    """Run what was asked and print it as JSON."""
    parser = argparse.ArgumentParser(description="the compiled engine, from file to clusters")
    parser.add_argument("file", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--rules", choices=[*sorted(RULES), "own"], default="own")
    parser.add_argument("--model", type=Path)
    parser.add_argument("--possible", action="store_true")
    parser.add_argument("--memory", type=int)
    given = parser.parse_args(arguments)
    model = load_model(given.model.read_text(encoding="utf-8")) if given.model else default_model()
    print(json.dumps(run(given.file, model, given.out, rules=given.rules, possible=given.possible, memory_mb=given.memory)))  # noqa: T201 - the program prints its figures
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
