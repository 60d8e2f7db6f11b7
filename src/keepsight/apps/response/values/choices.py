"""What may be chosen, by its key: lawful bases, outcomes, answers."""

# value → words. What of section 16LA is in force is a matter for the installation's controller to know.
BASES = {
    "section-47": "Reasonable cause to suspect significant harm: Children Act 1989, section 47",
    "section-17": "A child in need: Children Act 1989, section 17",
    "section-16la": "Information relevant to safeguarding: Children Act 2004, section 16LA",
}

# How an investigation ends. "No further action" is not among them: national review, 26 November 2024.
OUTCOMES = {
    "charged": "Somebody was charged",
    "no-further-police-action": "No further police action at this time",
    "other-disposal": "Dealt with out of court",
    "transferred": "Handed to another force, which acknowledged it",
}

# What an agency brings to a discussion. What was asked for and not received is none of these: it is awaited.
CONTRIBUTED = {
    "shared": "Shares what it holds",
    "nothing-held": "Holds nothing",
    "refused": "Does not share, because sharing would be more detrimental to the child",
}
PROMPT_ANSWERS = {
    "done": "Done",
    "not-relevant": "Not relevant here",
    "later": "Later, on a day",
}
DANGERS = frozenset(("risk-in-the-home",))  # rules whose question is told at once
APART = {"legal-advice": "Legal advice", "therapy": "Therapy notes"}
AT_RISK = {"yes": "Yes", "no": "No", "not-yet-known": "Not yet known"}
