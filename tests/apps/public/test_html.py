"""The public pages as HTML: judged by the W3C's Nu validator, and as light and as closed as they promise to be."""

import re
import subprocess
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.conf import settings as held
from django.test import Client
from public_site import FORCE, PAGES
from pytest_django import Settings
from source_tree import ROOT

from keepsight.apps.simulate.operations.inspections import register_inspections
from keepsight.apps.simulate.operations.staff import Staff
from keepsight.ui.site import Analytics

pytestmark = pytest.mark.django_db
VALIDATOR = ROOT / "node_modules/vnu-jar/build/dist/vnu.jar"
SEEN = [
    *PAGES,
    f"/responses/{FORCE}/",
    f"/recommendations/{FORCE}/1/",
    "/responses/?words=custody&page=1",
    "/recommendations/?overdue=1",
]
# Attributes by which a browser fetches something by itself.
FETCHED = re.compile(
    r"<(?:script|img|iframe|source|video|audio|link rel=.(?:stylesheet|icon|preload).)[^>]*?(?:src|href)=.([^>]+?)[ >]"
)
BODY = {
    "welsh": True, "accent": "#5b2a86", "logo": "data:image/png;base64,iVBORw0KGgo=",
    "analytics": Analytics("matomo", "1", "https://count.example"),
}  # fmt: skip
MOST = 100_000  # bytes, compressed, page, style and script together


@pytest.fixture
def pages(at: datetime) -> dict[str, bytes]:
    register_inspections(Staff(at.date()), at)
    return fetched(SEEN)


def fetched(paths: list[str]) -> dict[str, bytes]:
    """What stands on each page."""
    visitor = Client()
    found = {path: visitor.get(path) for path in paths}
    assert {response.status_code for response in found.values()} == {200}
    return {path: response.content for path, response in found.items()}


def judged(folder: Path) -> tuple[int, str]:
    """What the validator says of every page in a folder."""
    # Its guess at a page's language is drawn at random each time: a Welsh page with inspectors' English words is a toss-up.
    command = ["java", "-Xss2m", "-jar", str(VALIDATOR), "--no-langdetect", "--skip-non-html", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, done.stderr


def test_a_real_validator_finds_nothing(pages: dict[str, bytes], tmp_path: Path, settings: Settings) -> None:
    # The same with what a body may add: Welsh, a logo, colours, and the banner that asks before visits are counted.
    settings.KEEPSIGHT_SITE = replace(held.KEEPSIGHT_SITE, **BODY)
    dressed = fetched([*SEEN[:3], "/cookies", "/cy/", "/cy/recommendations/", f"/cy/responses/{FORCE}/", "/cy/worried/children"])
    missing = Client().get("/responses/none/").content
    for number, content in enumerate([*pages.values(), *dressed.values(), missing]):
        (tmp_path / f"{number:02d}.html").write_bytes(content)
    assert judged(tmp_path) == (0, "")


def test_the_validator_would_find_a_fault(tmp_path: Path) -> None:
    (tmp_path / "broken.html").write_text("<!doctype html><html lang=en><title>x</title><p><div></p><img src=a>")
    code, said = judged(tmp_path)
    assert code == 1
    assert "alt" in said


def test_every_page_is_light_and_asks_nobody_else(pages: dict[str, bytes]) -> None:
    built = ROOT / "src/keepsight/ui/static/built"
    style = sum((built / f"{name}.gz").stat().st_size for name in ("keepsight.css", "govuk-frontend.min.js"))
    for path, content in pages.items():
        packed = Client().get(path, headers={"Accept-Encoding": "gzip"})
        assert len(packed.content) + style < MOST, path
        fetched = FETCHED.findall(content.decode())
        assert fetched, path
        assert {urlsplit(address.strip('"')).netloc for address in fetched} == {""}, path
        assert packed["X-Content-Type-Options"] == "nosniff", path
        assert packed["Referrer-Policy"] == "same-origin", path
        assert packed["Cross-Origin-Opener-Policy"] == "same-origin", path
        assert "camera=()" in packed["Permissions-Policy"], path
        assert packed["Content-Security-Policy"].startswith("default-src 'none'; script-src 'self'; style-src 'self';"), path
