"""The import contracts hold, and none of them is softened by an exception."""

import subprocess
import sys

from source_tree import APPS, ROOT, storeys_of_apps

CONTRACTS = (ROOT / ".importlinter").read_text()


def test_every_import_obeys_the_contracts() -> None:
    command = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    done = subprocess.run([sys.executable, "-c", command, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "8 kept, 0 broken" in done.stdout


def test_no_import_is_excused() -> None:
    assert "ignore_imports" not in CONTRACTS
    assert "unmatched" not in CONTRACTS


def test_only_what_is_no_storey_of_an_app_is_left_out() -> None:
    ignores = [part.split("\n\n")[0].split() for part in CONTRACTS.split("exhaustive_ignores =")[1:]]
    assert ignores == [["__main__"], ["apps", "migrations", "templatetags"]]


def test_every_app_has_its_place_in_the_order() -> None:
    built = {path.parent.name for path in APPS.glob("*/apps.py")}
    assert built <= set(storeys_of_apps())


def test_an_app_of_one_s_own_child_records_is_named_for_the_public_contract() -> None:
    harmless = {"public", "publications", "ledger", "notices", "upkeep"}
    named = CONTRACTS.split("contract:7-public]")[1].split("[importlinter")[0]
    built = {path.parent.name for path in APPS.glob("*/apps.py")}
    assert {app for app in built - harmless if f"keepsight.apps.{app}\n" not in named} == set()
