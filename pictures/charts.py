"""Charts of published results: groups of one study side by side, as people or as months. Never two studies in one.

Every chart is a stand-alone SVG by the same hand as the pictures: it weighs a few kilobytes, needs no script, prints,
and carries its own paper on a dark screen. Words are 29 units high on a sheet 720 wide, so on a phone they stay
above 14 px.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from pictures.geometry import Point, number
from pictures.ideas import someone
from pictures.kit import CARD, HEAVY, INK, LIGHT, PAPER_EDGE, SOFT, TEAL, TEAL_PALE, WIDTH, Box, Panel

SMALL = 29.0
"""The smallest words on a chart."""
NAME = 31.0
COUNT = 44.0
_LEFT, _ROOM, _TOP = 36.0, 648.0, 30.0


@dataclass(frozen=True)
class Group:
    """One group of a study. `value` is people out of 100, or months; `low` and `high` are the printed range."""

    name: str
    value: float
    shown: str
    """The value as the reader hears it: "67 of 100", "about 13 months"."""
    low: float | None = None
    high: float | None = None
    range_shown: str = ""


@dataclass(frozen=True)
class Frame:
    """The words around a chart: the study above it, for those who see and for those who listen, and the key below."""

    study: str
    alt: str
    filled: str = ""
    empty: str = ""
    each: str = ""
    """What one figure stands for, or what the mark means."""
    half_key: str = ""
    """What a striped figure means; drawn only where there is one."""
    range_key: str = ""
    """What the bar means; drawn only where a group has a range."""


def people(groups: Sequence[Group], frame: Frame, *, another_kind: bool = False) -> str:
    """One or two groups of 100 people each, filled from the bottom row.

    A value that lies half way between two whole numbers has one striped figure: it may or may not count. Where the
    only group has less than one in a hundred, a thousand dots stand for a thousand people. `another_kind` marks a row
    that counts something else than its neighbors: its figures are striped all over.
    """
    if thousand(groups):
        return _thousand(groups[0], frame)
    panel = _panel(groups, frame)
    top = _heading(panel)
    columns = [_LEFT, 384.0][: len(groups)]
    room = 300 if len(groups) > 1 else _ROOM
    y = top
    for key, size, below in (("name", NAME, 10), ("shown", COUNT, 22)):
        written = [
            panel.write(f"{key}{i}", (x, y), room, size=size, bold=True, anchor="start", rise=0)
            for i, x in enumerate(columns)
        ]
        y = max(box.bottom for box in written) + below
    for group, x in zip(groups, columns, strict=True):
        full, half = whole(group.value)
        for i in range(100):
            counted = i < full
            kind = "m" if (counted and another_kind) or (half and i == full) else "n" if counted else "rest"
            someone(panel, (x + 14 + 30.2 * (i % 10), y + 18 + 35 * (9 - i // 10)), kind, 0.68)
    y += 10 * 35 + 16
    if any(group.low is not None for group in groups):
        y = max(_scale(panel, i, group, x, y) for i, (group, x) in enumerate(zip(groups, columns, strict=True)))
    y = _key(panel, y + 14, "m" if another_kind else "n")
    return _finish(panel, y, *_keys(groups, halves=True))


def months(groups: Sequence[Group], frame: Frame) -> str:
    """Two groups of one study as a dumbbell: a mark where half lived longer, a bar for the printed range, one line
    that joins the two.
    """
    panel = _panel(groups, frame)
    top = _heading(panel)
    last = max(36.0, *(12.0 * -(-(group.high or group.value) // 12) for group in groups))

    def at(value: float) -> float:
        return _LEFT + 14 + value * (_ROOM - 28) / last

    for i in range(len(groups)):
        y = top
        for key, size in (("name", NAME), ("shown", SMALL), ("range", SMALL)):
            bold = key == "name"
            box = panel.write(f"{key}{i}", (_LEFT + 46, y), _ROOM - 46, size=size, bold=bold, anchor="start", rise=0)
            y = box.bottom
        _mark(panel, (_LEFT + 16, top + 20), i)
        top = y + 18
    marks = [(at(group.value), top + 26 + 58 * i) for i, group in enumerate(groups)]
    for group, (_, y) in zip(groups, marks, strict=True):
        panel.line((at(0), y), (at(last), y), stroke=PAPER_EDGE, width=HEAVY)
        if group.low is not None and group.high is not None:
            panel.rect(Box(at(group.low), y - 15, at(group.high), y + 15), TEAL_PALE, TEAL, radius=9)
    for one, other in pairwise(marks):
        panel.line(one, other, stroke=INK, width=HEAVY)
    for i, mark in enumerate(marks):
        _mark(panel, mark, i)
    y = marks[-1][1] + 40
    panel.line((at(0), y), (at(last), y), stroke=SOFT, width=LIGHT)
    for tick in range(0, int(last) + 1, 12):
        panel.line((at(tick), y - 7), (at(tick), y + 7), stroke=SOFT, width=LIGHT)
        panel.literal(str(tick), (at(tick), y + 28), size=SMALL, bold=False)
    return _finish(panel, y + 66, *_keys(groups, halves=False))


def _mark(panel: Panel, at: Point, place: int) -> None:
    """A disk for the first group, an open square for the other: told apart without color."""
    if place == 0:
        panel.circle(at, 14, TEAL, INK, LIGHT)
    else:
        panel.rect(Box(at[0] - 12, at[1] - 12, at[0] + 12, at[1] + 12), CARD, INK, radius=2, width=HEAVY)


def whole(value: float) -> tuple[int, bool]:
    """How many of 100 are filled for sure, and whether one more is half way: 4.5 is 4 and one that may count."""
    full = int(value)
    rest = value - full
    if abs(rest - 0.5) < 1e-9 or 0 < value < 0.5:
        return full, True
    return full + (rest > 0.5), False


def thousand(groups: Sequence[Group]) -> bool:
    """Whether a thousand dots are needed to show it: one group, less than one person in a hundred."""
    return len(groups) == 1 and 0 < groups[0].value < 1


def _thousand(group: Group, frame: Frame) -> str:
    panel = _panel([group], frame)
    y = _heading(panel)
    y = panel.write("name0", (_LEFT, y), _ROOM, size=NAME, bold=True, anchor="start", rise=0).bottom + 10
    y = panel.write("shown0", (_LEFT, y), _ROOM, size=COUNT, bold=True, anchor="start", rise=0).bottom + 24
    filled, pitch = round(group.value * 10), _ROOM / 40
    dots = [(_LEFT + pitch * (i % 40 + 0.5), y + pitch * (24 - i // 40)) for i in range(1000)]
    ring = "a4.6 4.6 0 1 0 9.2 0a4.6 4.6 0 1 0-9.2 0"
    empty = "".join(f"M{number(x - 4.6)} {number(at)}{ring}" for x, at in dots[filled:])
    panel.path(empty, fill=CARD, stroke=SOFT, width=1.2)
    for dot in dots[:filled]:
        panel.circle(dot, 6.8, TEAL, INK, LIGHT)
    return _finish(panel, _key(panel, y + 25 * pitch + 6, "dot"), "each")


def _panel(groups: Sequence[Group], frame: Frame) -> Panel:
    labels = {"alt": frame.alt, "study": frame.study, "filled": frame.filled, "empty": frame.empty, "each": frame.each,
              "half_key": frame.half_key, "range_key": frame.range_key}  # fmt: skip
    for i, group in enumerate(groups):
        labels |= {f"name{i}": group.name, f"shown{i}": group.shown, f"range{i}": group.range_shown}
    return Panel(0, labels)


def _heading(panel: Panel) -> float:
    """Year and people, on top: who this was, before any number."""
    box = panel.write("study", (_LEFT, _TOP), _ROOM, size=SMALL, anchor="start", rise=0)
    panel.line((_LEFT, box.bottom + 14), (WIDTH - _LEFT, box.bottom + 14), stroke=PAPER_EDGE, width=LIGHT)
    return box.bottom + 30


def _scale(panel: Panel, i: int, group: Group, left: float, top: float) -> float:
    """The printed range as a bar on a line from 0 to 100, as wide as the people above it."""
    y, wide = top + 14, 302.0
    panel.line((left, y), (left + wide, y), stroke=PAPER_EDGE, width=HEAVY)
    if group.low is not None and group.high is not None:
        low, high = (left + wide * value / 100 for value in (group.low, group.high))
        panel.rect(Box(low, y - 11, high, y + 11), TEAL_PALE, TEAL, radius=6)
        at = left + wide * group.value / 100
        panel.line((at, y - 17), (at, y + 17), stroke=INK, width=HEAVY)
    return panel.write(f"range{i}", (left, y + 22), 300, size=SMALL, anchor="start", rise=0).bottom


def _key(panel: Panel, top: float, kind: str) -> float:
    """What a filled and an empty figure means."""
    panel.line((_LEFT, top), (WIDTH - _LEFT, top), stroke=PAPER_EDGE, width=LIGHT)
    y = top + 16
    for key, other in (("filled", kind), ("empty", "rest")):
        box = panel.write(key, (_LEFT + 46, y), _ROOM - 46, size=SMALL, anchor="start", rise=0)
        middle = (_LEFT + 16, (box.top + box.bottom) / 2)
        if kind == "dot":
            panel.circle(middle, 9 if key == "filled" else 7, TEAL if key == "filled" else CARD, SOFT, LIGHT)
        else:
            someone(panel, (middle[0], middle[1] - 4), other, 0.8)
        y = box.bottom + 10
    return y


def _finish(panel: Panel, top: float, *keys: str) -> str:
    """The last lines, and the sheet cut to length."""
    for key in keys:
        top = panel.write(key, (_LEFT, top), _ROOM, size=SMALL, anchor="start", rise=0).bottom + 6
    panel.height = top + 22
    return panel.svg()


def _keys(groups: Sequence[Group], *, halves: bool) -> list[str]:
    """Which of the explaining lines are needed."""
    keys = ["each"]
    if halves and any(whole(group.value)[1] for group in groups):
        keys.append("half_key")
    if any(group.low is not None for group in groups):
        keys.append("range_key")
    return keys
