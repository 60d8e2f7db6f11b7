"""How agencies write invented people down: gaps, other spellings, slips, swaps, old addresses, values that fill a box.

Identifiers nobody has: NHS numbers from 999 999 999x downwards (9xx is never issued: NHS Data Dictionary), pupil numbers of local
authority 099, telephone numbers that begin 06 (kept back in Ofcom's National Telephone Numbering Plan), postcodes NX, NY and NZ
(no such areas), addresses under .example. The shares below are guesses, the same for every name culture.
"""

from string import ascii_lowercase

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from bench.linkage.families import TODAY, YEAR, Draw, Flags, People, Whole
from bench.linkage.names import VARIANTS, Texts, variants
from keepsight.apps.simulate.rules.identifiers import pupil_number
from keepsight.apps.simulate.values.places import INWARD_LETTERS, STREETS, TOWNS

RECORDS_A_HOUSEHOLD = 7.3  # a little less than come out, so that no file falls short
AGENCIES = ("social-care", "police", "health", "school", "probation", "charity")
_CHILD_HOLDS, _ADULT_HOLDS = (0.2, 0.15, 0.35, 0.25, 0.001, 0.05), (0.22, 0.26, 0.3, 0.001, 0.12, 0.1)
# Shares by agency, in the order above.
_SLIP, _NHS, _UPN = (0.08, 0.14, 0.06, 0.06, 0.1, 0.18), (0.45, 0, 0.95, 0, 0, 0.05), (0.35, 0, 0, 0.97, 0, 0)
_BORN, _ADDRESS, _PHONE = (
    (0.97, 0.92, 0.995, 0.995, 0.97, 0.75),
    (0.95, 0.9, 0.96, 0.96, 0.93, 0.7),
    (0.55, 0.35, 0.65, 0.7, 0.5, 0.6),
)
_DOORS_A_POSTCODE, _POSTCODES_A_DISTRICT = 18, 480
_SHORTEST_SLIP = 4
_LONGEST_CHOSEN = 4


def written(draw: Draw, rng: Generator, people: People, *, first_person: int, first_record: int) -> dict[str, Texts]:
    """One block's records: each person one to four, in as many agencies, in no order."""
    who, agency = _holders(rng, people)
    disorder = rng.permutation(len(who))
    who, agency = who[disorder], agency[disorder]
    size = len(who)

    def has(share: float | tuple[float, ...]) -> Flags:
        limit = np.asarray(share)[agency] if isinstance(share, tuple) else share
        return rng.random(size) < limit

    careless = has(_SLIP)
    forename = _forenames(draw, rng, people, who, careless & has(0.7))
    surname, other = _surnames(rng, people, who, careless & has(0.6))
    swapped = has(0.006)
    forename, surname = np.where(swapped, surname, forename), np.where(swapped, forename, surname)
    number = first_person + who
    child = people.child[who]
    door = _doors(rng, people, who)
    address, postcode = _addresses(draw, door)
    told, filler = has(_ADDRESS), has(0.008)
    moved = people.former_door[who]
    earlier = _addresses(draw, np.maximum(moved, 0))[1]
    sex = np.where(people.female[who], "F", "M")
    wrong = has(0.004)
    serial = np.char.zfill((first_record + np.arange(size)).astype(str), 8).astype(object)
    holder = np.array(AGENCIES, dtype=object)[agency]
    return {
            "record_id": "R" + serial,
            "agency": holder,
            "forename": np.where(has(0.985), forename, ""),
            "middle_names": _middles(draw, people, who, has(0.4), has(0.2)),
            "surname": np.where(has(0.99), surname, ""),
            "other_surnames": other,
            "date_of_birth": _births(rng, people.born[who], careless, has(_BORN), has(0.006)),
            "sex": np.where(has(0.97), np.where(wrong, np.where(sex == "F", "M", "F"), sex), ""),
            "address": np.where(told, np.where(filler, "NFA", _worded(rng, address)), ""),
            "postcode": np.where(told | has(0.4), np.where(filler, "ZZ99 3VZ", postcode), ""),
            "other_postcodes": np.where((moved >= 0) & (door != moved) & has(0.3), earlier, ""),
            "phone": np.where(has(_PHONE), _phones(rng, people, who, number, child), ""),
            "email": np.where(~child & has(0.25), _emails(draw, people, who, number), ""),
            "nhs_number": np.where(has(_NHS), nhs_numbers(number - np.where(has(0.001), 1, 0)), ""),
            "upn": np.where(child & has(_UPN), _upns(number, people.born[who]), ""),
            "other_id": np.where(has(0.3), holder + "-" + serial, ""),
            "true_id": "P" + number.astype(str).astype(object),
            "home_id": "H" + people.home[who].astype(str).astype(object),
            "culture": draw.cultures[people.culture[who]],
    }  # fmt: skip


def _holders(rng: Generator, people: People) -> tuple[Whole, Whole]:
    """Person and agency of each record: weighted draws without replacement (Gumbel's trick), a few twice in one agency."""
    size = len(people.child)
    chance = np.where(people.child[:, None], np.log(_CHILD_HOLDS), np.log(_ADULT_HOLDS)) + rng.gumbel(size=(size, len(AGENCIES)))
    ranked = np.argsort(-chance, axis=1)[:, :_LONGEST_CHOSEN]
    children, adults = rng.choice(4, size, p=[0.3, 0.3, 0.25, 0.15]), rng.choice(4, size, p=[0.52, 0.28, 0.15, 0.05])
    held = 1 + np.where(people.child, children, adults)
    who, order = np.nonzero(np.arange(_LONGEST_CHOSEN) < held[:, None])
    agency = ranked[who, order]
    again = (order > 0) & (rng.random(len(who)) < 0.04)  # noqa: PLR2004 - a share: one agency has somebody twice
    return who, np.where(again, ranked[who, 0], agency)


def _forenames(draw: Draw, rng: Generator, people: People, who: Whole, careless: Flags) -> Texts:
    """As known, or short, transliterated, mistyped, an initial, the middle name; for babies sometimes none yet."""
    place = people.forename[who]
    names: Texts = draw.forenames[place]
    known_as = rng.random(len(who)) < 0.07  # noqa: PLR2004 - a share
    names = np.where(known_as, variants(draw.forenames)[place, rng.integers(0, VARIANTS, len(who))], names)
    middle = people.middle[who]
    names = np.where((middle >= 0) & (rng.random(len(who)) < 0.015), draw.forenames[np.maximum(middle, 0)], names)  # noqa: PLR2004 - a share
    names[careless] = slips(rng, names[careless])
    initial = rng.random(len(who)) < 0.006  # noqa: PLR2004 - a share
    names[initial] = [name[:1] for name in names[initial]]
    young = (people.born[who] > TODAY - YEAR) & (rng.random(len(who)) < 0.15)  # noqa: PLR2004 - a share
    names[young] = "Baby"
    shouted = rng.random(len(who)) < 0.08  # noqa: PLR2004 - a share
    names[shouted] = [name.upper() for name in names[shouted]]
    return names


def _surnames(rng: Generator, people: People, who: Whole, careless: Flags) -> tuple[Texts, Texts]:
    """Present or earlier surname, one part of a double one, a slip; and the other surnames held."""
    names, former = people.surname[who].copy(), people.former[who]
    changed = former != ""
    old = changed & (rng.random(len(who)) < 0.3)  # noqa: PLR2004 - a share: still under the earlier name
    told = changed & ~old & (rng.random(len(who)) < 0.4)  # noqa: PLR2004 - a share
    names[old] = former[old]
    parted = np.flatnonzero(np.array(["-" in name for name in names]) & (rng.random(len(who)) < 0.3))  # noqa: PLR2004 - a share
    names[parted] = [max(name.split("-"), key=len) for name in names[parted]]
    names[careless] = slips(rng, names[careless])
    return names, np.where(told, former, "")


def slips(rng: Generator, names: Texts) -> Texts:
    """One typing slip in each name of four letters or more: exchanged, left out, doubled, wrong."""
    kinds, letters, chances = rng.integers(0, 4, len(names)), rng.integers(0, 26, len(names)), rng.random(len(names))
    return np.array([_slip(*one) for one in zip(names, kinds, letters, chances, strict=True)], dtype=object)


def _slip(name: str, kind: int, letter: int, chance: float) -> str:
    if len(name) < _SHORTEST_SLIP:
        return name
    place = int(chance * (len(name) - 1))
    middle = (
        name[place + 1] + name[place],
        name[place + 1],
        name[place] * 2 + name[place + 1],
        ascii_lowercase[letter] + name[place + 1],
    )
    return name[:place] + middle[kind] + name[place + 2 :]


def _births(rng: Generator, born: Whole, careless: Flags, told: Flags, filler: Flags) -> Texts:
    """ISO; careless hands exchange day and month, miss a digit, or keep the year alone or its first day."""
    days = born.astype("datetime64[D]")
    month, year = days.astype("datetime64[M]"), days.astype("datetime64[Y]")
    day_number, month_number = (days - month).astype(int) + 1, (month - year).astype(int) + 1
    chance = np.where(careless, rng.random(len(born)), 1.0)
    text = days.astype(str).astype(object)
    exchange = (chance < 0.12) & (day_number <= 12)  # noqa: PLR2004 - a share, a year's months
    text[exchange] = [
        f"{y}-{d:02d}-{m:02d}" for y, d, m in zip(year[exchange], day_number[exchange], month_number[exchange], strict=True)
    ]
    digit = (chance >= 0.12) & (chance < 0.3)  # noqa: PLR2004 - shares
    text[digit] = (
        (born[digit] + rng.choice([-10, -3, -1, 1, 2, 7, 10, 365, 366, -365], digit.sum())).astype("datetime64[D]").astype(str)
    )
    only_year = (chance >= 0.3) & (chance < 0.36)  # noqa: PLR2004 - shares
    text[only_year] = year[only_year].astype(str)
    january = (chance >= 0.36) & (chance < 0.42)  # noqa: PLR2004 - shares
    text[january] = [f"{one}-01-01" for one in year[january]]
    text[filler] = "1900-01-01"
    return np.where(told, text, "")


def _doors(rng: Generator, people: People, who: Whole) -> Whole:
    """The door a record holds: now, before the move, or the other parent's."""
    door, former, other = people.door[who], people.former_door[who], people.other_door[who]
    door = np.where((former >= 0) & (rng.random(len(who)) < 0.3), former, door)  # noqa: PLR2004 - a share
    return np.where((other >= 0) & (rng.random(len(who)) < 0.2), other, door)  # noqa: PLR2004 - a share


def _addresses(draw: Draw, door: Whole) -> tuple[Texts, Texts]:  # noqa: ARG001 - one signature for all slips
    """Text and postcode of each door; every ninth is a flat in a house of nine."""
    code = door // _DOORS_A_POSTCODE
    district, unit = code // _POSTCODES_A_DISTRICT, code % _POSTCODES_A_DISTRICT
    area = np.array(["NX", "NY", "NZ"], dtype=object)[district // 99 % 3]
    letters = np.array(list(INWARD_LETTERS), dtype=object)
    place = unit * 37 % 4_000  # spread over the 10 x 20 x 20 units of a district
    inward = (place // 400).astype(str).astype(object) + letters[place // 20 % 20] + letters[place % 20]
    postcode = area + (district % 99 + 1).astype(str).astype(object) + " " + inward
    in_street = door % _DOORS_A_POSTCODE
    flats = code % 9 == 0
    house = np.where(
        flats,
        "Flat " + (in_street + 1).astype(str).astype(object) + ", 2",
        (2 * in_street + code % 7 + 1).astype(str).astype(object),
    )
    street = np.array(STREETS, dtype=object)[(code * 61 + code // 336) % len(STREETS)]
    town = np.array(TOWNS, dtype=object)[district % len(TOWNS)]
    return house + " " + street + ", " + town, postcode


_ABBREVIATED = (
    (" Road", " Rd"),
    (" Street", " St"),
    (" Avenue", " Ave"),
    (" Close", " Cl"),
    (" Lane", " Ln"),
    (" Gardens", " Gdns"),
)


def _worded(rng: Generator, address: Texts) -> Texts:
    """Some shorten the street, leave out the town, or make a slip in it."""
    chance = rng.random(len(address))
    found = address.copy()
    for place in np.flatnonzero(chance < 0.3):  # noqa: PLR2004 - a share
        for long, short in _ABBREVIATED:
            found[place] = found[place].replace(long, short)
    for place in np.flatnonzero((chance > 0.2) & (chance < 0.3)):  # noqa: PLR2004 - shares
        found[place] = found[place].rsplit(", ", 1)[0]
    slipped = np.flatnonzero(chance > 0.97)  # noqa: PLR2004 - a share
    parts = [text.rsplit(" ", 1) for text in address[slipped]]
    found[slipped] = [
        f"{start} {end}" for (start, _), end in zip(parts, slips(rng, np.array([p[1] for p in parts], dtype=object)), strict=True)
    ]
    return found


def _phones(rng: Generator, people: People, who: Whole, number: Whole, child: Flags) -> Texts:
    """The family's telephone for children and two in five adults, else their own, now or before.

    Some with spaces, some with +44.
    """
    own = ~child & (rng.random(len(who)) < 0.6)  # noqa: PLR2004 - a share
    changed = rng.choice(3, len(who), p=[0.78, 0.17, 0.05]) * 20_000_000  # people change their number
    base = np.where(own, 600_000_000 + number, 660_000_000 + people.family_phone[who])
    digits = (base + changed).astype(str).astype(object)
    form = rng.random(len(who))
    digits = np.where(
        form < 0.1,  # noqa: PLR2004 - a share drawn for invented people
        "+44 " + digits,
        np.where(form < 0.3, "0" + digits.astype("U3").astype(object) + " " + _end(digits), "0" + digits),  # noqa: PLR2004 - a share drawn for invented people
    )
    return np.where(rng.random(len(who)) < 0.004, "01234567890", digits)  # noqa: PLR2004 - a share


def _end(digits: Texts) -> Texts:
    return np.array([text[3:] for text in digits], dtype=object)


def _emails(draw: Draw, people: People, who: Whole, number: Whole) -> Texts:
    names = np.array([name.lower().replace("'", "") for name in draw.forenames.astype("U").tolist()], dtype=object)
    ascii_names = np.array([name.encode("ascii", "ignore").decode() for name in names], dtype=object)
    return ascii_names[people.forename[who]] + number.astype(str).astype(object) + "@mail.example"


def _middles(draw: Draw, people: People, who: Whole, told: Flags, short: Flags) -> Texts:
    place = people.middle[who]
    names = np.where(place >= 0, draw.forenames[np.maximum(place, 0)], "").astype(object)
    names = np.where(short, np.array([name[:1] for name in names], dtype=object), names)
    return np.where(told, names, "")


def nhs_numbers(number: Whole) -> Texts:
    """NHS numbers from the top of the range down, with check digit; empty where that would be 10."""
    serial = 999_999_999 - np.maximum(number, 0) % 99_999_999
    digits = serial[:, None] // 10 ** np.arange(8, -1, -1) % 10
    check = (11 - (digits * np.arange(10, 1, -1)).sum(axis=1) % 11) % 11
    text = serial.astype(str).astype(object) + check.astype(str).astype(object)
    return np.where(check < 10, text, "")  # noqa: PLR2004 - a digit


def _upns(number: Whole, born: Whole) -> NDArray[np.object_]:
    years = born.astype("datetime64[D]").astype("datetime64[Y]").astype(int) + 1974  # entry at four
    pairs = zip((number % 10_000_000).tolist(), years.tolist(), strict=True)
    return np.array([pupil_number(serial, year) for serial, year in pairs], dtype=object)
