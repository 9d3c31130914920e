"""What an import changes in a file, told by the ids of its rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tools.evidence.fact_base import ROOT
from tools.evidence.files import Made

NAMED = 8
"""How many ids are named before the rest is only counted."""


@dataclass(frozen=True, slots=True)
class Change:
    """Ids of rows that come, go or say something else. None of these: the head, the order or the layout differs."""

    path: Path
    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[str, ...]

    def __str__(self) -> str:
        """One line for a person."""
        parts = [_counted(word, getattr(self, word)) for word in ("added", "removed", "changed")]
        return f"{self.path.as_posix()}: {'; '.join(filter(None, parts)) or 'the same rows in another order or form'}"


def change(made: Made, root: Path = ROOT) -> Change | None:
    """What writing a file would change; None where it stands as it is."""
    held = made.held(root)
    if held == made.text:
        return None
    old, new = made.rows_of(held), made.rows_of(made.text)
    return Change(
        made.path,
        added=tuple(name for name in new if name not in old),
        removed=tuple(name for name in old if name not in new),
        changed=tuple(name for name in new if name in old and new[name] != old[name]),
    )


def changes(files: Sequence[Made], root: Path = ROOT) -> Iterator[Change]:
    """The changes of all files that change."""
    return (found for made in files if (found := change(made, root)))


def _counted(word: str, names: tuple[str, ...]) -> str:
    if not names:
        return ""
    more = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
    return f"{len(names)} {word} ({', '.join(names[:NAMED])}{more})"
