"""The verifier's wheel in an empty environment: no framework, the same answers."""

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest
from forged_logs import Log
from source_tree import ROOT


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """`keepsight-verify` installed alone; the one library it needs is copied, so that nothing is fetched."""
    out = tmp_path_factory.mktemp("wheel")
    subprocess.run([sys.executable, str(ROOT / "deploy" / "verifier" / "build.py"), str(out)], check=True)
    [wheel] = out.glob("*.whl")
    venv.create(out / "venv", with_pip=False, symlinks=True)
    [site] = (out / "venv" / "lib").glob("python*/site-packages")
    ours = Path(sysconfig.get_path("platlib"))
    for name in ("cryptography", "cffi", "_cffi_backend*", "pycparser"):
        for found in ours.glob(name):
            shutil.copytree(found, site / found.name) if found.is_dir() else shutil.copy(found, site)
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(site)
        [entry] = [name for name in packed.namelist() if name.endswith("entry_points.txt")]
        assert "keepsight-verify = keepsight.programs.ledger_verify:script" in packed.read(entry).decode()
    return out / "venv" / "bin" / "python"


def verify(program: Path, directory: Path) -> subprocess.CompletedProcess[str]:
    code = "from keepsight.programs.ledger_verify import script; script()"
    environ = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return subprocess.run([program, "-c", code, directory], capture_output=True, text=True, check=False, env=environ)


def test_it_needs_no_framework(program: Path) -> None:
    for name in ("django", "psycopg", "keepsight.config", "keepsight.apps"):
        missing = subprocess.run([program, "-c", f"import {name}"], capture_output=True, text=True, check=False)
        assert "ModuleNotFoundError" in missing.stderr, name


def test_it_says_the_same_of_a_whole_and_a_spoilt_log(program: Path, tmp_path: Path) -> None:
    directory = Log().write(tmp_path / "export")
    whole = verify(program, directory)
    assert (whole.returncode, whole.stderr) == (0, "")
    assert "is whole: 600 entries" in whole.stdout
    bundle = directory / "tile" / "entries" / "001"
    bundle.write_bytes(bundle.read_bytes().replace(b"signoff", b"signofg", 1))
    spoilt = verify(program, directory)
    assert spoilt.returncode == 1
    assert "entry 256: changed in tile/entries/001" in spoilt.stderr
    shutil.rmtree(directory / "tile")
    assert verify(program, directory).returncode == 2
