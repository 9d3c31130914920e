"""Numbers as people write them: what is read, what is open, what is no number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wording.typed_numbers import UNKNOWN_UNIT, plain, read, read_list, unit_code

ONE_WAY = [
    ("9", 9.0, "", ""),
    ("9 cm", 9.0, "", "cm"),
    ("９厘米", 9.0, "", "cm"),
    (">60500", 60500.0, ">", ""),
    ("＞60500", 60500.0, ">", ""),
    ("≥ 60 500 ng/mL", 60500.0, ">=", "ng/mL"),
    ("<1.3", 1.3, "<", ""),
    ("2.3e4", 23000.0, "", ""),
    ("2.3×10^4", 23000.0, "", ""),
    ("2.3*10⁴", 23000.0, "", ""),
    ("7万", 70000.0, "", ""),
    ("12,000", 12000.0, "", ""),
    ("60 500", 60500.0, "", ""),
    ("1,234,567", 1234567.0, "", ""),
    ("1.234,5", 1234.5, "", ""),
    ("６,２", 6.2, "", ""),
    (".5", 0.5, "", ""),
    ("0.720", 0.72, "", ""),
    ("-2", -2.0, "", ""),
    ("85.0 ↑", 85.0, "", ""),
    ("171 ng/mL", 171.0, "", "ng/mL"),
    ("171 μg/L", 171.0, "", "ng/mL"),
    ("120×10⁹/L", 120.0, "", "10^9/L"),
    ("12 x10^4/µL", 12.0, "", "10^4/uL"),
    ("7万/µL", 7.0, "", "10^4/uL"),
    ("70,000 /mm³", 70000.0, "", "/uL"),
    ("6.5 K/uL", 6.5, "", "10^9/L"),
    ("50%", 50.0, "", "percent"),
    ("12 mU/L", 12.0, "", UNKNOWN_UNIT),
]


@pytest.mark.parametrize(("text", "value", "sign", "unit"), ONE_WAY, ids=[row[0] for row in ONE_WAY])
def test_a_number_is_read_as_it_is_written(text: str, value: float, sign: str, unit: str) -> None:
    (amount,) = read(text)
    assert (amount.value, amount.sign, amount.unit) == (value, sign, unit)


SIZES = ["9.2×7.5", "9.2x7.5", "9.2*7.5", "7.5 X 9.2", "9.2 cm × 7.5 cm", "９．２×７．５"]


@pytest.mark.parametrize("text", SIZES)
def test_the_larger_of_two_lengths_counts_and_both_are_kept(text: str) -> None:
    (amount,) = read(text)
    assert amount.value == 9.2
    assert set(amount.sides) == {9.2, 7.5}
    assert "9.2" in amount.text and "7.5" in amount.text


def test_lengths_in_two_units_are_not_read() -> None:
    assert read("9.2 cm × 75 mm") == ()


TWO_WAYS = [
    ("0,720", 0.72, 720.0),
    ("1.210", 1.21, 1210.0),
    ("1,210", 1.21, 1210.0),
    ("60,500", 60.5, 60500.0),
    (">60.500", 60.5, 60500.0),
    ("12.000", 12.0, 12000.0),
]


@pytest.mark.parametrize(("text", "decimals", "thousands"), TWO_WAYS, ids=[row[0] for row in TWO_WAYS])
def test_a_separator_that_can_be_read_in_two_ways_has_two_readings(
    text: str, decimals: float, thousands: float
) -> None:
    assert [amount.value for amount in read(text)] == [decimals, thousands]


@pytest.mark.parametrize(
    "text",
    ["", " ", "abc", "9 10", "3-5", "9 or 10", "1.2.3", "9.2×", "x5", "1e400", "12,34,5", "about 9", ">", "5 / 6"],
)
def test_what_is_no_number_has_no_reading(text: str) -> None:
    assert read(text) == ()


LISTS = [
    ("3.2 1.5", [[3.2, 1.5]]),
    ("3.2, 1.5", [[3.2, 1.5]]),
    ("3.2,1.5", [[3.2, 1.5]]),
    ("3,2 1,5", [[3.2, 1.5]]),
    ("3.2 cm, 1.5 cm", [[3.2, 1.5]]),
    ("4.1×3.0; 2", [[4.1, 2.0]]),
    ("3、2", [[3.0, 2.0]]),
    ("3,2,1", [[3.0, 2.0, 1.0]]),
    ("3,2", [[3.2], [3.0, 2.0]]),
    ("3 abc", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "readings"), LISTS, ids=[row[0] for row in LISTS])
def test_a_list_of_numbers(text: str, readings: list[list[float]]) -> None:
    assert [[amount.value for amount in reading] for reading in read_list(text)] == readings


@pytest.mark.parametrize(("text", "code"), [("", ""), ("MG/DL", "mg/dL"), ("(g/L)", "g/L"), ("× 10^9/L", "10^9/L")])
def test_a_unit_is_known_by_its_spelling(text: str, code: str) -> None:
    assert unit_code(text.casefold().replace("×", "x")) == code


@given(st.integers(0, 10**9), st.integers(0, 6))
def test_a_plain_number_is_read_back(whole: int, decimals: int) -> None:
    value = whole / 10**decimals
    assert value in [amount.value for amount in read(plain(value))]


@given(st.text(alphabet="0123456789.,;>< xe*^/+-万cmμL", max_size=14))
def test_any_text_is_read_or_not_and_its_text_says_the_same(text: str) -> None:
    for amount in (one for one in read(text) if 1e-3 <= abs(one.value) < 1e9):
        assert (amount.value, amount.sign) in [(pytest.approx(one.value), one.sign) for one in read(amount.text)]
    for reading in read_list(text):
        assert reading, "a reading of a list holds a number"
