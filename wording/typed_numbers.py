"""Numbers as people write them: "9 cm", "9.2×7.5", ">60500", "2.3e4", "60 500", "171 ng/mL", full-width digits.

Pure: from a text to what it says. What a text leaves open is said, never guessed: "1,210" is 1.21 to one reader and
1210 to another, so it has two readings. What cannot be read at all is no reading, and nothing of it is used.
"""

from __future__ import annotations

import math
import re
import unicodedata
from dataclasses import dataclass, replace
from itertools import product

SPELLINGS = {
    "umol/L": ("umol/l", "mcmol/l", "微摩尔/升", "微摩/升"),
    "mg/dL": ("mg/dl", "mg%", "毫克/分升"),
    "g/L": ("g/l", "克/升"),
    "g/dL": ("g/dl", "g%", "克/分升"),
    "10^9/L": ("10^9/l", "10e9/l", "10*9/l", "10^3/ul", "10*3/ul", "10^3/mm^3", "10^3/mm3", "k/ul", "k/mm3"),
    "10^4/uL": ("10^4/ul", "10*4/ul", "10^4/mm^3", "10^4/mm3", "万/ul", "万/mm3", "万/微升"),
    "/uL": ("/ul", "/mm^3", "/mm3", "/cmm", "cells/ul", "cells/mm3", "个/ul", "/微升", "个/微升"),
    "mL/min": ("ml/min", "ml/min/1.73m2", "ml/min/1.73m^2", "ml/(min·1.73m2)", "ml/(min*1.73m2)", "毫升/分"),
    "mmol/L": ("mmol/l", "meq/l", "毫摩尔/升"),
    "U/L": ("u/l", "iu/l", "单位/升"),
    "ng/mL": ("ng/ml", "ug/l", "纳克/毫升", "微克/升"),
    "IU/mL": ("iu/ml", "ku/l"),
    "mg/L": ("mg/l", "毫克/升"),
    "percent": ("%", "percent"),
    "s": ("s", "sec", "secs", "second", "seconds", "秒"),
    "cm": ("cm", "厘米", "公分"),
    "mm": ("mm", "毫米"),
    "years": ("y", "yr", "yrs", "year", "years", "岁"),
    "weeks": ("w", "wk", "wks", "week", "weeks", "周"),
    "n": ("个",),
    "points": ("points", "pts", "分"),
}
"""How the units are written, by the code of the unit: in small letters, without spaces, with u for micro. Spellings of
another unit stand with a unit of exactly the same size (10^3/uL and 10^9/L, ug/L and ng/mL)."""

UNKNOWN_UNIT = "?"
"""The code of a unit that was written behind and is not in the table."""

_CODE_OF = {spelling: code for code, spellings in SPELLINGS.items() for spelling in spellings}
_SIGN = re.compile(r"[><]=?")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_SAME = str.maketrans(
    {"。": ".", "μ": "u", "⁄": "/", "−": "-", "’": "'"}
    | dict.fromkeys("×✕✖", "x")
    | dict.fromkeys("≥⩾≧", ">=")
    | dict.fromkeys("≤⩽≦", "<=")
)
_NUMBER = re.compile(r"[+-]?(?:\d[\d.,' ]*|\.\d+)")
_POWER = re.compile(r"(?:e([+-]?\d{1,2})|\s*[x*]\s*10\^(-?\d{1,2}))(?![\d/])")
_TIMES = re.compile(r"(?<=[\dcm厘米公分毫])\s*[x*]\s*(?=\d)(?!10\^)")
_BETWEEN = re.compile(r"(?:[\s;、/]|,(?=\s|$)|,(?=\d+\.\d)|\band\b|和)+")
_MAY_BE_A_UNIT = re.compile(r"(?=.*[^\W\d_])[^\d+-]{2,}")  # letters and no further number, as in "mU/L"
_FLAGS = re.compile(r"\s*[↑↓]+\s*$")  # laboratories mark what lies outside their normal range


@dataclass(frozen=True, slots=True)
class Amount:
    """One number as a text says it.

    `sign`: ">", "<", ">=" or "<=" where only a limit is given. `sides`: all lengths of a size such as 9.2×7.5, the
    largest of which is `value`; one where there is but one. `unit`: the code of the unit written behind, UNKNOWN_UNIT
    where the table has none, empty where nothing is written. `unit_text`: that unit as it was written.
    """

    value: float
    sign: str = ""
    sides: tuple[float, ...] = ()
    unit: str = ""
    unit_text: str = ""

    @property
    def text(self) -> str:
        """The same number written so that it can be read in one way only, without its unit."""
        return self.sign + "×".join(plain(side) for side in self.sides)


def read(text: str) -> tuple[Amount, ...]:
    """Every reading of a text that holds one number, or one size; empty where there is none.

    Two readings where a comma or a point may stand for thousands or for decimals.
    """
    tidied = _tidy(text)
    sign = _SIGN.match(tidied)
    body = tidied[sign.end() :].strip() if sign else tidied
    parts = _TIMES.split(body)
    if len(parts) > 3 or (sign and len(parts) > 1):
        return ()
    sides = [_one(part) for part in parts]
    readings = [_size(together) for together in product(*sides)]
    return tuple(replace(amount, sign=sign.group() if sign else "") for amount in readings if amount)


def read_list(text: str) -> tuple[tuple[Amount, ...], ...]:
    """Every reading of a text that holds several numbers: "3.2 1.5", "3.2 cm, 1.5 cm", "4.1×3.0; 2".

    "3,2" has two readings: one number with a decimal comma, or the numbers 3 and 2.
    """
    close = re.sub(r"\s*([x*])\s*|(?<=\d)\s+(?=(?:cm|mm|厘米|公分|毫米)(?![a-z]))", r"\1", _tidy(text))
    chunks = [chunk for chunk in _BETWEEN.split(close) if chunk]
    together = product(*(_chunk(chunk, alone=len(chunks) == 1) for chunk in chunks))
    return tuple(tuple(one for some in reading for one in some) for reading in together if reading)


def plain(number: float) -> str:
    """A number without exponent and without separators of thousands: 23000, 0.72."""
    return f"{number:.10f}".rstrip("0").rstrip(".")


def unit_code(text: str) -> str:
    """The code of a unit as it was written; UNKNOWN_UNIT where the table has none, empty for an empty text."""
    spelled = text.replace(" ", "")
    bare = re.sub(r"^\((.*)\)$", r"\1", spelled).lstrip("x*")
    return _CODE_OF.get(bare, UNKNOWN_UNIT) if spelled else ""


def _tidy(text: str) -> str:
    """Full-width characters made narrow, powers written with ^, one letter for micro, small letters, one space."""
    powers = re.sub(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+", lambda found: "^" + found.group().translate(_SUPERSCRIPTS), text)
    narrow = unicodedata.normalize("NFKC", _FLAGS.sub("", powers)).casefold().translate(_SAME)
    return " ".join(narrow.split())


def _one(text: str) -> list[Amount]:
    """Every reading of one number with what stands behind it."""
    found = _NUMBER.match(text)
    if found is None:
        return []
    power, rest = 1.0, text[found.end() :]
    if (raised := _POWER.match(rest)) and not rest[raised.end() :].startswith("/"):
        power, rest = 10.0 ** int(raised.group(1) or raised.group(2)), rest[raised.end() :]
    elif rest.startswith("万") and not rest.startswith("万/"):
        power, rest = 10_000.0, rest[1:]
    written = rest.strip()
    if unit_code(written) == UNKNOWN_UNIT and not _MAY_BE_A_UNIT.fullmatch(written):
        return []
    values = [round(value * power, 10) for value in _values(found.group().strip())]
    return [
        Amount(value, sides=(value,), unit=unit_code(written), unit_text=written)
        for value in values
        if math.isfinite(value)
    ]


def _chunk(chunk: str, *, alone: bool) -> list[tuple[Amount, ...]]:
    """Every reading of a part of a list in which only commas may still separate numbers."""
    readings: list[tuple[Amount, ...]] = [(amount,) for amount in read(chunk)]
    commas, apart = chunk.count(","), [read(part) for part in chunk.split(",")]
    if "." in chunk or any(len(one) != 1 for one in apart):
        return readings
    numbers = tuple(one[0] for one in apart)
    if commas > 1:
        return [numbers]
    return [*readings[:1], numbers] if commas and alone else readings


def _size(sides: tuple[Amount, ...]) -> Amount | None:
    """One size of several lengths: the largest counts. A unit behind the last length is that of all."""
    if len(sides) == 1:
        return sides[0]
    if {side.unit for side in sides[:-1]} - {"", sides[-1].unit}:
        return None
    lengths = tuple(side.value for side in sides)
    return replace(sides[-1], value=max(lengths), sides=lengths)


def _values(written: str) -> list[float]:
    """Every way to read digits with separators."""
    sign, digits = (-1.0 if written.startswith("-") else 1.0), written.lstrip("+-").rstrip(".")
    return [sign * float(way) for way in _ways(digits)]


def _ways(digits: str) -> list[str]:
    if re.fullmatch(r"\d+|\d*[.,]\d+", digits) and not re.fullmatch(r"\d{1,3}[.,]\d{3}", digits):
        return [digits.replace(",", ".")]
    if re.fullmatch(r"\d{1,3}[.,]\d{3}", digits):
        as_decimals, as_thousands = digits.replace(",", "."), re.sub(r"[.,]", "", digits)
        if digits.startswith(("0.", "00")):
            return [as_decimals]
        return [as_thousands] if re.fullmatch(r"[1-9]\d*,000", digits) else [as_decimals, as_thousands]
    for thousands, point in ((" ", "[.,]"), ("'", "[.,]"), (",", "[.]"), ("[.]", ",")):
        if re.fullmatch(rf"\d{{1,3}}(?:{thousands}\d{{3}})+(?:{point}\d+)?", digits):
            whole, _, decimals = re.sub(thousands, "", digits).replace(",", ".").partition(".")
            return [f"{whole}.{decimals or 0}"]
    return []
