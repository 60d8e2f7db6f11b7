"""One concern travels through all of it: school, social worker, manager, police, scrutiny, the log."""

import shutil
from pathlib import Path

from people_at_browsers import Person
from running import Running

HEADER = "record_id,forename,surname,date_of_birth,sex,address,postcode,phone,nhs_number\n"
POLICE = HEADER + "P-1,Zofia,Nowak,2018-12-03,F,14 Larch Walk,NX1 4AB,,9990142769\n"
HEALTH = HEADER + "H-1,Sofia,Nowak-Hale,2018-03-12,F,14 Larch Walk,NX1 4AB,07700900142,9990142769\n"


def test_a_concern_is_linked_decided_overseen_and_proved(person: Person, site: Running, tmp_path: Path) -> None:
    given_police_and_health_know_the_child(site, tmp_path)
    when_the_school_sends_a_concern(person)
    when_the_social_worker_opens_a_response_and_decides(person)
    when_the_team_manager_agrees(person)
    when_the_police_decide_and_the_inspector_asks_first(person)
    when_the_response_is_closed_the_records_part(person)
    then_scrutiny_sees_figures_without_a_name(person)
    then_the_log_proves_it(site, tmp_path)


def given_police_and_health_know_the_child(site: Running, tmp_path: Path) -> None:
    for agency, text in (("northmere-police", POLICE), ("northmere-community-health", HEALTH)):
        path = tmp_path / f"{agency}.csv"
        path.write_text(text)
        done = site.database.command(site.folder, "records", "import", "--agency", agency, str(path))
        assert done.returncode == 0, done.stderr


def when_the_school_sends_a_concern(person: Person) -> None:
    person.sign_in("school-dsl")
    person.sees("Nothing needs you now")
    person.click("Record a new concern")
    person.write("First name", "Zosia")
    person.write("Last name", "Nowak-Hale")
    for part, value in (("Day", "12"), ("Month", "3"), ("Year", "2018")):
        person.write(part, value)
    person.choose("Female")
    person.write("Address", "14 Larch Walk")
    person.write("Postcode", "NX1 4AB")
    person.write("Telephone", "07700 900142")
    person.write("NHS number", "999 014 2769")
    person.click("Save and continue")
    person.write("Who is in the family and the household?", "Mother, mother’s partner, a small brother")
    person.click("Save and continue")
    person.click("Save and continue")
    person.sees("Say what was seen or heard, by whom and when")
    person.write("What was seen or heard?", "Her class teacher is worried by a change in how she is since the summer.")
    person.write("The child’s own words", "I like it when it is me, Mama and Leo.")
    person.click("Save and continue")
    person.write("Is the child safe now?", "At school until 3:30pm")
    person.click("Save and continue")
    person.write("What has the family been told?", "Nothing yet: telling them may not be safe")
    person.choose("Northmere Children’s Services")
    person.click("Save and continue")
    person.sees("Check your answers before you send")
    person.sees("12 March 2018")
    person.click("Send")
    person.sees("Concern sent")
    person.sees("Linked to a person already known.")


def when_the_social_worker_opens_a_response_and_decides(person: Person) -> None:
    person.sign_in("social-worker")
    person.sees("Decide the type of response")
    person.click("Open the concern")
    person.sees("Linked to a person already known.")
    person.sees("Same birth date")
    person.follow("Open the child’s page")
    person.sees("A record exists there.")
    person.does_not_see("P-1")
    person.follow("Open a joint response")
    person.choose("Reasonable cause to suspect significant harm: Children Act 1989, section 47")
    person.write("Why do the agencies need to see each other’s records?", "Three agencies each hold a part")
    for name in ("Imran Sadiq", "Joanna Pike", "Tom Okoro"):
        person.choose(name)
    person.click("Open the response")
    person.sees("Joint response open")
    person.sees("Concern recorded, reference")
    person.sees("Known names")
    person.sees("Zofia Nowak")
    person.click("Record a decision")
    write_a_decision(person, "Type of response to a referral", "Assess jointly with police.")


def write_a_decision(person: Person, kind: str, words: str) -> None:
    person.choose(kind)
    person.write("The decision", words)
    person.write("Option 1", "Act together")
    person.write("For option 1", "Three agencies hold a part each")
    person.write("Option 2", "Wait for more")
    person.write("Against option 2", "Nobody would see her meanwhile")
    person.write("Why", "Together the entries show what none of us saw alone.")
    person.write("The child’s voice", "“I like it when it is me, Mama and Leo.” Quiet, then talked.")
    person.choose("Not yet known")
    person.click("Record the decision")
    person.sees("Recorded and sealed in the log.")
    person.sees("You wrote this decision, or a version of it. Another senior must look at it.")


def when_the_team_manager_agrees(person: Person) -> None:
    person.sign_in("team-manager")
    person.follow("Oversight")
    person.sees("1 decision")
    person.click("Read and answer")
    person.click("Sign and record")
    person.sees("There is a problem")
    person.choose("Agree")
    person.write("Your reasons or questions", "Read the whole chronology; the options are fair.")
    person.click("Sign and record")
    person.sees("Agreed by a senior")
    person.follow("Check this decision")
    person.sees("decisions.decision.made")


def when_the_police_decide_and_the_inspector_asks_first(person: Person) -> None:
    person.sign_in("detective-sergeant")
    person.follow("Children")
    person.write("First or last name, or how it begins", "Zof")
    person.click("Search")
    person.follow("Zofia Nowak")
    person.sees("Contact received, reference")
    person.click("Record a decision")
    write_a_decision(person, "Start or do not start a police investigation", "Start an investigation.")
    answer_as_inspector(person, "Send back with questions", "Who tells the mother, and when?")
    person.sees("Sent back with questions")
    person.sign_in("detective-sergeant")
    person.click("Answer the questions")
    person.follow("Answer the questions")
    person.write("Your answer to the questions", "The social worker, at 7:00pm today.")
    person.click("Record the decision")
    person.sees("no longer counts")
    answer_as_inspector(person, "Agree", "The question is answered.")
    person.sees("Agreed by a senior")


def answer_as_inspector(person: Person, answer: str, reasons: str) -> None:
    person.sign_in("detective-inspector")
    person.follow("Oversight")
    person.click("Read and answer")
    person.choose(answer)
    person.write("Your reasons or questions", reasons)
    person.click("Sign and record")


def when_the_response_is_closed_the_records_part(person: Person) -> None:
    person.sign_in("social-worker")
    person.follow("Children")
    person.follow("Zosia Nowak-Hale")
    person.sees("Zofia Nowak")
    person.follow("Close the joint response")
    person.click("Close the response")
    person.sees("The response is closed.")
    person.does_not_see("Zofia Nowak")


def then_scrutiny_sees_figures_without_a_name(person: Person) -> None:
    person.sign_in("scrutiny-officer")
    person.sees("2 of 2 in time")
    person.does_not_see("Zosia")
    person.does_not_see("Nowak")
    response = person.page.goto(person.url + "/app/children/")
    assert response is not None
    assert response.status == 403


def then_the_log_proves_it(site: Running, tmp_path: Path) -> None:
    exported = tmp_path / "log"
    done = site.database.command(site.folder, "ledger", "export", str(exported))
    assert done.returncode == 0, done.stderr
    done = site.database.command(site.folder, "ledger", "verify", str(exported))
    assert done.returncode == 0, done.stderr
    bundles = [path for path in (exported / "tile" / "entries").rglob("*") if path.is_file()]
    bundle = max(bundles, key=lambda path: path.stat().st_size)
    kept = bundle.read_bytes()
    position = kept.index(b"decisions.signoff.given")
    bundle.write_bytes(kept[:position] + b"X" + kept[position + 1 :])
    done = site.database.command(site.folder, "ledger", "verify", str(exported))
    assert done.returncode == 1
    assert "entry" in done.stderr
    shutil.rmtree(exported)
    with site.database.connect("bootstrap") as superuser:
        superuser.execute("SET session_replication_role = replica")
        superuser.execute("ALTER TABLE ledger_body DISABLE TRIGGER ALL")
        superuser.execute("UPDATE ledger_body SET body = set_byte(body, 5, (get_byte(body, 5) + 1) % 128) WHERE index = 3")
    done = site.database.command(site.folder, "ledger", "audit")
    assert done.returncode == 1
    assert "3" in done.stderr
