"""Welsh below /cy/: the public pages only, where the body offers it; the catalogue compiles and holds nothing stale."""

import gettext
import io
import re
from dataclasses import replace
from datetime import datetime

import messages
import pytest
from django.conf import settings as held
from django.test import Client
from django.utils.translation import trans_real
from public_site import ELSEWHERE, FORCE, JOINT, PAGES, WAITING
from pytest_django import Settings
from source_tree import HOUSE

from keepsight.apps.simulate.operations.inspections import register_inspections
from keepsight.apps.simulate.operations.staff import Staff
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


PUBLIC = HOUSE / "apps/public"
TEMPLATES = [
    *sorted((PUBLIC / "templates").rglob("*.html")),
    *(HOUSE / "ui/templates/ui" / name for name in ("public_base.html", "base.html")),
    *(
        HOUSE / "ui/templates/ui/partials" / f"{name}.html"
        for name in ("helplines", "navigation", "share_bar", "squares", "status")
    ),
    *(HOUSE / "ui/templates" / name for name in ("404.html", "500.html")),
]
MODULES = [*sorted(PUBLIC.rglob("*.py")), HOUSE / "ui/words.py", HOUSE / "ui/form_rendering.py"]


def test_no_words_of_a_public_page_lack_welsh() -> None:
    found = [message for path in TEMPLATES for message in messages.in_template(path)]
    found += [message for path in MODULES for message in messages.in_module(path)]
    assert len(found) > 400
    assert sorted({message for message in found if message not in CATALOGUE}) == []


def test_a_translation_keeps_what_is_filled_in() -> None:
    def filled(text: str) -> set[str]:
        return set(re.findall(r"%(?:\(\w+\)[sd]|%)", text))

    for message, forms in CATALOGUE.items():
        for form in forms.split("\0") if message else ():
            assert filled(form) in [filled(one) for one in message.split("\0")], message


@pytest.mark.django_db
@pytest.mark.usefixtures("welsh")
def test_pages_in_welsh_ask_for_no_other_words(monkeypatch: pytest.MonkeyPatch, at: datetime) -> None:
    """What no list of files above would tell: words that reach a public page from elsewhere."""
    register_inspections(Staff(at.date()), at)
    held, missing = trans_real.translation("cy"), set()
    singular, plural = held.gettext, held.ngettext

    def one(message: str) -> str:
        said = singular(message)
        if message not in CATALOGUE and said == message and any(map(str.isalpha, message)):  # Django has some Welsh of its own
            missing.add(message)
        return said

    def several(message: str, others: str, number: int) -> str:
        if f"{message}\0{others}" not in CATALOGUE:
            missing.add(message)
        return plural(message, others, number)

    monkeypatch.setattr(held, "gettext", one)
    monkeypatch.setattr(held, "ngettext", several)
    visitor = Client()
    for path in (*PAGES, *(f"/responses/{slug}/" for slug in (FORCE, JOINT, ELSEWHERE, WAITING)), f"/recommendations/{FORCE}/1/"):
        assert visitor.get(f"/cy{path}").status_code == 200, path
    assert visitor.post("/cy/cookies", {}, headers={"Sec-Fetch-Site": "same-origin"}).status_code == 422
    assert visitor.get("/cy/responses/none/").status_code == 404
    assert missing == set()


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
    assert [key for key in CATALOGUE if key and key.split("\0")[0].replace("%%", "%") not in whole] == []


@pytest.mark.parametrize("text", ['msgid "a"\nmsgstr "b"\nmsgid "a"\nmsgstr "c"', "gossip"])
def test_a_broken_catalogue_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="catalogue"):
        catalogues.parse(text)
