"""The navigation of each site: its links in order, and which one the visitor stands in."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from keepsight.vocabulary.people import Role, Viewer


@dataclass(frozen=True, slots=True)
class Place:
    """One link: where it leads and, where it starts a section, which pages belong to it."""

    path: str
    label: str | Promise
    exact: bool = False
    role: Role | None = None  # shown only to those who hold it

    def is_for(self, viewer: Viewer | None) -> bool:
        """Whether this person is shown the link."""
        return self.role is None or (viewer is not None and viewer.actor.has(self.role))

    def holds(self, path: str) -> bool:
        """Whether a page belongs here."""
        return path == self.path if self.exact else path.startswith(self.path)


SITES = {
    "app": (
        Place("/app/", _("Home"), exact=True),
        Place("/app/children/", _("Children")),
        Place("/app/oversight/", _("Oversight")),
        Place("/app/prompts/", _("Questions")),
        Place("/app/links/", _("Possible links")),
        Place("/app/training/", _("Training")),
        Place("/app/log/", _("Log")),
        Place("/app/inspections/", _("Inspections"), role=Role.PUBLISHER),
        Place("/app/contacts/new", _("New concern")),
    ),
    "scrutiny": (Place("/scrutiny/", _("Monitor"), exact=True), Place("/scrutiny/figures/", _("Figures for the public"))),
    "public": (
        Place("/", _("Home"), exact=True),
        Place("/responses/", _("Responses")),
        Place("/recommendations/", _("Recommendations")),
        Place("/figures", _("Figures")),
        Place("/check", _("Check the log")),
        Place("/help", _("Get help")),
    ),
}
