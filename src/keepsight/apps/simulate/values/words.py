"""Fixed texts of the area's decisions, contacts and inspections: plain, general, nothing about what may have been done."""

from keepsight.apps.decisions.values import DecisionDraft

# kind → chosen, options (option, for, against), rationale
DECISIONS: dict[str, tuple[str, tuple[tuple[str, str, str], ...], str]] = {
    "referral": (
        "Assess under section 17",
        (
            (
                "Assess under section 17",
                "Several agencies describe worries that a visit can clear up.",
                "The family has been visited twice this year.",
            ),
            ("Early help", "The family asks for it.", "It would not see the child alone soon enough."),
        ),
        "Entries of three agencies in six months, none of which had the others’. A visit this week sees the child alone.",
    ),
    "section-47": (
        "Start a section 47 enquiry",
        (
            (
                "Start a section 47 enquiry",
                "What two agencies hold, put together, gives reasonable cause.",
                "The family may find it hard to trust us.",
            ),
            ("Continue the assessment", "The parents work with us.", "It leaves questions open that need police and health."),
        ),
        "The strategy discussion heard police, health and school. All three believe that the child may be at risk.",
    ),
    "closure": (
        "Close the response",
        (
            (
                "Close the response",
                "The plan’s aims are met and the child says so.",
                "Support ends earlier than the school would like.",
            ),
            ("Keep the plan for three months", "The school asks for it.", "Nothing in it would change."),
        ),
        "The discussion at the end of the enquiry agreed what each agency keeps doing. The family knows whom to call.",
    ),
    "section-47-outcome": (
        "Concerns substantiated; an initial child protection conference",
        (
            (
                "An initial child protection conference",
                "The agencies agree that the child is likely to suffer harm.",
                "It weighs on the family.",
            ),
            ("A child in need plan", "The carer asks for it.", "It would not hold everybody to what was agreed."),
        ),
        "Every question of the enquiry is answered; the discussion at its end heard all agencies and the child’s own words.",
    ),
    "investigation": (
        "Start an investigation",
        (
            ("Start an investigation", "The account given needs to be looked into at once.", "The family has asked for time."),
            ("Joint visit first", "It would be gentler.", "It might tell the wrong person too early."),
        ),
        "Agreed with social care and health at the strategy discussion. The interview is planned with the child’s needs first.",
    ),
    "no-further-police-action": (
        "No further police action at this time",
        (
            (
                "No further police action at this time",
                "All lines of enquiry are finished for now.",
                "The family may hear it as not believed.",
            ),
            ("Keep the investigation open", "A further account may come.", "Nothing more can be done without one."),
        ),
        "The reason was shared with social care and health, who keep supporting the child. New information opens it again.",
    ),
}
VOICES = (
    "Seen alone at school. Said that home is “mostly all right” and asked who else would read this. Calm, tired.",
    "Seen at home with a parent in the next room. Drew the family and talked about the dog. Wants to see the same worker again.",
    "Not heard yet: too young to be asked. The health visitor describes a settled child who goes to both parents.",
    "Heard with an interpreter, not a relative. Wants to stay at the same school.",
)
REASONS = {
    "agree": "Read the chronology and the child’s words. The options were weighed and the choice follows from what was known.",
    "send-back": "Which agencies have not answered yet? Say how the brothers and sisters were thought of, then send it again.",
    "overturn": "The child has not been heard alone and health has not answered. Decide again after both.",
}
FOLLOWS = "The social worker sees the child alone tomorrow and tells the family why."
DISSENT = (
    "Health holds two missed appointments that were not shared when this was decided. We would have asked for another meeting."
)
STEP_REASON = "What the agencies hold, put together, and what the child says, lead here."
ITEM_ANSWER = "Done this week by the social worker; the notes are in the agency’s own record."
PURPOSE = "What does each agency hold, is there reasonable cause, and what is done today?"
CONTRIBUTIONS = {
    "team-manager": "Two earlier assessments, both ended with help at school. The family works with us.",
    "detective-sergeant": "Two attendances at the address in the last year. Nothing further held.",
    "named-nurse": "Two missed appointments this year; the health visitor knows the family well.",
}
BELIEF = "What is held does not yet say."
INTERVIEW = "Not yet: the child is to be prepared first by somebody she trusts. Looked at again at the next date."
MEDICAL = "A paediatrician was asked; not required today, for the reason given in their note."
CIRCULATED = "To everybody who was there, here; to the school’s head by secure e-mail."
EPISODE_REASON = "Several agencies hold parts of the picture and need to see each other’s."
CONTACT = {
    "seen_heard": "A colleague is worried about a change over the last weeks and asked us to pass it on.",
    "safety": "The child is at home with a parent. Nobody described an immediate danger.",
    "family_told": "A parent was told that we would speak to social care.",
}


def decision_draft(kind: str, suspected: str, number: int) -> DecisionDraft:
    """The draft of the area's decision with this number."""
    chosen, options, rationale = DECISIONS[kind]
    return DecisionDraft(kind, chosen, options, rationale, VOICES[number % len(VOICES)], suspected)
