"""The pathway as a picture: a Mermaid state diagram made from the table."""

from keepsight.engines.pathway.table import BEGINNING, END, stages, ways


def diagram() -> str:
    """Mermaid text (`stateDiagram-v2`): every stage and every way."""
    names = {stage: stage.replace("-", "_") for stage in stages()}
    lines = ["stateDiagram-v2", f"    [*] --> {names[BEGINNING]}"]
    lines += [f"    {names[stage]}: {words}" for stage, words in stages().items()]
    lines += [f"    {names[origin]} --> {names[way.to]}: {way.words}" for way in ways().values() for origin in way.origins]
    return "\n".join([*lines, f"    {names[END]} --> [*]"]) + "\n"
