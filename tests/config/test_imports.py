"""Loading a file that is partly bad: the good rows are in, and the exit status says that others were refused."""

from pathlib import Path

from testing_database import Database


def test_refused_records_are_said_by_the_exit_status(own_database: Database, folder: Path) -> None:
    path = folder / "records.csv"
    path.write_text("record_id,forename,surname,sex\nI-1,Ann,Lee,F\nI-2,Bo,Quill,X\n")
    arguments = ("records", "import", "--agency", "northmere-community-health", str(path))
    done = own_database.command(folder, *arguments)
    assert (done.returncode, done.stdout.split(",")[0]) == (2, "2 rows: 1 kept (1 new or changed)")
    assert done.stderr.splitlines()[-1] == f"refused rows with reasons: {path.with_suffix('.rejects.csv')}"
    path.write_text(path.read_text().replace("Quill,X", "Quill,M"))
    mended = own_database.command(folder, *arguments)
    assert (mended.returncode, mended.stdout.split(",")[0]) == (0, "2 rows: 2 kept (1 new or changed)")


def test_refused_completions_are_said_by_the_exit_status(own_database: Database, folder: Path) -> None:
    path = folder / "completions.csv"
    path.write_text("email,course,completed_on\nnobody@example.org,none,2026-01-01\n")
    done = own_database.command(folder, "training", "import", "--agency", "northmere-community-health", str(path))
    assert (done.returncode, done.stdout) == (2, "0 new, 0 known already, 1 refused\n")
    assert done.stderr.startswith("line 2: ")
