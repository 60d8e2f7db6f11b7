"""Every public page with every choice: no cookie, storage key, request or shift of the layout outside the register."""

from base64 import b64encode
from collections.abc import Iterator
from fnmatch import fnmatch
from itertools import pairwise
from urllib.parse import urlsplit

import pytest
from people_at_browsers import PHONE, Person
from playwright.sync_api import Browser, BrowserContext, Request, Route
from public_site import NEVER_COUNTED, PAGES
from running import Running, running
from testing_database import Database

COUNTER = "count.example"
# What each choice may leave behind, by the register of values/cookies.py, and whether the counting service may be asked.
CHOICES = {
    "none": (set(), False),
    "accept": ({"cookie_choice", "_pk_id.*", "_pk_ses.*"}, True),
    "reject": ({"cookie_choice"}, False),
    "this visit": ({"cookie_choice"}, False),
    "large text": ({"text_size"}, False),
    "privacy control": (set(), False),
    "withdrawn": ({"cookie_choice"}, False),
}
# A body's own look as well, with the longest words and a logo: what fits here fits as shipped.
LOGO = b64encode(b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40"/></svg>').decode()
SITE = f"""name = "Harbourshire"
accent = "#5b2a86"
logo = "data:image/svg+xml;base64,{LOGO}"
welsh = true
[analytics]
kind = "matomo"
id = "1"
origin = "https://{COUNTER}"
"""
# Here we wait until nothing more is asked for; elsewhere until the page has loaded, which a script that counts holds up.
ON_A_PHONE = {"none", "large text"}
PATIENT = {"/", "/help"}
COUNTS = "document.cookie = '_pk_id.1.1fff=x; path=/'; document.cookie = '_pk_ses.1.1fff=x; path=/'"
SHIFTS = """new Promise(done => {
  let sum = 0
  new PerformanceObserver(list => { for (const one of list.getEntries()) sum += one.value })
    .observe({type: 'layout-shift', buffered: true})
  requestAnimationFrame(() => requestAnimationFrame(() => done(sum)))
})"""


@pytest.fixture(scope="module")
def counted(template: Database, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A Keepsight whose body counts visits after consent, at a counter that the tests play."""
    import testing_database

    folder = tmp_path_factory.mktemp("counted")
    file = folder / "site.toml"
    file.write_text(SITE)
    made = testing_database.clone(template)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KEEPSIGHT_SITE", str(file))
        with running(made, folder) as site:
            yield site
    testing_database.drop(made)


@pytest.fixture
def asked() -> list[str]:
    """Hosts that the browser asked."""
    return []


@pytest.fixture
def visitor(browser: Browser, counted: Running, asked: list[str]) -> Iterator[Person]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.route(f"https://{COUNTER}/**", _played)
    context.on("request", lambda request: asked.append(_host(request)))
    yield Person(context.new_page(), counted.url)
    context.close()


def _played(route: Route) -> None:
    script = COUNTS if route.request.url.endswith("matomo.js") else ""
    route.fulfill(body=script, content_type="text/javascript")


def _host(request: Request) -> str:
    return urlsplit(request.url).netloc


@pytest.mark.parametrize("choice", list(CHOICES))
def test_nothing_outside_the_register(choice: str, visitor: Person, asked: list[str]) -> None:
    visitor.script = False  # axe has its own test below
    if choice in ON_A_PHONE:
        visitor.page.set_viewport_size({"width": PHONE, "height": 640})
    choose(choice, visitor)
    asked.clear()
    allowed, may_count = CHOICES[choice]
    own = urlsplit(visitor.url).netloc
    for path in PAGES:
        before = len(asked)
        visitor.page.goto(visitor.url + path, wait_until="networkidle" if path in PATIENT else "load")
        hosts = set(asked[before:]) - {""}  # data: addresses have no host
        counts = may_count and path not in NEVER_COUNTED
        assert hosts == ({own, COUNTER} if counts else {own}), path
        assert _unknown(visitor.page.context, allowed) == set(), path
        assert visitor.page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]") == [], path
        assert visitor.page.evaluate(SHIFTS) == 0, path


def _unknown(context: BrowserContext, allowed: set[str]) -> set[str]:
    names = {one["name"] for one in context.cookies()}
    return {name for name in names if not any(fnmatch(name, pattern) for pattern in allowed)}


def choose(choice: str, visitor: Person) -> None:
    visitor.go("/privacy")
    if choice in ("accept", "withdrawn"):
        visitor.click("Accept counting cookies")
        visitor.sees("You said yes to counting visits.")
    elif choice == "reject":
        visitor.click("Reject counting cookies")
        visitor.sees("You said no to counting visits.")
    elif choice == "privacy control":
        visitor.page.context.set_extra_http_headers({"Sec-GPC": "1"})
    if choice in ("this visit", "withdrawn"):
        visitor.go("/cookies")
        visitor.page.locator("[name=analytics][value=no]").check()
        visitor.page.locator("[name=lasts][value=visit]").check()
        visitor.click("Save your answers")
        visitor.sees("Saved: you are not counted.")
    if choice == "large text":
        visitor.go("/cookies")
        visitor.choose("Large")
        visitor.click("Use this size")


def test_every_page_is_accessible_and_fits_a_phone(visitor: Person) -> None:
    for path in (*PAGES, "/cy/", "/cy/recommendations/", "/cy/cookies"):
        visitor.go(path)


def test_a_visit_only_answer_has_no_end_day(visitor: Person) -> None:
    visitor.script = False
    choose("this visit", visitor)
    assert [one["expires"] for one in visitor.page.context.cookies()] == [-1]


def test_leaving_works_without_script_and_headings_are_in_order(browser: Browser, counted: Running) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for path in PAGES:
        page.goto(counted.url + path)
        link = page.get_by_role("button", name="Exit this page")
        assert (link.get_attribute("href") or "").startswith("https://"), path
        levels = [int(level) for level in page.locator("h1, h2, h3, h4").evaluate_all("all => all.map(one => one.tagName[1])")]
        before_title = levels.index(1)
        # The cookie banner's heading comes before the title, as GOV.UK has it.
        rest = levels[before_title:]
        assert levels.count(1) == 1, path
        assert all(later - earlier <= 1 for earlier, later in pairwise(rest)), (path, levels)
        assert page.get_by_role("main").count() == 1
        assert page.get_by_role("banner").count() == 1
        assert page.get_by_role("contentinfo").count() == 1
    context.close()
