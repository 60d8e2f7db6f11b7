"""Every page of the public site opens for anybody, without a published fact and with one."""

import pytest
from browsing import page
from django.test import Client

pytestmark = pytest.mark.django_db
PLAIN = {
    "public:home": "Latest responses",
    "public:responses": "Inspections and responses",
    "public:check": "keepsight ledger verify",
    "public:cookies": "Cookies",
    "public:linking": "not released their account yet",
    "public:privacy": "Your rights",
    "public:accessibility": "level AA",
    "public:get_help": "999",
    "public:contact": "cannot take a report about a child",
}


@pytest.mark.parametrize(("name", "words"), PLAIN.items(), ids=list(PLAIN))
def test_a_page_opens_for_anybody(name: str, words: str) -> None:
    assert words in page(Client(), name)


def test_a_response_that_is_not_there_is_not_found() -> None:
    page(Client(), "public:response", status=404, slug="no-such-report")
