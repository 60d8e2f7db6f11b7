"""What an operator copies from deploy/: units start commands that exist, and every variable named is a setting."""

import configparser
import re
from pathlib import Path

import pytest
from source_tree import ROOT

from keepsight.config.cli import command_line
from keepsight.config.environment import SETTINGS

DEPLOY = ROOT / "deploy"
UNITS = sorted((DEPLOY / "systemd").glob("*.service"))
NAMES = {setting.name for setting in SETTINGS}
SECRETS = {setting.name for setting in SETTINGS if setting.secret}


def service(unit: Path) -> configparser.SectionProxy:
    parser = configparser.RawConfigParser()
    parser.optionxform = str  # type: ignore[assignment, method-assign]  # names keep their capitals
    parser.read(unit)
    return parser["Service"]


def example() -> dict[str, str]:
    lines = (DEPLOY / "keepsight.env.example").read_text().splitlines()
    return dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))


def test_there_is_a_unit_for_each_process() -> None:
    assert [unit.stem for unit in UNITS] == [f"keepsight-{name}" for name in ("publisher", "web", "witness", "worker")]


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.stem)
def test_a_unit_starts_a_command_that_exists(unit: Path) -> None:
    program, *arguments = service(unit)["ExecStart"].split()
    assert Path(program).name == "keepsight"
    assert callable(command_line().parse_args(arguments).run)


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.stem)
def test_a_unit_runs_without_rights(unit: Path) -> None:
    held = service(unit)
    assert held["User"] in ("keepsight", "keepsight-witness")
    assert held["CapabilityBoundingSet"] == ""
    assert {held[name] for name in ("NoNewPrivileges", "PrivateDevices", "PrivateTmp", "ProtectHome")} == {"yes"}
    assert held["ProtectSystem"] == "strict"
    assert held.get("Environment", "KEEPSIGHT_DATA_DIR=").split("=")[0] in NAMES  # the witness has no settings of ours


def test_the_example_names_settings_and_holds_no_secret() -> None:
    given = example()
    assert set(given) <= NAMES
    assert [name for name in SECRETS & set(given) if given[name]] == []


def test_the_container_runs_a_command_as_a_user_without_rights() -> None:
    text = (DEPLOY / "Containerfile").read_text()
    final = text.split("\nFROM ")[-1]
    assert "\nUSER keepsight\n" in final
    assert set(re.findall(r"\b(KEEPSIGHT_\w+|DATABASE_\w+)=", text)) <= NAMES
    command = re.search(r'^CMD \["keepsight", (.+)\]$', final, re.MULTILINE)
    assert command
    assert callable(command_line().parse_args([part.strip(' "') for part in command[1].split(",")]).run)
    images = re.findall(r"^FROM (\S+)", text, re.MULTILINE)
    assert images
    assert not any("/" in image for image in images)
    copied = re.findall(r"-r (requirements/[\w.]+)", text)
    assert [name for name in copied if not (ROOT / name).exists()] == []
