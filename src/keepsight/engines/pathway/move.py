"""Taking a way: from the right stage, on the version that was seen, past its guards. The only door to the next stage."""

from dataclasses import replace
from datetime import datetime

from keepsight.engines.pathway.asked import stage
from keepsight.engines.pathway.guards import GUARDS
from keepsight.engines.pathway.since import since
from keepsight.engines.pathway.table import Way, stages, ways
from keepsight.engines.pathway.values import Facts, Step
from keepsight.vocabulary.answers import Allowed, Refused


def ways_on(facts: Facts) -> list[tuple[Way, Allowed | Refused]]:
    """Every way from the present stage, in the table's order, with what its guards say now."""
    here = stage(facts)
    return [(way, may_take(facts, way.id, facts.version)) for way in ways().values() if here in way.origins]


def may_take(facts: Facts, way_id: str, version: int) -> Allowed | Refused:
    """Whether the child's response may take this way. LookupError for a way that there is not."""
    way = ways().get(way_id)
    if way is None:
        raise LookupError(f"the pathway has no way {way_id!r}")
    here = stage(facts)
    if version != facts.version:
        return Refused(
            f"Somebody else has taken a step since you opened this: the stage is now “{stages()[here]}”. Look again.",
            "Keepsight: nobody acts on what is no longer so",
        )
    if here not in way.origins:
        origins = " or ".join(f"“{stages()[one]}”" for one in way.origins)
        return Refused(f"“{way.words}” is open from {origins}; the stage is “{stages()[here]}”.", way.source)
    for name in way.guards:
        answer = GUARDS[name](facts)
        if isinstance(answer, Refused):
            return answer
    return Allowed()


def take(facts: Facts, way_id: str, version: int, at: datetime) -> Facts | Refused:
    """The facts after the step, or why it is not taken. A step does not come before the last one."""
    answer = may_take(facts, way_id, version)
    if isinstance(answer, Refused):
        return answer
    if facts.steps and at < facts.steps[-1].at:
        return Refused("This step would come before the last one.", "Keepsight: steps stand in their order")
    step = Step(way_id, at, since(facts, ways()[way_id]))
    return replace(facts, steps=(*facts.steps, step), ground="")
