"""A reviewer meets two records that a machine must not join, decides with a reason, and parts them again."""

from pathlib import Path

from people_at_browsers import Person
from running import Running

HEADER = "record_id,forename,surname,date_of_birth,sex,address,postcode,phone,nhs_number\n"
ONE = "L-1,Zofia,Nowak,2018-03-12,F,14 Larch Walk,NX1 4AB,07700900142,9990142769\n"
OTHER = "L-2,Zofia,Nowak,2018-03-12,F,14 Larch Walk,NX1 4AB,07700900142,9434765919\n"


def test_a_possible_link_is_answered_and_undone(person: Person, site: Running, tmp_path: Path) -> None:
    path = tmp_path / "records.csv"
    path.write_text(HEADER + ONE + OTHER)
    done = site.database.command(site.folder, "records", "import", "--agency", "northmere-childrens-services", str(path))
    assert done.returncode == 0, done.stderr
    person.sign_in("social-worker")
    person.follow("Possible links")
    person.sees("1 record of your agency may be of a person already known.")
    person.follow("Zofia Nowak")
    person.sees("Two different valid NHS numbers")
    person.sees("Differs")
    person.click("Record my answer")
    person.sees("There is a problem")
    assert person.page.title().startswith("Error: Are these one person?")
    person.choose("Yes, the same person")
    person.write("Why", "One number was mistyped: the surgery confirmed it")
    person.click("Record my answer")
    person.sees("Nothing waits.")
    person.follow("Children")
    person.write("First or last name, or how it begins", "Zof")
    person.click("Search")
    person.follow("Zofia Nowak")
    person.follow("Record L-2 is not of this person: part it")
    person.sees("Part the record of Zofia Nowak")
    person.write("Why", "Two cousins of one name")
    person.click("Part the record")
    person.sees("The record is parted")
    person.sees("Ruth Adeyemi")
