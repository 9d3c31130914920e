"""Curves and tapering tubes: the geometry under every vessel, plug and needle in the pictures."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property

Point = tuple[float, float]

_SAMPLES_PER_SPAN = 10


def number(value: float) -> str:
    """A coordinate in its shortest form, so that the SVG stays small on a slow phone."""
    text = f"{value:.1f}"
    return text[:-2] if text.endswith(".0") else text


def pair(point: Point) -> str:
    """The two coordinates of a point."""
    return f"{number(point[0])} {number(point[1])}"


def toward(start: Point, end: Point, share: float) -> Point:
    """The point at a share (0 to 1) of the way."""
    return (start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share)


def smooth(points: tuple[Point, ...]) -> tuple[Point, ...]:
    """A smooth line through the given points (Catmull-Rom), sampled densely enough to look curved."""
    if len(points) < 3:
        first, last = points[0], points[-1]
        return tuple(toward(first, last, i / _SAMPLES_PER_SPAN) for i in range(_SAMPLES_PER_SPAN + 1))
    padded = (points[0], *points, points[-1])
    out: list[Point] = [points[0]]
    for i in range(1, len(padded) - 2):
        a, b, c, d = padded[i - 1 : i + 3]
        for k in range(1, _SAMPLES_PER_SPAN + 1):
            t = k / _SAMPLES_PER_SPAN
            out.append((_spline(a[0], b[0], c[0], d[0], t), _spline(a[1], b[1], c[1], d[1], t)))
    return tuple(out)


def _spline(a: float, b: float, c: float, d: float, t: float) -> float:
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t)


def polygon(points: tuple[Point, ...] | list[Point], *, closed: bool = True) -> str:
    """Straight lines from point to point."""
    return "M" + "L".join(pair(p) for p in points) + ("Z" if closed else "")


def curves(start: Point, *points: Point) -> str:
    """A closed shape of Bezier curves: two handles and an end for each; the last end is the start."""
    ring = [*points, start]
    spans = ["C" + " ".join(pair(p) for p in ring[i : i + 3]) for i in range(0, len(ring), 3)]
    return f"M{pair(start)}{''.join(spans)}Z"


def blob(center: Point, radius: float, *, lumps: int = 7, depth: float = 0.07, turn: float = 0.4) -> str:
    """A knobbly round shape: the outline of a tumor."""
    ring: list[Point] = []
    for i in range(56):
        angle = 2 * math.pi * i / 56
        r = radius * (1 + depth * math.sin(lumps * angle + turn) + depth * 0.6 * math.sin(3 * angle + 1.3 * turn))
        ring.append((center[0] + r * math.cos(angle), center[1] + r * math.sin(angle)))
    return polygon(ring)


@dataclass(frozen=True)
class Tube:
    """A vessel, plug or tube: a center line and a width that changes evenly from one end to the other."""

    points: tuple[Point, ...]
    start_width: float
    end_width: float

    @classmethod
    def through(cls, *points: Point, width: tuple[float, float]) -> Tube:
        return cls(smooth(points), width[0], width[1])

    @cached_property
    def _lengths(self) -> list[float]:
        total = [0.0]
        for a, b in zip(self.points, self.points[1:], strict=False):
            total.append(total[-1] + math.dist(a, b))
        return total

    def at(self, share: float) -> Point:
        """The point at a share (0 to 1) of the length."""
        lengths = self._lengths
        goal = max(0.0, min(1.0, share)) * lengths[-1]
        for i in range(1, len(lengths)):
            if lengths[i] >= goal:
                span = lengths[i] - lengths[i - 1] or 1.0
                return toward(self.points[i - 1], self.points[i], (goal - lengths[i - 1]) / span)
        return self.points[-1]

    def direction(self, share: float) -> float:
        """The angle of flow at a share of the length, in radians."""
        a, b = self.at(share - 0.02), self.at(share + 0.02)
        return math.atan2(b[1] - a[1], b[0] - a[0])

    def width_at(self, share: float) -> float:
        return self.start_width + (self.end_width - self.start_width) * share

    def side(self, share: float, offset: float) -> Point:
        """A point beside the center line; positive offsets lie on the right hand of the flow."""
        x, y = self.at(share)
        angle = self.direction(min(0.98, max(0.02, share))) + math.pi / 2
        return (x + offset * math.cos(angle), y + offset * math.sin(angle))

    def part(self, start: float, end: float, *, scale: float = 1.0) -> Tube:
        """The stretch between two shares of the length, made thinner or thicker."""
        steps = 24
        points = tuple(self.at(start + (end - start) * i / steps) for i in range(steps + 1))
        return Tube(points, self.width_at(start) * scale, self.width_at(end) * scale)

    def outline(self, *, lumps: float = 0.0, flat: bool = False) -> str:
        """The closed shape. `lumps` makes the sides knobbly, as a thrombus is; `flat` ends are cut across."""
        length = self._lengths[-1]
        waves = max(1.0, length / max(30.0, (self.start_width + self.end_width) * 0.3))
        count = max(7, int(length / (6 if lumps else 13)))
        left: list[Point] = []
        right: list[Point] = []
        for i in range(count + 1):
            share = i / count
            swell = 1 + lumps * math.sin(share * 2 * math.pi * waves)
            half = self.width_at(share) / 2 * swell
            left.append(self.side(share, -half))
            right.append(self.side(share, half))
        if flat:
            return polygon([*left, *reversed(right)])
        r0, r1 = number(self.start_width / 2), number(self.end_width / 2)
        there, back = "L".join(pair(p) for p in left), "L".join(pair(p) for p in reversed(right))
        return f"M{there}A{r1} {r1} 0 0 1 {pair(right[-1])}L{back}A{r0} {r0} 0 0 1 {pair(left[0])}Z"


@dataclass(frozen=True)
class Place:
    """Where and how large a ready-made drawing stands on the panel."""

    x: float = 0.0
    y: float = 0.0
    scale: float = 1.0

    def point(self, p: Point) -> Point:
        return (self.x + p[0] * self.scale, self.y + p[1] * self.scale)

    def points(self, *ps: Point) -> tuple[Point, ...]:
        return tuple(self.point(p) for p in ps)

    def tube(self, *points: Point, width: tuple[float, float]) -> Tube:
        return Tube.through(*self.points(*points), width=(width[0] * self.scale, width[1] * self.scale))
