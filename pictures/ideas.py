"""Pictures of ideas: the treatment families, a balance, a cycle, and a hundred people."""

from __future__ import annotations

import math

from pictures.anatomy import liver
from pictures.geometry import Place, Point, Tube, curves, number
from pictures.kit import (
    BIG,
    CARD,
    GOLD_EDGE,
    HEAVY,
    INK,
    LIGHT,
    LIVER,
    LIVER_EDGE,
    LIVER_PALE,
    PAPER_EDGE,
    SIZE,
    SOFT,
    TEAL,
    TEAL_PALE,
    WHITE,
    Box,
    Panel,
)
from pictures.registry import Figure, State

_BRANCHES = ("vessels", "needle", "beams", "surgery", "medicine", "scope", "comfort")
# Families that have gained the most in recent years.
_NEWER = ("beams", "medicine")


def family_tree(panel: Panel, _state: State, _step: int) -> None:
    """Seven families, each with its members. No order of worth: grouped by the way in."""
    panel.rect(Box(20, 20, 700, 92), TEAL_PALE, TEAL)
    panel.write("root", (360, 56), 640, bold=True, size=BIG)
    row = 136.0
    top, gap = 112.0, 12.0
    panel.line((40, 92), (40, top + (row + gap) * len(_BRANCHES) - gap - row / 2), stroke=TEAL, width=HEAVY)
    for i, key in enumerate(_BRANCHES):
        y = top + i * (row + gap)
        middle = y + row / 2
        panel.line((40, middle), (66, middle), stroke=TEAL, width=HEAVY)
        panel.circle((40, middle), 7, TEAL)
        panel.rect(Box(66, y, 700, y + row), CARD, PAPER_EDGE)
        panel.rect(Box(66, y, 262, y + row), TEAL_PALE, TEAL)
        panel.write(key, (164, middle), 180, bold=True, size=24)
        newer = key in _NEWER
        panel.write(f"{key}_members", (278, middle + (20 if newer else 0)), 412, size=24, anchor="start")
        if newer:
            panel.label("newer", (694, y + 27), 200, size=22, anchor="end", fill=TEAL_PALE, edge=TEAL)


def balance(panel: Panel, state: State, _step: int) -> None:
    """A scale: what treatment may do for the tumor on one side, the load on the liver on the other."""
    grade = state["class"]
    tilt = {"A": -6.0, "B": 3.0, "C": 13.0}[grade]
    reserve = {"A": 3, "B": 2, "C": 1}[grade]
    panel.banner(f"class_{grade}", size=SIZE)
    pivot: Point = (360, 200)
    a = math.radians(tilt)
    arm = 216
    left = (pivot[0] - arm * math.cos(a), pivot[1] - arm * math.sin(a))
    right = (pivot[0] + arm * math.cos(a), pivot[1] + arm * math.sin(a))
    panel.tubes((Tube.through(pivot, (360, 560), width=(16, 22)),), WHITE, SOFT)
    panel.rect(Box(270, 556, 450, 580), WHITE, SOFT, radius=10)
    panel.tubes((Tube.through(left, right, width=(14, 14)),), WHITE, SOFT)
    panel.circle(pivot, 15, TEAL, WHITE, HEAVY)
    for end in (left, right):
        pan = end[1] + 178
        panel.line(end, (end[0] - 92, pan), stroke=SOFT, width=LIGHT)
        panel.line(end, (end[0] + 92, pan), stroke=SOFT, width=LIGHT)
        rim = Place(end[0], pan).points((-104, 0), (-84, 40), (84, 40), (104, 0), (52, 0), (-52, 0))
        panel.path(curves(*rim), fill=TEAL_PALE, stroke=TEAL, width=HEAVY)
    panel.tumor((left[0], left[1] + 134), 40)
    panel.arrow((left[0] - 62, left[1] + 112), (left[0] - 62, left[1] + 164))
    liver(panel, Place(right[0] - 66, right[1] + 96, 0.22), fill={"A": LIVER, "B": "#D8AE95", "C": LIVER_PALE}[grade])
    panel.write("effect", (144, 494), 240, bold=True)
    panel.write("load", (566, 494), 240, bold=True)
    panel.rect(Box(20, 606, 700, 716), CARD, PAPER_EDGE)
    panel.write("reserve", (40, 661), 290, anchor="start")
    for i in range(3):
        box = Box(352 + i * 112, 628, 352 + i * 112 + 100, 694)
        filled = i < reserve
        panel.rect(box, LIVER if filled else "none", LIVER_EDGE, radius=8, width=HEAVY if filled else LIGHT)
        if filled:
            for k in range(3):
                x = box.left + 24 + 26 * k
                panel.line((x - 8, box.bottom - 14), (x + 8, box.top + 14), stroke=LIVER_EDGE, width=LIGHT)


def cycle(panel: Panel, _state: State, _step: int) -> None:
    """One way round: response, recovery, more options. And the other way out, drawn just as plainly."""
    centers: dict[str, Point] = {
        "treat": (360, 84),
        "shrinks": (550, 296),
        "recovers": (360, 508),
        "options": (170, 296),
    }
    panel.arrow((470, 112), (540, 222), bend=-26)
    panel.arrow((540, 368), (470, 476), bend=-26)
    panel.arrow((250, 480), (180, 368), bend=-26)
    panel.arrow((180, 222), (250, 112), bend=-26)
    for key, (x, y) in centers.items():
        panel.rect(Box(x - 140, y - 62, x + 140, y + 62), TEAL_PALE if key == "treat" else CARD, TEAL, width=HEAVY)
        panel.write(key, (x, y), 256, bold=key == "treat")
    panel.circle((360, 296), 34, TEAL_PALE, TEAL, LIGHT)
    turn = [(360 + 18 * math.cos(i / 4), 296 + 18 * math.sin(i / 4)) for i in range(21)]
    panel.line(*turn, stroke=TEAL, width=HEAVY)
    panel.chevron((turn[-1][0], turn[-1][1]), -1.0 + math.pi * 0.35, size=11, color=TEAL)
    panel.write("some", (360, 612), 640)
    panel.line((40, 652), (680, 652), stroke=SOFT, width=LIGHT, dash="2 12")
    panel.rect(Box(20, 676, 330, 800), CARD, INK, width=HEAVY)
    panel.write("not_enough", (175, 738), 286, bold=True)
    panel.arrow((340, 738), (392, 738), color=INK)
    panel.rect(Box(402, 676, 700, 800), CARD, INK, width=HEAVY)
    panel.write("other_way", (551, 738), 274)


def hundred(panel: Panel, state: State, _step: int) -> None:
    """A hundred people, filled from the bottom row: n of one kind, m of a second kind, the rest."""
    n, m = int(state["n"]), int(state["m"])
    if n + m > 100:
        raise KeyError(f"picture 'hundred': n + m is {n + m}, more than 100")
    for i in range(100):
        at = (92.0 + 59.5 * (i % 10), 566.0 - 56 * (i // 10))
        kind = "n" if i < n else "m" if i < n + m else "rest"
        someone(panel, at, kind)
    panel.line((40, 612), (680, 612), stroke=PAPER_EDGE, width=LIGHT)
    rows = [("n", n, "n_label")] + ([("m", m, "m_label")] if m else []) + [("rest", 100 - n - m, "rest_label")]
    for i, (kind, count, key) in enumerate(rows):
        y = 656 + i * 76
        someone(panel, (64, y), kind)
        panel.literal(str(count), (148, y), anchor="end")
        panel.write(key, (172, y), 520, anchor="start")
    panel.height = 656 + len(rows) * 76 + 40
    panel.write("of_100", (360, panel.height - 48), 640, size=24)


def someone(panel: Panel, at: Point, kind: str, scale: float = 1.0) -> None:
    """A head and shoulders. Filled, striped or empty: the kind shows without color."""
    x, y = at
    fill = {"n": TEAL, "m": "#F0CF87", "rest": CARD}[kind]
    edge = {"n": TEAL, "m": GOLD_EDGE, "rest": SOFT}[kind]
    panel.circle((x, y - 11 * scale), 9 * scale, fill, edge, LIGHT)
    left, right, low, high = (number(n) for n in (x - 16 * scale, x + 16 * scale, y + 22 * scale, y + 14 * scale))
    across, up = number(16 * scale), number(14 * scale)
    panel.path(f"M{left} {low}V{high}A{across} {up} 0 0 1 {right} {high}V{low}Z", fill=fill, stroke=edge)
    if kind == "m":
        for shift, top in ((-7, 3), (2, 5)):
            ends = ((x + shift * scale, y + 20 * scale), (x + (shift + 5) * scale, y + top * scale))
            panel.line(*ends, stroke=edge, width=LIGHT)


FIGURES = (
    Figure(
        "family-tree",
        ("root", "newer", *_BRANCHES, *(f"{key}_members" for key in _BRANCHES)),
        family_tree,
        height=1150,
        systems=("SYS-28",),
    ),
    Figure(
        "balance",
        ("class_A", "class_B", "class_C", "effect", "load", "reserve"),
        balance,
        height=736,
        controls={"class": ("A", "B", "C")},
        systems=("SYS-29",),
    ),
    Figure(
        "cycle",
        ("treat", "shrinks", "recovers", "options", "some", "not_enough", "other_way"),
        cycle,
        height=826,
        systems=("SYS-13",),
    ),
    Figure(
        "hundred",
        ("n_label", "m_label", "rest_label", "of_100"),
        hundred,
        height=930,
        systems=("SYS-27",),
        numbers={"n": (0, 100), "m": (0, 100)},
    ),
)
