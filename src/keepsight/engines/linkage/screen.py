"""Which stored records are worth weighing: most that share a key are strangers, of whom nobody asks why."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from keepsight.engines.linkage import compare
from keepsight.engines.linkage.model import Model
from keepsight.engines.linkage.values import Comparable, from_json
from keepsight.engines.linkage.weigh import ENTRANCES, Scorer, rarity

_Bits = complex  # real: between two people apart; imaginary: between two of one home. One addition keeps both sums.
_EQUAL = ("sex", "phone", "email", "nhs_number", "upn", "other_id")
_PLACE = ("address_numbers", "address_words", "postcode")
_WHOLE_DATE = 10  # characters of YYYY-MM-DD
_NONE = float("-inf")
_MARGIN = 1e-6  # bits: sums taken in another order differ by less


class Ceilings:
    """What a model's levels say, apart and at home, and the most that a field can say: made once, used for every record."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self.scorer = Scorer(model)
        self.enough = model.possible_bits - model.prior_bits - _MARGIN
        self.bits = {
            f: {level: complex(bits, model.home[f][level]) for level, bits in lv.items()} for f, lv in model.apart.items()
        }
        # The field that puts two in one home counts there as it does apart: so much more, where there are homes. There a first
        # name and a birth date may count together, too.
        self.doors: dict[tuple[str, str], float] = {}
        for field, levels in ENTRANCES.items() if model.homes else ():
            for level in levels:
                self.doors[field, level] = self.bits[field][level].real - self.bits[field][level].imag + max(model.together, 0.0)
        self.earlier, self.moved = self.most("other_surnames", "same", "none"), self.most("other_postcodes", "same", "none")
        homes = ENTRANCES["address"]
        elsewhere = self.most("address", *self.bits["address"].keys() - homes) + self.most("postcode", *self.bits["postcode"])
        self.place = _most((elsewhere, self.most("address", *homes))) + complex(0, max(self.doors.values(), default=_NONE))

    def most(self, field: str, *levels: str) -> _Bits:
        """The most that any of these levels says."""
        return _most(self.bits[field][level] for level in levels if level in self.bits[field])


class Screen:
    """One record before stored values as `to_json` gave them: a bound on what `weigh` can add up to, at a fraction of its cost.

    Looked at closely is what most candidates differ in; the rest counts as the most that it could say. So `passes` is true
    wherever `weigh` reaches the model's lower threshold or NHS numbers contradict (property test), and false for most others.
    """

    def __init__(self, ceilings: Ceilings, own: Comparable) -> None:
        self._model, self._ceilings, self._bits, self._own = ceilings.model, ceilings, ceilings.bits, own
        self._born = str(own.born) if own.born else ""
        self._roots = frozenset(own.forename_roots)
        self._forenames: dict[str, _Bits] = {"": 0j}
        self._surnames: dict[str, _Bits] = {"": 0j}
        self._dates: dict[str, _Bits] = {}
        self._far: dict[str, bool] = {}
        self._equal = [
            (
                field,
                value,
                self._bits[field]["same"],
                ceilings.most(field, "slip", "different"),
                ceilings.doors.get((field, "same"), _NONE),
            )
            for field in _EQUAL
            if (value := getattr(own, field))
        ]

    def passes(self, stored: Mapping[str, Any]) -> bool:
        """Whether this record may be a likely one, or one that contradicts."""
        get, own, ceilings = stored.get, self._own, self._ceilings
        bits, door, perhaps = self._of_names(stored), _NONE, _NONE
        if self._born and (born := get("born")):
            date = self._dates.get(born)
            bits += self._of_date(born) if date is None else date
        for field, mine, same, other, opens in self._equal:
            if theirs := get(field):
                if theirs == mine:
                    bits += same
                    door = max(door, opens)
                elif field == "nhs_number":
                    return True
                else:
                    bits += other
        if own.middle_names or "middle_names" in stored:
            bits += self._of_middles(get("middle_names", ()), get("forename", ""))
        if own.other_surnames or "other_surnames" in stored:
            bits += ceilings.earlier
        if own.other_postcodes or "other_postcodes" in stored:
            bits += ceilings.moved
            perhaps = ceilings.doors.get(("other_postcodes", "same"), _NONE)
        most = bits + ceilings.place
        if max(most.real, most.imag) < ceilings.enough:
            return False
        place, opens = self._of_place(stored)
        bits, door = bits + place, max(door, opens)
        home = bits.imag + max(door, perhaps)
        return (home if door > _NONE else max(home, bits.real)) >= ceilings.enough

    def _of_names(self, stored: Mapping[str, Any]) -> _Bits:
        first, last = stored.get("forename", ""), stored.get("surname", "")
        bits, more = self._forenames.get(first), self._surnames.get(last)
        if bits is None:
            bits = self._forenames[first] = self._of_forename(first)
        if more is None:
            more = self._surnames[last] = self._of_name("surname", self._own.surname, last)
        if self._roots and not self._roots.isdisjoint(stored.get("forename_roots", ())):
            bits = _most((bits, self._bits["forename"]["spelling"]))
        if self._own.surname_parts or "surname_parts" in stored:
            more = _most((more, self._bits["surname"]["part"]))
        if _may_be(last, self._own.forename) or _may_be(first, self._own.surname):  # exchanged
            bits, more = _most((bits, self._bits["forename"]["crossed"])), _most((more, 0j, self._bits["surname"]["crossed"]))
        return bits + more

    def _of_forename(self, name: str) -> _Bits:
        mine = self._own.forename
        bits = self._of_name("forename", mine, name)
        if mine and (" " in mine + name or 1 in (len(name), len(mine))):
            bits = _most((bits, self._bits["forename"]["part"], self._bits["forename"]["initial"]))
        return bits

    def _of_name(self, field: str, mine: str, theirs: str) -> _Bits:
        if not mine:
            return 0j
        if mine == theirs and field in self._model.frequencies:
            return complex(rarity(self._model, field, mine, mine), self._model.home[field]["exact"])
        return self._bits[field]["exact" if mine == theirs else compare.alike(mine, theirs)]

    def _of_middles(self, theirs: Sequence[str], first: str) -> _Bits:
        own = self._own
        used = own.forename in theirs or first in own.middle_names
        bits = _most((0j, self._bits["first_as_middle"]["same" if used else "none"]))
        return bits + self._bits["middle_names"][compare.middle_names(own.middle_names, tuple(theirs))]

    def _of_date(self, born: str) -> _Bits:
        mine, whole = self._born, len(born) == len(self._born) == _WHOLE_DATE
        far = whole and mine[:4] != born[:4] and mine[5:] != born[5:]  # the year, and the day within it
        level = "different" if far else compare.date_of_birth(self._own.born, from_json({"born": born}).born)
        bits = self._dates[born] = self._bits["date_of_birth"][level]
        return bits

    def _of_place(self, stored: Mapping[str, Any]) -> tuple[_Bits, float]:
        """What address and postcode say, and what more, where they put both in one home."""
        mine, theirs = self._own.postcode, stored.get("postcode", "")
        if mine and theirs and self._own.address_words and "address_words" in stored:
            far = self._far.get(theirs)
            if far is None:
                far = self._far[theirs] = compare.other_district(mine, theirs)
            if far:
                return self._bits["address"]["different"], _NONE
        other = from_json({name: stored[name] for name in _PLACE if name in stored})
        where = compare.address(self._own, other)
        postcode = compare.postcode(self._own, other, where)
        doors = self._ceilings.doors
        door = max(doors.get(("address", where), _NONE), doors.get(("postcode", postcode), _NONE))
        return self._bits["address"][where] + self._bits["postcode"][postcode], door


def _most(some: Iterable[_Bits]) -> _Bits:
    bits = list(some)
    return complex(max(one.real for one in bits), max(one.imag for one in bits))


def _may_be(theirs: str, mine: str) -> bool:
    """Whether a name may be another save for a slip, which keeps the first letter."""
    return theirs[:1] == mine[:1] != "" and abs(len(theirs) - len(mine)) <= 1
