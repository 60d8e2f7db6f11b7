"""Pages as paper: a tagged PDF (PDF/UA-1, ISO 14289-1) that a screen reader reads in order. Nothing is fetched from anywhere."""

from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

_STYLES = Path(__file__).parent / "styles" / "paper.css"


class PaperUnavailableError(Exception):
    """The machine lacks what draws PDFs; the message says what an operator installs."""


def tagged_pdf(html: str) -> bytes:
    """The page as PDF bytes. `html` is whole, with its language and title; it names no file and no address."""
    try:
        # Not at the top: it loads Debian's pango, without which everything else still works.
        import weasyprint  # type: ignore[import-untyped]  # it comes without types
    except (ImportError, OSError) as error:
        raise PaperUnavailableError(_("PDF records need Debian’s package libpangoft2-1.0-0 on the server.")) from error
    styles = [weasyprint.CSS(string=_STYLES.read_text("utf-8"), url_fetcher=_refuse)]
    drawn: bytes = weasyprint.HTML(string=html, url_fetcher=_refuse).write_pdf(stylesheets=styles, pdf_variant="pdf/ua-1")
    return drawn


def _refuse(url: str, *_args: Any, **_kwargs: Any) -> dict[str, Any]:
    raise ValueError(f"a record fetches nothing, and asked for {url[:60]!r}")
