"""The cookies page, and that no public page sets a cookie by being read."""

from dataclasses import replace
from typing import Any

import pytest
from django.conf import settings as held
from django.test import Client
from public_site import NEVER_COUNTED, PAGES
from pytest_django import Settings

from keepsight.apps.public.values import LOOK, PREFERENCE
from keepsight.ui.site import Analytics

OWN: dict[str, Any] = {"Sec-Fetch-Site": "same-origin"}
YES = {"analytics": "yes", "appearance": "yes", "lasts": "year"}


@pytest.fixture
def visitor(db: None) -> Client:  # noqa: ARG001 - the pages read publications
    return Client(enforce_csrf_checks=True)


@pytest.fixture(params=["ga4", "matomo"])
def counting(request: pytest.FixtureRequest, settings: Settings) -> Analytics:
    """An installation that counts visits, after consent."""
    of = {"ga4": Analytics("ga4", "G-TEST1", "https://www.googletagmanager.com")}
    made = of.get(request.param, Analytics("matomo", "1", "https://count.example"))
    settings.KEEPSIGHT_SITE = replace(held.KEEPSIGHT_SITE, analytics=made)
    return made


@pytest.mark.parametrize("path", PAGES)
def test_reading_sets_no_cookie(visitor: Client, path: str) -> None:
    response = visitor.get(path)
    assert response.status_code == 200
    assert not response.cookies
    assert "govuk-cookie-banner" not in response.content.decode()  # nothing to consent to, so nothing is asked


@pytest.mark.parametrize("path", [page for page in PAGES if page != "/cookies"])
def test_a_page_is_kept_and_asked_for_by_its_tag(visitor: Client, path: str) -> None:
    response = visitor.get(path)
    assert response["Cache-Control"] == "public, max-age=0, s-maxage=60, must-revalidate"
    assert set(response["Vary"].split(", ")) >= {"Cookie", "Sec-GPC", "Accept-Encoding"}
    assert visitor.get(path, headers={"If-None-Match": response["ETag"]}).status_code == 304
    packed = visitor.get(path, headers={"Accept-Encoding": "gzip"})
    assert packed["Content-Encoding"] == "gzip"
    assert packed["ETag"] != response["ETag"]
    assert len(packed.content) < 100_000


def test_without_counting_only_the_look_is_asked(visitor: Client) -> None:
    page = visitor.get("/cookies").content.decode()
    assert "This site counts nobody" in page
    assert 'name="analytics"' not in page
    assert visitor.post("/cookies", {"appearance": "no"}, headers=OWN).status_code == 303


def test_no_is_chosen_before_the_first_answer(visitor: Client, counting: Analytics) -> None:
    page = visitor.get("/cookies").content.decode()
    field = page[page.index('name="analytics"') :]
    assert "checked" not in field[field.index('value="yes"') :].split(">", 1)[0]
    assert "checked" in field[field.index('value="no"') :].split(">", 1)[0]
    assert "govuk-cookie-banner" not in page
    assert counting.origin not in visitor.get("/").content.decode()


def test_an_answer_is_kept_for_a_year_and_ends_the_question(visitor: Client, counting: Analytics) -> None:
    asked = "Accept counting cookies"
    assert asked in visitor.get("/privacy").content.decode()
    response = visitor.post("/cookies", {"analytics": "no", "back": "/privacy"}, headers=OWN)
    assert (response.status_code, response["Location"]) == (303, "/privacy?cookies=saved")
    assert set(response.cookies) == {PREFERENCE}
    assert response.cookies[PREFERENCE]["max-age"] == 365 * 24 * 3600
    assert "You said no" in visitor.get("/privacy?cookies=saved").content.decode()
    again = visitor.get("/privacy")
    assert asked not in again.content.decode()
    assert counting.origin not in again["Content-Security-Policy"]


def test_an_objection_stands_when_the_banner_asks_about_something_else(visitor: Client, settings: Settings) -> None:
    visitor.post("/cookies", {"appearance": "no"}, headers=OWN)
    settings.KEEPSIGHT_SITE = replace(held.KEEPSIGHT_SITE, analytics=Analytics("matomo", "1", "https://count.example"))
    assert "Accept counting cookies" in visitor.get("/privacy").content.decode()
    visitor.post("/cookies", {"analytics": "yes", "back": "/privacy"}, headers=OWN)
    assert visitor.post("/cookies", {"size": "large", "back": "/help"}, headers=OWN).cookies.get(LOOK) is None
    visitor.post("/cookies", YES, headers=OWN)
    assert visitor.post("/cookies", {"size": "large", "back": "/help"}, headers=OWN).cookies[LOOK].value == "large"


def test_the_link_after_saving_leads_back_to_where_the_visitor_was(visitor: Client, counting: Analytics) -> None:
    """The banner's link to the cookies page names the page it stands on; from elsewhere no way back is known."""
    assert counting
    link = visitor.get("/privacy").content.decode().split('class="govuk-link" href="')[1].split('"')[0]
    way = visitor.get(link).content.decode().split('<form method="post" action="')[1].split('"')[0]
    saved = visitor.get(visitor.post(way, YES, headers=OWN)["Location"]).content.decode()
    assert '<a href="/privacy">' in saved.split('role="status"')[1].split("</div>")[0]
    plain = visitor.get(visitor.post("/cookies", YES, headers=OWN)["Location"]).content.decode()
    assert "Saved: you may be counted." in plain
    assert "Go back" not in plain


def test_a_choice_for_this_visit_goes_with_the_browser(visitor: Client) -> None:
    response = visitor.post("/cookies", {"appearance": "yes", "lasts": "visit"}, headers=OWN)
    assert response.cookies[PREFERENCE]["max-age"] == ""
    assert response.cookies[PREFERENCE]["httponly"]


def test_after_a_yes_a_page_may_count_and_help_never(visitor: Client, counting: Analytics) -> None:
    visitor.post("/cookies", YES, headers=OWN)
    page = visitor.get("/")
    assert f'data-kind="{counting.kind}"' in page.content.decode()
    assert counting.origin in page["Content-Security-Policy"]
    assert "unsafe" not in page["Content-Security-Policy"]
    for path in NEVER_COUNTED:
        quiet = visitor.get(path)
        assert "data-kind" not in quiet.content.decode()
        assert counting.origin not in quiet["Content-Security-Policy"]
    objecting = visitor.get("/", headers={"Sec-GPC": "1"})
    assert "data-kind" not in objecting.content.decode()


def test_withdrawal_deletes_what_counted(visitor: Client, counting: Analytics) -> None:
    visitor.post("/cookies", YES, headers=OWN)
    names = ["_ga", "_ga_TEST1"] if counting.kind == "ga4" else ["_pk_id.1.1fff", "_pk_ses.1.1fff"]
    for name in names:
        visitor.cookies[name] = "x"
    response = visitor.post("/cookies", YES | {"analytics": "no"}, headers=OWN)
    assert {name for name in names if response.cookies[name]["max-age"] == 0} == set(names)


def test_the_size_of_text_is_remembered_unless_objected_to(visitor: Client) -> None:
    large = {"size": "large", "back": "/help"}
    assert visitor.post("/cookies", large, headers=OWN | {"Sec-GPC": "1"}).cookies.get(LOOK) is None
    assert visitor.post("/cookies", large, headers=OWN).cookies[LOOK].value == "large"
    assert "large-text" in visitor.get("/help").content.decode()
    gone = visitor.post("/cookies", {"appearance": "no"}, headers=OWN)
    assert gone.cookies[LOOK]["max-age"] == 0
    assert visitor.post("/cookies", large, headers=OWN).cookies.get(LOOK) is None


def test_who_objects_has_the_large_text_for_one_page(visitor: Client) -> None:
    """As the cookies page says: the size holds for one page only."""
    objecting = OWN | {"Sec-GPC": "1"}
    chosen = visitor.post("/cookies", {"size": "large", "back": "/help"}, headers=objecting)
    assert not chosen.cookies
    assert "large-text" in visitor.get(chosen["Location"], headers=objecting).content.decode()
    assert "large-text" not in visitor.get("/help", headers=objecting).content.decode()


def test_another_site_cannot_choose(visitor: Client) -> None:
    response = visitor.post("/cookies", {"appearance": "yes"}, headers={"Sec-Fetch-Site": "cross-site"})
    assert response.status_code == 403
    assert not response.cookies


def test_an_empty_answer_is_told_where(visitor: Client, counting: Analytics) -> None:
    response = visitor.post("/cookies", {}, headers=OWN)
    assert counting
    assert response.status_code == 422
    assert 'href="#id_analytics"' in response.content.decode()


def test_global_privacy_control_is_an_objection(visitor: Client, counting: Analytics) -> None:
    page = visitor.get("/cookies", headers={"Sec-GPC": "1"}).content.decode()
    assert counting
    assert "Your browser says that you object" in page
    assert "govuk-cookie-banner" not in visitor.get("/", headers={"Sec-GPC": "1"}).content.decode()


def test_a_receipt_is_shown_and_checked(visitor: Client) -> None:
    visitor.post("/cookies", {"appearance": "no"}, headers=OWN)
    receipt = visitor.get("/cookies").content.decode().split("<code>appearance-1-no.")[1].split("</code>")[0]
    checked = visitor.get("/cookies", {"receipt": f"appearance-1-no.{receipt}"}).content.decode()
    assert "was made here and has not been changed" in checked
    changed = visitor.get("/cookies", {"receipt": f"appearance-1-yes.{receipt}"}).content.decode()
    assert "was not made here, or it has been changed" in changed
