"""Blocking rules that both sides are given: two records are compared when all columns of one rule agree."""

SEVEN = (
    ("nhs_number",),
    ("upn",),
    ("phone", "forename"),
    ("forename", "date_of_birth"),
    ("surname", "date_of_birth"),
    ("postcode", "date_of_birth"),
    ("forename", "surname", "postcode"),
)
RICH = (
    *SEVEN,
    ("date_of_birth",),
    ("forename", "surname"),
    ("postcode", "surname"),
    ("surname", "birth_year"),
)
RULES = {"seven": SEVEN, "rich": RICH}
