"""What each level of agreement is called in an explanation: plain English, translated at the edge."""

from keepsight.engines.linkage.model import LEVELS

LABELS = {
    "forename": "First name",
    "surname": "Surname",
    "other_surnames": "Other surnames",
    "middle_names": "Middle names",
    "first_as_middle": "Middle name used as first name",
    "date_of_birth": "Birth date",
    "sex": "Sex",
    "address": "Address",
    "postcode": "Postcode",
    "other_postcodes": "Earlier postcodes",
    "phone": "Telephone number",
    "email": "E-mail address",
    "nhs_number": "NHS number",
    "upn": "Unique pupil number",
    "other_id": "Other reference",
}
_SAID = {
    ("surname", "counted"): "Surname already counted: exchanged with the first name",
    ("other_surnames", "same"): "A surname of one is an earlier or other surname of the other",
    ("other_surnames", "none"): "No earlier or other surname in common",
    ("other_surnames", "counted"): "Other surnames not needed: the surnames agree",
    ("middle_names", "same"): "Same middle name",
    ("first_as_middle", "same"): "A middle name of one is the first name of the other",
    ("first_as_middle", "none"): "No middle name used as first name",
    ("middle_names", "initial"): "Middle name and the same initial",
    ("middle_names", "different"): "Different middle names",
    ("date_of_birth", "exact"): "Same birth date",
    ("date_of_birth", "january"): "Same birth date, 1 January: often stands for an unknown day",
    ("date_of_birth", "swapped"): "Same birth date with day and month exchanged",
    ("date_of_birth", "digit"): "Birth dates differ by one digit",
    ("date_of_birth", "parts"): "Birth dates agree in two of day, month and year",
    ("date_of_birth", "month"): "Same month and year of birth, as far as known",
    ("date_of_birth", "year"): "Same year of birth, as far as known",
    ("date_of_birth", "same-year"): "Born in the same year on different days",
    ("address", "same"): "Same address: they share a home",
    ("address", "building"): "Same address, one without the flat or house number",
    ("address", "alike"): "Nearly the same address: they share a home",
    ("address", "part"): "Same house number and some words of the address",
    ("address", "words"): "Some words of the address in common, another number",
    ("address", "street"): "Same street or building, another number",
    ("address", "different"): "Different addresses",
    ("postcode", "door"): "Same postcode and house number: they share a home",
    ("postcode", "same"): "Same postcode, no address to compare: they may share a home",
    ("postcode", "near"): "Same postcode, different addresses",
    ("postcode", "slip"): "Postcodes one slip apart",
    ("postcode", "counted"): "Postcode already counted with the address",
    ("other_postcodes", "same"): "A postcode of one is an earlier postcode of the other",
    ("other_postcodes", "none"): "No earlier postcode in common",
    ("other_postcodes", "counted"): "Earlier postcodes not needed: the postcodes agree",
    ("nhs_number", "different"): "Different valid NHS numbers",
    ("other_id", "slip"): "References one slip apart",
    ("other_id", "different"): "Different references: agencies number people in their own way",
}
_NAMED = {
    "counted": "{a} and {b}, already counted as exchanged with the first name",
    "exact": "the same, {a}",
    "spelling": "{a} and {b}, spellings of one name",
    "crossed": "{a} and {b}, first name and surname exchanged",
    "part": "{a} and {b}, one in part the other",
    "initial": "{a} and {b}, the same initial",
    "slip": "{a} and {b}, one slip apart",
    "similar": "{a} and {b}, alike",
    "different": "{a} and {b}, different",
}


def named(field: str, level: str, a: str, b: str) -> str:
    """A step about a name, with both names in alphabetical order so that either record may come first."""
    first, second = (a, b) if a <= b else (b, a)
    return f"{LABELS[field]}: {_NAMED[level].format(a=first.title(), b=second.title())}"


def _default(field: str, level: str) -> str:
    label = LABELS[field]
    if level == "missing":
        return f"{label} missing on one record or both: never counted as different"
    return f"{level.capitalize()} {label if label.startswith(('NHS', 'E-')) else label.lower()}"


WORDS: dict[tuple[str, str], str] = {
    (field, level): _SAID.get((field, level)) or _default(field, level)
    for field, levels in LEVELS.items()
    for level in (*levels, "missing", "counted")
}
