"""Questions about responses: a child's course, its facts for the engine, what is due, discussions."""

from keepsight.apps.response.queries.apart import apart, schedule
from keepsight.apps.response.queries.courses import course, family, past_circumstances, replies
from keepsight.apps.response.queries.discussions import already_supplied, discussion, discussions_of, draft
from keepsight.apps.response.queries.due import Waiting, clocks_of, limit, waiting
from keepsight.apps.response.queries.export import export
from keepsight.apps.response.queries.facts import facts_of
from keepsight.apps.response.queries.prompts import dangers, digest, prompts_about, risks_of, switches
from keepsight.apps.response.queries.seen import contacts_at, own_record

__all__ = [
    "Waiting", "already_supplied", "apart", "clocks_of", "contacts_at", "course", "dangers", "digest", "discussion",
    "discussions_of", "draft", "export", "facts_of", "family", "limit", "own_record", "past_circumstances", "prompts_about",
    "replies", "risks_of", "schedule", "switches", "waiting",
]  # fmt: skip
