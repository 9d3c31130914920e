"""The one hand that draws every picture: palette, paper panel, labels with leader lines, vessels, plugs and arrows.

Two weights of line. Vein blue-violet, artery red, liver warm brown, tumor muted gold, thrombus the same gold with dark
specks inside the vein. Color never stands alone: each thing has its own width, texture or label as well.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from html import escape

from pictures.geometry import Point, Tube, blob, number, pair, polygon, toward
from pictures.lettering import FONTS, text_width, wrap

PAPER = "#FBF6EC"
PAPER_EDGE = "#E2D6C1"
CARD = "#FFFDF8"
INK = "#2A2522"
SOFT = "#6B5F55"
TEAL = "#0F5257"
TEAL_PALE = "#CFE3E1"
LIVER = "#C88F6E"
LIVER_EDGE = "#85503A"
LIVER_HALF = "#D2A287"
LIVER_LESS = "#DDB9A2"
LIVER_PALE = "#EDE4DA"
VEIN = "#7A78C2"
VEIN_EDGE = "#3D3B85"
VEIN_PALE = "#D5D4EC"
ARTERY = "#CF4A41"
ARTERY_EDGE = "#8C241F"
ARTERY_PALE = "#F0CBC6"
GOLD = "#DDB04A"
GOLD_EDGE = "#7D5A12"
GOLD_PALE = "#EFE0B8"
CLOT = "#7C4A4A"
CLOT_EDGE = "#4E2929"
SKIN = "#EBD9C6"
SKIN_EDGE = "#A48A70"
STEEL = "#5C6670"
WATER = "#A9CBD6"
WHITE = "#FFFFFF"

HEAVY = 4.0
LIGHT = 2.0
SIZE = 26.0
BIG = 30.0
WIDTH = 720.0
FINGER = 90.0
"""About 44 px where the picture is as wide as a phone."""
_LEADING = 1.24
_PAD_X, _PAD_Y = 12.0, 7.0


@dataclass(frozen=True)
class Box:
    """A rectangle that words take up."""

    left: float
    top: float
    right: float
    bottom: float

    def edge_toward(self, target: Point) -> Point:
        """Where a line from the middle of the box to the target leaves the box."""
        cx, cy = (self.left + self.right) / 2, (self.top + self.bottom) / 2
        dx, dy = target[0] - cx, target[1] - cy
        shares = [1.0]
        if dx:
            shares.append((self.right - self.left) / 2 / abs(dx))
        if dy:
            shares.append((self.bottom - self.top) / 2 / abs(dy))
        return toward((cx, cy), target, min(shares))


def _touched(box: Box) -> str:
    """An unseen rectangle over a box, at least as high as a fingertip."""
    more = max(0.0, FINGER - (box.bottom - box.top)) / 2
    return (
        f'<rect x="{number(box.left)}" y="{number(box.top - more)}" width="{number(box.right - box.left)}" '
        f'height="{number(box.bottom - box.top + 2 * more)}" fill="#000" fill-opacity="0" pointer-events="all"/>'
    )


@dataclass
class Panel:
    """A sheet of warm paper to draw on. Drawing lies below, leader lines above it, words on top."""

    height: float
    labels: Mapping[str, str]
    drawing: list[str] = field(default_factory=list)
    leaders: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    spots: list[str] = field(default_factory=list)
    """Parts that a finger can choose, unseen and above everything else."""
    present: list[str] = field(default_factory=list)
    """What the chosen state says, for those who listen: added to the text alternative."""

    # --- shapes -------------------------------------------------------------------------------------------------

    def path(
        self,
        d: str,
        fill: str = "none",
        stroke: str = "none",
        width: float = LIGHT,
        *,
        dash: str = "",
        opacity: float = 1,
    ) -> None:
        """Any shape; the lines have round ends and joints."""
        extra = f' stroke-dasharray="{dash}"' if dash else ""
        extra += f' opacity="{opacity}"' if opacity != 1 else ""
        line = (
            f' stroke="{stroke}" stroke-width="{number(width)}" stroke-linecap="round" stroke-linejoin="round"'
            if stroke != "none"
            else ""
        )
        self.drawing.append(f'<path d="{d}" fill="{fill}"{line}{extra}/>')

    def line(self, *points: Point, stroke: str = INK, width: float = LIGHT, dash: str = "") -> None:
        self.path(polygon(points, closed=False), stroke=stroke, width=width, dash=dash)

    def circle(self, center: Point, radius: float, fill: str, stroke: str = "none", width: float = LIGHT) -> None:
        line = f' stroke="{stroke}" stroke-width="{number(width)}"' if stroke != "none" else ""
        self.drawing.append(
            f'<circle cx="{number(center[0])}" cy="{number(center[1])}" r="{number(radius)}" fill="{fill}"{line}/>'
        )

    def rect(self, box: Box, fill: str, stroke: str = "none", radius: float = 14, width: float = LIGHT) -> None:
        line = f' stroke="{stroke}" stroke-width="{number(width)}"' if stroke != "none" else ""
        self.drawing.append(
            f'<rect x="{number(box.left)}" y="{number(box.top)}" width="{number(box.right - box.left)}" '
            f'height="{number(box.bottom - box.top)}" rx="{number(radius)}" fill="{fill}"{line}/>'
        )

    # --- things in the body -------------------------------------------------------------------------------------

    def tubes(self, tubes: Iterable[Tube], fill: str, edge: str, *, weight: float = LIGHT, flat: bool = False) -> None:
        """Vessels that join: all edges first, then all insides, so that junctions run into each other."""
        outlines = [tube.outline(flat=flat) for tube in tubes]
        self.path("".join(outlines), fill=edge, stroke=edge, width=2 * weight)
        for d in outlines:
            self.path(d, fill=fill)

    def vein(self, *tubes: Tube, flat: bool = False) -> None:
        self.tubes(tubes, VEIN, VEIN_EDGE, flat=flat)

    def artery(self, *tubes: Tube) -> None:
        self.tubes(tubes, ARTERY, ARTERY_EDGE)

    def tumor(self, center: Point, radius: float, *, fill: str = GOLD, specks: bool = True) -> None:
        self.path(blob(center, radius), fill=fill, stroke=GOLD_EDGE, width=HEAVY)
        if specks:
            self.specks(center, radius)

    def specks(self, center: Point, radius: float, fill: str = GOLD_EDGE) -> None:
        """Dark dots in rings: the texture of tumor, so that gold is not the only sign."""
        for ring, count in ((0.0, 1), (0.38, 5), (0.7, 9)):
            for i in range(count):
                angle = 2 * math.pi * i / count + ring * 3
                self.circle(
                    (center[0] + ring * radius * math.cos(angle), center[1] + ring * radius * math.sin(angle)),
                    max(2.2, radius * 0.045),
                    fill,
                )

    def thrombus(self, *tubes: Tube) -> None:
        """Tumor inside a vein: same gold, same dark specks, knobbly sides."""
        outlines = [tube.outline(lumps=0.07) for tube in tubes]
        self.path("".join(outlines), fill=GOLD_EDGE, stroke=GOLD_EDGE, width=2 * LIGHT)
        for d in outlines:
            self.path(d, fill=GOLD)
        for tube in tubes:
            mean = (tube.start_width + tube.end_width) / 2
            rows = max(1, round(mean / 19))
            for k in range(rows):
                offset = mean * 0.78 * ((k + 0.5) / rows - 0.5)
                shift = 0.04 * (k % 2)
                line = [tube.side(0.05 + shift + 0.84 * i / 16, offset) for i in range(17)]
                gap = number(16 + mean * 0.08)
                self.path(polygon(line, closed=False), stroke=GOLD_EDGE, width=4.4, dash=f"0 {gap}")

    def flow(self, tube: Tube, *shares: float, size: float = 9, color: str = WHITE, width: float = HEAVY) -> None:
        """Chevrons along a vessel: blood is moving this way."""
        for share in shares:
            x, y = tube.at(share)
            angle = tube.direction(share)
            self.chevron((x, y), angle, size=size, color=color, width=width)

    def cut(self, tube: Tube, share: float) -> None:
        """The open end of a vessel that was cut across: a pale oval."""
        x, y = tube.at(share)
        half = tube.width_at(share) / 2
        turn = math.degrees(tube.direction(share)) + 90
        self.drawing.append(
            f'<ellipse cx="{number(x)}" cy="{number(y)}" rx="{number(half)}" ry="{number(half * 0.28)}" '
            f'transform="rotate({number(turn)} {number(x)} {number(y)})" fill="{VEIN_PALE}" stroke="{VEIN_EDGE}" '
            'stroke-width="2"/>'
        )

    def banner(self, key: str, *, strong: bool = False, size: float = BIG) -> None:
        """The one message of the picture's present state, in a band across the top."""
        self.present.append(self.labels[key])
        self.rect(Box(16, 16, WIDTH - 16, 98), CARD if strong else TEAL_PALE, INK if strong else TEAL)
        self.write(key, (WIDTH / 2, 57), WIDTH - 70, bold=True, size=size)

    def chevron(self, at: Point, angle: float, *, size: float = 9, color: str = WHITE, width: float = HEAVY) -> None:
        wings = [
            (at[0] - size * math.cos(angle + turn), at[1] - size * math.sin(angle + turn)) for turn in (0.75, -0.75)
        ]
        tip = (at[0] + size * 0.45 * math.cos(angle), at[1] + size * 0.45 * math.sin(angle))
        self.line(wings[0], tip, wings[1], stroke=color, width=width)

    def arrow(self, start: Point, end: Point, *, color: str = TEAL, width: float = HEAVY, bend: float = 0.0) -> None:
        """An arrow with a solid head; `bend` bows it to one side."""
        mid = toward(start, end, 0.5)
        angle = math.atan2(end[1] - start[1], end[0] - start[0])
        mid = (mid[0] - bend * math.sin(angle), mid[1] + bend * math.cos(angle))
        curve = Tube.through(start, mid, end, width=(1, 1)) if bend else Tube.through(start, end, width=(1, 1))
        length = max(math.dist(start, end), 1.0)
        neck = curve.at(1 - 12 / length)
        head = math.atan2(end[1] - neck[1], end[0] - neck[0])
        shaft = [curve.at((1 - 12 / length) * i / 16) for i in range(17)]
        self.path(polygon(shaft, closed=False), stroke=color, width=width)
        wings = [(end[0] - 20 * math.cos(head + turn), end[1] - 20 * math.sin(head + turn)) for turn in (0.48, -0.48)]
        self.path(polygon((wings[0], end, wings[1])), fill=color)

    def cross(self, at: Point, size: float = 16, color: str = INK) -> None:
        """A closed sign: a cross on a paper disk."""
        self.circle(at, size * 1.35, CARD, color, LIGHT)
        s = size * 0.6
        self.line((at[0] - s, at[1] - s), (at[0] + s, at[1] + s), stroke=color, width=HEAVY)
        self.line((at[0] - s, at[1] + s), (at[0] + s, at[1] - s), stroke=color, width=HEAVY)

    def tick(self, at: Point, size: float = 16, color: str = TEAL) -> None:
        """An open sign: a check mark on a paper disk."""
        self.circle(at, size * 1.35, CARD, color, LIGHT)
        self.line(
            (at[0] - size * 0.6, at[1] + size * 0.05),
            (at[0] - size * 0.15, at[1] + size * 0.5),
            (at[0] + size * 0.65, at[1] - size * 0.5),
            stroke=color,
            width=HEAVY,
        )

    def spot(self, name: str, *tubes: Tube, cards: Iterable[Box] = ()) -> None:
        """A part of the picture that can be tapped (`data-spot`): vessels, as wide as a fingertip, and their words."""
        lines = "".join(
            f'<path d="{polygon(tube.points, closed=False)}" fill="none" stroke="#000" stroke-opacity="0" '
            f'stroke-width="{number(FINGER)}" stroke-linecap="round" pointer-events="all"/>'
            for tube in tubes
        )
        boxes = "".join(_touched(box) for box in cards)
        self.spots.append(f'<g data-spot="{escape(name)}">{lines}{boxes}</g>')

    # --- words --------------------------------------------------------------------------------------------------

    def write(
        self,
        key: str,
        at: Point,
        room: float,
        *,
        size: float = SIZE,
        bold: bool = False,
        anchor: str = "middle",
        color: str = INK,
        rise: float = 0.5,
    ) -> Box:
        """Words of one label without a card. `at` is the anchor: `rise` 0 hangs them below it, 0.5 centers them."""
        return self._set(self.labels[key], at, room, size, bold, anchor, color, rise)

    def literal(self, text: str, at: Point, *, size: float = BIG, bold: bool = True, anchor: str = "middle") -> Box:
        """A number that the picture works out itself, such as a count of people."""
        return self._set(text, at, WIDTH, size, bold, anchor, INK, 0.5)

    def _set(
        self, text: str, at: Point, room: float, size: float, bold: bool, anchor: str, color: str, rise: float
    ) -> Box:
        lines = wrap(text, room, size, bold=bold)
        wide = max((text_width(line, size, bold=bold) for line in lines), default=0.0)
        tall = len(lines) * size * _LEADING
        left = {"start": at[0], "middle": at[0] - wide / 2, "end": at[0] - wide}[anchor]
        top = at[1] - tall * rise
        weight = ' font-weight="700"' if bold else ""
        spans = "".join(
            f'<tspan x="{number(at[0])}" y="{number(top + size * (i * _LEADING + 0.98))}">{escape(line)}</tspan>'
            for i, line in enumerate(lines)
        )
        self.words.append(
            f'<text font-size="{number(size)}" text-anchor="{anchor}" fill="{color}"{weight}>{spans}</text>'
        )
        return Box(left, top, left + wide, top + tall)

    def label(
        self,
        key: str,
        at: Point,
        room: float,
        *,
        to: tuple[Point, ...] = (),
        bold: bool = False,
        anchor: str = "middle",
        size: float = SIZE,
        fill: str = CARD,
        edge: str = PAPER_EDGE,
        rise: float = 0.5,
    ) -> Box:
        """Words on a small card, with a leader line and a dot to each thing they name."""
        inner = {"start": at[0] + _PAD_X, "middle": at[0], "end": at[0] - _PAD_X}[anchor]
        top = at[1] + (0.5 - rise) * 2 * _PAD_Y
        slot = len(self.words)
        words = self.write(key, (inner, top), room - 2 * _PAD_X, bold=bold, anchor=anchor, size=size, rise=rise)
        box = Box(words.left - _PAD_X, words.top - _PAD_Y, words.right + _PAD_X, words.bottom + _PAD_Y)
        self.words.insert(
            slot,
            f'<rect x="{number(box.left)}" y="{number(box.top)}" width="{number(box.right - box.left)}" '
            f'height="{number(box.bottom - box.top)}" rx="10" fill="{fill}" stroke="{edge}" stroke-width="2"/>',
        )
        for target in to:
            leave = box.edge_toward(target)
            self.leaders.append(
                f'<path d="M{pair(leave)}L{pair(target)}" stroke="{INK}" stroke-width="2" fill="none"/>'
                f'<circle cx="{number(target[0])}" cy="{number(target[1])}" r="5.5" fill="{INK}" '
                f'stroke="{CARD}" stroke-width="2"/>'
            )
        return box

    def dots(self, step: int, steps: int) -> None:
        """Where we are in a series: one dot a step, the present one large and solid."""
        y = self.height - 24
        self.rect(Box(2, y - 24, WIDTH - 2, y + 22), PAPER, radius=20)
        for i in range(steps):
            x = WIDTH / 2 + (i - (steps - 1) / 2) * 30
            here = i + 1 == step
            self.circle((x, y), 10 if here else 6.5, TEAL if here else PAPER, TEAL, LIGHT)

    def spoken(self) -> str:
        """The text alternative: the given one, then what the chosen state shows."""
        return " ".join(part for part in (self.labels.get("alt", ""), *self.present) if part)

    def svg(self) -> str:
        """The finished picture: one stand-alone SVG with its own paper, right on dark screens and in print."""
        title = self.labels.get("title", "")
        alt = self.spoken()
        name = " ".join(part for part in (title, alt) if part)
        named = f' aria-label="{escape(name)}"' if name else ""
        head = (f"<title>{escape(title)}</title>" if title else "") + (f"<desc>{escape(alt)}</desc>" if alt else "")
        w, h = number(WIDTH), number(self.height)
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w} {h}" width="100%" role="img"{named} '
            f'font-family="{escape(FONTS)}">{head}'
            f'<rect x="1" y="1" width="{number(WIDTH - 2)}" height="{number(self.height - 2)}" rx="22" fill="{PAPER}" '
            f'stroke="{PAPER_EDGE}" stroke-width="2"/>'
            f"{''.join(self.drawing)}{''.join(self.leaders)}{''.join(self.words)}{''.join(self.spots)}</svg>"
        )
