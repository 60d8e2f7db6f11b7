"""A CSV file as an answer: for a spreadsheet or another system, with no cell that a spreadsheet would run."""

import csv
import io
from collections.abc import Iterable, Sequence

from django.http import HttpResponse

_RUNS = ("=", "+", "-", "@", "\t", "\r")  # OWASP, CSV injection: a cell that begins with one of these is taken for a formula


def csv_answer(name: str, header: Sequence[str], rows: Iterable[Sequence[object]]) -> HttpResponse:
    """A download named `name`; a cell that a spreadsheet would take for a formula begins with an apostrophe."""
    text = io.StringIO()
    out = csv.writer(text)
    out.writerow(header)
    out.writerows([_cell(one) for one in row] for row in rows)
    headers = {"Content-Disposition": f'attachment; filename="{name}.csv"'}
    return HttpResponse(text.getvalue(), content_type="text/csv; charset=utf-8", headers=headers)


def _cell(value: object) -> str:
    words = str(value)
    return f"'{words}" if words.startswith(_RUNS) else words
