"""`python -m bench.soak [MINUTES [KIND]]`: hours of faults in pieces; those done are remembered, so it is called until all are.

100,000 random changes and 1,000 scripted attacks on a cosigned log, 200 kills of an installation under load. KIND (`changes`,
`attacks`, `kills`) takes only those pieces, so that two calls can share a machine of two cores.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

DONE = Path(".soak") / "done.txt"
PIECES = (
    *((f"changes {number}", "tests/programs/test_insiders.py", "random", number) for number in range(10)),
    ("attacks", "tests/programs/test_insiders.py", "scripted", 0),
    *((f"kills {number}", "tests/database/test_kills.py", "", number) for number in range(10)),
)


def main(minutes: float, kind: str = "") -> int:
    """0 when every piece is done or the time is over; 1 at the first that fails. `rm -r .soak` begins anew."""
    DONE.parent.mkdir(exist_ok=True)
    DONE.touch()
    end = time.monotonic() + 60 * minutes
    for name, file, chosen, number in PIECES:
        if not name.startswith(kind):
            continue
        if any(line.startswith(f"{name}: ") for line in DONE.read_text().splitlines()):
            continue
        if time.monotonic() >= end:
            sys.stdout.write(f"stopped before {name}; call again for the rest\n")
            return 0
        environ = os.environ | {"KEEPSIGHT_SOAK": "1", "KEEPSIGHT_SOAK_PIECE": str(number)}
        command = [sys.executable, "-m", "pytest", file, "-q", "-k", chosen]
        done = subprocess.run(command, env=environ, capture_output=True, text=True, check=False)
        said = "; ".join(line.removeprefix("soak: ") for line in done.stdout.splitlines() if line.startswith("soak: "))
        if done.returncode:
            sys.stdout.write(done.stdout)
            return 1
        with DONE.open("a") as file_of_done:
            file_of_done.write(f"{name}: {said}\n")
        sys.stdout.write(f"{name}: {said}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]) if len(sys.argv) > 1 else 10_000, sys.argv[2] if len(sys.argv) > 2 else ""))  # noqa: PLR2004 - both words
