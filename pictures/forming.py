"""Pictures of how a tumor thrombus may form and of what it can cause."""

from __future__ import annotations

import math

from pictures.anatomy import liver
from pictures.geometry import Place, Point, Tube, curves, polygon
from pictures.kit import (
    CARD,
    GOLD,
    GOLD_EDGE,
    HEAVY,
    INK,
    LIGHT,
    LIVER,
    LIVER_EDGE,
    LIVER_HALF,
    PAPER_EDGE,
    SKIN,
    SKIN_EDGE,
    SOFT,
    TEAL,
    TEAL_PALE,
    VEIN,
    VEIN_EDGE,
    WATER,
    WHITE,
    Box,
    Panel,
)
from pictures.registry import Figure, State


def _tissue(panel: Panel, top: float, bottom: float) -> None:
    """Liver tissue close up: a plain brown field."""
    panel.rect(Box(2, top, 718, bottom), LIVER, radius=0)


def _cell(panel: Panel, at: Point, radius: float = 13) -> None:
    panel.circle(at, radius, GOLD, GOLD_EDGE, LIGHT)
    panel.circle(at, radius * 0.3, GOLD_EDGE)


def invasion(panel: Panel, _state: State, step: int) -> None:
    """Route one: the tumor presses on the vein, breaks through its wall, and grows along inside it."""
    _tissue(panel, 110, 486)
    vein = Tube.through((-140, 400), (240, 392), (480, 392), (860, 384), width=(120, 112))
    panel.tubes((vein,), VEIN, VEIN_EDGE, weight=HEAVY)
    tumor: Point = (250, 204)
    if step == 3:
        plug = Tube.through((250, 386), (340, 392), (440, 392), (560, 388), width=(96, 70))
        panel.thrombus(plug)
        panel.flow(Tube.through((20, 398), (120, 396), width=(1, 1)), 0.3, 0.8, size=13)
    else:
        panel.flow(vein, 0.25, 0.42, 0.6, 0.75, size=13)
    panel.tumor(tumor, 80)
    if step == 1:
        for x in (200, 250, 300):
            panel.arrow((x, 290 - abs(x - 250) * 0.3), (x, 334), color=INK)
    else:
        neck = "M200 256C206 310 206 340 200 372C240 392 280 392 312 372C300 340 296 310 300 256Z"
        panel.path(neck, fill=GOLD)
        panel.path("M203 272C206 300 206 320 205 340", stroke=GOLD_EDGE, width=HEAVY)
        panel.path("M298 272C297 300 298 320 303 340", stroke=GOLD_EDGE, width=HEAVY)
        for at in ((224, 310), (256, 330), (284, 306), (240, 352)):
            panel.circle(at, 3.4, GOLD_EDGE)
    if step == 2:
        for at in ((206, 374), (236, 388), (270, 386), (300, 372), (330, 396), (372, 402)):
            _cell(panel, at)
    panel.label("tumor", (510, 176), 240, to=((300, 210),), bold=True)
    if step == 1:
        panel.label("presses", (520, 270), 290, to=((310, 306),))
    elif step == 2:
        panel.label("breaks", (520, 270), 290, to=((304, 344),))
    else:
        panel.label("grows", (530, 270), 300, to=((470, 380),), bold=True)
    panel.label("vein", (360, 536), 500, to=((600, 424),))
    panel.write("direct", (360, 60), 660, bold=True)
    panel.dots(step, 3)


def in_the_vein(panel: Panel, _state: State, _step: int) -> None:
    """What this guide is about, in one look: a tumor of the liver that has grown into a branch of the portal vein."""
    _tissue(panel, 2, 458)
    vein = Tube.through((-140, 322), (240, 314), (480, 314), (860, 306), width=(120, 112))
    panel.tubes((vein,), VEIN, VEIN_EDGE, weight=HEAVY)
    panel.thrombus(Tube.through((250, 308), (340, 314), (440, 314), (560, 310), width=(96, 70)))
    panel.flow(Tube.through((20, 320), (120, 318), width=(1, 1)), 0.3, 0.8, size=13)
    panel.tumor((250, 126), 80)
    panel.path("M200 178C206 232 206 262 200 294C240 314 280 314 312 294C300 262 296 232 300 178Z", fill=GOLD)
    panel.path("M203 194C206 228 206 242 205 262", stroke=GOLD_EDGE, width=HEAVY)
    panel.path("M298 194C297 222 298 242 303 262", stroke=GOLD_EDGE, width=HEAVY)
    for at in ((224, 232), (256, 252), (284, 228), (240, 274)):
        panel.circle(at, 3.4, GOLD_EDGE)
    panel.label("tumor", (510, 90), 300, to=((300, 126),), bold=True)
    panel.label("grows", (530, 196), 300, to=((470, 302),), bold=True)
    panel.label("vein", (470, 416), 400, to=((620, 344),))


def flow_route(panel: Panel, _state: State, step: int) -> None:
    """Route two, a theory: squeezed outflow opens a bypass from artery to portal vein. Step 4: the reverse view."""
    _tissue(panel, 110, 540)
    outflow = Tube.through((-140, 176), (200, 180), (500, 184), (860, 180), width=(56, 56))
    artery = Tube.through((-140, 330), (200, 326), (500, 330), (860, 326), width=(32, 28))
    portal = Tube.through((-140, 468), (200, 462), (500, 466), (860, 462), width=(84, 84))
    squeezed = step < 4
    narrowed = (
        Tube.through((-40, 176), (200, 179), width=(56, 56)),
        Tube.through((200, 179), (340, 174), width=(56, 22)),
        Tube.through((340, 174), (424, 174), width=(22, 22)),
        Tube.through((424, 174), (560, 181), width=(22, 56)),
        Tube.through((560, 181), (760, 180), width=(56, 56)),
    )
    panel.vein(portal, *(narrowed if squeezed else (outflow,)))
    panel.artery(artery)
    bypasses = (
        Tube.through((300, 330), (322, 372), (306, 404), (330, 450), width=(16, 18)),
        Tube.through((396, 330), (380, 370), (402, 410), (390, 450), width=(14, 16)),
    )
    if step >= 2:
        panel.artery(*bypasses)
        panel.path(portal.part(0.3, 0.75).outline(), fill=VEIN)
        for tube in bypasses if step != 3 else ():
            panel.flow(tube, 0.35, 0.7, size=7, width=3)
    panel.flow(artery, 0.2, 0.35, size=8, width=3)
    if squeezed:
        panel.flow(portal, 0.22, 0.36, 0.5, 0.64, size=12)
        panel.flow(outflow, 0.22, size=10)
        panel.tumor((382, 246), 54)
    else:
        panel.flow(portal, 0.25, size=12)
        panel.flow(outflow, 0.25, 0.45, 0.65, size=10)
        panel.thrombus(Tube.through((300, 464), (380, 466), (520, 466), width=(68, 62)))
    if step == 3:
        for at in ((316, 372), (388, 390), (340, 452), (396, 462), (452, 456), (510, 472), (566, 460)):
            _cell(panel, at, 11)
    panel.write("theory" if step < 4 else "newer", (360, 60), 660, bold=True)
    if squeezed:
        panel.label("outflow", (700, 182), 220, anchor="end")
    if step == 1:
        panel.label("squeezed", (20, 262), 280, anchor="start", to=((352, 180),), bold=True)
    elif step == 2:
        panel.label("bypass", (700, 256), 250, anchor="end", to=((396, 380),), bold=True)
    elif step == 3:
        panel.label("cells", (700, 256), 250, anchor="end", to=((392, 384),), bold=True)
    else:
        panel.label("first", (700, 256), 300, anchor="end", to=((460, 460),), bold=True)
        panel.label("bypass", (20, 256), 250, anchor="start", to=((314, 386),))
    panel.label("artery", (700, 330), 230, anchor="end")
    if step < 3:
        panel.label("portal", (700, 466), 230, anchor="end")
    else:
        panel.label("portal", (20, 466), 230, anchor="start")
    panel.dots(step, 4)


def biology(panel: Panel, _state: State, _step: int) -> None:
    """Four ideas from research, one tile each, and a plain note that none is a treatment."""
    panel.write("heading", (360, 52), 660, bold=True)
    for i, key in enumerate(("immune", "signals", "platelets", "growth")):
        left, top = 20 + 346 * (i % 2), 96 + 300 * (i // 2)
        panel.rect(Box(left, top, left + 334, top + 286), CARD, PAPER_EDGE)
        middle: Point = (left + 167, top + 92)
        (_immune, _signals, _platelets, _growth)[i](panel, middle)
        panel.write(key, (middle[0], top + 226), 310)
    panel.rect(Box(20, 700, 700, 784), TEAL_PALE, TEAL)
    panel.write("note", (360, 742), 650, bold=True)


def _immune(panel: Panel, at: Point) -> None:
    """A brake cell holds back a defence cell."""
    x, y = at
    panel.circle((x - 76, y), 42, WHITE, TEAL, HEAVY)
    panel.circle((x - 76, y), 17, TEAL)
    panel.rect(Box(x - 14, y - 46, x + 2, y + 46), INK, radius=6)
    panel.arrow((x + 62, y), (x + 8, y), color=INK)
    panel.circle((x + 94, y), 36, TEAL_PALE, INK, HEAVY)
    panel.line((x + 80, y), (x + 108, y), stroke=INK, width=8)


def _signals(panel: Panel, at: Point) -> None:
    """Signals from the vein area call a cell."""
    x, y = at
    panel.vein(Tube.through((x + 100, y - 74), (x + 96, y), (x + 100, y + 74), width=(46, 46)))
    for r, dx in ((30, 0), (54, 0), (78, 0)):
        arc = [(x + 62 + dx - r * math.cos(a / 10), y + r * math.sin(a / 10)) for a in range(-7, 8)]
        panel.line(*arc, stroke=TEAL, width=HEAVY)
    _cell(panel, (x - 86, y), 32)


def _platelets(panel: Panel, at: Point) -> None:
    """Platelets cluster round a cancer cell at the vein wall."""
    x, y = at
    panel.rect(Box(x - 140, y + 48, x + 140, y + 74), VEIN, VEIN_EDGE, radius=12)
    _cell(panel, (x, y), 40)
    for a in (150, 190, 230, 270, 310, 350, 30, 118, 62):
        px, py = x + 58 * math.cos(math.radians(a)), y + 58 * math.sin(math.radians(a)) - 2
        if py < y + 44:
            panel.circle((px, py), 13, "#F1E7DA", SOFT, LIGHT)


def _growth(panel: Panel, at: Point) -> None:
    """New thin arteries sprout toward a tumor."""
    x, y = at
    panel.artery(
        Tube.through((x - 140, y + 64), (x - 60, y + 54), (x + 30, y + 62), (x + 140, y + 56), width=(24, 20)),
        Tube.through((x - 80, y + 54), (x - 66, y + 20), (x - 22, y), width=(11, 5)),
        Tube.through((x - 10, y + 58), (x - 16, y + 36), (x + 6, y + 14), width=(10, 5)),
        Tube.through((x + 88, y + 60), (x + 86, y + 20), (x + 46, y), width=(11, 5)),
    )
    panel.tumor((x + 12, y - 24), 44)


def consequences(panel: Panel, _state: State, _step: int) -> None:
    """A chain from the blocked vein to what may follow. Each link is a place where care can help."""
    panel.rect(Box(180, 20, 540, 190), TEAL_PALE, TEAL)
    vein = Tube.through((230, 84), (360, 80), (490, 84), width=(58, 58))
    panel.vein(vein)
    panel.thrombus(vein.part(0.45, 0.85, scale=0.86))
    panel.flow(vein, 0.12, 0.26, size=11)
    panel.write("blocked", (360, 154), 340, bold=True)
    for start, end in (((270, 194), (200, 244)), ((430, 194), (446, 244)), ((510, 194), (606, 244))):
        panel.arrow(start, end)
    cards = {
        "pressure": Box(20, 250, 352, 452),
        "less_blood": Box(364, 250, 528, 452),
        "spread": Box(540, 250, 700, 746),
        "varices": Box(20, 504, 180, 746),
        "fluid": Box(192, 504, 352, 746),
        "weak": Box(364, 504, 528, 746),
    }
    for key, box in cards.items():
        panel.rect(box, CARD, TEAL)
        low = 120 if key == "spread" else 60
        panel.write(key, ((box.left + box.right) / 2, box.bottom - low), box.right - box.left - 16)
    for x in (100, 272, 446):
        panel.arrow((x, 456), (x, 498))
    _gauge(panel, (186, 326))
    liver(panel, Place(384, 262, 0.2))
    _varices(panel, (100, 576))
    _belly(panel, (270, 576))
    liver(panel, Place(382, 548, 0.21), fill=LIVER_HALF)
    liver(panel, Place(552, 400, 0.23))
    for dx, dy in ((24, 26), (60, 44), (92, 22), (40, 62), (120, 28)):
        panel.circle((552 + dx, 400 + dy), 8, GOLD, GOLD_EDGE, LIGHT)
        panel.circle((552 + dx, 400 + dy), 2.4, GOLD_EDGE)
    panel.arrow((100, 750), (100, 794), color=INK)
    panel.rect(Box(20, 800, 700, 882), CARD, INK, width=HEAVY)
    panel.write("bleeding", (360, 841), 640, bold=True)
    panel.rect(Box(20, 898, 700, 980), TEAL_PALE, TEAL)
    panel.write("help", (360, 939), 640)


def _gauge(panel: Panel, at: Point) -> None:
    x, y = at
    arc = [(x - 56 * math.cos(a * math.pi / 20), y + 22 - 56 * math.sin(a * math.pi / 20)) for a in range(21)]
    panel.line(*arc, stroke=VEIN_EDGE, width=HEAVY + 2)
    panel.line((x, y + 22), (x + 40, y - 10), stroke=INK, width=HEAVY)
    panel.circle((x, y + 22), 7, INK)


def _varices(panel: Panel, at: Point) -> None:
    """The gullet with swollen, winding veins."""
    x, y = at
    panel.tubes((Tube.through((x, y - 52), (x, y + 56), width=(84, 84)),), "#EFC9B8", LIVER_EDGE, flat=True)
    wave = [(x - 14 + 11 * math.sin(i / 2.1), y - 50 + i * 5.2) for i in range(21)]
    wave2 = [(x + 18 + 10 * math.sin(i / 2.1 + 2), y - 50 + i * 5.2) for i in range(21)]
    for line in (wave, wave2):
        panel.path(polygon(line, closed=False), stroke=VEIN_EDGE, width=18)
        panel.path(polygon(line, closed=False), stroke=VEIN, width=13)


def _belly(panel: Panel, at: Point) -> None:
    """A rounded belly from the side with fluid low down."""
    x, y = at
    place = Place(x, y)
    skin = place.points(
        (-30, -58), (-24, -20), (62, -14), (58, 26), (54, 60), (-6, 56), (-30, 58), (-30, 20), (-30, -20)
    )  # fmt: skip
    panel.path(curves(*skin), fill=SKIN, stroke=SKIN_EDGE, width=HEAVY)
    water = place.points((-26, 14), (0, 6), (26, 20), (52, 12), (56, 48), (4, 50), (-26, 52), (-26, 40), (-26, 26))
    panel.path(curves(*water), fill=WATER, stroke=TEAL, width=LIGHT)


FIGURES = (
    Figure("in-the-vein", ("tumor", "grows", "vein"), in_the_vein, height=460),
    Figure(
        "how-it-forms-invasion",
        ("direct", "tumor", "vein", "presses", "breaks", "grows"),
        invasion,
        height=610,
        steps=3,
        systems=("SYS-19",),
    ),
    Figure(
        "how-it-forms-flow",
        ("theory", "newer", "outflow", "squeezed", "artery", "bypass", "cells", "portal", "first"),
        flow_route,
        height=600,
        steps=4,
        systems=("SYS-20",),
    ),
    Figure(
        "how-it-forms-biology",
        ("heading", "immune", "signals", "platelets", "growth", "note"),
        biology,
        height=804,
        systems=("SYS-21",),
    ),
    Figure(
        "consequences",
        ("blocked", "pressure", "less_blood", "varices", "fluid", "weak", "spread", "bleeding", "help"),
        consequences,
        height=1000,
        systems=("SYS-18",),
    ),
)
