"""One pair's waterfall as text: every step with its bits, what sharing a home changed, the guards, and the answer."""

from typing import Any

from keepsight.engines.linkage import Comparable, Model, inputs_hash, normalise, weigh
from keepsight.programs.linkage.records_file import RecordsFile, UnusableFileError

_BAR = 24  # characters of the longest bar
_TALLEST = 20.0  # bits of the longest bar


def explained(model: Model, file: RecordsFile, first: str, second: str) -> dict[str, Any]:
    """The explanation as JSON's own types. UnusableFileError when the file lacks a record."""
    a, b = (_record(model, file, record) for record in (first, second))
    weight = weigh(model, a, b)
    answer = "different"
    if weight.bits >= model.possible_bits:
        answer = "link" if weight.bits >= model.link_bits and not weight.guards else "possible"
    return {
        "first": first,
        "second": second,
        "model": model.version,
        "frequency_version": model.frequency_version,
        "inputs": inputs_hash(a, b),
        "answer": answer,
        "bits": weight.bits,
        "probability": weight.probability,
        "base_bits": weight.base,
        "home": weight.home,
        "home_bits": weight.bits - weight.base,
        "guards": list(weight.guards),
        "steps": [step._asdict() for step in weight.steps],
    }


def _record(model: Model, file: RecordsFile, record: str) -> Comparable:
    if record not in file.ids:
        raise UnusableFileError(f"{file.name} has no record {record[:80]}")
    return normalise(file.facts(list(file.ids).index(record)), model)


def drawn(found: dict[str, Any]) -> str:
    """The explanation to read: one line a step."""
    lines = [f"{found['first']} and {found['second']}: {found['answer']}, {found['bits']:+.2f} bits"]
    for step in found["steps"]:
        if step["level"] in ("missing", "counted") and not step["bits"]:
            continue
        bar = ("+" if step["bits"] > 0 else "-") * round(min(abs(step["bits"]) / _TALLEST, 1) * _BAR)
        other = f"  (between strangers {step['base']:+.2f})" if step["base"] != step["bits"] else ""
        lines.append(f"{step['bits']:+8.2f}  {bar:<{_BAR}}  {step['words']}{other}")
    lines.append(f"{found['base_bits']:+8.2f}  base weight, between strangers")
    if found["home"]:
        lines.append(f"{found['home_bits']:+8.2f}  given that they share a home, which is one piece of evidence")
    lines.append(f"{found['bits']:+8.2f}  together: probability {found['probability']:.4f}")
    lines += [f"   guard  {guard}" for guard in found["guards"]]
    return "\n".join([*lines, f"   model  {found['model']}, frequencies {found['frequency_version']}, inputs {found['inputs']}"])
