"""The liver and its vessels, seen from the front: the reader's left is the body's right.

All coordinates are drawn once at full size (a field of about 600 by 520) and placed by `Place`.
"""

from __future__ import annotations

from pictures.geometry import Place, Tube, pair
from pictures.kit import ARTERY_EDGE, HEAVY, LIGHT, LIVER, LIVER_EDGE, SKIN, SKIN_EDGE, Panel

_LIVER = (
    "M {0} C {1} {2} {3} C {4} {5} {6} C {7} {8} {9} C {10} {11} {12} C {13} {14} {15} "
    "C {16} {17} {18} C {19} {20} {21} C {22} {23} {24} Z"
)
_LIVER_POINTS = (
    (34, 190),
    (30, 95), (105, 26), (225, 24),
    (300, 22), (335, 52), (385, 50),
    (450, 46), (535, 62), (572, 96),
    (590, 114), (576, 134), (548, 138),
    (480, 148), (440, 188), (392, 216),
    (366, 231), (350, 232), (334, 244),
    (300, 276), (240, 306), (178, 342),
    (92, 378), (38, 300), (34, 190),
)  # fmt: skip


def liver(panel: Panel, place: Place, *, fill: str = LIVER, edge: str = LIVER_EDGE) -> None:
    """Large right lobe on the reader's left, left lobe tapering to the right, and the line between them."""
    points = [pair(place.point((float(x), float(y)))) for x, y in _LIVER_POINTS]
    panel.path(_LIVER.format(*points), fill=fill, stroke=edge, width=HEAVY)
    fold = [pair(p) for p in place.points((384, 52), (372, 110), (366, 170), (352, 230))]
    panel.path(f"M{fold[0]}C{fold[1]} {fold[2]} {fold[3]}", stroke=edge, width=LIGHT)


class PortalTree:
    """The portal vein as a tree: bowel vein and spleen vein join into the trunk, which parts into right and left."""

    def __init__(self, place: Place) -> None:
        tube = place.tube
        self.bowel = tube((352, 640), (354, 560), (354, 470), (346, 412), width=(30, 32))
        self.spleen = tube((660, 424), (560, 432), (420, 426), (346, 404), width=(22, 26))
        self.trunk = tube((346, 412), (336, 350), (312, 286), (290, 238), width=(40, 38))
        self.right = tube((290, 238), (250, 218), (196, 210), width=(32, 27))
        self.left = tube((290, 238), (330, 196), (378, 168), (418, 146), width=(30, 23))
        self.right_front = tube((196, 210), (168, 168), (150, 104), width=(21, 13))
        self.right_back = tube((196, 210), (152, 224), (108, 262), width=(21, 13))
        self.left_upper = tube((418, 146), (440, 118), (448, 84), width=(17, 10))
        self.left_side = tube((418, 146), (464, 128), (520, 108), width=(17, 9))
        self.twigs = (
            tube((160, 138), (128, 118), (100, 112), width=(9, 5)),
            tube((158, 130), (184, 98), (196, 66), width=(9, 5)),
            tube((136, 238), (104, 224), (70, 222), width=(9, 5)),
            tube((124, 250), (128, 286), (118, 318), width=(9, 5)),
            tube((250, 216), (258, 170), (246, 118), width=(11, 5)),
            tube((350, 184), (330, 140), (322, 92), width=(10, 5)),
        )

    @property
    def inside(self) -> tuple[Tube, ...]:
        """The parts within the liver."""
        return (
            self.right,
            self.left,
            self.right_front,
            self.right_back,
            self.left_upper,
            self.left_side,
            *self.twigs,
        )

    @property
    def all(self) -> tuple[Tube, ...]:
        return (self.bowel, self.spleen, self.trunk, *self.inside)


class ArteryTree:
    """The liver artery: from the great artery in the middle of the body up into the liver, with a twig to the tumor."""

    def __init__(self, place: Place) -> None:
        tube = place.tube
        self.aorta = tube((440, 640), (438, 440), (438, 120), width=(40, 40))
        self.stem = tube((438, 372), (400, 340), (372, 300), (352, 262), width=(20, 16))
        self.right = tube((352, 262), (300, 236), (232, 190), width=(14, 10))
        self.left = tube((352, 262), (392, 190), (470, 126), width=(11, 6))
        self.feeder = tube((232, 190), (200, 166), (172, 150), width=(9, 6))
        self.twigs = (
            tube((232, 190), (196, 214), (140, 250), width=(8, 4)),
            tube((266, 212), (282, 160), (278, 96), width=(7, 4)),
            tube((420, 162), (452, 160), (492, 130), width=(6, 4)),
        )

    @property
    def all(self) -> tuple[Tube, ...]:
        return (self.aorta, self.stem, self.right, self.left, self.feeder, *self.twigs)

    @property
    def inside(self) -> tuple[Tube, ...]:
        return (self.stem, self.right, self.left, self.feeder, *self.twigs)


def person(panel: Panel, place: Place) -> None:
    """A plain standing figure without a face: anyone."""
    tubes = (
        place.tube((0, 96), (-72, 118), (-104, 220), (-112, 330), width=(44, 30)),
        place.tube((0, 96), (72, 118), (104, 220), (112, 330), width=(44, 30)),
        place.tube((-32, 300), (-38, 400), (-40, 520), width=(66, 44)),
        place.tube((32, 300), (38, 400), (40, 520), width=(66, 44)),
        place.tube((0, 104), (0, 200), (0, 300), width=(132, 124)),
        place.tube((0, 40), (0, 80), width=(40, 44)),
        place.tube((0, -6), (0, 14), width=(74, 68)),
    )
    panel.tubes(tubes, SKIN, SKIN_EDGE)


def seeds(panel: Panel, tube: Tube, count: int, fill: str, edge: str) -> None:
    """Small capsules strung along a line."""
    for i in range(count):
        bead = tube.part((i + 0.2) / count, (i + 0.8) / count)
        panel.tubes((bead,), fill, edge)


def lattice(panel: Panel, tube: Tube, color: str, *, cells: int = 8) -> None:
    """A stent: crossing wires that hold a vein open."""
    half = tube.start_width / 2
    for sign in (1, -1):
        for phase in (0, 1):
            zigzag = [tube.side(i / cells, sign * half * (1 if (i + phase) % 2 else -1)) for i in range(cells + 1)]
            panel.line(*zigzag, stroke=color, width=LIGHT)
    for sign in (1, -1):
        panel.line(*[tube.side(i / 16, sign * half) for i in range(17)], stroke=color, width=HEAVY)


def heart(panel: Panel, place: Place) -> None:
    """A heart as it lies in the chest: broad above, its tip down and to the body's left, great vessels on top."""
    panel.artery(place.tube((4, -20), (6, -62), (34, -78), (58, -58), width=(24, 20)))
    p = [
        pair(q)
        for q in place.points(
            (-46, -18), (-40, -52), (-6, -46), (6, -30), (30, -52), (66, -34), (66, 4), (66, 40), (52, 70), (38, 76),
            (4, 66), (-50, 30), (-46, -18),
        )
    ]  # fmt: skip
    curves = f"C{p[1]} {p[2]} {p[3]}C{p[4]} {p[5]} {p[6]}C{p[7]} {p[8]} {p[9]}C{p[10]} {p[11]} {p[12]}"
    panel.path(f"M{p[0]}{curves}Z", fill="#B9605A", stroke=ARTERY_EDGE, width=HEAVY)
