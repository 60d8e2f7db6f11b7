"""From what an agency typed to what can be compared. Never raises: what makes no sense is missing."""

import re
import unicodedata

from keepsight.engines.linkage.model import Model, default_model
from keepsight.engines.linkage.numbers import nhs_number, pupil_number
from keepsight.engines.linkage.values import Comparable, RecordFacts
from keepsight.vocabulary.dates import PartialDate

_LONGEST = 200  # characters of a field that are looked at
_MOST = 6  # names, postcodes or parts kept of one field
_MOST_WORDS = 16  # of an address
_EARLIEST_YEAR = 1900
_LATEST_YEAR = 2100
_PHONE_LENGTHS = range(10, 16)
_SHORTEST_PART = 3  # de and al are too common to be a surname of their own
_PARTICLES = frozenset(("van", "von", "bin", "ibn", "abu", "den", "der", "del", "dos", "ben"))  # so are these

_LETTERS = str.maketrans(
    {
        "ł": "l",
        "ø": "o",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "\N{LATIN SMALL LETTER DOTLESS I}": "i",
        "ħ": "h",
    }
    # Cyrillic as British passports and Ukraine's resolution 55 (2010) write it, closely enough to compare
    | dict(zip("абвгґдезийіїклмнопрстуфыэ", "abvggdeziyiiklmnoprstufye", strict=True))
    | {"ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya", "є": "ye"}
    | {"ё": "yo", "ь": "", "ъ": ""}
)
_STREETS = {
    "rd": "road", "ave": "avenue", "av": "avenue", "ln": "lane", "dr": "drive", "cl": "close", "ct": "court",
    "cres": "crescent", "gdns": "gardens", "gdn": "gardens", "pl": "place", "sq": "square", "terr": "terrace",
    "ter": "terrace", "st": "street", "saint": "street", "apt": "flat", "apartment": "flat", "hse": "house",
}  # fmt: skip
_POSTCODE = re.compile(r"[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}")
_ABROAD = re.compile(r"[0-9]{4,6}")  # most of the world's postcodes are four to six digits
_EMAIL = re.compile(r"[^@\s]{1,64}@[^@\s]+\.[a-z]{2,}")
_MARKS, _WORD, _TOKEN, _APART = re.compile(r"['`]"), re.compile(r"[a-z]+"), re.compile(r"[a-z0-9]+"), re.compile(r"[;,\s]+")
_NO_ID, _NO_CODE, _NO_DIGIT = re.compile(r"[^a-z0-9]"), re.compile(r"[^A-Z0-9]"), re.compile(r"[^0-9]")
_WRITTEN_POSTCODE = re.compile(r"[A-Z]{1,2}[0-9][A-Z0-9]?\s?[0-9O][A-Z]{2}")
_COUNTRY = re.compile(r"^(?:0044|44)0?")
_SEXES = {"f": "F", "female": "F", "girl": "F", "m": "M", "male": "M", "boy": "M"}


def normalise(facts: RecordFacts, model: Model | None = None) -> Comparable:
    """The comparable values of a record; the model (by default the shipped one) knows its placeholders."""
    model = model or default_model()
    forename = _forename(facts.forename, model)
    surname = _name(facts.surname, model)
    numbers, words = address_words(facts.address, model)
    postcodes = [_postcode(text, model) for text in _postcode_texts(facts.other_postcodes)]
    postcode = _postcode(facts.postcode, model)
    other_id = _NO_ID.sub("", fold(facts.other_id))
    email = fold(facts.email)
    return Comparable(
        forename=forename,
        forename_roots=_roots(forename, model),
        middle_names=tuple(n for n in _words(facts.middle_names) if n not in model.placeholders.names)[:_MOST],
        surname=surname,
        surname_parts=_parts(surname),
        other_surnames=_other_surnames(facts.other_surnames, surname, model),
        born=_born(facts.date_of_birth, model),
        sex=_SEXES.get(fold(facts.sex).strip(), ""),
        address_numbers=numbers,
        address_words=words,
        postcode=postcode,
        other_postcodes=tuple(sorted({p for p in postcodes if p and p != postcode}))[:_MOST],
        phone=_phone(facts.phone, model),
        email=email if _EMAIL.fullmatch(email) and email not in model.placeholders.emails else "",
        nhs_number=nhs_number(facts.nhs_number[:_LONGEST]),
        upn=pupil_number(facts.upn[:_LONGEST]),
        other_id="" if other_id in model.placeholders.ids or len(set(other_id)) < 2 else other_id,  # noqa: PLR2004 - 0000
    )


def fold(text: str) -> str:
    """Lower-case ASCII of the first 200 characters; letters without an ASCII form are left out."""
    if text.isascii():  # most text is: the rest of the way changes nothing in it
        return text[:_LONGEST].lower().strip()
    lowered = unicodedata.normalize("NFC", text[:_LONGEST]).lower().translate(_LETTERS)
    return unicodedata.normalize("NFKD", lowered).encode("ascii", "ignore").decode("ascii").strip()


def _words(text: str) -> list[str]:
    """Words of letters: apostrophes close up, everything else divides."""
    return _WORD.findall(_MARKS.sub("", fold(text.replace("\N{RIGHT SINGLE QUOTATION MARK}", "")))) if text else []


def _name(text: str, model: Model) -> str:
    name = " ".join(_words(text))
    return "" if name in model.placeholders.names else name


def _forename(text: str, model: Model) -> str:
    """The first name; "baby", "baby of Karolina" and "unborn" are names no child has."""
    name = _name(text, model)
    return "" if name.split(" ", 1)[0] in model.placeholders.first_words else name


def _roots(forename: str, model: Model) -> tuple[str, ...]:
    first = forename.split(" ", 1)[0]
    return tuple(sorted({*model.name_roots.get(forename, ()), *model.name_roots.get(first, ())}))


def stands_alone(word: str) -> bool:
    """Whether a word of a surname can be one by itself: Ahmed of bin Ahmed, not bin."""
    return len(word) >= _SHORTEST_PART and word not in _PARTICLES


def _parts(surname: str) -> tuple[str, ...]:
    words = surname.split(" ")
    return tuple(sorted({w for w in words if stands_alone(w)}))[:_MOST] if len(words) > 1 else ()


def _other_surnames(text: str, surname: str, model: Model) -> tuple[str, ...]:
    names = {_name(part, model) for part in _APART.split(text[:_LONGEST])}
    return tuple(sorted(names - {"", surname}))[:_MOST]


def _born(text: str, model: Model) -> PartialDate | None:
    if text.strip() in model.placeholders.dates or not text.isascii():
        return None
    try:
        born = PartialDate.parse(text)
    except ValueError:
        return None
    return born if _EARLIEST_YEAR <= born.year <= _LATEST_YEAR else None


def address_words(text: str, model: Model) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Numbers (with their letter, 14a) and other words of an address; no fixed abode and the like are missing."""
    tokens = _TOKEN.findall(_MARKS.sub("", fold(text)))
    if " ".join(tokens) in model.placeholders.addresses:
        return (), ()
    tokens = [_STREETS.get(token, token) for token in tokens][:_MOST_WORDS]
    numbers = {token for token in tokens if token[0].isdigit()}
    return tuple(sorted(numbers)), tuple(sorted(set(tokens) - numbers - {"flat", "england", "uk"}))


def _postcode_texts(text: str) -> list[str]:
    """Postcodes written one after another, each with or without its inner space."""
    return _WRITTEN_POSTCODE.findall(fold(text).upper()) if text else []


def _postcode(text: str, model: Model) -> str:
    code = _NO_CODE.sub("", fold(text).upper())
    if len(code) >= 5 and code[-3] == "O":  # noqa: PLR2004 - the shortest postcode; a letter O typed for zero
        code = code[:-3] + "0" + code[-2:]
    if _ABROAD.fullmatch(code):
        return code if len(set(code)) > 1 else ""
    if not _POSTCODE.fullmatch(code) or code.startswith(model.placeholders.postcodes):
        return ""
    return code


def _phone(text: str, model: Model) -> str:
    digits = _COUNTRY.sub("0", _NO_DIGIT.sub("", fold(text)))
    if len(digits) not in _PHONE_LENGTHS or len(set(digits[1:])) == 1 or digits in model.placeholders.phones:
        return ""
    return digits
