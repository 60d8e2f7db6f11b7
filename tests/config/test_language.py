"""Welsh below /cy/: the public pages only, where the body offers it; the catalogue compiles and holds nothing stale."""

import gettext
import io
import re
from dataclasses import replace

import pytest
from django.conf import settings as held
from django.test import Client
from pytest_django import Settings
from source_tree import HOUSE

from keepsight.ui import catalogues

SOURCE = HOUSE / "config/locale/cy/LC_MESSAGES/django.po"
CATALOGUE = catalogues.parse(SOURCE.read_text("utf-8"))


@pytest.fixture
def welsh(settings: Settings) -> None:
    settings.KEEPSIGHT_SITE = replace(held.KEEPSIGHT_SITE, welsh=True)


@pytest.mark.django_db
@pytest.mark.usefixtures("welsh")
def test_the_public_pages_are_below_cy_and_lead_to_each_other() -> None:
    page = Client().get("/cy/responses/").content.decode()
    assert '<html lang="cy"' in page
    assert "Arolygiadau ac ymatebion" in page
    assert 'href="/cy/recommendations/"' in page
    assert 'href="/cy/help"' in page
    assert 'href="/responses/"' in page  # the switch back
    assert 'src="/static/' in page
    english = Client().get("/responses/").content.decode()
    assert '<html lang="en-gb"' in english
    assert 'href="/cy/responses/"' in english


@pytest.mark.django_db
@pytest.mark.usefixtures("welsh")
@pytest.mark.parametrize("path", ["/cy/app/", "/cy/scrutiny/", "/cy/api/v1/openapi.json", "/cy/health/live", "/cy/cy/help"])
def test_nothing_else_is_reached_that_way(path: str) -> None:
    assert Client().get(path).status_code == 404


@pytest.mark.django_db
def test_a_body_that_does_not_offer_it_has_no_such_address() -> None:
    assert Client().get("/cy/help").status_code == 404


def test_gettext_reads_what_was_compiled() -> None:
    read = gettext.GNUTranslations(io.BytesIO(catalogues.to_mo(CATALOGUE)))
    assert read.gettext("Home") == "Hafan"
    assert [read.ngettext("%(count)s finding", "%(count)s findings", n) % {"count": n} for n in (1, 2, 3, 8)] == [
        "1 canfyddiad", "2 ganfyddiad", "3 canfyddiad", "8 chanfyddiad",
    ]  # fmt: skip
    assert read.gettext("no such words") == "no such words"


def test_every_message_is_one_that_the_pages_use() -> None:
    sources = [path.read_text("utf-8") for path in HOUSE.rglob("*") if path.suffix in (".py", ".html")]
    whole = re.sub(r"\{\{ (\w+) \}\}", r"%(\1)s", "\n".join(sources))
    assert [key for key in CATALOGUE if key and key.split("\0")[0] not in whole] == []


@pytest.mark.parametrize("text", ['msgid "a"\nmsgstr "b"\nmsgid "a"\nmsgstr "c"', "gossip"])
def test_a_broken_catalogue_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="catalogue"):
        catalogues.parse(text)
