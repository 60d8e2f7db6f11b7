"""A browser told in the user's words: Debian's Chromium, axe on every page, with and without JavaScript."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from people_at_browsers import Person
from playwright.sync_api import Browser, sync_playwright
from running import Running, running
from testing_database import Database

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--no-first-run"]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One Chromium for a file of journeys: while it is open, Django refuses to work in this process."""
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    assert path, "Chromium is missing: apt-get install chromium"
    with sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield made
        made.close()


def no_fault_in(folder: Path) -> None:
    """The server's log has no error in it."""
    faults = [line for line in (folder / "serve.log").read_text().splitlines() if '"level": "ERROR"' in line]
    assert not faults, faults


@pytest.fixture
def site(own_database: Database, folder: Path) -> Iterator[Running]:
    """A running Keepsight of one's own."""
    with running(own_database, folder) as made:
        yield made
    no_fault_in(folder)


@pytest.fixture
def real_site(own_database: Database, folder: Path) -> Iterator[Running]:
    """The same outside the demo. A passkey belongs to a name, not to an address in numbers."""
    with running(own_database, folder, demo=False) as made:
        made.url = made.url.replace("127.0.0.1", "localhost")
        yield made
    no_fault_in(folder)


@pytest.fixture
def stranger(browser: Browser, real_site: Running) -> Iterator[Person]:
    """Someone who comes to an installation that is not the demo."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield Person(context.new_page(), real_site.url)
    context.close()


@pytest.fixture(params=["script", "no-script"])
def person(request: pytest.FixtureRequest, browser: Browser, site: Running) -> Iterator[Person]:
    """Someone at a browser: once with JavaScript (and axe), once without."""
    script = request.param == "script"
    context = browser.new_context(java_script_enabled=script, viewport={"width": 1280, "height": 900})
    made = Person(context.new_page(), site.url)
    made.script = script
    yield made
    context.close()
