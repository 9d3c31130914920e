"""Pictures of treatments aimed at one place: a stent in the portal vein, radiation from outside, a heated needle."""

from __future__ import annotations

import math

from pictures.anatomy import PortalTree, lattice, liver, seeds
from pictures.geometry import Place, Point, Tube
from pictures.kit import (
    CARD,
    HEAVY,
    INK,
    LIGHT,
    LIVER,
    SKIN,
    SKIN_EDGE,
    STEEL,
    TEAL,
    TEAL_PALE,
    VEIN,
    VEIN_EDGE,
    WHITE,
    Box,
    Panel,
)
from pictures.registry import Figure, State


def portal_stent(panel: Panel, state: State, step: int) -> None:
    """A mesh tube opened inside the thrombus lets blood through again; with or without a strand of seeds."""
    with_seeds = state["seeds"] == "with"
    panel.rect(Box(2, 110, 718, 486), LIVER, radius=0)
    vein = Tube.through((-140, 330), (240, 322), (480, 318), (860, 310), width=(150, 140))
    panel.tubes((vein,), VEIN, VEIN_EDGE, weight=HEAVY)
    lane = Tube.through((150, 322), (360, 320), (600, 314), width=(64, 64))
    if step <= 2:
        panel.thrombus(Tube.through((250, 324), (370, 320), (500, 318), width=(140, 128)))
        panel.flow(Tube.through((20, 328), (160, 326), width=(1, 1)), 0.2, 0.55, size=15)
    else:
        panel.thrombus(
            Tube.through((250, 276), (370, 268), (500, 270), width=(42, 40)),
            Tube.through((250, 372), (370, 370), (500, 366), width=(42, 40)),
        )
        panel.path(lane.outline(flat=True), fill=VEIN)
        lattice(panel, lane, STEEL, cells=16)
        panel.flow(Tube.through((20, 328), (700, 314), width=(1, 1)), 0.05, 0.14, 0.32, 0.5, 0.68, 0.9, 0.97, size=15)
        if with_seeds:
            seeds(panel, Tube.through((236, 374), (370, 370), (510, 366), width=(15, 15)), 7, WHITE, INK)
    needle = Tube.through((650, 30), (600, 160), (560, 264), width=(11, 7))
    if step == 2:
        panel.tubes((needle,), WHITE, STEEL)
        panel.label("needle", (280, 170), 400, to=(needle.at(0.6),), bold=True)
    elif step == 1:
        panel.label("blocked", (280, 170), 420, to=((360, 300),), bold=True)
    elif step == 3:
        panel.label("stent", (300, 170), 420, to=((330, 292),), bold=True)
        if with_seeds:
            panel.label("seeds", (500, 552), 380, to=((440, 370),), bold=True)
    else:
        panel.label("flows", (300, 170), 420, to=((420, 318),), bold=True)
        panel.circle((590, 196), 13, CARD, STEEL, HEAVY)
        panel.label("closed", (590, 60), 230, to=((590, 194),))
        if with_seeds:
            panel.label("seeds", (500, 552), 380, to=((440, 370),))
    panel.label("vein", (150, 552), 260, to=((100, 376),))
    panel.dots(step, 4)


def radiotherapy(panel: Panel, _state: State, _step: int) -> None:
    """Beams from several sides cross at the plug, so that it gets much and the liver around gets little."""
    place = Place(24, 90, 1.1)
    liver(panel, place)
    tree = PortalTree(place)
    panel.vein(*tree.all)
    target = tree.trunk.at(0.72)
    for angle in (-160, -118, -76, -34, 14):
        a = math.radians(angle)
        far = (target[0] + 620 * math.cos(a), target[1] + 620 * math.sin(a))
        near = (target[0] - 40 * math.cos(a), target[1] - 40 * math.sin(a))
        beam = Tube.through(far, near, width=(54, 44))
        panel.path(beam.outline(flat=True), fill=TEAL_PALE, opacity=0.42)
        for side in (-1, 1):
            panel.line(beam.side(0, side * 27), beam.side(0.9, side * 23), stroke=TEAL, width=LIGHT)
    panel.thrombus(tree.trunk.part(0.5, 1, scale=0.8), tree.right.part(0, 0.5, scale=0.8))
    panel.circle(target, 62, "none", TEAL, HEAVY + 2)
    panel.label(
        "beams",
        (20, 90),
        300,
        anchor="start",
        to=((target[0] + 300 * math.cos(-2.06), target[1] + 300 * math.sin(-2.06)),),
        bold=True,
    )
    panel.label("target", (20, 560), 260, anchor="start", to=((target[0] - 10, target[1] + 14),), bold=True)
    panel.label("spared", (700, 470), 270, anchor="end", to=((540, 196),))
    panel.label("outside", (700, 636), 270, anchor="end")


def ablation(panel: Panel, _state: State, _step: int) -> None:
    """A needle through the skin heats a small zone that holds the tumor."""
    panel.rect(Box(2, 60, 718, 560), "#F3E3D3", radius=0)
    panel.path("M2 60H110C150 190 150 420 110 560H2Z", fill=SKIN, stroke=SKIN_EDGE, width=HEAVY)
    liver(panel, Place(170, 90, 0.94))
    tumor: Point = (352, 284)
    panel.circle(tumor, 98, "#F2C98B", INK, LIGHT)
    panel.path(
        "".join(
            f"M{tumor[0] + 78 * math.cos(a):.1f} {tumor[1] + 78 * math.sin(a):.1f}"
            f"L{tumor[0] + 90 * math.cos(a):.1f} {tumor[1] + 90 * math.sin(a):.1f}"
            for a in [i * math.pi / 12 for i in range(24)]
        ),
        stroke=INK,
        width=LIGHT,
    )
    panel.tumor(tumor, 62)
    needle = Tube.through((14, 250), (180, 266), (352, 284), width=(13, 7))
    panel.tubes((needle,), WHITE, STEEL)
    panel.path(needle.part(0.84, 1).outline(), fill=INK)
    panel.rect(Box(4, 230, 66, 274), STEEL, INK, radius=8)
    panel.label("skin", (20, 120), 130, anchor="start", to=((70, 190),))
    panel.label("needle", (20, 500), 190, anchor="start", to=(needle.at(0.42),), bold=True)
    panel.label("heat", (560, 500), 290, to=((424, 348),), bold=True)
    panel.label("tumor", (560, 94), 200, to=((380, 250),))


FIGURES = (
    Figure(
        "portal-stent",
        ("vein", "blocked", "needle", "stent", "seeds", "flows", "closed"),
        portal_stent,
        height=650,
        controls={"seeds": ("without", "with")},
        steps=4,
        systems=("SYS-25",),
    ),
    Figure("radiotherapy", ("beams", "target", "spared", "outside"), radiotherapy, height=690, systems=("SYS-28",)),
    Figure("ablation", ("skin", "needle", "heat", "tumor"), ablation, height=590, systems=("SYS-28",)),
)
