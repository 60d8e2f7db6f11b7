"""Invented families of several homes, drawn home by home with numpy: who they truly are.

`python -m bench.linkage.families N OUT`.

Brothers and sisters, twins (some with names alike), step-families, fathers who live elsewhere, one name over
two generations, surnames of both parents, earlier surnames, moves, children placed in homes with strangers. The next tenant lives
at one's old address. Nothing is taken from anybody's life; numbers are of ranges that are never issued (see writing.py).
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray
from tqdm import tqdm

from bench.linkage.names import Pool, Texts, pools

Whole = NDArray[np.int64]
Flags = NDArray[np.bool_]

HOUSEHOLDS_AT_ONCE = 10_000
TODAY = np.datetime64("2026-01-01").astype("datetime64[D]").astype(np.int64)  # days since 1970
YEAR = 365.25
MOST_CHILDREN = 5
MIXED, KEPT_NAME, DOUBLE_NAME, STEP_CHILD, NAMESAKE, PLACED = 0.1, 0.35, 0.12, 0.3, 0.06, 0.012
TWINS, ALIKE, MOVED, MIDDLE = 0.03, 0.08, 0.25, 0.6


@dataclass(frozen=True, slots=True)
class Adults:
    """Some of the adults of each household: which household, and the person's facts."""

    home: Whole
    culture: Whole
    female: Flags
    born: Whole
    surname: Texts
    former: Texts
    door: Whole
    part: int


@dataclass(slots=True)
class People:
    """Columns of people, as they truly are. Doors are numbers of addresses; -1 is none."""

    home: Whole
    culture: Whole
    female: Flags
    born: Whole
    forename: Whole  # place in `Draw.forenames`
    middle: Whole  # the same; -1 none
    surname: Texts
    former: Texts  # earlier surname or empty
    door: Whole
    former_door: Whole
    other_door: Whole  # where a child of parted parents also lives
    child: Flags
    family_phone: Whole


class Draw:
    """One seeded world: pools of names laid end to end, and households drawn in blocks of their own seeds."""

    def __init__(self, seed: int, households: int) -> None:
        self.seed, self.households = seed, households
        self.pools: list[Pool] = list(pools().values())
        self.cultures = np.array(list(pools()), dtype=object)
        self.shares = np.array([pool.share for pool in self.pools])
        self.forenames: Texts = np.concatenate([names for pool in self.pools for names in (pool.boys, pool.girls)])
        sizes = [len(names) for pool in self.pools for names in (pool.boys, pool.girls)]
        self.starts = np.concatenate([[0], np.cumsum(sizes)])
        self.doors = int(households * 1.4) + 1_000

    def block(self, number: int) -> People:
        """The households of one block; the same for the same seed."""
        rng = np.random.default_rng([self.seed, number])
        size = min(HOUSEHOLDS_AT_ONCE, self.households - number * HOUSEHOLDS_AT_ONCE)
        return _people(self, rng, number * HOUSEHOLDS_AT_ONCE, size)

    def first_names(self, rng: Generator, culture: Whole, female: Flags) -> Whole:
        """Places of first names, the commoner first in each pool likelier (Zipf, exponent 0.7)."""
        found = np.zeros(len(culture), np.int64)
        for pool in range(len(self.pools)):
            for sex in (0, 1):
                mine = np.flatnonzero((culture == pool) & (female == bool(sex)))
                start, end = self.starts[2 * pool + sex], self.starts[2 * pool + sex + 1]
                found[mine] = start + rng.choice(end - start, len(mine), p=_zipf(end - start, 0.7))
        return found

    def surname_places(self, rng: Generator, culture: Whole) -> Whole:
        """Places of surnames in the pool of each culture."""
        found = np.zeros(len(culture), np.int64)
        for number, pool in enumerate(self.pools):
            mine = np.flatnonzero(culture == number)
            found[mine] = rng.choice(len(pool.men), len(mine), p=_zipf(len(pool.men), pool.slope))
        return found

    def surnames(self, culture: Whole, place: Whole, female: Flags) -> Texts:
        """A surname's form for these people: Kowalski or Kowalska."""
        found = np.empty(len(culture), object)
        for number, pool in enumerate(self.pools):
            for forms, sex in ((pool.men, False), (pool.women, True)):
                mine = np.flatnonzero((culture == number) & (female == sex))
                found[mine] = forms[place[mine]]
        return found


def _zipf(size: int, slope: float) -> NDArray[np.float64]:
    weights = (np.arange(size) + 3.0) ** -slope
    return weights / weights.sum()


def _people(draw: Draw, rng: Generator, first: int, size: int) -> People:
    """Everybody of `size` households: mother, father or partner, grandparent, children; then what goes wrong between them."""
    home = first + np.arange(size)
    culture = rng.choice(len(draw.pools), size, p=draw.shares / draw.shares.sum())
    door = (home * 7_919 + 13) % draw.doors
    family_name = draw.surname_places(rng, culture)
    youngest = TODAY - rng.integers(20, int(17.5 * YEAR), size)
    children = rng.choice(MOST_CHILDREN + 1, size, p=[0.1, 0.34, 0.34, 0.14, 0.06, 0.02])
    births = _births(rng, youngest, children)
    oldest = births.min(axis=1)
    everyone = np.ones(size, bool)
    no_text = np.full(size, "", object)
    mother_culture = np.where(
        rng.random(size) < MIXED, rng.choice(len(draw.pools), size, p=draw.shares / draw.shares.sum()), culture
    )
    maiden = draw.surnames(mother_culture, draw.surname_places(rng, mother_culture), everyone)
    married = rng.random(size) > KEPT_NAME
    mother_name = np.where(married, draw.surnames(culture, family_name, everyone), maiden)
    father_is = rng.choice(4, size, p=[0.52, 0.13, 0.17, 0.18])  # here, mother's partner, apart, nobody
    partner_name = draw.surnames(culture, draw.surname_places(rng, culture), ~everyone)
    father_name = np.where(father_is == 1, partner_name, draw.surnames(culture, family_name, ~everyone))
    elsewhere = (door + rng.integers(1, draw.doors, size)) % draw.doors
    adults = [
        _adults(rng, home, mother_culture, everyone, oldest, mother_name, np.where(married, maiden, no_text), door, rng.random(size) < 0.96, (19, 38)),  # noqa: E501, PLR2004 - one line a person
        _adults(rng, home, culture, ~everyone, oldest, father_name, no_text, np.where(father_is == 2, elsewhere, door), father_is < 3, (20, 42)),  # noqa: E501, PLR2004 - the same
        _adults(rng, home, culture, everyone, oldest - int(27 * YEAR), draw.surnames(culture, family_name, everyone), no_text, door, rng.random(size) < 0.08, (20, 34)),  # noqa: E501, PLR2004 - the same
        _adults(rng, home, culture, ~everyone, oldest - int(27 * YEAR), draw.surnames(culture, family_name, ~everyone), no_text, door, rng.random(size) < 0.04, (20, 36)),  # noqa: E501, PLR2004 - the same
    ]  # fmt: skip
    grown = _joined(adults)
    row, order = np.nonzero(np.arange(MOST_CHILDREN) < children[:, None])
    female = rng.random(len(row)) < 0.49  # noqa: PLR2004 - girls
    surname = draw.surnames(culture[row], family_name[row], female)
    chance = rng.random(len(row))
    double = (chance < DOUBLE_NAME) & (mother_name[row] != father_name[row])
    step = ~double & (father_is[row] == 1) & (chance < STEP_CHILD)
    before = surname.copy()
    surname[double] = mother_name[row][double] + "-" + father_name[row][double]
    surname[step] = father_name[row][step]
    former = np.where(step | (double & (chance < 0.03)), before, "")  # noqa: PLR2004 - a few took the second name later
    placed = rng.random(len(row)) < PLACED
    child_door = np.where(placed, rng.integers(0, 40, len(row)) * (draw.doors // 50) + first % 97, door[row]) % draw.doors
    kids = Adults(home[row], culture[row], female, births[row, order], surname, former.astype(object), child_door, 9)
    forename = draw.first_names(rng, np.concatenate([grown.culture, kids.culture]), np.concatenate([grown.female, female]))
    shared = elsewhere[row] * (father_is[row] == 2) - (father_is[row] != 2)  # noqa: PLR2004 - parted parents
    return _finished(draw, rng, grown, kids, forename, shared)


def _births(rng: Generator, youngest: Whole, children: Whole) -> Whole:
    """Birth days by household and child, oldest last; twins on one day."""
    gaps = rng.integers(340, 1_500, (len(youngest), MOST_CHILDREN))
    gaps[:, 0] = 0
    twins = (rng.random(len(youngest)) < TWINS) & (children > 1)
    gaps[twins, 1] = 0
    births = youngest[:, None] - np.cumsum(gaps, axis=1)
    return np.where(births < TODAY - int(26 * YEAR), births[:, :1] - np.arange(MOST_CHILDREN) * 400, births)


def _adults(
    rng: Generator, home: Whole, culture: Whole, female: Flags, oldest: Whole, surname: Texts, former: Texts, door: Whole,
    there: Flags, age: tuple[int, int],
) -> Adults:  # fmt: skip
    born = oldest - rng.integers(int(age[0] * YEAR), int(age[1] * YEAR), len(home))
    return Adults(home[there], culture[there], female[there], born[there], surname[there], former[there], door[there], 0)


def _joined(groups: list[Adults]) -> Adults:
    columns = {name: np.concatenate([getattr(one, name) for one in groups]) for name in Adults.__slots__ if name != "part"}
    return Adults(**columns, part=0)


def _finished(draw: Draw, rng: Generator, grown: Adults, kids: Adults, forename: Whole, shared: Whole) -> People:
    """Adults and children as one table, sorted by home: names that repeat or resemble, moves, middle names, telephones."""
    both = _joined([grown, kids])
    child = np.concatenate([np.zeros(len(grown.home), bool), np.ones(len(kids.home), bool)])
    order = np.lexsort((both.born, child, both.home))
    columns = {name: getattr(both, name)[order] for name in Adults.__slots__ if name != "part"}
    home, culture, female, child = columns["home"], columns["culture"], columns["female"], child[order]
    forename = _brothers_and_sisters(draw, rng, forename[order], home, child, female, culture)
    size = len(home)
    middle = np.where(rng.random(size) < MIDDLE, draw.first_names(rng, culture, female), -1)
    moved = np.random.default_rng(draw.seed + 1).random(draw.households)[home] < MOVED
    other = np.concatenate([np.full(len(grown.home), -1), shared])[order]
    former_door = np.where(moved, (columns["door"] * 31 + 17) % draw.doors, -1)
    return People(
        home=home, culture=culture, female=female, born=columns["born"], forename=forename, surname=columns["surname"],
        middle=np.where(middle == forename, -1, middle), former=np.where(columns["former"] == columns["surname"], "", columns["former"]),  # noqa: E501 - one thought a line
        door=columns["door"], former_door=former_door, other_door=other, child=child, family_phone=home,
    )  # fmt: skip


def _brothers_and_sisters(
    draw: Draw, rng: Generator, forename: Whole, home: Whole, child: Flags, female: Flags, culture: Whole
) -> Whole:
    """No two children of a home have one first name, some have names alike, some a parent's."""
    alphabet = np.argsort(np.argsort(draw.forenames.astype(str)))  # place in the alphabet of all names
    by_alphabet = np.argsort(draw.forenames.astype(str))
    pool = 2 * culture + female
    same_home = np.zeros(len(home), bool)
    same_home[1:] = (home[1:] == home[:-1]) & child[1:]
    alike = np.flatnonzero(same_home & (rng.random(len(home)) < ALIKE))
    near = by_alphabet[np.minimum(alphabet[forename[alike - 1]] + 1, len(by_alphabet) - 1)]
    fits = (near >= draw.starts[pool[alike]]) & (near < draw.starts[pool[alike] + 1])
    forename[alike[fits]] = near[fits]
    named_after = np.flatnonzero(
        same_home & ~np.roll(child, 1) & (np.roll(pool, 1) == pool) & (rng.random(len(home)) < NAMESAKE * 3)
    )
    forename[named_after] = forename[named_after - 1]
    for back in range(1, MOST_CHILDREN):
        earlier = np.arange(len(home)) - back
        clash = same_home & (earlier >= 0) & (home == home[earlier]) & child[earlier] & (forename == forename[earlier])
        size = draw.starts[pool + 1] - draw.starts[pool]
        moved = draw.starts[pool] + (forename - draw.starts[pool] + 1 + back) % size
        forename = np.where(clash, moved, forename)
    return forename


def blocks(records: int, seed: int) -> Iterator[dict[str, Texts]]:
    """Columns of the records CSV with true_id, home_id and culture, block by block, `records` rows in all."""
    from bench.linkage.writing import RECORDS_A_HOUSEHOLD, written

    draw = Draw(seed, int(records / RECORDS_A_HOUSEHOLD * 1.03) + 100)
    done, people, number = 0, 0, 0
    while done < records:
        block = draw.block(number)
        found = written(draw, np.random.default_rng([seed, number, 1]), block, first_person=people, first_record=done)
        found = {name: column[: records - done] for name, column in found.items()}
        people, done, number = people + len(block.home), done + len(found["record_id"]), number + 1
        yield found


def write(records: int, seed: int, out: Path) -> Path:
    """The file of so many records; one that exists already is kept, for the same arguments give the same bytes."""
    if out.exists():
        return out
    half = out.with_suffix(".part")
    with (
        half.open("w", encoding="utf-8", newline="") as file,
        tqdm(total=records, desc=out.name, unit="record", unit_scale=True) as bar,
    ):
        for number, columns in enumerate(blocks(records, seed)):
            if number == 0:
                file.write(",".join(columns) + "\n")
            columns["address"] = np.array([f'"{text}"' if "," in text else text for text in columns["address"]], dtype=object)
            file.writelines(",".join(row) + "\n" for row in zip(*columns.values(), strict=True))
            bar.update(len(columns["record_id"]))
    half.replace(out)
    return out


if __name__ == "__main__":
    write(int(sys.argv[1]), int(sys.argv[3]) if len(sys.argv) > 3 else 7, Path(sys.argv[2]))  # noqa: PLR2004 - a seed is optional
