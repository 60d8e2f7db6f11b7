"""`python -m bench [SUITE]`: 0 with figures on standard output; 2 and one line for a suite that does not exist."""

import sys
from collections.abc import Callable, Sequence

from tqdm import tqdm

from bench import area, intake, ledger, linkage_online, public
from bench.figures import Comparison, Latency, table
from bench.linkage import suite as linkage

SUITES: dict[str, Callable[[], Sequence[Comparison | Latency]]] = {
    "intake": intake.run,
    "ledger": ledger.run,
    "linkage": linkage.run,
    "linkage-online": linkage_online.run,
    "public": public.run,
}


def main(arguments: Sequence[str]) -> int:
    """Run one suite, or all."""
    unknown = [name for name in arguments if name not in SUITES]
    if unknown or len(arguments) > 1:
        asked = " ".join(arguments)
        sys.stderr.write(f"bench: there is no suite {asked!r}; choose one of {', '.join(SUITES)}, or none for all\n")
        return 2
    for name in arguments or SUITES:
        with area.made():
            found = SUITES[name]()
        tqdm.write(table(name, found))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
