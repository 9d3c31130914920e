"""The reader's own page: what to carry into the room. One content for the screen and for paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

PartId = Literal["questions", "unknown", "options", "known", "matters", "say_back"]


@dataclass(frozen=True)
class Help:
    """Whom to ring, and for what. `numbers`: name and number, the reader's own place first; `elsewhere`: what holds
    where none of them does, empty where the reader chose a place."""

    title: str
    numbers: tuple[tuple[str, str], ...]
    elsewhere: str
    signs: tuple[str, ...]


@dataclass(frozen=True)
class Line:
    """One line. `id`: as in `wording.mine`, empty where the reader cannot take it off; `sign`: ●, ◐ or ○ where it is
    about a treatment, with `why` in one line; `first`: one of the three that the reader marked; `done`: ticked."""

    says: str
    id: str = ""
    sign: str = ""
    why: str = ""
    first: bool = False
    done: bool = False


@dataclass(frozen=True)
class Part:
    """A heading with its lines; a part without lines is not there. `note`: what to do with it, or empty."""

    id: PartId
    title: str
    lines: tuple[Line, ...]
    note: str = ""


@dataclass(frozen=True)
class OwnPage:
    """Everything on it, in one language. `foot`: what has to be said once, such as that no clinician has read this."""

    language: str
    title: str
    help: Help
    parts: tuple[Part, ...]
    foot: tuple[str, ...]
