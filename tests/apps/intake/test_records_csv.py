"""A records CSV: good rows are kept, bad ones named with line and reason, the file as a whole refused in one line."""

import csv
from datetime import datetime
from pathlib import Path

import invented
import pytest
from logged import Logged

from keepsight.apps.access import operations as access
from keepsight.apps.intake.channels.records_csv import Report, UnreadableError, load
from keepsight.apps.people import queries
from keepsight.vocabulary.people import Purpose, Viewer

pytestmark = pytest.mark.django_db


def run(path: Path, content: str | bytes, at: datetime) -> tuple[Report, list[list[str]]]:
    """The report and the rows of the rejects file, none where there is no file."""
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    rejects = path.with_suffix(".rejects.csv")
    seen: list[int] = []
    report = load(path=path, rejects=rejects, by=invented.actor(invented.POLICE), at=at, progress=seen.append)
    assert sum(seen) == len(path.read_bytes().removeprefix(b"\xef\xbb\xbf"))
    if not rejects.exists():
        return report, []
    with rejects.open(newline="", encoding="utf-8") as file:
        return report, list(csv.reader(file))


def test_bad_rows_are_named_with_line_and_reason_and_the_others_kept(tmp_path: Path, at: datetime) -> None:
    text = (
        "record_id,forename,surname,date_of_birth,sex\n"
        "P-1,Zosia,Nowak-Hale,2018-03-12,F\n"
        ",Leo,Nowak,2020,M\n"
        "P-3,Leo,Nowak,31/02/2020,Q\n"
        "P-1,Zosia,Nowak,2018,F\n"
        "P-5,,,,\n"
        "P-6,Ann,Lee,2018,F,extra\n"
        'P-7,"O\'Neill\nMary",Lee,,\n'
        "P-8,Bo,Quill,1950-01,M\n"
    )
    report, rejects = run(tmp_path / "a.csv", text, at)
    assert (report.read, report.kept, report.rejected) == (8, 3, 5)
    assert rejects[0] == ["line", "record_id", "reasons"]
    assert [(row[0], row[1]) for row in rejects[1:]] == [("3", ""), ("4", "P-3"), ("5", "P-1"), ("6", "P-5"), ("7", "P-6")]
    for row, words in zip(
        rejects[1:],
        ("record_id: give", "sex: write F, M or U", "stands on line 2 already", "surname: give", "more fields"),
        strict=True,
    ):
        assert words in row[2]
    assert "date_of_birth" in rejects[2][2]


def test_running_it_again_changes_nothing(tmp_path: Path, at: datetime, logged: Logged) -> None:
    text = "record_id,forename,surname,nhs_number\nP-1,Zosia,Nowak,9990142769\nP-2,Zofia,Nowak,9990142769\n"
    report, rejects = run(tmp_path / "a.csv", text, at)
    assert (report.kept, report.changed, report.new, report.linked, rejects) == (2, 2, 1, 1, [])
    before = logged.kinds()
    again, _ = run(tmp_path / "a.csv", text, at)
    assert (again.kept, again.changed) == (2, 0)
    assert logged.kinds() == before
    with invented.acting_as(invented.POLICE) as by:
        assert queries.find(viewer=Viewer(by, Purpose.LOADING), text="", page=1).total == 2


def test_a_byte_order_mark_and_missing_columns_are_no_fault(tmp_path: Path, at: datetime) -> None:
    report, rejects = run(tmp_path / "a.csv", b"\xef\xbb\xbfrecord_id,surname,shoe_size\nP-1,Nowak,28\n", at)
    assert (report.kept, rejects) == (1, [])


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"record_id,surname\nP-1,Nowak\xff\n", r"a\.csv: not UTF-8 text .*save it as UTF-8"),
        (b"id,surname\nP-1,Nowak\n", r"the header row has no column record_id \(found: id, surname\)"),
        (b"", r"\(found: nothing\)"),
        (b"record_id,surname\nP-1," + b"x" * 100_001 + b"\n", r"a\.csv, line \d: field larger than field limit"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_in_one_line(content: bytes, words: str, tmp_path: Path, at: datetime) -> None:
    with pytest.raises(UnreadableError, match=words):
        run(tmp_path / "a.csv", content, at)


def test_a_restricted_child_does_not_keep_the_others_out(tmp_path: Path, at: datetime) -> None:
    """An agency whose nightly file holds one child that was restricted: every other row is loaded, that one is named."""
    first = "record_id,forename,surname,date_of_birth\nP-1,Zosia,Nowak,2018-03-12\nP-2,Leo,Quill,2016-01-02\n"
    run(tmp_path / "a.csv", first, at)
    with invented.acting_as("detective-inspector") as by:
        viewer = Viewer(by, Purpose.SAFEGUARDING)
        person = queries.person_by_number(viewer=viewer, number="P-1")
        assert person
        access.restrict(scope=person, users=[by.user], reason="A colleague's child", by=by, at=at)
    again = first.replace("Leo", "Leon").replace("Zosia", "Zofia") + "P-3,Ann,Lee,2017-04-05\n"
    report, rejects = run(tmp_path / "a.csv", again, at)
    assert (report.read, report.kept, report.changed, report.rejected) == (3, 2, 2, 1)
    assert rejects[1:] == [["2", "P-1", "record_id: The record of that number is restricted from you, and unchanged."]]
    with invented.acting_as("detective-inspector") as by:
        held = queries.person(viewer=Viewer(by, Purpose.SAFEGUARDING), person=person)
        assert held
        assert held.facts.forename == "Zosia"
