"""From an outcome of the fact base and its words to a drawing. Pure: no screen, no numbers of its own.

The drawings are SVG and not a charting library: they do not move, weigh a few kilobytes where the library would send
a frightened reader on a phone 1.4 MB first, and look the same in print and in the dark.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

from hcc_content.models import ChartRow, ChartWords, Outcome
from pictures import charts
from wording.phrasebook import Phrasebook

Form = Literal["months", "people"]


def form(outcome: Outcome) -> Form:
    """How an outcome is drawn: a time as a dumbbell of both groups, a share as people."""
    return "months" if outcome.display == "paired" else "people"


def draw(book: Phrasebook, said: ChartWords, row: ChartRow, outcome: Outcome) -> str:
    """One study as one drawing. Only numbers that were read, and that may stand before patients."""
    if outcome.verified != "read" or not outcome.patient_chart or outcome.value is None:
        raise ValueError(f"{outcome.id} is not for readers")
    groups = [_group(book, outcome, row.label, outcome.value, outcome.range)]
    if outcome.comparator_value is not None and row.comparator is not None:
        groups.append(_group(book, outcome, row.comparator, outcome.comparator_value, outcome.comparator_range))
    study, alt = book.pair(row.year, row.people), spoken(book, row)
    if form(outcome) == "months":
        return charts.months(
            groups, charts.Frame(study, alt, each=book.ui.chart.key_months, range_key=book.ui.chart.key_range)
        )
    frame = charts.Frame(
        study,
        alt,
        filled=row.filled or said.filled or "",
        empty=row.empty or said.empty or "",
        each=book.ui.chart.key_dot if charts.thousand(groups) else book.ui.chart.key_person,
        half_key=book.ui.chart.key_half,
        range_key=book.ui.chart.key_range,
    )
    return charts.people(groups, frame, another_kind=row.filled is not None and said.filled is not None)


def spoken(book: Phrasebook, row: ChartRow) -> str:
    """The drawing for those who hear it: which study, which groups, what was seen."""
    return book.pair(book.aside(heading(book, row), [row.year, row.people]), row.words)


def heading(book: Phrasebook, row: ChartRow) -> str:
    """The groups of a row by name."""
    return book.ui.chart.beside(one=row.label, other=row.comparator) if row.comparator else row.label


def rounded(value: float) -> int:
    """Halves go up, as people round."""
    return int(Decimal(str(value)).quantize(Decimal(1), ROUND_HALF_UP))


def _group(
    book: Phrasebook, outcome: Outcome, name: str, value: float, printed: tuple[float, float] | None
) -> charts.Group:
    low, high = printed or (None, None)
    if form(outcome) == "months":
        shown = book.ui.chart.months(n=rounded(value))
        said = book.ui.chart.no_range
        if printed:
            said = book.ui.chart.months_range(low=rounded(printed[0]), high=rounded(printed[1]))
    else:
        shown = _people(book, value, alone=outcome.comparator_value is None)
        said = book.ui.chart.range(low=rounded(printed[0]), high=rounded(printed[1])) if printed else ""
    return charts.Group(name, float(value), shown, low, high, said)


def _people(book: Phrasebook, value: float, *, alone: bool) -> str:
    if alone and 0 < value < 1:
        return book.ui.chart.of_1000(n=rounded(value * 10))
    full, half = charts.whole(value)
    if half and not full:
        return book.ui.chart.of_100_below_one
    return book.ui.chart.of_100_half(n=full, more=full + 1) if half else book.ui.chart.of_100(n=full)
