"""How an agency writes somebody down: other spellings, slips, exchanged days and months, old addresses, gaps."""

from dataclasses import dataclass
from datetime import date
from random import Random
from string import ascii_lowercase

from keepsight.apps.people.values import Facts
from keepsight.apps.simulate.values import Someone
from keepsight.apps.simulate.values.names import SPELLINGS

_SHORTEST_SLIP = 4
_LAST_MONTH = 12


@dataclass(frozen=True, slots=True)
class Habits:
    """Shares, 0 to 1, of what an agency gets down about people."""

    slips: float  # a name with another spelling, a typing slip or one of two surnames
    birth: float  # a birth date at all
    address: float
    phone: float
    nhs: float
    upn: float = 0.0


HABITS = {
    "northmere-childrens-services": Habits(slips=0.12, birth=0.98, address=0.97, phone=0.6, nhs=0.5, upn=0.4),
    "northmere-police": Habits(slips=0.25, birth=0.95, address=0.94, phone=0.35, nhs=0.0),
    "northmere-community-health": Habits(slips=0.1, birth=1.0, address=0.97, phone=0.7, nhs=0.97),
    "larch-walk-primary": Habits(slips=0.1, birth=1.0, address=0.97, phone=0.8, nhs=0.0, upn=1.0),
    "northmere-probation": Habits(slips=0.15, birth=0.98, address=0.95, phone=0.5, nhs=0.0),
    "harbour-light": Habits(slips=0.3, birth=0.8, address=0.8, phone=0.7, nhs=0.05),
}


def written(rng: Random, someone: Someone, habits: Habits) -> Facts:
    """The facts of one record of this person."""

    def has(share: float) -> bool:
        return rng.random() < share

    home = someone.former_home if someone.former_home and has(0.3) else someone.home
    surname, other = _surname(rng, someone, habits)
    holds_address, moved = has(habits.address), someone.former_home is not None and home is someone.home and has(0.4)
    return Facts(
        forename=_forename(rng, someone.forename, habits),
        middle_names=someone.middle_name if has(0.35) else "",
        surname=surname,
        other_surnames=other,
        date_of_birth=_birth(rng, someone.born, habits) if has(habits.birth) else "",
        sex=someone.sex if has(0.97) else "",
        address=home.address if holds_address else "",
        postcode=home.postcode if holds_address or has(0.5) else "",
        other_postcodes=someone.former_home.postcode if moved and someone.former_home else "",
        phone=someone.phone if has(habits.phone) else "",
        email=someone.email if has(0.2) else "",
        nhs_number=someone.nhs_number if has(habits.nhs) else "",
        upn=someone.upn if has(habits.upn) else "",
    )


def _forename(rng: Random, name: str, habits: Habits) -> str:
    if rng.random() >= habits.slips:
        return name
    others = SPELLINGS.get(name, ())
    return rng.choice(others) if others else slip(rng, name)


def _surname(rng: Random, someone: Someone, habits: Habits) -> tuple[str, str]:
    """The surname as written, and other surnames held."""
    surname, former = someone.surname, someone.former_surname
    if former and rng.random() < 0.25:  # noqa: PLR2004 - a share: still under the former name
        return former, ""
    other = former if former and rng.random() < 0.5 else ""  # noqa: PLR2004 - a share
    if rng.random() >= habits.slips:
        return surname, other
    parts = surname.split("-")
    return (rng.choice(parts) if len(parts) > 1 and len(parts[0]) > 2 else slip(rng, surname)), other  # noqa: PLR2004 - Al-, El-


def slip(rng: Random, name: str) -> str:
    """One typing slip after the first letter: two letters exchanged, one left out, one wrong. Short names stay."""
    if len(name) < _SHORTEST_SLIP:
        return name
    place = rng.randrange(1, len(name) - 1)
    kind = rng.choice(("exchange", "omit", "wrong"))
    if kind == "exchange":
        return name[:place] + name[place + 1] + name[place] + name[place + 2 :]
    if kind == "omit":
        return name[:place] + name[place + 1 :]
    return name[:place] + rng.choice(ascii_lowercase) + name[place + 1 :]


def _birth(rng: Random, born: date, habits: Habits) -> str:
    """ISO, sometimes with day and month exchanged, a day wrong, or only the year."""
    chance = rng.random() / (habits.slips * 5)  # careless with names, careless with dates
    if chance < 0.04 and born.day <= _LAST_MONTH:  # noqa: PLR2004 - a share
        return date(born.year, born.day, born.month).isoformat()
    if chance < 0.06:  # noqa: PLR2004 - a share
        return born.replace(day=rng.randint(1, 28)).isoformat()
    if chance < 0.075:  # noqa: PLR2004 - a share
        return str(born.year)
    return born.isoformat()
