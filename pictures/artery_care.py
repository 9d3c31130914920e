"""Pictures of treatments that go through the liver artery, and of what blocking an artery does."""

from __future__ import annotations

import math

from pictures.anatomy import ArteryTree, liver, person
from pictures.geometry import Place, Point, Tube, curves
from pictures.kit import (
    ARTERY,
    ARTERY_EDGE,
    ARTERY_PALE,
    CARD,
    GOLD,
    GOLD_EDGE,
    GOLD_PALE,
    HEAVY,
    INK,
    LIGHT,
    LIVER,
    STEEL,
    TEAL,
    TEAL_PALE,
    WHITE,
    Box,
    Panel,
)
from pictures.registry import Figure, State

_TUBE = "#2F3B45"


def _catheter(panel: Panel, tube: Tube) -> None:
    """The thin tube that doctors steer: dark with a pale core, so that it shows on red."""
    panel.tubes((tube,), WHITE, _TUBE, weight=2.6)


def _close_up(
    panel: Panel, *, dim: bool = False, plug: bool = False, blush: bool = False, tube_in: bool = False
) -> Tube:
    """A tumor with its own artery branching off a liver artery, close up. Returns the tumor's artery."""
    panel.rect(Box(2, 110, 718, 486), LIVER, radius=0)
    stem = Tube.through((-140, 430), (140, 420), (420, 424), (860, 408), width=(44, 34))
    feeder = Tube.through((250, 420), (300, 360), (360, 306), (430, 270), width=(28, 20))
    twigs = (
        Tube.through((430, 270), (462, 240), (488, 200), width=(14, 5)),
        Tube.through((430, 270), (490, 268), (540, 250), width=(14, 5)),
        Tube.through((430, 270), (476, 304), (520, 330), width=(14, 5)),
    )
    center: Point = (500, 262)
    if blush:
        panel.circle(center, 118, "#F3DC9C", GOLD_EDGE, LIGHT)
    panel.tumor(center, 98, fill=GOLD_PALE if dim else GOLD)
    if dim:
        panel.tubes((feeder, *twigs), ARTERY_PALE, ARTERY_EDGE)
        panel.artery(stem)
    else:
        panel.artery(stem, feeder, *twigs)
    panel.flow(stem, *(() if tube_in else (0.18, 0.28)), 0.6, 0.7, 0.8, size=10)
    if plug:
        for share in (0.16, 0.24, 0.32, 0.4):
            panel.circle(feeder.at(share), 9, INK, WHITE, LIGHT)
    return feeder


def starving(panel: Panel, _state: State, step: int) -> None:
    """Before, after, and why the effect is incomplete."""
    feeder = _close_up(panel, dim=step > 1, plug=step > 1)
    if step == 1:
        panel.flow(feeder, 0.3, 0.55, 0.8, size=8)
        panel.label("feeds", (190, 210), 290, to=(feeder.at(0.6),), bold=True)
        panel.label("tumor", (600, 60), 200, to=((510, 190),))
    elif step == 2:
        panel.label("blocked", (190, 210), 290, to=(feeder.at(0.3),), bold=True)
        panel.label("weaker", (540, 60), 330, to=((510, 190),))
    else:
        new = Tube.through((600, 416), (640, 370), (622, 320), (576, 292), width=(10, 5))
        vein = Tube.through((-140, 160), (200, 156), (420, 150), (860, 146), width=(44, 44))
        panel.vein(vein)
        panel.flow(vein, 0.25, 0.45, 0.75, size=10)
        panel.artery(new)
        panel.circle(new.at(0), 6.5, ARTERY)
        for dx, dy in ((70, 30), (52, 56), (-10, -74), (20, -70), (-36, -66)):
            panel.circle((500 + dx, 262 + dy), 13, GOLD, GOLD_EDGE, LIGHT)
            panel.circle((500 + dx, 262 + dy), 3.4, GOLD_EDGE)
        panel.label("edge", (170, 248), 300, to=((466, 196),), bold=True)
        panel.label("new", (540, 536), 320, to=(new.at(0.4),))
        panel.label("vein", (190, 60), 330, to=(vein.at(0.42),))
    panel.label("artery", (170, 536), 280, to=((150, 424),))
    panel.dots(step, 3)


_BODY = Place(360, 96, 0.96)
_ENTRY = {"groin": _BODY.point((-38, 350)), "wrist": _BODY.point((-111, 318))}


def _body(panel: Panel, access: str, *, tube: bool) -> Point:
    """The person, and the tube if it is in. Returns the spot that the label points at."""
    person(panel, _BODY)
    liver(panel, Place(286, 250, 0.24))
    spot = _ENTRY[access]
    if tube:
        if access == "groin":
            way = Tube.through(_ENTRY["groin"], (346, 400), (364, 350), (362, 306), (332, 286), width=(7, 6))
        else:
            way = Tube.through(
                _ENTRY["wrist"],
                _BODY.point((-103, 220)),
                _BODY.point((-74, 126)),
                _BODY.point((-26, 100)),
                (366, 226),
                (366, 292),
                (334, 286),
                width=(7, 6),
            )
        panel.artery(Tube(way.points, 14, 12))
        _catheter(panel, way)
        spot = way.at(0.5)
    panel.circle(_ENTRY[access], 19, CARD, TEAL, HEAVY)
    panel.circle(_ENTRY[access], 7, TEAL)
    return spot


def tace_steps(panel: Panel, state: State, step: int) -> None:
    """Through groin or wrist to the tumor's artery: numb, steer, picture, fine tube, drug, block, press."""
    access = state["access"]
    if step in (1, 2, 7):
        entry = _body(panel, access, tube=step == 2)
        key = {1: f"numb_{access}", 2: "steer", 7: "press"}[step]
        panel.label(key, (20, 250), 220, anchor="start", to=(entry,), bold=True)
        panel.label("liver", (700, 250), 180, anchor="end", to=((370, 290),))
        if step == 7:
            panel.rect(Box(entry[0] - 30, entry[1] - 20, entry[0] + 30, entry[1] + 20), WHITE, STEEL, radius=8)
            panel.line((entry[0] - 12, entry[1]), (entry[0] + 12, entry[1]), stroke=STEEL, width=HEAVY)
            panel.line((entry[0], entry[1] - 12), (entry[0], entry[1] + 12), stroke=STEEL, width=HEAVY)
    else:
        feeder = _close_up(panel, dim=step == 6, plug=step == 6, blush=step == 3, tube_in=step != 6)
        reach = 0.06 if step == 3 else 0.55
        tip = feeder.at(max(0.12, reach))
        stem = Tube.through((-60, 428), (140, 420), (232, 422), feeder.at(0.08), tip, width=(10, 9))
        if step != 6:
            _catheter(panel, stem)
        if step == 5:
            for i, share in enumerate((0.66, 0.78, 0.9, 1.0)):
                _drop(panel, feeder.at(share), 8 - i * 0.6)
            for at in ((470, 226), (520, 236), (540, 290), (484, 312), (512, 270)):
                _drop(panel, at, 7)
        key, spot = {
            3: ("dye", (480, 170)),
            4: ("fine_tube", feeder.at(0.5)),
            5: ("drug", feeder.at(0.78)),
            6: ("block", feeder.at(0.3)),
        }[step]
        panel.label(key, (200, 200), 310, to=(spot,), bold=True)
        panel.label("tumor", (610, 60), 190, to=((520, 190),))
        panel.label("artery", (200, 536), 300, to=((330, 424),))
    panel.dots(step, 7)


def _drop(panel: Panel, at: Point, size: float) -> None:
    x, y = at
    s = size
    panel.path(
        curves(
            (x, y - 1.5 * s), (x + s, y - 0.2 * s), (x + s, y + s), (x, y + s), (x - s, y + s), (x - s, y - 0.2 * s)
        ),
        fill=TEAL,
        stroke=WHITE,
        width=LIGHT,
    )


def reopening(panel: Panel, _state: State, step: int) -> None:
    """After blocking: quiet, then a growth signal, then new or reopened vessels, so the scan is done again."""
    feeder = _close_up(panel, dim=step < 3, plug=step < 3)
    if step == 1:
        panel.label("blocked", (190, 200), 290, to=(feeder.at(0.3),), bold=True)
    elif step == 2:
        for r in (120, 142, 164):
            for start in (150, 330):
                arc = [
                    (500 + r * math.cos(math.radians(a)), 262 + r * math.sin(math.radians(a)))
                    for a in range(start, start + 46, 5)
                ]
                panel.line(*arc, stroke=TEAL, width=HEAVY)
        panel.label("signal", (190, 180), 300, to=((362, 300),), bold=True)
    elif step == 3:
        panel.flow(feeder, 0.3, 0.55, 0.8, size=8)
        new = (
            Tube.through((620, 414), (650, 360), (630, 316), (576, 290), width=(11, 5)),
            Tube.through((690, 412), (700, 320), (660, 240), (580, 228), width=(11, 5)),
        )
        panel.artery(*new)
        for tube in new:
            panel.circle(tube.at(0), 7, ARTERY)
        panel.label("reopens", (180, 200), 280, to=(feeder.at(0.4),), bold=True)
        panel.label("new", (550, 536), 320, to=(new[0].at(0.25),))
    else:
        panel.rect(Box(366, 128, 706, 400), "none", TEAL, radius=24, width=HEAVY + 2)
        for x, y, dx, dy in ((384, 146, 1, 1), (688, 146, -1, 1), (384, 382, 1, -1), (688, 382, -1, -1)):
            panel.line((x + 32 * dx, y), (x, y), (x, y + 32 * dy), stroke=CARD, width=6)
        panel.label("scan", (180, 210), 300, to=((366, 240),), bold=True)
    panel.label("tumor", (610, 60), 190, to=((520, 190),))
    panel.label("artery", (190, 536), 300, to=((150, 424),))
    panel.dots(step, 4)


def _liver_with_tube(panel: Panel, *, reach: float) -> tuple[ArteryTree, Tube]:
    place = Place(24, 70, 1.1)
    trees = ArteryTree(place)
    panel.artery(trees.aorta)
    liver(panel, place)
    panel.artery(*trees.inside)
    panel.circle(trees.stem.at(0), trees.stem.start_width * 0.5 + 3, ARTERY)
    way = Tube.through(
        place.point((436, 640)),
        place.point((437, 430)),
        place.point((418, 352)),
        place.point((372, 300)),
        place.point((352, 262)),
        trees.right.at(reach),
        width=(9, 8),
    )
    return trees, way


def haic(panel: Panel, _state: State, _step: int) -> None:
    """Drug runs slowly into the liver artery from a pump; the artery stays open."""
    trees, way = _liver_with_tube(panel, reach=0.35)
    tumor: Point = (196, 226)
    panel.tumor(tumor, 62)
    outside = Tube.through((504, 760), (520, 660), (600, 640), (628, 596), width=(9, 9))
    _catheter(panel, way)
    _catheter(panel, outside)
    for share in (0.5, 0.68, 0.86, 1.0):
        _drop(panel, trees.right.at(share), 8)
    for at in ((190, 206), (222, 238), (172, 246), (200, 186), (160, 214)):
        _drop(panel, at, 7)
    panel.rect(Box(588, 478, 692, 600), WHITE, STEEL, radius=16, width=HEAVY)
    panel.circle((640, 524), 26, TEAL_PALE, TEAL, HEAVY)
    panel.line((640, 508), (640, 524), (652, 532), stroke=INK, width=HEAVY)
    panel.label("pump", (640, 420), 150, to=((640, 482),), bold=True)
    panel.label("tube", (20, 640), 250, anchor="start", to=(way.at(0.36),))
    panel.label("drug", (20, 536), 250, anchor="start", to=(trees.right.at(0.5),), bold=True)
    panel.label("tumor", (20, 66), 190, anchor="start", to=((186, 196),))
    panel.label("open", (700, 66), 300, anchor="end", to=(trees.stem.at(0.7),))


def tare(panel: Panel, _state: State, _step: int) -> None:
    """Tiny beads lodge in the tumor's vessels and shine a few millimeters deep."""
    place = Place(10, 250, 0.8)
    trees = ArteryTree(place)
    panel.artery(trees.aorta)
    liver(panel, place)
    panel.artery(*trees.inside)
    panel.circle(trees.stem.at(0), trees.stem.start_width * 0.5 + 3, ARTERY)
    small: Point = place.point((150, 150))
    panel.tumor(small, 40)
    lens: Point = (530, 226)
    panel.line((small[0] + 30, small[1] - 34), (lens[0] - 150, lens[1] - 80), stroke=INK, width=LIGHT)
    panel.line((small[0] + 40, small[1] + 20), (lens[0] - 100, lens[1] + 134), stroke=INK, width=LIGHT)
    panel.circle(lens, 168, GOLD, INK, HEAVY + 2)
    twigs = (
        Tube.through((388, 316), (460, 276), (530, 240), (640, 170), width=(30, 10)),
        Tube.through((500, 256), (500, 200), (470, 130), width=(16, 8)),
        Tube.through((530, 240), (590, 270), (620, 316), width=(16, 8)),
    )
    for at in ((494, 168), (604, 192), (586, 268), (552, 228)):
        for r in (26, 42):
            ring = [(at[0] + r * math.cos(a * math.pi / 12), at[1] + r * math.sin(a * math.pi / 12)) for a in range(25)]
            panel.path("M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in ring), stroke=TEAL, width=LIGHT, dash="6 7")
    panel.artery(*twigs)
    for at in ((494, 168), (604, 192), (586, 268), (552, 228)):
        panel.circle(at, 10, TEAL, WHITE, LIGHT)
    panel.label("beads", (640, 452), 160, to=((588, 276),), bold=True)
    panel.label("reach", (20, 70), 330, anchor="start", to=((462, 142),), bold=True)
    panel.label("tumor", (20, 222), 190, anchor="start", to=(small,))
    panel.label("open", (700, 600), 260, anchor="end", to=(trees.stem.at(0.3),))


FIGURES = (
    Figure(
        "starving",
        ("feeds", "tumor", "blocked", "weaker", "edge", "new", "vein", "artery"),
        starving,
        height=610,
        steps=3,
        systems=("SYS-22",),
    ),
    Figure(
        "tace-steps",
        ("numb_groin", "numb_wrist", "steer", "dye", "fine_tube", "drug", "block", "press", "liver", "tumor", "artery"),
        tace_steps,
        height=610,
        controls={"access": ("groin", "wrist")},
        steps=7,
        systems=("SYS-23",),
    ),
    Figure(
        "reopening",
        ("blocked", "signal", "reopens", "new", "scan", "tumor", "artery"),
        reopening,
        height=610,
        steps=4,
        systems=("SYS-24", "SYS-08"),
    ),
    Figure("haic", ("pump", "tube", "drug", "tumor", "open"), haic, height=690, systems=("SYS-28",)),
    Figure("tare", ("beads", "reach", "tumor", "open"), tare, height=670, systems=("SYS-28",)),
)
