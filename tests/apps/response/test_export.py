"""What was done, for an agency's own system: the same lines on the page, as JSON and as CSV, each under a lasting id."""

import csv
import io
import json

import invented
from browsing import page, signed_in
from casework import Case
from django.test import Client
from django.urls import reverse

from keepsight.apps.access.queries import reads_of
from keepsight.apps.response import operations


def taken(client: Client, case: Case, kind: str) -> str:
    answer = client.get(reverse(f"response:export_{kind}", kwargs={"person": case.person}))
    assert answer.status_code == 200
    assert answer["Content-Disposition"] == f'attachment; filename="steps.{kind}"'
    return answer.content.decode()


def the_case_goes_on(case: Case) -> None:
    invented.hold_record(invented.POLICE, invented.ZOSIA, case.now)
    case.to_enquiry()
    with invented.acting_as("detective-sergeant") as by:
        opened = operations.open_investigation(person=case.person, reference="=NP/26/118", by=by, at=case.tick())
        operations.end_investigation(
            investigation=opened, outcome="no-further-police-action", why="Not met", shared_with="All", by=by, at=case.tick()
        )


def test_json_and_csv_hold_the_same_lines_in_their_order(case: Case) -> None:
    the_case_goes_on(case)
    client = signed_in("social-worker")
    made = json.loads(taken(client, case, "json"))
    assert made["format"] == "keepsight-steps-1"
    assert made["system_of_record"] == "Northmere case recording"
    assert made["agency"] == invented.SOCIAL_CARE
    assert {line["kind"] for line in made["lines"]} == {"step", "answer", "discussion", "investigation"}
    assert [line["at"] for line in made["lines"]] == sorted(line["at"] for line in made["lines"])
    ids = [line["id"] for line in made["lines"]]
    assert len(ids) == len(set(ids)) > 5
    rows = list(csv.DictReader(io.StringIO(taken(client, case, "csv"))))
    assert [row["id"] for row in rows] == ids
    assert {row["reference"] for row in rows} == {made["reference"]}
    assert "'=NP/26/118" in [row["answer"] for row in rows], "a spreadsheet would run it"
    text = page(client, "response:export", person=case.person)
    assert all(line["what"] in text for line in made["lines"] if "’" not in line["what"])
    case.reply("child-seen")
    again = json.loads(taken(client, case, "json"))
    assert again["lines"][: len(ids)] == made["lines"], "what was there keeps its id and its place"


def test_before_anything_is_done_the_page_says_so_and_a_look_is_logged(case: Case) -> None:
    assert "Nothing has been completed yet." in page(signed_in("social-worker"), "response:export", person=case.person)
    with invented.acting_as("social-worker"):
        looks = [one.page for one in reads_of(viewer=invented.viewer("social-worker"), subjects=[case.person]).items]
    assert "export" in looks


def test_to_a_stranger_and_to_who_holds_no_record_there_is_nothing_to_take(case: Case) -> None:
    way = reverse("response:export", kwargs={"person": case.person})
    assert way in page(signed_in("social-worker"), "response:course", person=case.person)
    assert way not in page(signed_in("named-nurse"), "response:course", person=case.person), "a way to a page that is not there"
    for persona in ("probation-officer", "named-nurse"):  # the nurse takes part and her agency holds no record
        for name in ("export", "export_json", "export_csv"):
            page(signed_in(persona), f"response:{name}", status=404, person=case.person)
