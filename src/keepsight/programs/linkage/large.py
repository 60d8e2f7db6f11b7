"""A file too large to hold as text: by the compiled engine from the CSV to `record_id,cluster_id`, resumable."""

import shutil
from dataclasses import asdict
from pathlib import Path
from typing import Any

from keepsight.engines.linkage import load_model
from keepsight.programs.linkage.bulk import cluster_file, records_in
from keepsight.programs.linkage.linking import SMALL, peak_mb
from keepsight.programs.linkage.records_file import UnusableFileError

_LISTED = 10_000  # possible pairs that a report lists


def is_large(name: str) -> bool:
    """Whether a file has more records than can be compared pair by pair. A file that is not there is not large."""
    path = Path(name)
    return path.is_file() and records_in(path, SMALL) > SMALL


def link(name: str, out: str, text: str, *, fit: bool, memory_mb: int | None) -> dict[str, Any]:
    """Write the clusters and give the report. Stopped by Ctrl-C it goes on from OUT.work, which goes once all is written."""
    target = Path(out)
    work = target.with_name(target.name + ".work")
    done = cluster_file(Path(name), load_model(text), memory_mb=memory_mb, work=work, progress=True, fit=fit)
    try:
        done.write(target)
    except OSError as error:
        raise UnusableFileError(f"{out}: {error.strerror or error}") from error
    shutil.rmtree(work)
    clusters = len(set(done.cluster.tolist()))
    listed = done.possible[:_LISTED].tolist()
    return {
        "records": len(done.cluster),
        "clusters": clusters,
        "pairs_compared": done.pairs_weighed,
        "possible_pairs": len(done.possible),
        "possible": [{"first": done.id_of(i), "second": done.id_of(j), "bits": round(bits, 3)} for i, j, bits, _ in listed],
        "refused": [asdict(one) for one in done.refused],
        "model": done.model.version,
        "frequency_version": done.model.frequency_version,
        "how": f"model {done.model.version}" + (", prior of a file of this size, names counted on it" if fit else " as it is"),
        "prior": done.model.prior,
        "seconds": round(sum(done.seconds.values()), 3),
        "peak_mb": peak_mb(),
    }
