"""Pictures: a figure id and its words in, one stand-alone SVG out. Pure Python, standard library only."""

from __future__ import annotations

from collections.abc import Mapping

from pictures import artery_care, forming, ideas, local_care, vessels
from pictures.kit import Panel
from pictures.registry import Figure

FIGURES: dict[str, Figure] = {
    figure.id: figure for family in (vessels, forming, artery_care, local_care, ideas) for figure in family.FIGURES
}

__all__ = ["FIGURES", "Figure", "draw", "tell"]


def draw(
    figure_id: str,
    labels: Mapping[str, str],
    *,
    state: Mapping[str, str | int] | None = None,
    step: int | None = None,
) -> str:
    """Draw one picture. `labels` holds its words in one language, and may hold `title` and `alt` for those who listen.

    Controls left out of `state` open at their first option; `step` counts from 1. Anything unknown is a KeyError.
    """
    return _paint(figure_id, labels, state, step).svg()


def tell(
    figure_id: str,
    labels: Mapping[str, str],
    *,
    state: Mapping[str, str | int] | None = None,
    step: int | None = None,
) -> str:
    """The text alternative of the same picture: `alt` of the labels, then what the chosen state says."""
    return _paint(figure_id, labels, state, step).spoken()


def _paint(figure_id: str, labels: Mapping[str, str], state: Mapping[str, str | int] | None, step: int | None) -> Panel:
    figure = FIGURES.get(figure_id)
    if figure is None:
        raise KeyError(f"unknown picture {figure_id!r}; known: {', '.join(FIGURES)}")
    missing = [key for key in figure.label_keys if not labels.get(key)]
    if missing:
        raise KeyError(f"picture {figure_id!r} lacks labels: {', '.join(missing)}")
    panel = Panel(figure.height, labels)
    figure.paint(panel, _settle(figure, state or {}), _count(figure, step))
    return panel


def _settle(figure: Figure, state: Mapping[str, str | int]) -> dict[str, str]:
    settled = {name: options[0] for name, options in figure.controls.items()}
    settled |= {name: str(low) for name, (low, _high) in figure.numbers.items()}
    for name, value in state.items():
        if name in figure.controls:
            if value not in figure.controls[name]:
                raise KeyError(f"picture {figure.id!r}: {name}={value!r} is not one of {figure.controls[name]}")
        elif name in figure.numbers:
            low, high = figure.numbers[name]
            if not str(value).isdigit() or not low <= int(value) <= high:
                raise KeyError(f"picture {figure.id!r}: {name}={value!r} is not a whole number from {low} to {high}")
        else:
            raise KeyError(f"picture {figure.id!r} has no control {name!r}")
        settled[name] = str(value)
    return settled


def _count(figure: Figure, step: int | None) -> int:
    if step is None:
        return 1 if figure.steps else 0
    if not 1 <= step <= figure.steps:
        raise KeyError(f"picture {figure.id!r} has {figure.steps} steps; {step!r} is not one of them")
    return step
