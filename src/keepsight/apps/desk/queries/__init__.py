"""What the practitioners' pages show: composed from the queries of the apps below."""

from keepsight.apps.desk.queries.family import family
from keepsight.apps.desk.queries.needs import needs, whose
from keepsight.apps.desk.queries.records import as_known, events, evidence, evidence_of, own_scope, record_name, told, who

__all__ = ["as_known", "events", "evidence", "evidence_of", "family", "needs", "own_scope", "record_name", "told", "who", "whose"]
