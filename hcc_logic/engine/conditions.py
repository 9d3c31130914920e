"""Conditions: named facts ("criteria") joined by and, or, not.

A criterion belongs to exactly one table of possible situations (`situations.py`). Conditions are plain immutable
values: they can be printed on a rule sheet, read three-valued, and simplified when some criteria are settled."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from hcc_logic.engine.truth import Truth


class Condition:
    """A statement about the reader's situation that is true or false once every answer is known."""

    def __and__(self, other: Condition) -> Condition:
        return all_of(self, other)

    def __or__(self, other: Condition) -> Condition:
        return any_of(self, other)

    def __invert__(self) -> Condition:
        return negate(self)

    @cached_property
    def clause(self) -> Clause:
        """The same, ready to be read."""
        return _clause(self)

    def truth(self, selected: Mapping[str, int]) -> Truth:
        """What the condition is for the rows that are left of each table (table -> mask, never empty).

        Sound: Yes and No are certain. Exact where the condition rests on one table; across tables, Unknown may hide
        what several criteria settle only together."""
        return self.clause.read(selected)

    def open_parts(self, selected: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
        """What the truth still hangs on, part by part: (table, mask of the rows in which the part is true). Parts that
        are settled are left out, and so is what stands beside one that settles the matter."""
        return tuple(self.clause.open_parts(selected)) if self.truth(selected) is Truth.UNKNOWN else ()

    def criteria(self) -> tuple[Criterion, ...]:
        """The criteria that occur, each once, in reading order."""
        return tuple(dict.fromkeys(_walk(self)))

    def read_from(self) -> tuple[str, ...]:
        """The answers that it is read from, each once."""
        return tuple(dict.fromkeys(name for criterion in self.criteria() for name in criterion.fields))


@dataclass(frozen=True, eq=False)
class Criterion(Condition):
    """One fact. `code` is its language-neutral name; `fields` are the answers it is read from; `table` and `mask` say
    in which rows of which table of possible situations it is true; `label` is what a clinician reads."""

    code: str
    table: str
    fields: tuple[str, ...]
    mask: int
    label: str = ""

    def __repr__(self) -> str:
        return self.code


@dataclass(frozen=True)
class Constant(Condition):
    """Always true or always false."""

    value: bool

    def __repr__(self) -> str:
        return "always" if self.value else "never"


@dataclass(frozen=True)
class Not(Condition):
    """True where its part is false."""

    part: Condition

    def __repr__(self) -> str:
        return f"not {self.part!r}"


@dataclass(frozen=True)
class AllOf(Condition):
    """True where every part is true."""

    parts: tuple[Condition, ...]

    def __repr__(self) -> str:
        return "(" + " and ".join(map(repr, self.parts)) + ")"


@dataclass(frozen=True)
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


@dataclass(frozen=True, slots=True)
class Joins:
    """How a condition is written: what stands between and before its parts. `brackets` holds a joined part inside
    another, at the place {text}."""

    both: str
    either: str
    opposite: str
    brackets: str
    always: str
    never: str


def written(condition: Condition, name: Callable[[Criterion], str], joins: Joins) -> str:
    """A condition as text, from its tree: each criterion by its name, joined as it is joined here."""

    def inside(part: Condition) -> str:
        text = written(part, name, joins)
        return joins.brackets.format(text=text) if isinstance(part, AllOf | AnyOf) else text

    match condition:
        case Criterion():
            return name(condition)
        case Constant(value):
            return joins.always if value else joins.never
        case Not(part):
            return f"{joins.opposite} {inside(part)}"
        case AllOf(parts):
            return f" {joins.both} ".join(map(inside, parts))
        case AnyOf(parts):
            return f" {joins.either} ".join(map(inside, parts))
    raise TypeError(condition)


def _walk(condition: Condition) -> Iterable[Criterion]:
    match condition:
        case Criterion():
            yield condition
        case Not(part):
            yield from _walk(part)
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from _walk(part)


def simplify(condition: Condition, settled: Callable[[Criterion], bool | None]) -> Condition:
    """The condition with every settled criterion replaced by its value."""
    match condition:
        case Criterion():
            value = settled(condition)
            return condition if value is None else ALWAYS if value else NEVER
        case Not(part):
            return negate(simplify(part, settled))
        case AllOf(parts):
            return all_of(*(simplify(p, settled) for p in parts))
        case AnyOf(parts):
            return any_of(*(simplify(p, settled) for p in parts))
    return condition


@dataclass(frozen=True, slots=True)
class Clause:
    """A condition made ready to be read: "not" is pushed down into the masks, and what it asks of one table stands in
    one mask, so that several criteria that settle it only together are seen to do so.

    `settling`: the truth of one part that decides the whole, No for "and", Yes for "or". `masks`: table -> the rows in
    which the part that asks of it is true; `parts`: what asks of several tables."""

    settling: Truth
    masks: Mapping[str, int]
    parts: tuple[Clause, ...]

    def read(self, selected: Mapping[str, int]) -> Truth:
        """See `Condition.truth`."""
        settling = self.settling
        result = Truth.YES if settling is Truth.NO else Truth.NO
        for table, mask in self.masks.items():
            rows = selected[table]
            inside = rows & mask
            truth = Truth.YES if inside == rows else Truth.UNKNOWN if inside else Truth.NO
            if truth is settling:
                return settling
            if truth is Truth.UNKNOWN:
                result = Truth.UNKNOWN
        for part in self.parts:
            truth = part.read(selected)
            if truth is settling:
                return settling
            if truth is Truth.UNKNOWN:
                result = Truth.UNKNOWN
        return result

    def open_parts(self, selected: Mapping[str, int]) -> Iterator[tuple[str, int]]:
        """See `Condition.open_parts`; only for a clause that reads as unknown."""
        for table, mask in self.masks.items():
            if selected[table] & mask not in (0, selected[table]):
                yield table, mask
        for part in self.parts:
            if part.read(selected) is Truth.UNKNOWN:
                yield from part.open_parts(selected)


def _clause(condition: Condition, *, opposite: bool = False) -> Clause:
    """The condition, or its opposite, ready to be read."""
    match condition:
        case Constant(value):
            return Clause(Truth.NO if value is not opposite else Truth.YES, {}, ())
        case Criterion(table=table, mask=mask):
            return Clause(Truth.NO, {table: ~mask if opposite else mask}, ())
        case Not(part):
            return _clause(part, opposite=not opposite)
        case AllOf(parts) | AnyOf(parts):
            every = isinstance(condition, AllOf) is not opposite
            return _joined([_clause(part, opposite=opposite) for part in parts], every=every)
    raise TypeError(condition)


def _joined(clauses: Iterable[Clause], *, every: bool) -> Clause:
    settling = Truth.NO if every else Truth.YES
    masks: dict[str, int] = {}
    kept: list[Clause] = []
    for clause in clauses:
        if clause.settling is not settling and (clause.parts or len(clause.masks) != 1):
            kept.append(clause)
            continue
        kept += clause.parts
        for table, mask in clause.masks.items():
            masks[table] = mask if table not in masks else masks[table] & mask if every else masks[table] | mask
    return Clause(settling, masks, tuple(kept))
