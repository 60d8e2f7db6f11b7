"""An inspection answered in public: registered, written, approved by a second person, found on a phone, corrected in the open."""

import subprocess
import sys
from datetime import date, timedelta

import pytest
from people_at_browsers import PHONE, Person
from running import Running

AGENCY, PASSWORD = "northmere-scrutiny", "a long walk by the river"
TITLE = "Joint inspection of how agencies respond together"
CHECKS = (
    "No child, family or witness is named or described so that they can be known",
    "No one can be worked out by joining this with news, other reports or local knowledge",
    "Nothing in it can harm an investigation or proceedings that are under way",
    "Every partner it names has read what is said and could reply",
)


@pytest.fixture
def second(site: Running) -> str:
    """Another publisher of the same office, made by the operator."""
    arguments = ["-m", "keepsight", "user", "second@example.org", "Ada Second", AGENCY, "publisher"]
    environment = site.database.environment(site.folder)
    done = subprocess.run(
        [sys.executable, *arguments], env=environment, input=PASSWORD, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return "second@example.org"


def test_a_joint_inspection_is_answered_in_all_parts(second: str, person: Person) -> None:
    given_a_report_with_areas_for_improvement_across_agencies(person)
    when_all_three_parts_are_written(person)
    then_the_author_cannot_approve_and_a_second_person_does(person, second)
    then_a_visitor_finds_it_on_a_phone(person)
    when_it_is_corrected_the_note_is_dated(person, second)


def test_a_short_voluntary_response_has_one_part(second: str, person: Person) -> None:
    person.sign_in("publisher")
    register(person, "Custody at night", kind="National report", basis="Voluntary: no duty applies")
    person.write("The body's comments", "Our force was not inspected. We ask it for the same figures.")
    person.click("Save the draft")
    approve_and_publish(person, second)
    visit(person, "/responses/")
    person.follow("Custody at night")
    person.sees("Voluntary: no duty applies. Published")
    person.sees("Not sought.")
    person.sees("The report holds no finding for this body.")
    person.does_not_see("Late")


def sign_in(person: Person, email: str) -> None:
    person.page.context.clear_cookies()
    person.go("/app/inspections/")
    person.write("Email", email)
    person.write("Password", PASSWORD)
    person.click("Sign in")


def fill_day(person: Person, group: str, day: date) -> None:
    for part, value in (("Day", day.day), ("Month", day.month), ("Year", day.year)):
        person.page.get_by_role("group", name=group).get_by_label(part).fill(str(value))


def register(person: Person, title: str, *, kind: str, basis: str, findings: tuple[str, ...] = ()) -> None:
    person.go("/app/inspections/new")
    for label, words in (
        ("Title of the report", title),
        ("Theme", "Working together"),
        ("Inspectorates", "Example inspectorate"),
    ):
        person.write(label, words)
    fill_day(person, "When was it published?", date.today() - timedelta(days=9))  # noqa: DTZ011 - the site's own today
    person.choose(kind)
    person.choose(basis)
    person.choose("No")
    for number, words in enumerate(findings, start=1):
        person.page.locator(f"[name=finding-{number}-text]").fill(words)
        person.page.locator(f"[name=finding-{number}-kind]").select_option("area-for-improvement")
        person.page.locator(f"[name=finding-{number}-addressed_to]").select_option("agencies")
    if not findings:
        person.choose("No: it is answered all the same, and says so")
    person.click("Register")
    person.sees("Registered. The public can see that an answer is awaited.")


def given_a_report_with_areas_for_improvement_across_agencies(person: Person) -> None:
    person.sign_in("publisher")
    basis = "Voluntary: a joint inspection under Children Act 2004, section 20"
    findings = ("Tell the referrer what was decided.", "Hold the daily call with schools.")
    register(person, TITLE, kind="Joint targeted area inspection", basis=basis, findings=findings)
    person.sees("No duty applies, so nothing can be late.")


def when_all_three_parts_are_written(person: Person) -> None:
    person.write("The body's comments", "We welcome the letter. There is no recommendation for this office.")
    person.choose("Given")
    person.write("What the chief officer says", "The force takes its part in both.")
    person.write("Reply to the chief officer", "We will follow both parts here.")
    person.page.locator("[name=action_1][value=proposed]").check()
    person.write("Answer to finding 1", "One sentence to each referrer, 640 of them a month.")
    person.click("Save the draft")
    person.sees("Saved as a draft. Nothing is published yet.")


def then_the_author_cannot_approve_and_a_second_person_does(person: Person, second: str) -> None:
    approve_and_publish(person, second, refused=True)


def approve_and_publish(person: Person, second: str, *, refused: bool = False) -> None:
    person.click("Review and approval")
    person.click("Ask for a review")
    if refused:
        person.sees("These findings will print without an answer: 2.")
        person.sees("Another publisher must check it.")
    address = person.page.url.removeprefix(person.url)
    sign_in(person, second)
    person.go(address)
    person.click("Approve for that day")
    person.sees("There is a problem")
    for check in CHECKS:
        person.choose(check)
    fill_day(person, "On which day is it published?", date.today())  # noqa: DTZ011 - the site's own today
    person.click("Approve for that day")
    person.click("Go to publishing")
    person.click("Publish now")
    person.sees("Published. Send it to the inspectors")


def visit(person: Person, address: str) -> None:
    """As a stranger on a phone."""
    person.page.context.clear_cookies()
    person.page.set_viewport_size({"width": PHONE, "height": 640})
    person.go(address)


def then_a_visitor_finds_it_on_a_phone(person: Person) -> None:
    visit(person, "/")
    person.follow("Responses")
    person.write("Words in report or response", "referrer sentence")
    person.click("Show results")
    person.follow(TITLE)
    for words in ("The body’s comments", "The force takes its part in both.", "We will follow both parts here.",
                  "no recommendation for this body", "No answer in this response.", "If you need help now"):  # fmt: skip
        person.sees(words)
    person.follow("Follow finding 1")
    person.sees("(step 1 of 4)")
    person.page.set_viewport_size({"width": 1280, "height": 900})


def when_it_is_corrected_the_note_is_dated(person: Person, second: str) -> None:
    person.sign_in("publisher")
    person.go("/app/inspections/")
    person.follow(TITLE)
    person.write("Answer to finding 1", "One sentence to each referrer, 64 of them a month.")
    person.write("What this version puts right", "The number of referrers was mistyped: 64, not 640.")
    person.click("Save the draft")
    approve_and_publish(person, second)
    visit(person, "/responses/")
    person.follow(TITLE)
    person.sees("The number of referrers was mistyped: 64, not 640.")
    person.sees("Corrected ")
    person.sees("First published")
    person.follow("Version 1")
    person.sees("640 of them a month")
    person.sees("which has been corrected since")
