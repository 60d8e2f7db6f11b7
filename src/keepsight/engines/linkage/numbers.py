"""Numbers with a check digit: NHS number, unique pupil number. One that fails its check is missing."""

_PUPIL_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"  # DfE, unique pupil numbers: no I, O or S
_NHS_DIGITS = 10
_PUPIL_LENGTH = 13
_ELEVEN = 11


def nhs_number(text: str) -> str:
    """The ten digits when the check digit is right, else empty.

    NHS Data Dictionary: weights 10 to 2, 11 less the sum modulo 11; 11 becomes 0 and 10 is never issued. Ten
    equal digits pass the sum but are typed to fill a box.
    """
    digits = "".join(c for c in text if c not in " -")
    if len(digits) != _NHS_DIGITS or not (digits.isascii() and digits.isdigit()) or len(set(digits)) == 1:
        return ""
    total = sum(int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False))
    check = (_ELEVEN - total % _ELEVEN) % _ELEVEN
    return digits if check == int(digits[-1]) else ""


def pupil_number(text: str) -> str:
    """The thirteen characters when the check letter is right, else empty; temporary ones end in a letter.

    DfE guide to unique pupil numbers: characters 2 to 13 by weights 2 to 13, modulo 23, as a letter.
    """
    upn = "".join(text.upper().split())
    body = upn[1:]
    if len(upn) != _PUPIL_LENGTH or not upn.isascii() or not body[:-1].isdigit() or set(body) == {"0"}:
        return ""
    last = int(body[-1]) if body[-1].isdigit() else _PUPIL_LETTERS.find(body[-1])
    if last < 0:
        return ""
    values = [int(c) for c in body[:-1]] + [last]
    total = sum(value * weight for weight, value in enumerate(values, start=2))
    return upn if upn[0] == _PUPIL_LETTERS[total % len(_PUPIL_LETTERS)] else ""
