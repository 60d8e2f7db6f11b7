"""The actors in whose names the area is made."""

from datetime import date

from keepsight.apps.access import queries as access
from keepsight.vocabulary.people import Actor
from keepsight.vocabulary.personas import DOMAIN


class NotFoundedError(LookupError):
    """The agencies have not been founded, or lack somebody: run the area's part `agencies` first."""


class Staff:
    """Looks each persona and service account up once, as of the day on which the area is made."""

    def __init__(self, on: date) -> None:
        self._on = on
        self._known: dict[str, Actor] = {}

    def persona(self, slug: str) -> Actor:
        """The actor behind a persona or colleague."""
        if slug not in self._known:
            user = access.user_by_email(f"{slug}@{DOMAIN}")
            self._keep(slug, access.actor_of(user=user, on=self._on) if user else None)
        return self._known[slug]

    def service(self, agency: str) -> Actor:
        """The agency's service account."""
        if agency not in self._known:
            self._keep(agency, access.importer(agency=agency, on=self._on))
        return self._known[agency]

    def _keep(self, name: str, found: Actor | None) -> None:
        if found is None:
            raise NotFoundedError(name)
        self._known[name] = found
