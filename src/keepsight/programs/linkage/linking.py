"""From a records file to clusters: chooses the model and the engine, and reports what it did."""

import csv
import json
import resource
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

import numpy as np

from keepsight.engines.linkage import Comparable, Model, Pair, Refusal, cluster, default_model, load_model
from keepsight.engines.linkage.model import default_text
from keepsight.engines.linkage.population import fitted
from keepsight.engines.linkage.weigh import NO_NAME, TWIN, TWO_NUMBERS
from keepsight.programs.linkage import estimate, once, population
from keepsight.programs.linkage.bulk import cluster_file
from keepsight.programs.linkage.pairs import Pairs, candidates, compared, random_pairs, shared
from keepsight.programs.linkage.records_file import RecordsFile, UnusableFileError
from keepsight.programs.linkage.weights import Weights, weights

SMALL = 20_000  # records; a larger file can afford only the narrow keys
_FEWEST_TO_ESTIMATE = 500
_DRAWN = 100_000  # random pairs for u
_ALONE = (-1.0, -2.0, -6.0)  # link, part and possible bits where no family can be torn: a miss costs as much as an error


class Estimate(StrEnum):
    """Whether m and u come from the model or from the file itself."""

    WHERE_UNLIKE = "where-unlike"
    ALWAYS = "always"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Linked:
    """Every record's cluster in the file's order, what a person should look at, and how it was done."""

    clusters: Sequence[str]
    possible: Sequence[tuple[str, str, float]]
    refused: Sequence[Refusal]
    pairs_compared: int
    model: Model
    how: str
    seconds: float

    def report(self) -> dict[str, Any]:
        """The report as JSON's own types."""
        return {
            "records": len(self.clusters),
            "clusters": len(set(self.clusters)),
            "pairs_compared": self.pairs_compared,
            "possible_pairs": len(self.possible),
            "possible": [{"first": a, "second": b, "bits": round(bits, 3)} for a, b, bits in self.possible[:10_000]],
            "refused": [asdict(one) for one in self.refused],
            "model": self.model.version,
            "frequency_version": self.model.frequency_version,
            "how": self.how,
            "prior": self.model.prior,
            "thresholds": {
                "link_bits": self.model.link_bits,
                "part_bits": self.model.part_bits,
                "possible_bits": self.model.possible_bits,
            },
            "seconds": round(self.seconds, 3),
            "peak_mb": peak_mb(),
        }


@dataclass(frozen=True, slots=True)
class Ready:
    """A small file's pairs, weighed by the model that fits it: all that is known before anything is decided."""

    file: RecordsFile
    model: Model
    comparables: Sequence[Comparable]
    pairs: Pairs
    weighed: Weights
    registers: Sequence[str] | None
    how: str

    def clusters(self, model: Model) -> tuple[Mapping[str, str], tuple[Refusal, ...]]:
        """Each record's cluster by this model's thresholds: those of `self.model`, or others to be tried."""
        return _clusters(model, self.file, self.comparables, self.pairs, self.weighed, self.registers)


def peak_mb() -> float:
    """The most memory this process has held, in MB."""
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1)


def model_of(name: str | None) -> tuple[str, Model]:
    """The text and the model of a file, or the shipped one. UnusableFileError when it cannot be read."""
    if name is None:
        return default_text(), default_model()
    try:
        text = Path(name).read_text(encoding="utf-8")
        return text, load_model(text)
    except OSError as error:
        raise UnusableFileError(f"{name}: {error.strerror or error}") from error
    except ValueError as error:
        raise UnusableFileError(f"{name} is no model: {error}") from error


def link(
    file: RecordsFile,
    text: str,
    *,
    choose: Estimate = Estimate.WHERE_UNLIKE,
    once_in: str | None = None,
    memory_mb: int | None = None,
    say: Callable[[str], None] = lambda _: None,
) -> Linked:
    """Link a file with a model's JSON text; a large one goes through the compiled engine.

    Nothing is measured on a large file unless asked for; `memory_mb` is for the compiled engine (README, Memory). `once_in`: a
    column within whose every value nobody stands twice (an agency that holds no duplicates), for small files.
    """
    began = time.monotonic()
    if len(file) > SMALL and choose is not Estimate.ALWAYS:
        _registers(file, once_in)
        return _in_bulk(file, load_model(text), memory_mb, began, fit=choose is Estimate.WHERE_UNLIKE)
    found = ready(file, text, choose=choose, once_in=once_in, say=say)
    clusters, refused = found.clusters(found.model)
    looked = _possible(found.model, file, found.pairs, found.weighed, clusters)
    order = [clusters[record] for record in file.ids]
    return Linked(order, looked, refused, len(found.pairs), found.model, found.how, time.monotonic() - began)


def ready(
    file: RecordsFile,
    text: str,
    *,
    choose: Estimate = Estimate.WHERE_UNLIKE,
    once_in: str | None = None,
    say: Callable[[str], None] = lambda _: None,
) -> Ready:
    """The pairs of a file that is linked pair by pair, with the model that fits it, as `link` takes them."""
    model = load_model(text)
    registers = _registers(file, once_in)
    comparables = file.comparables(model)
    small = len(file) <= SMALL
    found = candidates(comparables, wide=small)
    if registers:
        found = [(i, j) for i, j in found if registers[i] != registers[j]]
    pairs = compared(model, comparables, found)
    say(f"{len(pairs)} pairs compared")
    how = f"model {model.version} as it is"
    if choose is Estimate.ALWAYS or (small and choose is Estimate.WHERE_UNLIKE):
        model, pairs, how = _fitted(text, model, comparables, pairs, choose)
    say(how)
    weighed = weights(model, pairs)
    if registers:
        how = f"{how}; nobody twice in one {once_in}"
        pairs, weighed = _once(model, pairs, weighed, registers)
    return Ready(file, model, comparables, pairs, weighed, registers, how)


def _registers(file: RecordsFile, once_in: str | None) -> Sequence[str] | None:
    """The column within whose values nobody stands twice, if one was named."""
    if once_in and len(file) > SMALL:
        raise UnusableFileError(f"--once-in is for files of up to {SMALL} records; {file.name} has {len(file)}")
    found = file.column(once_in) if once_in else None
    if found and len(set(found)) == 1:
        raise UnusableFileError(f"--once-in {once_in}: every record has one {once_in}, so nothing could be linked; leave it out")
    return found


def _in_bulk(file: RecordsFile, model: Model, memory_mb: int | None, began: float, *, fit: bool) -> Linked:
    """The same by compiled passes over whole numbers (programs.linkage.bulk)."""
    done = cluster_file(Path(file.name), model, memory_mb=memory_mb, progress=True, fit=fit)
    ids = file.ids
    possible = [(ids[one["first"]], ids[one["second"]], float(one["bits"])) for one in done.possible]
    how = f"model {model.version}" + (", prior of a file of this size, names counted on it" if fit else " as it is")
    clusters = [ids[number] for number in done.cluster.tolist()]
    return Linked(clusters, possible, done.refused, done.pairs_weighed, done.model, how, time.monotonic() - began)


def _fitted(text: str, model: Model, comparables: list[Comparable], pairs: Pairs, choose: Estimate) -> tuple[Model, Pairs, str]:
    """The model that fits this file, its pairs with that model's name shares, and what was done in words."""
    if choose is Estimate.ALWAYS and len(comparables) < _FEWEST_TO_ESTIMATE:
        raise UnusableFileError(f"{len(comparables)} records are too few to estimate on: {_FEWEST_TO_ESTIMATE} at least")
    if len(comparables) < _FEWEST_TO_ESTIMATE:
        return model, pairs, f"model {model.version} as it is: too few records to measure anything"
    seen = population.measured(model, pairs, len(comparables))
    if choose is Estimate.WHERE_UNLIKE and seen.homes:
        return (
            fitted(model, seen.prior),
            pairs,
            f"model {model.version}, prior measured on this file ({seen.prior:.2e}); {seen.words}",
        )
    read = json.loads(text) | {"prior": seen.prior, "version": f"{model.version}+estimated"}
    if not seen.homes:
        link_bits, part, possible = _ALONE
        read |= {"homes": False, "guards": ["two-nhs-numbers"]}
        read["thresholds"] = {"link_bits": link_bits, "part_bits": part, "possible_bits": possible}
    estimate.frequencies(comparables, read)
    own = shared(load_model(json.dumps(read)), comparables, pairs)
    drawn = compared(model, comparables, random_pairs(_DRAWN, len(comparables)))
    estimated = estimate.base(read, own, drawn, len(comparables))
    if seen.homes:
        estimated = estimate.inside_home(read, own)
    return estimated, own, f"estimated on this file, starting from model {model.version}; {seen.words}"


def _once(model: Model, pairs: Pairs, weighed: Weights, registers: Sequence[str]) -> tuple[Pairs, Weights]:
    """The pairs that are the best of both their records, with what all others take from their odds."""
    first, second = pairs.first.astype(np.int64), pairs.second.astype(np.int64)
    bits = once.bits_of_one(first, second, weighed.bits, model.prior_bits, registers)
    kept = once.best_of_both(first, second, bits, registers) | weighed.two_numbers
    whole = replace(weighed, bits=bits)
    return pairs.only(kept), Weights(*(getattr(whole, one.name)[kept] for one in fields(Weights)))


def _clusters(
    model: Model,
    file: RecordsFile,
    comparables: Sequence[Comparable],
    pairs: Pairs,
    weighed: Weights,
    registers: Sequence[str] | None,
) -> tuple[Mapping[str, str], tuple[Refusal, ...]]:
    strong = np.flatnonzero((weighed.bits >= model.part_bits) | weighed.twins | weighed.two_numbers)
    named = pairs.at("forename", "exact", "slip") | pairs.at("first_as_middle", "same")
    known = []
    for row in strong.tolist():
        guard = TWO_NUMBERS if weighed.two_numbers[row] else TWIN if weighed.twins[row] else ""
        contradiction = bool(guard)
        guard = guard or (NO_NAME if weighed.guarded[row] else "")
        ids = file.ids[pairs.first[row]], file.ids[pairs.second[row]]
        known.append(Pair(*ids, float(weighed.bits[row]), guard, contradiction, bool(named[row])))
    if registers:
        linked = [(one.first, one.second) for one in known if not one.guard]
        clashes = once.clashes(linked, dict(zip(file.ids, registers, strict=True)))
        known += [Pair(*pair, 0.0, "Both stand in one register that holds nobody twice", True) for pair in clashes]
    numbers = {record: one.nhs_number for record, one in zip(file.ids, comparables, strict=True) if one.nhs_number}
    done = cluster(model, file.ids, known, identities=numbers if "two-nhs-numbers" in model.guards else {})
    return done.of, done.refused


def _possible(
    model: Model, file: RecordsFile, pairs: Pairs, weighed: Weights, clusters: Mapping[str, str]
) -> list[tuple[str, str, float]]:
    """Pairs of different clusters that a person should look at, heaviest first."""
    found = []
    for row in np.flatnonzero(weighed.bits >= model.possible_bits).tolist():
        first, second = file.ids[pairs.first[row]], file.ids[pairs.second[row]]
        if clusters[first] != clusters[second]:
            found.append((first, second, float(weighed.bits[row])))
    return sorted(found, key=lambda one: (-one[2], one[0], one[1]))


def write(name: str, file: RecordsFile, done: Linked) -> None:
    """Write `record_id,cluster_id` in the file's order, whole or not at all."""
    target = Path(name)
    part = target.with_name(target.name + ".part")
    try:
        with part.open("w", newline="", encoding="utf-8") as out:
            writer = csv.writer(out)
            writer.writerow(["record_id", "cluster_id"])
            writer.writerows(zip(file.ids, done.clusters, strict=True))
        part.replace(target)
    except OSError as error:
        raise UnusableFileError(f"{name}: {error.strerror or error}") from error
