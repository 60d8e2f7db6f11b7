"""Forty inspections from one file: the good ones are registered, the bad ones returned with line and reason."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import invented
import pytest
from source_tree import HOUSE
from testing_database import Database

from keepsight.apps.inspections import queries
from keepsight.apps.inspections.channels import findings_csv, inspections_json
from keepsight.apps.inspections.values import Addressee, Basis, FindingKind, Reach, ReportKind
from keepsight.vocabulary.people import Purpose, Viewer

pytestmark = pytest.mark.django_db
KINDS = ("force", "national", "thematic", "joint", "follow-up")
FINDINGS = ("cause-of-concern", "recommendation", "area-for-improvement", "good-practice")


def entry(number: int, **changes: Any) -> dict[str, Any]:
    joint = KINDS[number % 5] == "joint"
    return {
        "title": f"Report {number}", "theme": "Protecting children", "inspectorates": "Inspectorate of policing",
        "kind": KINDS[number % 5], "basis": "joint" if joint else "duty", "published_on": "2026-03-02", "quotes_force": not joint,
        "findings": [{"kind": kind, "text": f"Finding of {number}"} for kind in FINDINGS[: number % 5]],
    } | changes  # fmt: skip


def load(path: Path, entries: list[dict[str, Any]], at: datetime) -> inspections_json.Loaded:
    path.write_text(json.dumps({"format": 1, "inspections": entries}, indent=1))
    with invented.acting_as("publisher", Purpose.ADMINISTRATION) as by:
        return inspections_json.load(path=path, by=by, at=at)


def test_forty_of_several_kinds_with_two_bad_ones(tmp_path: Path, at: datetime) -> None:
    path = tmp_path / "register.json"
    entries = [entry(number) for number in range(40)]
    entries[7] = entry(7, kind="surprise")
    entries[21] = entry(21, published_on="2031-01-01")
    done = load(path, entries, at)
    assert (len(done.registered), done.known) == (38, 0)
    lines = path.read_text().splitlines()
    (first, why), (second, also) = done.refused
    assert lines[first].strip() == '"title": "Report 7",'
    assert lines[second].strip() == '"title": "Report 21",'
    assert "surprise" in why
    assert "published after today" in also
    with invented.acting_as("publisher", Purpose.ADMINISTRATION) as by:
        held = queries.register(viewer=Viewer(by, Purpose.ADMINISTRATION))
        assert len(held) == 38
        assert [len(card.report.findings) for card in held if card.report.title == "Report 5"] == [0]
        again = inspections_json.dump(viewer=Viewer(by, Purpose.ADMINISTRATION))
    assert len(json.loads(again)["inspections"]) == 38
    path.write_text(again)
    repeated = load(path, json.loads(again)["inspections"], at)
    assert (repeated.registered, repeated.known, repeated.refused) == ((), 38, ())


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"title": ""}, "title is missing"),
        ({"mood": "grim"}, "mood means nothing here"),
        ({"published_on": "yesterday"}, "yesterday"),
        ({"findings": [{"kind": "recommendation"}]}, "a finding lacks 'text'"),
        ({"findings": [{"kind": "gossip", "text": "x"}]}, "gossip"),
        ({"findings": [{"kind": "recommendation", "text": " "}]}, "finding 1 has no text"),
        ({"findings": [{"kind": "recommendation", "text": "x", "mood": "y"}]}, "mood means nothing in a finding"),
        ({"findings": [{"kind": "recommendation", "text": "x", "addressed_to": "me"}]}, "me"),
        ({"title": "x" * 301}, "title is longer than 300"),
        ({"theme": 7}, "theme is a text"),
        ({"quotes_force": "no"}, "quotes_force is true or false"),
        ({"report_url": "javascript:alert(1)"}, "report_url begins with https://"),
        ({"findings": ["Do better"]}, "findings is a list of objects"),
        ({"same_as": "nowhere"}, "No report is registered as 'nowhere'"),
    ],
)
def test_a_bad_entry_says_what_is_wrong(changes: dict[str, Any], reason: str, tmp_path: Path, at: datetime) -> None:
    done = load(tmp_path / "register.json", [entry(1, **changes), entry(2)], at)
    assert len(done.registered) == 1
    [(line, said)] = done.refused
    assert line == 4
    assert reason in said


def test_the_same_title_with_other_words_is_refused(tmp_path: Path, at: datetime) -> None:
    load(tmp_path / "register.json", [entry(1)], at)
    [(_, reason)] = load(tmp_path / "register.json", [entry(1, theme="Another")], at).refused
    assert "it reads differently" in reason


@pytest.mark.parametrize("text", ["", "[]", '{"format": 2, "inspections": []}', '{"format": 1, "inspections": {}}', "{"])
def test_what_is_no_register_registers_nothing(text: str, tmp_path: Path, at: datetime) -> None:
    path = tmp_path / "register.json"
    path.write_text(text)
    with invented.acting_as("publisher", Purpose.ADMINISTRATION) as by, pytest.raises(inspections_json.UnreadableError):
        inspections_json.load(path=path, by=by, at=at)


def test_another_role_registers_nothing(tmp_path: Path, at: datetime) -> None:
    path = tmp_path / "register.json"
    path.write_text(json.dumps({"format": 1, "inspections": [entry(1)]}))
    with invented.acting_as("social-worker") as by:
        [(_, reason)] = inspections_json.load(path=path, by=by, at=at).refused
    assert "Only a publisher" in reason


def test_findings_come_from_a_csv_and_go_out_as_one(tmp_path: Path, at: datetime) -> None:
    path, sheet = tmp_path / "register.json", tmp_path / "findings.csv"
    path.write_text(json.dumps({"format": 1, "inspections": [entry(0, findings=[]), entry(5, findings=[])]}))
    rows = ["Report 0,recommendation,Do better,national,chief-officer,2027-01-31",
            "Report 0,area-for-improvement,Share,,agencies,",
            "Report 5,gossip,No,,,", "Report 5,recommendation,Yes,,,"]  # fmt: skip
    sheet.write_text("\n".join(["report,kind,text,reach,addressed_to,target_on", *rows]) + "\n")
    found, refused = findings_csv.read(sheet)
    assert [(line, "gossip" in reason) for line, reason in refused] == [(4, True)]
    assert list(found) == ["Report 0"]
    with invented.acting_as("publisher", Purpose.ADMINISTRATION) as by:
        inspections_json.load(path=path, by=by, at=at, findings=found)
        out = findings_csv.write(viewer=Viewer(by, Purpose.ADMINISTRATION))
    assert out.splitlines()[1:] == [rows[0], "Report 0,area-for-improvement,Share,local,agencies,"]


def test_the_published_schema_says_what_is_read() -> None:
    schema = json.loads((HOUSE / "apps/inspections/channels/inspections.schema.json").read_text())
    entries = schema["properties"]["inspections"]["items"]
    told = entries["properties"]
    findings = told["findings"]["items"]["properties"]
    assert set(told) == inspections_json._KNOWN
    assert set(findings) == inspections_json._FINDING
    assert entries["required"] == list(inspections_json._NEEDED)
    longest = {name: facts["maxLength"] for name, facts in told.items() if "maxLength" in facts}
    assert longest == inspections_json._LONGEST
    for enum, field in ((ReportKind, told["kind"]), (Basis, told["basis"]), (FindingKind, findings["kind"]),
                        (Reach, findings["reach"]), (Addressee, findings["addressed_to"])):  # fmt: skip
        assert field["enum"] == list(enum)


def test_the_command_registers_and_names_what_it_refused(live: Database, folder: Path) -> None:
    path = folder / "register.json"
    path.write_text(json.dumps({"format": 1, "inspections": [entry(1), entry(2, kind="surprise"), entry(3)]}, indent=1))
    arguments = ("inspections", "import", str(path), "--publisher", "publisher@demo.example")
    done = live.command(folder, *arguments)
    assert (done.returncode, done.stdout) == (2, "2 registered, 0 there already, 1 refused\n")
    [refused] = done.stderr.splitlines()
    line = refused.split(":")[1]
    assert path.read_text().splitlines()[int(line)].strip() == '"title": "Report 2",'
    assert "surprise" in refused
    assert live.command(folder, *arguments).stdout == "0 registered, 2 there already, 1 refused\n"
    assert json.loads(live.command(folder, "inspections", "schema").stdout)["title"].startswith("A register of inspections")


def test_a_csv_without_its_columns_is_none(tmp_path: Path) -> None:
    sheet = tmp_path / "findings.csv"
    sheet.write_text("report,words\n")
    with pytest.raises(inspections_json.UnreadableError, match="kind, text"):
        findings_csv.read(sheet)
