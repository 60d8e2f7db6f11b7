"""`python -m bench.linkage_at_scale [SIZE ...]`: how pairs, time and memory of linkage grow, and what that means for a nation.

Invented families of each size are linked by `keepsight linkage link` in a process of its own. Pairs are fitted as a power of
the number of records, time as so much for each further pair, memory as so much for each further record, and all is carried on
to 60 million people. Intervals are the fits' (Student's t, 95 %), not those of what is assumed.
"""

import json
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from math import exp, log, sqrt
from pathlib import Path

from tqdm import tqdm

SIZES = (25_000, 50_000, 100_000, 200_000, 400_000)
PEOPLE, RECORDS_EACH = 60_000_000, 2.0  # a nation; records that agencies hold of each
_T = {1: 12.71, 2: 4.30, 3: 3.18, 4: 2.78, 5: 2.57, 6: 2.45, 7: 2.36, 8: 2.31}  # two-sided 95 %, by degrees of freedom


@dataclass(frozen=True, slots=True)
class Measured:
    """One size: records, pairs compared, seconds of processors, megabytes at most."""

    records: int
    pairs: int
    cpu_seconds: float
    peak_mb: float


@dataclass(frozen=True, slots=True)
class Power:
    """`a * n ** b` fitted on logarithms, with what an interval needs."""

    a: float
    b: float
    spread: float
    middle: float
    width: float
    points: int

    def at(self, n: float) -> tuple[float, float, float]:
        """The value at n, and the ends of the 95 % interval for it."""
        x = log(n)
        error = self.spread * sqrt(1 + 1 / self.points + (x - self.middle) ** 2 / self.width)
        reach = _T[self.points - 2] * error
        value = log(self.a) + self.b * x
        return exp(value), exp(value - reach), exp(value + reach)


def measure(size: int, folder: Path) -> Measured:
    """Draw a file and link it. CalledProcessError if either fails."""
    from resource import RUSAGE_CHILDREN, getrusage

    path, report = folder / f"{size}.csv", folder / f"{size}.json"
    subprocess.run(
        [sys.executable, "-m", "bench.linkage.families", str(size), str(path), str(size)], check=True, stdout=subprocess.DEVNULL
    )
    asked = ["linkage", "link", str(path), "--no-estimate", "--out", str(folder / "out.csv"), "--report", str(report)]
    before, began = getrusage(RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run([sys.executable, "-m", "keepsight", *asked], check=True, stdout=subprocess.DEVNULL)
    after, seconds = getrusage(RUSAGE_CHILDREN), time.perf_counter() - began
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    done = json.loads(report.read_text())
    counts = f"{done['records']:>10,} records {done['pairs_compared']:>12,} pairs"
    tqdm.write(f"{counts} {used:8.1f} s CPU {seconds:8.1f} s {done['peak_mb']:8.0f} MB")
    path.unlink()
    return Measured(done["records"], done["pairs_compared"], used, done["peak_mb"])


def fitted(points: list[tuple[float, float]]) -> Power:
    """Least squares on logarithms; needs three points."""
    xs, ys = [log(n) for n, _ in points], [log(value) for _, value in points]
    count, middle = len(points), sum(xs) / len(points)
    width = sum((x - middle) ** 2 for x in xs)
    b = sum((x - middle) * y for x, y in zip(xs, ys, strict=True)) / width
    level = sum(ys) / count - b * middle
    left = sum((y - level - b * x) ** 2 for x, y in zip(xs, ys, strict=True))
    return Power(exp(level), b, sqrt(left / (count - 2)), middle, width, count)


def each(points: list[tuple[float, float]]) -> tuple[float, float]:
    """What one more x adds to y, and how far that may be off: what starting costs is in neither."""
    count = len(points)
    middle, level = sum(x for x, _ in points) / count, sum(y for _, y in points) / count
    width = sum((x - middle) ** 2 for x, _ in points)
    slope = sum((x - middle) * (y - level) for x, y in points) / width
    left = sum((y - level - slope * (x - middle)) ** 2 for x, y in points)
    return slope, _T[count - 2] * sqrt(left / (count - 2) / width)


def main(arguments: list[str]) -> int:
    """Measure, fit, and say what 60 million people would take."""
    sizes = [int(one) for one in arguments] or list(SIZES)
    if len(sizes) < 3 or len(sizes) > max(_T) + 2:  # noqa: PLR2004 - a line through two points has no interval
        sys.stderr.write("linkage_at_scale: give 3 to 10 sizes\n")
        return 2
    with tempfile.TemporaryDirectory() as folder:
        measure(sizes[0], Path(folder))  # not counted: what the engine compiles is kept from then on
        found = [measure(size, Path(folder)) for size in sizes]
    records = PEOPLE * RECORDS_EACH
    power = fitted([(one.records, one.pairs) for one in found])
    pairs, fewest, most = power.at(records)
    seconds, seconds_off = each([(one.pairs, one.cpu_seconds) for one in found])
    megabytes, megabytes_off = each([(one.records, one.peak_mb) for one in found])
    tqdm.write(f"\nat {PEOPLE:,} people, {records:,.0f} records")
    tqdm.write(f"pairs {pairs:,.0f} ({fewest:,.0f} to {most:,.0f}), growing as n^{power.b:.3f}")
    hours = [pairs * seconds / 3600, fewest * (seconds - seconds_off) / 3600, most * (seconds + seconds_off) / 3600]
    tqdm.write(f"CPU hours {hours[0]:,.1f} ({hours[1]:,.1f} to {hours[2]:,.1f}), {seconds * 1e6:.2f} microseconds a pair")
    gigabytes = [records * each_mb / 1024 for each_mb in (megabytes, megabytes - megabytes_off, megabytes + megabytes_off)]
    tqdm.write(f"memory on one machine, GB {gigabytes[0]:,.0f} ({gigabytes[1]:,.0f} to {gigabytes[2]:,.0f})")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
