"""A signature falls with an edit, an unanswered decision rises, and two seniors who answer blind disagree."""

import subprocess
import sys
from pathlib import Path

import pytest
from people_at_browsers import Person
from running import Running

AGENCY, PASSWORD = "northmere-childrens-services", "a long walk by the river"
LATE = Path(__file__).parent / "given_late_decision.py"


def run(site: Running, *command: str) -> str:
    environment = site.database.environment(site.folder) | {"DJANGO_SETTINGS_MODULE": "keepsight.config.settings"}
    done = subprocess.run(
        [sys.executable, *command], env=environment, input=PASSWORD, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture
def child(site: Running) -> tuple[str, str]:
    """Her page's id, and that of the decision that is late."""
    for name, rank in (("Una First", "service-manager"), ("Vera Second", "head-of-service")):
        run(site, "-m", "keepsight", "user", f"{name.split()[0].lower()}@example.org", name, AGENCY, "manager", "--rank", rank)
    person, decision = run(site, str(LATE)).split()
    return person, decision


def sign_in(person: Person, email: str) -> None:
    person.page.context.clear_cookies()
    person.go("/app/")
    person.write("Email", email)
    person.write("Password", PASSWORD)
    person.click("Sign in")


def test_oversight_holds(child: tuple[str, str], person: Person) -> None:
    record, late = child
    then_the_late_decision_has_risen(person, late)
    when_it_is_agreed_with_a_condition_and_edited_the_signature_is_void(person, late)
    when_two_seniors_answer_blind_they_disagree(person, record)


def then_the_late_decision_has_risen(person: Person, late: str) -> None:
    sign_in(person, "una@example.org")
    person.follow("Oversight")
    person.sees("Late: not answered in time")
    person.sees("Risen to: service-manager")
    person.go(f"/app/decisions/{late}/")
    person.sees("Nobody answered in time. It has risen to: service-manager.")
    person.sees("Provisional: acts now")
    person.follow("What waits for you")
    person.follow("Which decisions need whom, and how soon")
    person.sees("2 seniors:")
    person.follow("What waits for you")
    person.follow("Deputies: who signs in whose place")
    person.sees("Give your post for some days")


def when_it_is_agreed_with_a_condition_and_edited_the_signature_is_void(person: Person, late: str) -> None:
    person.go(f"/app/decisions/{late}/")
    person.choose("Agree with conditions")
    person.write("Your reasons or questions", "The options are fair; the brother was not seen.")
    person.click("Sign and record")
    person.sees("Say at least one condition, and by when")
    person.choose("Agree with conditions")
    person.write("Condition 1", "See the brother alone")
    for part, value in (("Day", "24"), ("Month", "11"), ("Year", "2030")):
        person.page.get_by_role("group", name="Condition 1: by which day").get_by_label(part).fill(value)
    person.click("Sign and record")
    person.sees("See the brother alone, by 24 November 2030. Not met yet.")
    person.sign_in("social-worker")
    person.go(f"/app/decisions/{late}/")
    person.follow("Edit this decision")
    person.write("The decision", "Assess jointly, today.")
    person.click("Record the decision")
    person.sees("This is a new version.")
    person.sees("The answer to the version before no longer counts, because the content changed.")
    person.sees("an earlier version: no longer counts")


def when_two_seniors_answer_blind_they_disagree(person: Person, record: str) -> None:
    person.go(f"/app/children/{record}/decide")
    person.choose("Return home")
    for label, words in (
        ("The decision", "Home on Friday with visits."), ("Option 1", "Home"), ("Option 2", "Wait"), ("Why", "The plan holds."),
        ("The child’s voice", "Wants her own bed."),
    ):  # fmt: skip
        person.write(label, words)
    person.choose("Not yet known")
    person.click("Record the decision")
    person.sees("Does not act yet: acts when signed")
    address = person.page.url.removeprefix(person.url)
    answer(person, address, "una@example.org", "Agree", "The plan holds.")
    person.sees("Nobody sees another’s answer until all are in.")
    answer(person, address, "vera@example.org", "Send back with questions", "Who visits on Sunday?")
    person.sees("Seniors disagree: the author answers")
    person.sees("The plan holds.")
    person.sees("Who visits on Sunday?")


def answer(person: Person, address: str, email: str, what: str, reasons: str) -> None:
    sign_in(person, email)
    person.go(address)
    if email.startswith("vera"):
        person.does_not_see("Answers by seniors")
    person.choose(what)
    person.write("Your reasons or questions", reasons)
    person.click("Sign and record")
