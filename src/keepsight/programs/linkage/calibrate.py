"""Proposes thresholds from reviewers' answers. It proposes: a model changes only when somebody writes the new one.

The link threshold is the lowest above which so few answers were "different" that the lower end of Wilson's interval
(Wilson 1927) keeps the precision asked for; the possible threshold leaves at most one in a hundred "same" below it.
"""

import csv
from collections.abc import Sequence
from math import sqrt
from pathlib import Path
from typing import Any

from keepsight.programs.linkage.records_file import UnusableFileError

_SAME = {"same", "yes", "true", "1", "link", "always"}
_DIFFERENT = {"different", "no", "false", "0", "never"}
_FEWEST = 100  # answers
_LOST = 0.01  # of "same" that may lie below the possible threshold
_HYSTERESIS = 3.0  # bits between making a link and parting it
_Z = 1.96  # two-sided 95 %

Answers = list[tuple[float, bool]]


def answers(name: str) -> Answers:
    """Bits and answers of a CSV with the columns `bits` and `answer` (same or different). UnusableFileError otherwise."""
    found: Answers = []
    try:
        with Path(name).open(newline="", encoding="utf-8-sig") as file:
            for line, row in enumerate(csv.DictReader(file), start=2):
                answer = (row.get("answer") or "").strip().lower()
                if answer not in _SAME | _DIFFERENT:
                    raise UnusableFileError(f"{name}, line {line}: the column answer says same or different, not {answer[:40]!r}")
                found.append((float(row.get("bits") or "none"), answer in _SAME))
    except (OSError, UnicodeDecodeError) as error:
        raise UnusableFileError(f"{name}: {error}") from error
    except ValueError as error:
        raise UnusableFileError(f"{name}, line {line}: the column bits is a number, as the report of `link` gives it") from error
    return found


def proposed(given: Answers, *, precision: float, link_bits: float, possible_bits: float) -> dict[str, Any]:
    """Thresholds in bits with the figures behind them. UnusableFileError with too few answers to say anything."""
    same = sorted(bits for bits, one in given if one)
    if len(given) < _FEWEST or not same or len(same) == len(given):
        raise UnusableFileError(f"{len(given)} answers, {len(same)} of them same: it takes {_FEWEST} answers of both kinds")
    link = next((bits for bits in sorted({b for b, _ in given}) if _low(given, bits) >= precision), None)
    possible = same[int(_LOST * len(same))]
    if link is not None:
        possible = min(possible, link - _HYSTERESIS)
    return {
        "answers": len(given),
        "same": len(same),
        "precision": precision,
        "now": {"link_bits": link_bits, "possible_bits": possible_bits, "precision_at_least": round(_low(given, link_bits), 5)},
        "proposed": None
        if link is None
        else {"link_bits": link, "part_bits": max(possible, link - _HYSTERESIS), "possible_bits": possible},
        "linked_same": sum(bits >= (link_bits if link is None else link) for bits in same) / len(same),
    }


def _low(given: Sequence[tuple[float, bool]], threshold: float) -> float:
    """The lower end of Wilson's interval for the share of "same" above a threshold; 0 for no answer there."""
    above = [one for bits, one in given if bits >= threshold]
    count = len(above)
    if not count:
        return 0.0
    share = sum(above) / count
    middle = share + _Z * _Z / (2 * count)
    spread = _Z * sqrt(share * (1 - share) / count + _Z * _Z / (4 * count * count))
    return (middle - spread) / (1 + _Z * _Z / count)
