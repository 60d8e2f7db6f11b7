"""Files of records for tests of linkage: rows of nonsense, reading and writing."""

import csv
from pathlib import Path

from keepsight.engines.linkage import Comparable, RecordFacts, default_model, normalise

COLUMNS = list(RecordFacts.__dataclass_fields__)
NONSENSE = [
    {"forename": "😀", "surname": "x" * 10_000, "date_of_birth": "31/31/31", "sex": "Female", "address": "Flat 2, 14a St John's Rd"},  # noqa: E501 - one record a line
    {"forename": "'); DROP TABLE people;--", "surname": 'said "so", twice', "address": "1, Mill\nLane", "postcode": "nx1 0ws"},
    {"forename": "Łucja ×Zoë-İrem Ǆelal", "surname": "×", "middle_names": "Ĳ ŉ ü", "address": "3 Ünter Straße × Ǆ Rd"},
    {"forename": "Zoë Anna-Maria", "surname": "O’Brien-Łukasz", "other_surnames": "Hale; O'Neil;Łoś Hale", "other_postcodes": "NX1 0WS NX20JL"},  # noqa: E501 - one record a line
    {"forename": "Anna", "surname": "Obrien Lukasz", "middle_names": "M Zoe unknown", "postcode": "NX2 0JL", "other_postcodes": "NX1OWS"},  # noqa: E501 - one record a line
    {"forename": "unknown", "surname": "tbc", "date_of_birth": "1900-01-01", "phone": "+44 (0)7123 456789", "nhs_number": "1111111111"},  # noqa: E501 - one record a line
    {"forename": "Baby of Zoe", "surname": "Hale", "date_of_birth": "2019-02-29", "phone": "01234 567890", "email": "A@A.com", "upn": "x"},  # noqa: E501 - one record a line
    {"forename": "Al", "surname": "Bo", "other_surnames": "Bo", "address": "NFA", "postcode": "2000", "other_id": "ab-12 34/56"},
    {"forename": "Bo", "surname": "Al", "date_of_birth": "2016", "postcode": "2001", "other_id": "AB1234/57", "sex": "boy"},
    {"record_id": 'R,"9"', "forename": "Ann Marie", "surname": "Al Bo", "date_of_birth": " 2016-05 ", "phone": "0044 1632 960123"},  # noqa: E501 - one record a line
]  # fmt: skip


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def comparables(path: Path) -> list[Comparable]:
    facts = [RecordFacts(**{name: row[name] for name in COLUMNS}) for row in rows_of(path)]
    return [normalise(one, default_model()) for one in facts]


def written(path: Path, rows: list[dict[str, str]]) -> Path:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, ["record_id", *COLUMNS], restval="", extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows)
    return path
