"""Pictures of blood supply and of what grows in the portal vein."""

from __future__ import annotations

import math

from pictures.anatomy import ArteryTree, PortalTree, heart, liver
from pictures.geometry import Place, Point, Tube
from pictures.kit import (
    ARTERY,
    ARTERY_EDGE,
    ARTERY_PALE,
    BIG,
    CARD,
    CLOT,
    CLOT_EDGE,
    GOLD,
    GOLD_EDGE,
    GOLD_PALE,
    HEAVY,
    INK,
    LIGHT,
    LIVER,
    LIVER_EDGE,
    LIVER_HALF,
    LIVER_LESS,
    LIVER_PALE,
    SIZE,
    STEEL,
    TEAL,
    TEAL_PALE,
    VEIN,
    VEIN_EDGE,
    VEIN_PALE,
    Box,
    Panel,
)
from pictures.registry import Figure, State


def _tap(panel: Panel, at: Point, state: str) -> None:
    """A water tap on a pipe: handle along the pipe when open, across it when shut, slanted when half shut."""
    panel.circle(at, 30, CARD, STEEL, HEAVY)
    turn = {"open": -math.pi / 2, "partial": -math.pi / 4, "blocked": 0.0}[state]
    dx, dy = 21 * math.cos(turn), 21 * math.sin(turn)
    panel.line((at[0] - dx, at[1] - dy), (at[0] + dx, at[1] + dy), stroke=INK, width=10)


def two_supplies(panel: Panel, state: State, _step: int) -> None:
    """Both pipes with their taps. Shutting one changes flow and color; shutting both leaves a pale liver."""
    artery_open, portal = state["artery"] == "open", state["portal"]
    verdict, fill = {
        (True, "open"): ("liver_full", LIVER),
        (True, "partial"): ("liver_less", LIVER_HALF),
        (True, "blocked"): ("liver_artery_only", LIVER_LESS),
        (False, "open"): ("liver_vein_only", LIVER_HALF),
        (False, "partial"): ("liver_little", LIVER_LESS),
        (False, "blocked"): ("liver_none", LIVER_PALE),
    }[(artery_open, portal)]
    place = Place(40, 100, 1.08)
    liver(panel, place, fill=fill)
    veins, arteries = PortalTree(place), ArteryTree(Place(70, 100, 1.08))
    pipe_v = Tube.through((318, 790), (316, 610), (338, 470), (353, 357), width=(64, 42))
    pipe_a = Tube.through((512, 790), (512, 620), (484, 490), (450, 383), width=(26, 18))
    below_v, above_v = pipe_v.part(0, 0.52), pipe_v.part(0.52, 1)
    below_a, above_a = pipe_a.part(0, 0.52), pipe_a.part(0.52, 1)
    panel.tubes((above_v, *veins.inside), VEIN if portal != "blocked" else VEIN_PALE, VEIN_EDGE)
    panel.vein(below_v)
    inside = (arteries.right, arteries.left, arteries.feeder, *arteries.twigs)
    panel.tubes((above_a, *inside), ARTERY if artery_open else ARTERY_PALE, ARTERY_EDGE)
    panel.artery(below_a)
    panel.tumor((236, 240), 56, fill=GOLD if artery_open else GOLD_PALE)
    panel.flow(below_v, 0.2, 0.44, 0.68, size=14)
    if portal == "open":
        panel.flow(above_v, 0.4, 0.66, 0.9, size=14)
        panel.flow(veins.left, 0.45, 0.8, size=8)
        panel.flow(veins.right, 0.6, size=8)
    elif portal == "partial":
        panel.flow(above_v, 0.55, size=10)
    panel.flow(below_a, 0.2, 0.44, 0.68, size=8, width=3)
    if artery_open:
        panel.flow(above_a, 0.4, 0.65, 0.9, size=7, width=3)
    tap_v, tap_a = pipe_v.at(0.52), pipe_a.at(0.52)
    _tap(panel, tap_v, portal)
    _tap(panel, tap_a, "open" if artery_open else "blocked")
    panel.label("portal_vein", (20, 682), 258, anchor="start", to=(pipe_v.at(0.2),), bold=True)
    panel.label("artery", (700, 682), 180, anchor="end", to=(pipe_a.at(0.2),), bold=True)
    panel.label(f"tap_{portal}", (tap_v[0] - 44, tap_v[1]), 200, anchor="end")
    panel.label("tap_open" if artery_open else "tap_blocked", (tap_a[0] + 44, tap_a[1]), 150, anchor="start")
    panel.label("tumor", (20, 150), 230, anchor="start", to=((222, 222),))
    panel.banner(verdict, strong=verdict == "liver_none", size=SIZE)


def clot_or_tumor(panel: Panel, _state: State, _step: int) -> None:
    """A plain clot in a vein of usual width, and a tumor that grew in through the wall with its own arteries."""
    panel.write("clot", (182, 30), 320, bold=True, size=BIG, rise=0)
    panel.write("thrombus", (538, 30), 320, bold=True, size=BIG, rise=0)
    panel.line((360, 40), (360, 690), stroke=LIVER_EDGE, width=LIGHT, dash="2 12")
    left = Tube.through((182, 480), (182, 310), (182, 140), width=(100, 100))
    panel.vein(left, flat=True)
    panel.cut(left, 1)
    panel.cut(left, 0)
    clot = Tube.through((182, 350), (180, 300), (184, 250), width=(88, 82))
    panel.tubes((clot,), CLOT, CLOT_EDGE)
    for i, y in enumerate((236, 266, 296, 326, 356)):
        panel.line((156 + 6 * (i % 2), y), (182, y + 9), (208 - 6 * (i % 2), y), stroke=CLOT_EDGE, width=LIGHT)
    panel.flow(left, 0.07, 0.15, size=13)
    # The tumor outside, breaking through the wall into a stretched vein.
    panel.tumor((660, 304), 92)
    wide = Tube.through((520, 480), (520, 310), (520, 140), width=(100, 100))
    bulge = Tube.through((520, 360), (520, 304), (520, 250), width=(140, 140))
    panel.vein(bulge)
    panel.vein(wide, flat=True)
    panel.path(bulge.outline(), fill=VEIN)
    panel.cut(wide, 1)
    panel.cut(wide, 0)
    panel.thrombus(Tube.through((520, 368), (518, 304), (520, 242), width=(122, 116)))
    panel.path("M566 270C590 262 604 264 626 262L626 344C604 342 590 346 566 338Z", fill=GOLD)
    for spread in (-26, 0, 26):
        panel.artery(
            Tube.through(
                (660, 304 + spread),
                (600, 304 + spread * 1.1),
                (545, 296 + spread * 1.5),
                (490, 292 + spread * 1.9),
                width=(9, 4),
            )
        )
    panel.flow(wide, 0.07, 0.14, size=13)
    panel.label("clot_1", (182, 524), 320, rise=0)
    panel.label("clot_2", (182, 610), 320, rise=0)
    panel.label("thrombus_1", (538, 524), 320, rise=0)
    panel.label("thrombus_2", (538, 610), 320, rise=0)


def what_feeds(panel: Panel, _state: State, _step: int) -> None:
    """The plug cut open: artery threads inside, vein blood past the edges."""
    panel.path("M2 170H718V560H2Z", fill=LIVER, opacity=0.35)
    vein = Tube.through((-140, 372), (200, 366), (400, 362), (860, 356), width=(230, 214))
    panel.tubes((vein,), VEIN, VEIN_EDGE, weight=HEAVY)
    panel.thrombus(Tube.through((230, 366), (330, 360), (440, 362), (530, 360), width=(148, 136)))
    trunk = Tube.through((-20, 190), (120, 196), (300, 204), (480, 192), (640, 196), width=(26, 15))
    threads = (
        Tube.through((250, 202), (296, 262), (322, 316), (300, 366), width=(12, 4)),
        Tube.through((370, 200), (380, 274), (400, 330), (440, 384), width=(12, 4)),
        Tube.through((480, 192), (476, 262), (482, 312), (510, 350), width=(12, 4)),
        Tube.through((322, 316), (356, 344), (364, 394), width=(6, 3)),
    )
    panel.artery(trunk, *threads)
    panel.flow(trunk, 0.15, 0.28, size=8, width=3)
    upper = Tube.through((110, 340), (190, 280), (380, 268), (560, 272), (660, 326), width=(1, 1))
    lower = Tube.through((110, 392), (190, 450), (380, 456), (560, 448), (660, 394), width=(1, 1))
    for line in (upper, lower):
        panel.flow(line, 0.04, 0.24, 0.44, 0.63, 0.82, 0.97, size=12)
    panel.flow(Tube.through((20, 366), (100, 366), width=(1, 1)), 0.2, 0.6, size=17)
    panel.label("artery", (190, 84), 320, to=((176, 198),), bold=True)
    panel.label("threads", (540, 84), 320, to=((477, 262),))
    panel.label("thrombus", (176, 530), 290, to=((290, 404),), bold=True)
    panel.label("edges", (530, 530), 340, to=((480, 452),))


_EXTENT = ("none", "I0", "I", "II", "II_both", "III", "IV")


def _tree(panel: Panel, kind: str) -> tuple[Place, PortalTree, Point | None]:
    """The liver with its portal vein, grown into as far as `kind` says; and where that ends."""
    place = Place(30, 110, 1.1)
    liver(panel, place)
    tree = PortalTree(place)
    panel.vein(*tree.all)
    panel.flow(tree.spleen, 0.25, 0.6, size=8)
    if kind != "IV":
        panel.flow(tree.bowel, 0.5, 0.85, size=9)
    if kind not in ("III", "IV"):
        panel.flow(tree.trunk, 0.45, 0.7, size=10)
    branch = tree.right_front
    plugs: dict[str, tuple[Tube, ...]] = {
        "I": (branch.part(0.25, 1, scale=0.8),),
        "II": (branch.part(0.0, 1, scale=0.8), tree.right.part(0.2, 1, scale=0.8)),
        "II_both": (
            branch.part(0.0, 1, scale=0.8),
            tree.right.part(0.04, 1, scale=0.8),
            tree.left.part(0.04, 0.8, scale=0.8),
        ),
        "III": (
            branch.part(0.0, 1, scale=0.8),
            tree.right.part(0.0, 1, scale=0.8),
            tree.trunk.part(0.35, 1, scale=0.78),
        ),
        "IV": (
            branch.part(0.0, 1, scale=0.8),
            tree.right.part(0.0, 1, scale=0.8),
            tree.trunk.part(0.0, 1, scale=0.78),
            tree.bowel.part(0.3, 1, scale=0.78),
        ),
    }
    if kind in plugs:
        panel.thrombus(*plugs[kind])
    end = {
        "I": branch.at(0.4),
        "II": tree.right.at(0.3),
        "II_both": tree.left.at(0.6),
        "III": tree.trunk.at(0.5),
        "IV": tree.bowel.at(0.5),
    }.get(kind)
    return place, tree, end


def _names_of_type(panel: Panel, kind: str) -> None:
    """The Chinese and the Japanese name of a type, in a band across the top."""
    panel.rect(Box(16, 16, 704, 98), TEAL_PALE, TEAL)
    panel.present += [panel.labels[f"cheng_{kind}"], panel.labels[f"vp_{kind}"]]
    panel.write(f"cheng_{kind}", (40, 57), 420, bold=True, size=BIG, anchor="start")
    panel.write(f"vp_{kind}", (680, 57), 230, bold=True, size=BIG, anchor="end")


def types(panel: Panel, state: State, _step: int) -> None:
    """Where the thrombus reaches, drawn on one tree for every type, with the Chinese and the Japanese name."""
    kind = state["type"]
    place, tree, end = _tree(panel, kind)
    tumor: Point = place.point((128, 120))
    panel.tumor(tumor, 46)
    if end:
        panel.circle(end, 30, "none", INK, HEAVY)
    panel.label("tumor", (24, 150), 160, anchor="start", to=(tumor,))
    if kind != "I0":
        panel.label("right", (20, 560), 230, anchor="start", to=(tree.right.at(0.7),))
    panel.label("left", (700, 352), 210, anchor="end", to=(tree.left.at(0.85),))
    panel.label("trunk", (20, 650), 230, anchor="start", to=(tree.trunk.at(0.22),))
    panel.label("spleen_vein", (700, 510), 200, anchor="end", to=(tree.spleen.at(0.35),))
    panel.label("bowel_vein", (700, 690), 210, anchor="end", to=(tree.bowel.at(0.3),))
    _names_of_type(panel, kind)
    if kind == "I0":
        _magnifier(panel, place)
    elif kind == "none":
        panel.label("clear", (440, 424), 236, anchor="start")
    else:
        panel.label("thrombus", (440, 424), 236, anchor="start", to=(end,) if end else (), bold=True)


_WHERE = ("ask", *_EXTENT, "somewhere")


def where(panel: Panel, state: State, _step: int) -> None:
    """The same tree to answer on: every place can be tapped. It claims nothing before an answer, and where only the
    place is not known it asks at each of them."""
    kind = state["place"]
    _, tree, end = _tree(panel, kind)
    small = (tree.right_front, tree.right_back, tree.left_upper, tree.left_side)
    rings = {
        "I": tuple(tube.at(0.6) for tube in small if tube is not tree.left_upper),
        "II": (tree.right.at(0.55), tree.left.at(0.55)),
        "III": (tree.trunk.at(0.5),),
        "IV": (tree.bowel.at(0.5),),
    }
    for at in (at for places in rings.values() for at in places):
        if kind == "somewhere":
            panel.circle(at, 19, CARD, INK, LIGHT)
            panel.write("mark", at, 40, bold=True)
        elif kind == "ask":
            panel.circle(at, 15, CARD, TEAL, HEAVY)
    if end:
        panel.circle(end, 30, "none", INK, HEAVY)
    cards = {
        "I": panel.label("small", (24, 150), 190, anchor="start", to=(tree.right_front.at(0.8),)),
        "II_both": panel.label("both", (352, 178), 200, to=(tree.right.at(0.3), tree.left.at(0.3))),
        "right": panel.label("right", (20, 540), 210, anchor="start", to=(tree.right.at(0.8),)),
        "left": panel.label("left", (700, 380), 210, anchor="end", to=(tree.left.at(0.8),)),
        "III": panel.label("trunk", (20, 640), 230, anchor="start", to=(tree.trunk.at(0.3),)),
        "IV": panel.label("bowel", (700, 690), 230, anchor="end", to=(tree.bowel.at(0.3),)),
    }
    if kind in ("ask", "none", "somewhere"):
        panel.banner(f"says_{kind}", size=SIZE)
    else:
        _names_of_type(panel, kind)
    panel.spot("I", *small, cards=(cards["I"],))
    panel.spot("II", tree.right, tree.left.part(0.1, 0.9), cards=(cards["right"], cards["left"]))
    panel.spot("III", tree.trunk, cards=(cards["III"],))
    panel.spot("IV", tree.bowel.part(0, 0.85), cards=(cards["IV"],))
    panel.spot("II_both", cards=(cards["II_both"],))


def _magnifier(panel: Panel, place: Place) -> None:
    """Type I0 is too small for a scan: a lens shows a few cells in a tiny vein."""
    at: Point = (186, 452)
    spot = place.point((108, 262))
    panel.line(spot, (at[0] - 10, at[1] - 70), stroke=INK, width=LIGHT)
    panel.circle(spot, 14, "none", INK, HEAVY)
    panel.line((at[0] + 54, at[1] + 54), (at[0] + 86, at[1] + 86), stroke=INK, width=14)
    panel.circle(at, 74, LIVER, INK, HEAVY + 2)
    small = Tube.through((at[0] - 58, at[1] + 26), (at[0], at[1] - 4), (at[0] + 58, at[1] - 24), width=(44, 40))
    panel.vein(small)
    for dx, dy in ((-18, 8), (-2, -4), (4, 12), (18, -6)):
        panel.circle((at[0] + dx, at[1] + dy), 9, GOLD, GOLD_EDGE, LIGHT)
        panel.circle((at[0] + dx, at[1] + dy), 2.5, GOLD_EDGE)
    panel.label("microscope", (430, 424), 276, anchor="start", to=((at[0] + 74, at[1]),))


def veins_out(panel: Panel, _state: State, _step: int) -> None:
    """The way out of the liver: liver veins, the great vein and the heart, with cancer in one liver vein."""
    place = Place(20, 230, 1.08)
    cava = Tube.through((420, 820), (414, 560), (404, 380), (396, 230), (388, 130), width=(66, 56))
    join: Point = (400, 318)
    right = Tube.through((130, 430), (220, 384), (320, 342), join, width=(14, 34))
    middle = Tube.through((290, 520), (320, 430), (360, 368), join, width=(12, 28))
    left = Tube.through((580, 350), (510, 338), (450, 330), join, width=(12, 28))
    panel.vein(cava)
    panel.flow(cava, 0.18, 0.28, size=14)
    liver(panel, place)
    panel.vein(cava.part(0.7, 1), right, middle, left)
    heart(panel, Place(404, 104, 0.86))
    panel.flow(cava, 0.9, size=14)
    panel.flow(left, 0.3, 0.6, size=8)
    panel.flow(middle, 0.3, 0.6, size=8)
    panel.thrombus(right.part(0.14, 1.0, scale=0.78), cava.part(0.715, 0.8, scale=0.6))
    panel.tumor((130, 430), 62)
    panel.label("heart", (200, 72), 240, to=((380, 100),), bold=True)
    panel.arrow((466, 90), (524, 90))
    panel.label("lungs", (534, 90), 170, anchor="start")
    panel.label("cava", (700, 650), 230, anchor="end", to=((416, 640),))
    panel.label("liver_veins", (700, 236), 220, anchor="end", to=(left.at(0.45),))
    panel.label("thrombus", (20, 230), 250, anchor="start", to=(right.at(0.6),), bold=True)
    panel.label("tumor", (20, 650), 200, anchor="start", to=((124, 460),))


FIGURES = (
    Figure(
        "two-supplies",
        (
            "portal_vein",
            "artery",
            "tumor",
            "tap_open",
            "tap_partial",
            "tap_blocked",
            "liver_full",
            "liver_less",
            "liver_artery_only",
            "liver_vein_only",
            "liver_little",
            "liver_none",
        ),
        two_supplies,
        height=760,
        controls={"artery": ("open", "blocked"), "portal": ("open", "partial", "blocked")},
        systems=("SYS-15", "SYS-04"),
    ),
    Figure(
        "clot-or-tumor",
        ("clot", "thrombus", "clot_1", "clot_2", "thrombus_1", "thrombus_2"),
        clot_or_tumor,
        height=710,
        systems=("SYS-16",),
    ),
    Figure(
        "what-feeds-the-thrombus",
        ("artery", "threads", "thrombus", "edges"),
        what_feeds,
        height=590,
        systems=("SYS-17",),
    ),
    Figure(
        "types",
        (
            "tumor",
            "right",
            "left",
            "trunk",
            "spleen_vein",
            "bowel_vein",
            "thrombus",
            "clear",
            "microscope",
            *(f"cheng_{kind}" for kind in _EXTENT),
            *(f"vp_{kind}" for kind in _EXTENT),
        ),
        types,
        height=750,
        controls={"type": _EXTENT},
        systems=("SYS-01",),
    ),
    Figure(
        "where-in-the-vein",
        (
            "small",
            "right",
            "left",
            "both",
            "trunk",
            "bowel",
            "mark",
            "says_ask",
            "says_none",
            "says_somewhere",
            *(f"cheng_{kind}" for kind in _EXTENT if kind != "none"),
            *(f"vp_{kind}" for kind in _EXTENT if kind != "none"),
        ),
        where,
        height=750,
        controls={"place": _WHERE},
        systems=("SYS-01",),
    ),
    Figure(
        "veins-out",
        ("heart", "lungs", "cava", "liver_veins", "thrombus", "tumor"),
        veins_out,
        height=700,
        systems=("SYS-38",),
    ),
)
