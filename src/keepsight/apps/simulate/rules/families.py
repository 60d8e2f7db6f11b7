"""Families: who belongs together, what they are called, where they live, who moved. One family at a time."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import count
from random import Random

from keepsight.apps.simulate.rules import identifiers
from keepsight.apps.simulate.values import Family, Home, Someone, zosia
from keepsight.apps.simulate.values.names import CULTURES, Culture
from keepsight.apps.simulate.values.places import INWARD_LETTERS, POSTCODE_AREA, STREETS, TOWNS

_TAKEN = frozenset({zosia.PHONE, *(facts.nhs_number for _, _, _, facts, _ in zosia.RECORDS)})
_MOST_HOUSES = 60
_YEAR = 365.25


@dataclass
class Registry:
    """Hands out what nobody else may have: keys, numbers, telephones, homes."""

    rng: Random
    keys: Iterator[int] = field(default_factory=lambda: count(1))
    home_numbers: Iterator[int] = field(default_factory=lambda: count(1))
    addresses: set[tuple[str, str, int]] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.nhs = identifiers.nhs_numbers(self.rng, taken=_TAKEN)
        self.phones = iter(identifiers.phones(self.rng, taken=_TAKEN))

    def home(self) -> Home:
        """A door that no other family has; each street has its own postcode."""
        while True:
            street, town = self.rng.randrange(len(STREETS)), self.rng.randrange(len(TOWNS))
            house = self.rng.randint(1, _MOST_HOUSES)
            place = (STREETS[street], TOWNS[town], house)
            if place not in self.addresses:
                break
        self.addresses.add(place)
        first, second = divmod(street, len(INWARD_LETTERS))
        postcode = f"{POSTCODE_AREA}{town + 2} {first % 9 + 1}{INWARD_LETTERS[second]}{INWARD_LETTERS[-1 - first // 9]}"
        return Home(next(self.home_numbers), f"{house} {STREETS[street]}, {TOWNS[town]}", postcode)


@dataclass(frozen=True, slots=True)
class _Kin:
    """What the members of one family share."""

    culture: Culture
    home: Home
    former_home: Home | None
    phone: str
    surname: str


def draw_family(rng: Random, registry: Registry, number: int, today: date, most: int) -> Family:
    """A family with one to `most` children, at most five. The second family of an area always has twins, where it may."""
    kin = _kin(rng, registry)
    births = _births(rng, today, most, twins=number == 1 or rng.random() < 0.03)  # noqa: PLR2004 - family 1 is the sure one
    oldest = min(births)
    mother = _adult(rng, registry, kin, oldest, part="mother", sex="F", age=(19, 38))
    adults = [mother]
    father = _father(rng, registry, kin, oldest)
    if father:
        adults.append(father)
    if rng.random() < 0.08:  # noqa: PLR2004 - a share
        adults.append(_adult(rng, registry, kin, mother.born, part="grandmother", sex="F", age=(20, 34)))
    children = _children(rng, registry, kin, births, mother, father)
    return Family(number, (*children, *adults))


def _kin(rng: Random, registry: Registry) -> _Kin:
    culture = rng.choices(list(CULTURES.values()), [one.share for one in CULTURES.values()])[0]
    moved = registry.home() if rng.random() < 0.15 else None  # noqa: PLR2004 - a share
    return _Kin(culture, registry.home(), moved, next(registry.phones, ""), rng.choice(culture.surnames))


def _births(rng: Random, today: date, most: int, *, twins: bool) -> list[date]:
    """Birth dates, oldest first; siblings at least eleven months apart, twins on one day."""
    wanted = min(most, rng.choices((1, 2, 3, 4, 5), (38, 38, 16, 6, 2))[0])
    twins = twins and most > 1
    wanted = max(wanted, 2) if twins else wanted
    births = [today - timedelta(days=rng.randint(20, int(17.5 * _YEAR)))]
    while len(births) < wanted:
        if twins:
            births.append(births[-1])
            twins = False
            continue
        gap = timedelta(days=rng.randint(340, 1500))
        later, earlier = births[-1] + gap, births[0] - gap
        if later < today:
            births.append(later)
        elif (today - earlier).days < 18 * _YEAR:
            births.insert(0, earlier)
        else:
            break
    return births


def _of(surname: str, sex: str) -> str:
    """A surname's form for this person: Kowalski or Kowalska, Singh or Kaur."""
    forms = surname.split("/")
    return forms[-1] if sex == "F" else forms[0]


def _adult(
    rng: Random, registry: Registry, kin: _Kin, child_born: date, *, part: str, sex: str, age: tuple[int, int], own: bool = False
) -> Someone:
    surname = rng.choice(kin.culture.surnames) if own or rng.random() < 0.3 else kin.surname  # noqa: PLR2004 - unmarried or kept
    former = rng.choice(kin.culture.surnames) if sex == "F" and surname == kin.surname and rng.random() < 0.5 else ""  # noqa: PLR2004 - a share
    born = child_born - timedelta(days=rng.randint(int(age[0] * _YEAR), int(age[1] * _YEAR)))
    return _someone(
        rng, registry, kin, part=part, sex=sex, surname=_of(surname, sex), former=_of(former, sex), born=born,
        phone=kin.phone if part == "mother" else "",
    )  # fmt: skip


def _father(rng: Random, registry: Registry, kin: _Kin, oldest: date) -> Someone | None:
    """Father in the home, mother's partner in the home, father in a home of his own, or nobody."""
    lives = rng.choices(("here", "partner", "apart", "nobody"), (52, 12, 16, 20))[0]
    if lives == "nobody":
        return None
    if lives == "here":
        return _adult(rng, registry, kin, oldest, part="father", sex="M", age=(20, 42))
    if lives == "partner":
        return _adult(rng, registry, kin, oldest, part="mother’s partner", sex="M", age=(18, 40), own=True)
    apart = _Kin(kin.culture, registry.home(), kin.home, next(registry.phones, ""), kin.surname)
    return _adult(rng, registry, apart, oldest, part="father", sex="M", age=(20, 42))


def _children(
    rng: Random, registry: Registry, kin: _Kin, births: list[date], mother: Someone, father: Someone | None
) -> list[Someone]:
    """Each with another first name. Some have both surnames, some took another name later."""
    double = father is not None and father.surname != mother.surname and rng.random() < 0.5  # noqa: PLR2004 - a share
    used: set[str] = set()
    found = []
    for born in births:
        sex = rng.choice("FM")
        surname = f"{mother.surname}-{father.surname}" if double and father else _of(kin.surname, sex)
        former = mother.surname if not double and surname != mother.surname and rng.random() < 0.2 else ""  # noqa: PLR2004 - a share
        child = _someone(
            rng, registry, kin, part="child", sex=sex, surname=surname, former=former, born=born, phone=kin.phone, used=used
        )
        used.add(child.forename)
        found.append(child)
    return found


def _someone(
    rng: Random, registry: Registry, kin: _Kin, *, part: str, sex: str, surname: str, former: str, born: date, phone: str,
    used: set[str] | None = None,
) -> Someone:  # fmt: skip
    names = kin.culture.girls if sex == "F" else kin.culture.boys
    forename = rng.choice([name for name in names if name not in (used or ())])
    middle = rng.choice(names) if rng.random() < 0.6 else ""  # noqa: PLR2004 - a share
    key = next(registry.keys)
    child = part == "child"
    return Someone(
        key=key, part=part, forename=forename, middle_name="" if middle == forename else middle, surname=surname,
        former_surname="" if former == surname else former, born=born, sex=sex, nhs_number=next(registry.nhs),
        upn=identifiers.pupil_number(key, born.year + 4) if child else "", phone=phone,
        email="" if child else f"{forename.lower()}{key}@mail.example", home=kin.home, former_home=kin.former_home,
    )  # fmt: skip
