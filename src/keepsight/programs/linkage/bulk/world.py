"""Everything a pair's weight needs, laid out for compiled code.

Records, what is known of each distinct name and address, the model.
"""

from collections.abc import Callable, Sequence
from itertools import chain, repeat
from math import inf, log2
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from keepsight.engines.linkage import Model
from keepsight.engines.linkage.model import GUARDS, LEVELS
from keepsight.engines.linkage.normalise import stands_alone
from keepsight.engines.linkage.weigh import ENTRANCES
from keepsight.programs.linkage.bulk import fields
from keepsight.programs.linkage.bulk.compiled import compiled, merged
from keepsight.programs.linkage.bulk.encoding import Encoded
from keepsight.programs.linkage.bulk.fields import Whole
from keepsight.programs.linkage.bulk.memory import uncounted
from keepsight.programs.linkage.bulk.values import Bytes

Floats = NDArray[np.float64]
FIELDS = tuple(LEVELS)
MOST_LEVELS = 2 + max(len(levels) for levels in LEVELS.values())
_SHORTEST_WORD, _MOST = 3, 6  # as engines.linkage.normalise
# Where `numbers` says where its parts begin; guards in the model's order. Lists of names: list n is from
# numbers[part + n] to numbers[part + n + 1].
(
    H_NAMES, H_WORDS, H_PARTS, H_MIDDLES, H_ROOTS, H_SETS, H_ADDRESSES, H_HOUSES, H_SPELT, H_IDS, H_RARE_FIRST, H_RARE_LAST,
    H_FIRST_NAMES_DIFFER, H_NO_FIRST_NAME, H_NO_BIRTH_DATE, H_TWO_NUMBERS, H_NAMES_ALONE, H_HOMES, H_END,
) = range(19)  # fmt: skip
ALL_LETTERS = (1 << 26) - 1
I_ONCE, I_TWICE, I_START, I_LENGTH = range(4)  # of a name: letters it has, letters it has twice, where it lies; four a name
# Where `bits` holds: the two strata's levels by field, the most each field can say, the most that two different names can say,
# the most that places can say together where one of them, where only earlier postcodes, and where none of them puts both in one
# home, and inside a home that something else says, a first name with a birth date in one home, the prior, then rare names.
STRATUM, BEST = len(FIELDS) * MOST_LEVELS, 2 * len(FIELDS) * MOST_LEVELS
BEST_OTHER_FIRST, BEST_OTHER_LAST, BEST_PLACES, BEST_EARLIER, BEST_BETWEEN, BEST_INSIDE, TOGETHER, PRIOR = range(
    BEST + len(FIELDS), BEST + len(FIELDS) + 8
)
_PLACES = ("address", "postcode", "other_postcodes")


class World(NamedTuple):
    """See the module. Few arrays, because compiled functions are slow to hand on many."""

    records: Whole
    numbers: Whole
    letters: Bytes
    bits: Floats


@merged
def uncounted_world(w: World) -> World:
    """The same, for compiled code only, while its caller holds `w`."""
    return World(
        uncounted(w.records, np.int64), uncounted(w.numbers, np.int64), uncounted(w.letters, np.uint8), uncounted(w.bits, np.float64)  # noqa: E501 - one thought a line
    )  # fmt: skip


class _Lists(NamedTuple):
    items: Whole
    starts: Whole


def world(encoded: Encoded, model: Model) -> World:
    """Lay out a file and a model; names and words are numbers, 0 for none."""
    texts = encoded.texts
    several = [number for number, text in enumerate(texts) if " " in text]
    at = dict(zip(texts, range(len(texts)), strict=True))
    lists = _words_of(texts, several, at, model)
    letters, starts = _letters(list(at))
    spelt, spelt_starts = _letters(encoded.words)
    parts: list[Whole] = [np.zeros(H_END, np.int64), _about(letters, starts).ravel()]
    begin = [H_END]
    addresses = _Lists(encoded.addresses.astype(np.int64), encoded.address_starts)
    for held in (*lists, _roots(texts, several, at, model), _Lists(encoded.sets, encoded.set_starts), addresses):
        begin.append(sum(map(len, parts)))
        parts += [held.starts + begin[-1] + len(held.starts), held.items]
    beyond = len(letters) + len(spelt)
    for plain in (encoded.address_numbers.astype(np.int64), spelt_starts + len(letters), encoded.id_starts + beyond):
        begin.append(sum(map(len, parts)))
        parts.append(plain)
    parts[0][: len(begin)] = begin
    bits, rare_first = _bits(model, at, len(texts))
    parts[0][H_RARE_FIRST : H_RARE_LAST + 1] = rare_first, rare_first + len(texts)
    parts[0][H_FIRST_NAMES_DIFFER:H_HOMES] = [guard in model.guards for guard in GUARDS]
    parts[0][H_HOMES] = model.homes
    made = World(encoded.records, np.concatenate(parts), np.concatenate([letters, spelt, encoded.id_letters]), bits)
    _look(made)
    return made


@compiled
def _look(w: World) -> None:
    """Fill in what both names of each record look like, so that most pairs are told apart without reading the names.

    From the lowest bit: letters of the first name (26 bits), of the surname (26), their lengths up to 31 (5 each), whether
    the first name belongs to a family of spellings, whether either name has several words.
    """
    names, roots = w.numbers[H_NAMES], w.numbers[H_ROOTS]
    for row in range(len(w.records)):
        first, last = w.records[row, fields.R_NAMES] & 0xFFFFFFFF, w.records[row, fields.R_NAMES] >> 32
        look = w.numbers[names + 4 * first + I_ONCE] >> 1 & ALL_LETTERS
        look |= (w.numbers[names + 4 * last + I_ONCE] >> 1 & ALL_LETTERS) << 26
        look |= min(w.numbers[names + 4 * first + I_LENGTH], 31) << 52
        look |= min(w.numbers[names + 4 * last + I_LENGTH], 31) << 57
        look |= (w.numbers[roots + first + 1] > w.numbers[roots + first]) << 62
        several = (w.numbers[names + 4 * first + I_ONCE] | w.numbers[names + 4 * last + I_ONCE]) & 1  # a space's bit
        w.records[row, fields.R_LOOKS] = look | several << 63


def _bits(model: Model, at: dict[str, int], count: int) -> tuple[Floats, int]:
    """The model's bits as `World` holds them, and where those of rare first names begin."""
    bits = np.zeros((2, len(FIELDS), MOST_LEVELS))
    for stratum, table in enumerate((model.apart, model.home)):
        for number, field in enumerate(FIELDS):
            codes = ("missing", "counted", *LEVELS[field])
            bits[stratum, number, : len(codes)] = [table[field][code] for code in codes]
    best = bits.max(axis=(0, 2))
    rare = [_rarity(model, field, at, count) for field in ("forename", "surname")]
    for field, found in zip(("forename", "surname"), rare, strict=True):
        best[FIELDS.index(field)] = max(best[FIELDS.index(field)], found.max())
    different = [
        max(bits for level, bits in table.items() if level != "exact")
        for table in (_either(model, "forename"), _either(model, "surname"))
    ]
    places = [_most_of_places(model, _PLACES), _most_of_places(model, ("other_postcodes",)), _most_between(model)]
    places.append(sum(max(model.home[field].values()) for field in _PLACES))
    return np.concatenate([bits.ravel(), best, different, places, [model.together, model.prior_bits], *rare]), PRIOR + 1


def _either(model: Model, field: str) -> dict[str, float]:
    return {level: max(bits, model.home[field][level]) for level, bits in model.apart[field].items()}


def _most_of_places(model: Model, among: Sequence[str]) -> float:
    """Where one of these puts both in one home, and the others count as in a home."""
    inside = {field: max(model.home[field].values()) for field in among}
    return max(
        max(model.apart[field][level] for level in ENTRANCES[field])
        + sum(bits for other, bits in inside.items() if other != field)
        for field in among
    )


def _most_between(model: Model) -> float:
    """Where no place puts both in one home; where people share no homes at all, every level counts."""
    return sum(
        max(bits for level, bits in model.apart[field].items() if not model.homes or level not in ENTRANCES[field])
        for field in _PLACES
    )


def _letters(texts: Sequence[str]) -> tuple[Bytes, Whole]:
    lengths = np.fromiter(map(len, texts), np.int64, len(texts))
    return np.frombuffer("".join(texts).encode("ascii") or b" ", np.uint8), np.concatenate([[0], np.cumsum(lengths)])


@compiled
def _about(letters: Bytes, starts: Whole) -> Whole:
    found = np.zeros((len(starts) - 1, 4), np.int64)
    for name in range(len(starts) - 1):
        once, twice = np.int64(0), np.int64(0)
        for place in range(starts[name], starts[name + 1]):
            bit = np.int64(1) << np.int64(letters[place] & 31)  # a is 1, z is 26, a space 0
            twice |= once & bit
            once |= bit
        found[name] = once, twice, starts[name], starts[name + 1] - starts[name]
    return found


def _rarity(model: Model, field: str, at: dict[str, int], count: int) -> Floats:
    """log2(m / share): term frequency in place of the field's average u."""
    table, chance = model.frequencies[field], model.chance[field]
    found = np.full(count, log2(chance / table.of("", "")))
    numbers = np.fromiter(map(at.get, table.shares, repeat(count)), np.int64, len(table.shares))
    ratios = chance / np.fromiter(table.shares.values(), np.float64, len(table.shares))
    bits = np.fromiter(map(log2, ratios.tolist()), np.float64, len(ratios))  # the engine's own log2, to the last bit
    found[numbers[numbers < count]] = bits[numbers < count]
    return found


def _lists(names: Whole, lengths: Whole, items: Whole, *, itself: NDArray[np.bool_]) -> _Lists:
    """A list for each name: of these names that given, as long as said; of any other the name itself or nothing."""
    all_lengths = itself.astype(np.int64)
    all_lengths[names] = lengths
    starts = np.concatenate([[0], np.cumsum(all_lengths)])
    found = np.repeat(np.arange(len(itself)), all_lengths)
    found[np.repeat(starts[names] - np.cumsum(lengths) + lengths, lengths) + np.arange(len(items))] = items
    return _Lists(found, starts)


def _words_of(texts: list[str], several: list[int], at: dict[str, int], model: Model) -> tuple[_Lists, _Lists, _Lists]:
    """Of each name the words that may be a first name by themselves, those that may be a surname, those that say something.

    A word that is no name of its own gets a number of its own, beyond those of the names.
    """
    split = [texts[name].split(" ") for name in several]
    words = list(chain.from_iterable(split))
    number = {word: at.setdefault(word, len(at)) for word in dict.fromkeys(words)}
    alphabet = {word: place for place, word in enumerate(sorted(number))}
    owner = np.repeat(np.arange(len(split)), np.fromiter(map(len, split), np.int64, len(split)))
    held = np.fromiter(map(alphabet.__getitem__, words), np.int64, len(words))
    ordered = np.divmod(np.unique(owner * len(alphabet) + held), max(len(alphabet), 1))
    numbers, names = np.fromiter(map(number.__getitem__, alphabet), np.int64, len(alphabet)), np.array(several, np.int64)

    def chosen(of: tuple[Whole, Whole], good: Callable[[str], bool], most: float, itself: NDArray[np.bool_]) -> _Lists:
        owner, held = (one[np.fromiter(map(good, alphabet), np.bool_, len(alphabet))[of[1]]] for one in of)
        kept = np.arange(len(owner)) - np.searchsorted(owner, owner) < most
        return _lists(names, np.bincount(owner[kept], minlength=len(names)), numbers[held[kept]], itself=itself)

    named = np.arange(len(texts)) > 0
    said, filler = named.copy(), model.placeholders.names
    said[[at[name] for name in filler if at.get(name, len(texts)) < len(texts)]] = False
    long_enough = np.fromiter(map(len, texts), np.int64, len(texts)) >= _SHORTEST_WORD
    return (
        chosen(ordered, lambda word: len(word) >= _SHORTEST_WORD, inf, long_enough),
        chosen(ordered, lambda word: len(word) >= _SHORTEST_WORD and stands_alone(word), _MOST, named),
        chosen((owner, held), lambda word: word not in filler, _MOST, said),
    )


def _roots(texts: list[str], several: list[int], at: dict[str, int], model: Model) -> _Lists:
    """The families of spellings that each name belongs to, a name of several words also by its first."""
    families: dict[str, int] = {}
    held = {at[text]: found for text, found in model.name_roots.items() if at.get(text, len(texts)) < len(texts)}
    for name in several:
        found = (*held.get(name, ()), *model.name_roots.get(texts[name].partition(" ")[0], ()))
        if found:
            held[name] = found
    roots = [sorted({families.setdefault(root, len(families)) for root in found}) for found in held.values()]
    lengths = np.fromiter(map(len, roots), np.int64, len(roots))
    items = np.fromiter(chain.from_iterable(roots), np.int64, lengths.sum())
    return _lists(np.fromiter(held, np.int64, len(held)), lengths, items, itself=np.zeros(len(texts), np.bool_))
