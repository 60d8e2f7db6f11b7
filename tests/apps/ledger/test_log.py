"""The published log over HTTP: the files of C2SP tlog-tiles and nothing else, without a database."""

from pathlib import Path

import pytest
from django.http import Http404, HttpResponse
from django.test import RequestFactory
from django.urls import include, path, resolve, reverse
from pytest_django import Settings

from keepsight.apps.ledger.operations.extend import extend, write_durably
from keepsight.apps.ledger.queries import LogFolder, last_checkpoint
from keepsight.engines.merkle.checkpoints import Checkpoint
from keepsight.engines.merkle.notes import SigningKey
from keepsight.engines.merkle.tiles import TileNodes
from keepsight.engines.merkle.tree import root_of

KEY = SigningKey("northmere.example/log", b"k" * 32)
urlpatterns = [path("log/", include("keepsight.apps.ledger.urls"))]


@pytest.fixture
def published(settings: Settings, tmp_path: Path) -> LogFolder:
    settings.ROOT_URLCONF = urlpatterns_module()
    settings.KEEPSIGHT_LOG_DIR = tmp_path
    log = LogFolder(tmp_path)
    extend(log, 0, 300, [b"%d" % n for n in range(300)])
    tree = Checkpoint(KEY.name, 300, root_of(TileNodes(log, 300), 300))
    write_durably(log, "checkpoint", tree.signed(KEY).to_bytes())
    return log


def urlpatterns_module() -> object:
    return type("urls", (), {"urlpatterns": urlpatterns})


def get(address: str, method: str = "get") -> HttpResponse:
    request = getattr(RequestFactory(), method)(address)
    found = resolve(address)
    response: HttpResponse = found.func(request, *found.args, **found.kwargs)
    return response


def test_the_checkpoint_is_text_that_nobody_keeps(published: LogFolder) -> None:
    response = get(reverse("ledger:checkpoint"))
    assert response.content == published.read("checkpoint")
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert response["Cache-Control"] == "public, max-age=2"
    tree = last_checkpoint()
    assert tree is not None
    assert tree.size == 300


@pytest.mark.parametrize("name", ["vkeys", "checkpoint.old"])
def test_what_a_checker_needs_beside_it_is_served(name: str, published: LogFolder) -> None:
    with pytest.raises(Http404):
        get(f"/log/{name}")
    write_durably(published, name, b"as it is")
    assert get(f"/log/{name}").content == b"as it is"


def test_a_full_tile_is_kept_for_ever(published: LogFolder) -> None:
    for name in ("tile/0/000", "tile/entries/000"):
        response = get(f"/log/{name}")
        assert response.content == published.read(name)
        assert response["Content-Type"] == "application/octet-stream"
        assert response["Cache-Control"] == "public, max-age=31536000, immutable"


def test_a_partial_tile_is_served_even_when_only_the_full_one_is_left(published: LogFolder) -> None:
    assert get("/log/tile/0/001.p/44").content == published.read("tile/0/001.p/44")
    assert get("/log/tile/0/001.p/44")["Cache-Control"] == "public, max-age=60"
    assert get("/log/tile/0/000.p/3").content == published.read("tile/0/000")[:96]
    assert get("/log/tile/entries/000.p/2").content == b"\x00\x010\x00\x011"


@pytest.mark.usefixtures("published")
@pytest.mark.parametrize(
    "name",
    ["0/002", "0/001", "0/001.p/45", "2/000", "0/../../checkpoint", "checkpoint", "0/0", "0/000/", "x"],
)
def test_anything_else_is_not_found(name: str) -> None:
    with pytest.raises(Http404):
        get(f"/log/tile/{name}")


@pytest.mark.usefixtures("published")
def test_the_log_is_only_read() -> None:
    assert get("/log/checkpoint", "post").status_code == 405
    assert get("/log/tile/0/000", "delete").status_code == 405


def test_before_the_first_round_there_is_no_checkpoint(published: LogFolder) -> None:
    (published.path / "checkpoint").unlink()
    assert last_checkpoint() is None
    with pytest.raises(Http404):
        get("/log/checkpoint")
