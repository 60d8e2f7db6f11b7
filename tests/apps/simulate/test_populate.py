"""A small area in a real database: records linked, decisions answered, the public site not empty."""

from collections import defaultdict
from pathlib import Path
from uuid import UUID

from testing_database import Database

from keepsight.apps.simulate.values.titles import TITLES
from keepsight.engines import pathway

PERSONS = """SELECT a.code, r.external_id, m.person FROM people_record r JOIN access_agency a ON a.id = r.agency_id
             JOIN people_membership m ON m.scope = r.scope AND m.until_at IS NULL"""


def test_a_small_area(own_database: Database, folder: Path) -> None:
    done = own_database.command(folder, "area", "--part", "people", "--children", "30")
    assert done.returncode == 0, done.stderr
    with own_database.connect("bootstrap") as connection:
        persons: dict[tuple[str, str], UUID] = {
            (agency, number): person for agency, number, person in connection.execute(PERSONS).fetchall()
        }
        statuses = dict(connection.execute("SELECT status, count(*) FROM linkage_placement GROUP BY 1").fetchall())
        titles = {title for (title,) in connection.execute("SELECT DISTINCT title FROM chronology_event").fetchall()}
        answers = dict(connection.execute("SELECT answer, count(*) FROM decisions_signoff GROUP BY 1").fetchall())
        dissents = connection.execute("SELECT count(*) FROM decisions_dissent").fetchone()
        stages = {way for (way,) in connection.execute("SELECT DISTINCT way FROM response_step").fetchall()}
        contacts = connection.execute("SELECT count(*) FROM intake_contact").fetchone()
        published = {kind for (kind,) in connection.execute("SELECT kind FROM publications_publication").fetchall()}
    assert statuses["link"] > 10
    # A contact's own reference stands in the titles that intake writes, and steps and discussions have theirs of the pathway.
    steps = {one.words for one in (*pathway.ways().values(), *pathway.meetings().values())}
    assert {title for title in titles if "reference" not in title} <= TITLES | steps
    assert stages >= {"accept-referral", "call-strategy", "enquire"}
    assert answers["overturn"] == answers["send-back"] == 1
    assert answers["agree"] >= 2
    assert (dissents, contacts) == ((1,), (3,))
    assert published == {"inspections", "responses", "sendings", "actions", "figures", "algorithms"}
    _zosia_is_one_person(persons)


def _zosia_is_one_person(persons: dict[tuple[str, str], UUID]) -> None:
    """Police and health hold one girl, one mother and one partner; the brother is another person."""
    held: dict[UUID, set[str]] = defaultdict(set)
    for (_, number), person in persons.items():
        held[person].add(number)
    alone = [numbers for numbers in held.values() if numbers & {"PN-100001", "H-100002", "PN-100002", "PN-100003"}]
    assert sorted(map(sorted, alone)) == [
        ["H-100001", "PN-100001"],
        ["H-100002"],
        ["H-100003", "PN-100002"],
        ["P-100001", "PN-100003"],
    ]
