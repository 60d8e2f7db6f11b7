"""Verbs of a response: episodes, steps, items, circumstances, investigations, discussions and what is said in them."""

from keepsight.apps.response.operations.apart import keep_apart, share_apart
from keepsight.apps.response.operations.call import call, invite
from keepsight.apps.response.operations.end import call_off, circulate, end
from keepsight.apps.response.operations.episodes import close_episode, end_participation, name_participant, open_episode
from keepsight.apps.response.operations.investigations import end_investigation, open_investigation
from keepsight.apps.response.operations.items import approve_gap, end_circumstance, mark_circumstance, reply
from keepsight.apps.response.operations.prompts import answer_prompt, switch_prompt
from keepsight.apps.response.operations.speak import add_action, attend, believe, contribute, finish_action, keep_draft, object_to
from keepsight.apps.response.operations.steps import take_step

__all__ = [
    "add_action", "answer_prompt", "approve_gap", "attend", "believe", "call", "call_off", "circulate", "close_episode",
    "contribute", "end", "end_circumstance", "end_investigation", "end_participation", "finish_action", "invite",
    "keep_apart", "keep_draft", "mark_circumstance", "name_participant", "object_to", "open_episode", "open_investigation",
    "reply", "share_apart", "switch_prompt", "take_step",
]  # fmt: skip
