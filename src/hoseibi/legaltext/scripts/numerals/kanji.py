"""Numbers in kanji: 七百九, 七〇九, 壱万弐千."""

from __future__ import annotations

_DIGITS = {
    **dict(zip("〇一二三四五六七八九", range(10), strict=True)),
    **dict(zip("零壱弐参肆伍陸漆捌玖", range(10), strict=True)),
    **{"壹": 1, "弌": 1, "貳": 2, "貮": 2, "參": 3, "○": 0, "◯": 0, "元": 1},
}
_TENS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "陌": 100, "千": 1000, "仟": 1000, "阡": 1000}
_MYRIADS = {"万": 10**4, "萬": 10**4, "億": 10**8}
_READ_ALONE = "元"
"""元 is the first year of an era and nothing else: it is read alone and is not in the pattern."""

_LONGEST = 16
_PLAIN, _FORMAL = (
    ("〇一二三四五六七八九", "十百千", "万億"),
    ("零壱弐参四五六七八九", "拾百千", "万億"),
)


class Kanji:
    """Reads every way of writing; prints one: `place` 七百九, `digits` 七〇九, `formal` 壱拾弐."""

    def __init__(self, way: str) -> None:
        self.way = way
        signs = [*_DIGITS, *_TENS, *_MYRIADS]
        self.pattern = f"[{''.join(s for s in signs if s != _READ_ALONE)}]{{1,{_LONGEST}}}"

    def read(self, printed: str) -> int | None:
        if not 1 <= len(printed) <= _LONGEST:
            return None
        if all(sign in _DIGITS for sign in printed):
            return _in_places(printed)
        return _in_units(printed)

    def write(self, number: int) -> str | None:
        if not 0 <= number < 10**12:
            return None
        if self.way == "digits":
            return "".join(_PLAIN[0][int(digit)] for digit in str(number))
        return _written(number, *(_FORMAL if self.way == "formal" else _PLAIN))


def _in_places(printed: str) -> int | None:
    if _READ_ALONE in printed and len(printed) > 1:
        return None
    return int("".join(str(_DIGITS[sign]) for sign in printed))


def _in_units(printed: str) -> int | None:
    """七百九: units must fall from left to right, or the text is not a number."""
    total, group, digits, last, last_myriad = 0, 0, "", 10**4, 10**12
    for sign in printed:
        if sign in _DIGITS and sign != _READ_ALONE:
            digits += str(_DIGITS[sign])
        elif sign in _TENS and _TENS[sign] < last and len(digits) < 2:
            last = _TENS[sign]
            group, digits = group + int(digits or "1") * last, ""
        elif sign in _MYRIADS and _MYRIADS[sign] < last_myriad and (group or digits):
            last, last_myriad = 10**4, _MYRIADS[sign]
            total, group, digits = total + (group + int(digits or "0")) * last_myriad, 0, ""
        else:
            return None
    # Digits in places may follow 万 (三万五〇〇〇) but never 百 (三百五〇).
    if len(digits) > 1 and last < 10**4:
        return None
    return total + group + int(digits or "0")


def _written(number: int, digits: str, tens: str, myriads: str) -> str:
    if number == 0:
        return digits[0]
    printed = ""
    for exponent in (2, 1, 0):
        group = number // 10000**exponent % 10000
        if group:
            printed += _group(group, digits, tens) + (myriads[exponent - 1] if exponent else "")
    return printed


def _group(number: int, digits: str, tens: str) -> str:
    printed = ""
    for exponent in (3, 2, 1):
        digit = number // 10**exponent % 10
        if digit:
            # Only formal numerals write the one before ten: 壱拾.
            one = digits[1] if digits[1] != "一" else ""
            printed += (digits[digit] if digit > 1 else one) + tens[exponent - 1]
    return printed + (digits[number % 10] if number % 10 else "")
