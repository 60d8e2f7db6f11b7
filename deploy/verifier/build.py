"""`python deploy/verifier/build.py OUT`: the verifier's wheel, from exactly the sources it needs. Nothing is fetched."""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
HOUSE = HERE.parents[1]
SOURCES = ("keepsight/__init__.py", "keepsight/devices/*.py", "keepsight/engines/__init__.py", "keepsight/engines/merkle/*.py",
           "keepsight/programs/__init__.py", "keepsight/programs/ledger_*.py", "keepsight/programs/witness*.py")  # fmt: skip


def main(out: Path) -> None:
    """Copy, then build with the build backend that is installed here."""
    with tempfile.TemporaryDirectory() as name:
        stage = Path(name)
        for pattern in SOURCES:
            for source in (HOUSE / "src").glob(pattern):
                to = stage / source.relative_to(HOUSE)
                to.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(source, to)
        for source in (HERE / "pyproject.toml", HERE / "README.md", HOUSE / "LICENSE"):
            shutil.copy(source, stage)
        out.mkdir(parents=True, exist_ok=True)
        backend = "import setuptools.build_meta as backend, sys; backend.build_wheel(sys.argv[1])"
        subprocess.run([sys.executable, "-c", backend, str(out.absolute())], cwd=stage, check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
