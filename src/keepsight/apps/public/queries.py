"""What the public pages ask: of publications and of the log, and of nothing else."""

from dataclasses import dataclass
from datetime import date

from keepsight.apps.ledger import queries as ledger
from keepsight.apps.public import rules
from keepsight.apps.public.values import Standing
from keepsight.apps.publications import queries as publications
from keepsight.apps.publications.values import PublicationCard


@dataclass(frozen=True, slots=True)
class Entry:
    """One inspection as the lists show it; `answered` is the response, None while it is awaited."""

    report: PublicationCard
    answered: PublicationCard | None
    standing: Standing

    @property
    def findings(self) -> int:
        """How many findings the report holds."""
        return len(self.report.body["findings"])


def _entry(report: PublicationCard, answered: PublicationCard | None, today: date) -> Entry:
    return Entry(report, answered, rules.standing((answered or report).body, today))


def entries(today: date) -> list[Entry]:
    """Every registered inspection with its response, the latest report first."""
    answers = {card.slug: card for card in publications.published("responses")}
    listed = [_entry(card, answers.get(card.slug), today) for card in publications.published("inspections")]
    return sorted(listed, key=lambda entry: (entry.standing.reported_on, entry.report.title), reverse=True)


def entry(slug: str, today: date, version: int | None = None) -> Entry | None:
    """One inspection, its response in force or as it stood in a version; None when there is none."""
    report = publications.one("inspections", slug)
    answered = publications.one("responses", slug, version)
    if report is None or (version is not None and answered is None):
        return None
    return _entry(report, answered, today)


def log_size() -> int | None:
    """How many entries the last signed checkpoint seals, None before the first."""
    checkpoint = ledger.last_checkpoint()
    return checkpoint.size if checkpoint else None


def figures() -> PublicationCard | None:
    """The latest published figures, None before the first."""
    cards = publications.published("figures")
    return cards[0] if cards else None
