"""Families for tests of linkage, with what agencies make of them: who is who is known, everything is invented."""

import random
from dataclasses import replace

from keepsight.engines.linkage import RecordFacts

_FIRST = (
    *("Zofia", "Leo", "Amelia", "Oliver", "Aisha", "Muhammad", "Chloe", "Daniel", "Ioana", "Andrei", "Grace"),
    *("Harry", "Freya", "Jacob", "Layla", "Omar", "Poppy", "Ethan", "Ruby", "Samuel", "Tomasz", "Julia"),
    *("Kacper", "Lena", "Bilal", "Hana", "Rhys", "Megan", "Declan", "Niamh", "Priya", "Arjun", "Mei", "Kofi"),
)
_LAST = (
    *("Nowak", "Hale", "Smith", "Khan", "Patel", "Jones", "Popescu", "Okafor", "Taylor", "Ahmed", "Walsh"),
    *("Chen", "Mensah", "Evans", "Singh"),
)
_STREETS = ["Mill", "High", "Station", "Church", "Park", "Orchard", "Bridge", "Quarry", "Meadow", "Canal"]


def families(count: int, seed: int) -> list[tuple[RecordFacts, str, str]]:
    """Records with their person and home, in a mixed order: one to three records of everybody, every second home with twins."""
    chance = random.Random(seed)  # noqa: S311 - the same on every run
    found = []
    for home in range(count):
        for number, child in enumerate(_children(chance, home)):
            found += [(_slipped(chance, child), f"{home}-{number}", str(home)) for _ in range(chance.randint(1, 3))]
    chance.shuffle(found)
    return found


def _children(chance: random.Random, home: int) -> list[RecordFacts]:
    shared = {
        "surname": chance.choice(_LAST),
        "address": f"{chance.randint(1, 90)} {chance.choice(_STREETS)} {chance.choice(['Lane', 'Road', 'Street'])}",
        "postcode": f"NM{chance.randint(1, 9)} {chance.randint(1, 9)}{chance.choice('ABDEF')}{chance.choice('GHJLN')}",
        "phone": f"07700 9{home % 100000:05}",
    }
    births = [f"{chance.randint(2008, 2024)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}" for _ in range(4)]
    if home % 2 == 0:
        births[1] = births[0]
    names = chance.sample(_FIRST, chance.randint(2, 4))
    return [
        RecordFacts(forename=name, date_of_birth=born, sex=chance.choice("FM"), **shared)
        for name, born in zip(names, births, strict=False)
    ]


def _slipped(chance: random.Random, facts: RecordFacts) -> RecordFacts:
    """As one more agency might write it: none to two slips."""
    year, month, day = facts.date_of_birth.split("-")
    slips = [
        {"forename": facts.forename[:2] + facts.forename[3:]},
        {"surname": facts.surname + "-" + chance.choice(_LAST)},
        {"date_of_birth": f"{year}-{day}-{month}" if int(day) <= 12 else f"{year}-{month}"},
        {"address": facts.address.replace("Road", "Rd").replace("Lane", "Ln")},
        {"address": "", "phone": ""},
        {"address": f"{chance.randint(100, 200)} New Street", "postcode": "NM20 1AA"},
        {"postcode": ""},
        {"sex": "", "phone": ""},
        {"forename": facts.surname, "surname": facts.forename},
    ]
    for slip in chance.sample(slips, chance.randint(0, 2)):
        facts = replace(facts, **slip)
    return facts
