"""Conditions: named facts ("atoms") joined by and, or, not.

An atom belongs to exactly one table of possible worlds (`worlds.py`). Conditions are plain immutable values: they
can be printed in the rule book, evaluated three-valued, and simplified when some atoms are settled."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from hcc_logic.truth import Truth


class Condition:
    """A statement about the reader's situation that is true or false once every answer is known."""

    __slots__ = ()

    def __and__(self, other: Condition) -> Condition:
        return all_of(self, other)

    def __or__(self, other: Condition) -> Condition:
        return any_of(self, other)

    def __invert__(self) -> Condition:
        return negate(self)

    def atoms(self) -> tuple[Atom, ...]:
        """The atoms that occur, each once, in reading order."""
        return tuple(dict.fromkeys(_walk(self)))

    def read_from(self) -> tuple[str, ...]:
        """The answers that it is read from, each once."""
        return tuple(dict.fromkeys(name for atom in self.atoms() for name in atom.fields))


@dataclass(frozen=True, slots=True, eq=False)
class Atom(Condition):
    """One fact. `code` is its language-neutral name; `fields` are the answers it is read from; `table` and `mask` say
    in which rows of which table of possible worlds it is true."""

    code: str
    table: str
    fields: tuple[str, ...]
    mask: int

    def __repr__(self) -> str:
        return self.code


@dataclass(frozen=True, slots=True)
class Constant(Condition):
    """Always true or always false."""

    value: bool

    def __repr__(self) -> str:
        return "always" if self.value else "never"


@dataclass(frozen=True, slots=True)
class Not(Condition):
    """True where its part is false."""

    part: Condition

    def __repr__(self) -> str:
        return f"not {self.part!r}"


@dataclass(frozen=True, slots=True)
class AllOf(Condition):
    """True where every part is true."""

    parts: tuple[Condition, ...]

    def __repr__(self) -> str:
        return "(" + " and ".join(map(repr, self.parts)) + ")"


@dataclass(frozen=True, slots=True)
class AnyOf(Condition):
    """True where at least one part is true."""

    parts: tuple[Condition, ...]

    def __repr__(self) -> str:
        return "(" + " or ".join(map(repr, self.parts)) + ")"


ALWAYS = Constant(True)
NEVER = Constant(False)


def all_of(*parts: Condition) -> Condition:
    """All parts joined by "and", flattened and without repetition."""
    kept = dict.fromkeys(
        p for part in parts for p in (part.parts if isinstance(part, AllOf) else (part,)) if p != ALWAYS
    )
    if NEVER in kept:
        return NEVER
    return ALWAYS if not kept else next(iter(kept)) if len(kept) == 1 else AllOf(tuple(kept))


def any_of(*parts: Condition) -> Condition:
    """All parts joined by "or", flattened and without repetition."""
    kept = dict.fromkeys(
        p for part in parts for p in (part.parts if isinstance(part, AnyOf) else (part,)) if p != NEVER
    )
    if ALWAYS in kept:
        return ALWAYS
    return NEVER if not kept else next(iter(kept)) if len(kept) == 1 else AnyOf(tuple(kept))


def negate(part: Condition) -> Condition:
    """The opposite of a condition."""
    if isinstance(part, Constant):
        return NEVER if part.value else ALWAYS
    return part.part if isinstance(part, Not) else Not(part)


def _walk(condition: Condition) -> Iterable[Atom]:
    match condition:
        case Atom():
            yield condition
        case Not(part):
            yield from _walk(part)
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from _walk(part)


def simplify(condition: Condition, settled: Callable[[Atom], bool | None]) -> Condition:
    """The condition with every settled atom replaced by its value."""
    match condition:
        case Atom():
            value = settled(condition)
            return condition if value is None else ALWAYS if value else NEVER
        case Not(part):
            return negate(simplify(part, settled))
        case AllOf(parts):
            return all_of(*(simplify(p, settled) for p in parts))
        case AnyOf(parts):
            return any_of(*(simplify(p, settled) for p in parts))
    return condition


def evaluate(condition: Condition, truth_of: Callable[[Atom], Truth]) -> Truth:
    """Three-valued value of a condition.

    Sound: Yes and No are certain; Unknown may hide a condition that several atoms settle only together.
    """
    match condition:
        case Atom():
            return truth_of(condition)
        case Constant(value):
            return Truth.of(value)
        case Not(part):
            return ~evaluate(part, truth_of)
        case AllOf(parts):
            return _first_settling(parts, truth_of, Truth.NO)
        case AnyOf(parts):
            return _first_settling(parts, truth_of, Truth.YES)
    raise TypeError(condition)


def _first_settling(parts: tuple[Condition, ...], truth_of: Callable[[Atom], Truth], settling: Truth) -> Truth:
    """`settling` if any part has that value; else Unknown if any part is; else the other value."""
    result = ~settling
    for part in parts:
        truth = truth_of(part) if isinstance(part, Atom) else evaluate(part, truth_of)
        if truth is settling:
            return settling
        if truth is Truth.UNKNOWN:
            result = Truth.UNKNOWN
    return result
