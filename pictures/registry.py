"""What a picture is: its words, its controls, its steps and the parts of the plan it serves."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from pictures.kit import Panel

State = Mapping[str, str]


@dataclass(frozen=True)
class Figure:
    """One picture. `controls` name what a reader can switch; the first option is how the picture opens."""

    id: str
    label_keys: tuple[str, ...]
    paint: Callable[[Panel, State, int], None]
    height: float = 540
    controls: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    steps: int = 0
    systems: tuple[str, ...] = ()
    numbers: Mapping[str, tuple[int, int]] = field(default_factory=dict)
