"""Questions that the record raises, each from a plain rule in a file of its own; never a score."""

from keepsight.engines.prompts.ask import Rule, prompts, rules
from keepsight.engines.prompts.values import Adult, Entry, Found, Known, Prompt

__all__ = ["Adult", "Entry", "Found", "Known", "Prompt", "Rule", "prompts", "rules"]
