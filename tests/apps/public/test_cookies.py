"""The cookies page, and that no public page sets a cookie by being read."""

import pytest
from django.test import Client

from keepsight.apps.public.values import PREFERENCE

PAGES = ["/", "/responses/", "/check", "/cookies", "/privacy", "/accessibility", "/help", "/contact"]
OWN = {"Sec-Fetch-Site": "same-origin"}


@pytest.fixture
def visitor(db: None) -> Client:  # noqa: ARG001 - the pages read publications
    return Client(enforce_csrf_checks=True)


@pytest.mark.parametrize("path", PAGES)
def test_reading_sets_no_cookie(visitor: Client, path: str) -> None:
    response = visitor.get(path)
    assert response.status_code == 200
    assert not response.cookies
    again = visitor.get(path, headers={"If-None-Match": response["ETag"]})
    assert again.status_code == 304


def test_no_is_chosen_before_the_first_answer(visitor: Client) -> None:
    page = visitor.get("/cookies").content.decode()
    no = page[page.index('value="no"') :].split(">", 1)[0]
    assert "checked" in no
    assert "govuk-cookie-banner" not in page


def test_an_answer_is_kept_for_a_year_and_ends_the_question(visitor: Client) -> None:
    asked = "Accept counting cookies"
    assert asked in visitor.get("/privacy").content.decode()
    response = visitor.post("/cookies", {"statistics": "no", "back": "/privacy"}, headers=OWN)
    assert (response.status_code, response["Location"]) == (303, "/privacy?cookies=saved")
    assert set(response.cookies) == {PREFERENCE}
    assert response.cookies[PREFERENCE]["max-age"] == 365 * 24 * 3600
    assert "You said no" in visitor.get("/privacy?cookies=saved").content.decode()
    assert asked not in visitor.get("/privacy").content.decode()


def test_another_site_cannot_choose(visitor: Client) -> None:
    response = visitor.post("/cookies", {"statistics": "yes"}, headers={"Sec-Fetch-Site": "cross-site"})
    assert response.status_code == 403
    assert not response.cookies


def test_an_empty_answer_is_told_where(visitor: Client) -> None:
    response = visitor.post("/cookies", {}, headers=OWN)
    assert response.status_code == 422
    assert 'href="#id_statistics"' in response.content.decode()


def test_global_privacy_control_is_an_objection(visitor: Client) -> None:
    page = visitor.get("/cookies", headers={"Sec-GPC": "1"}).content.decode()
    assert "Your browser says that you object" in page
    assert "govuk-cookie-banner" not in visitor.get("/", headers={"Sec-GPC": "1"}).content.decode()
