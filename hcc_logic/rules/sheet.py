"""The sheet of a topic for a clinician to read and sign: rules from the top down, cautions, guideline positions.

Typed lines in clinical words, with number, operator and unit, told from the condition trees themselves: a changed
limit or criterion changes every sheet that uses it. No plain words: whoever prints the sheet adds them.
`sheet_markdown` prints it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from hcc_logic.engine.conditions import AllOf, AnyOf, Condition, Constant, Criterion, Not
from hcc_logic.engine.decision_list import Rule
from hcc_logic.evidence.citations import Verified, resolve
from hcc_logic.patient import contradictions, emergency
from hcc_logic.patient.criteria.liver import LIVER
from hcc_logic.rules.guidelines import EDITIONS
from hcc_logic.rules.guidelines.edition import Seen
from hcc_logic.rules.topic import Kind, Remark, Topic
from hcc_logic.rules.treatments import SEQUENCE_ORDER, TOPICS
from hcc_logic.scores import child_pugh


@dataclass(frozen=True, slots=True)
class Told:
    """One line of a condition. `depth`: how far it stands inside the groups above it."""

    text: str
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Cited:
    """What an id stands for. `documents`: ids of the texts behind it, none for a rule of this guide. `where`: the place
    in the text, where one is noted."""

    id: str
    documents: tuple[str, ...]
    where: str | None
    verified: Verified

    @property
    def is_decision(self) -> bool:
        """A choice of the project (D-01 ...)."""
        return self.id.startswith("D-")


@dataclass(frozen=True, slots=True)
class SheetLine:
    """One criterion of a rule, or one group of criteria, with what it rests on."""

    told: tuple[Told, ...]
    sources: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class SheetRule:
    """One rule: all lines together give the result. `result`: a status; or "caution" for a remark,
    "caution_if_open" for one that is also said while its criteria are open."""

    number: int
    result: str
    code: str
    lines: tuple[SheetLine, ...]


@dataclass(frozen=True, slots=True)
class Position:
    """What one entry of a guideline says on the topic, and for whom. `seen`: how its wording was seen."""

    id: str
    edition: str
    country: str
    year: int
    stance: str
    people: tuple[Told, ...]
    seen: Seen
    table_cell: bool
    newer_edition: str | None
    partly_updated_by: str | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything that a clinician checks on one topic. `facts`: the answers that may change the status. `notes`: what
    explains the criteria, once for the whole sheet."""

    slug: str
    name: str
    kind: Kind
    rules: tuple[SheetRule, ...]
    cautions: tuple[SheetRule, ...]
    to_check: tuple[str, ...]
    facts: tuple[str, ...]
    positions: tuple[Position, ...]
    notes: tuple[str, ...]

    def cited(self) -> tuple[Cited, ...]:
        """Every id that the sheet carries, each once, in reading order."""
        found = (one for rule in (*self.rules, *self.cautions) for line in rule.lines for one in line.sources)
        entries = (_cited(position.id) for position in self.positions)
        return tuple({one.id: one for one in chain(found, entries)}.values())


def sheet(topic: Topic) -> Sheet:
    """The sheet of one topic."""
    spoken = _ABOUT_THE_ANSWERS.get(topic.slug)
    positions = tuple(_positions(topic.slug))
    conditions = [rule.condition for rule in topic.rules] + [item.condition for item in topic.remarks]
    conditions += [entry.when for one in EDITIONS.values() for entry in one.stances if topic.slug in entry.topics]
    return Sheet(
        topic.slug,
        topic.name,
        topic.kind,
        spoken or tuple(_rule(number, rule) for number, rule in enumerate(topic.rules, start=1)),
        tuple(_cautions(topic.remarks)),
        topic.to_check,
        emergency.FIELDS if topic.slug == "emergency_now" else topic.facts,
        positions,
        tuple(_notes(conditions)),
    )


def sheets() -> tuple[Sheet, ...]:
    """The sheets of all topics, in the fixed order."""
    return tuple(sheet(TOPICS[slug]) for slug in SEQUENCE_ORDER)


def tell(condition: Condition, depth: int = 0, *, opposite: bool = False) -> Iterator[Told]:
    """A condition in clinical words, one criterion a line; groups are printed in full."""
    match condition:
        case Constant(value):
            yield Told("Everyone" if value is not opposite else "People whom no question finds", depth)
        case Criterion(label=label):
            yield Told(f"NOT: {label}" if opposite else label, depth)
        case Not(part):
            yield from tell(part, depth, opposite=not opposite)
        case AllOf(parts) | AnyOf(parts):
            every = isinstance(condition, AllOf)
            yield Told(_JOINED[every, opposite], depth)
            yield from chain.from_iterable(tell(part, depth + 1) for part in parts)


_JOINED = {
    (True, False): "All of:",
    (False, False): "At least one of:",
    (True, True): "NOT all of:",
    (False, True): "NONE of:",
}
_OTHERWISE = (Told("In every other case"),)
_UNLESS_SAID = (Told("Only where the caution above on the same question is not said"),)


def _rule(number: int, rule: Rule) -> SheetRule:
    lines = (
        SheetLine(
            _OTHERWISE if isinstance(line.condition, Constant) and number > 1 else tuple(tell(line.condition)),
            _all_cited(line.sources),
        )
        for line in rule.lines
    )
    return SheetRule(number, rule.status.value, rule.code, tuple(lines))


def _cautions(remarks: Iterable[Remark]) -> Iterator[SheetRule]:
    above: set[str] = set()
    for number, remark in enumerate(remarks, start=1):
        alone = _UNLESS_SAID if remark.group in above else ()
        line = SheetLine((*tell(remark.condition), *alone), _all_cited(remark.sources))
        yield SheetRule(number, "caution_if_open" if remark.if_open else "caution", remark.code, (line,))
        above |= {remark.group} - {""}


def _cited(name: str) -> Cited:
    found = resolve(name)
    return Cited(name, () if found.verified == "project" else found.sources, found.where, found.verified)


def _all_cited(names: Iterable[str]) -> tuple[Cited, ...]:
    return tuple(_cited(name) for name in names)


def _positions(slug: str) -> Iterator[Position]:
    for edition in EDITIONS.values():
        for stance in edition.stances:
            if slug in stance.topics:
                yield Position(
                    stance.id,
                    edition.id,
                    edition.country,
                    edition.year,
                    stance.stance,
                    tuple(tell(stance.when)),
                    stance.seen,
                    edition.table_cell,
                    edition.newer_edition,
                    edition.partly_updated_by,
                )


def _notes(conditions: Iterable[Condition]) -> Iterator[str]:
    """What explains the criteria and would burden each label."""
    criteria = {criterion for condition in conditions for criterion in condition.criteria()}
    if any(one.table == LIVER.name and "child_pugh_class" in one.fields for one in criteria):
        yield (
            f"Child-Pugh: points on the published limits. Where printed tables differ, rules count the worse value "
            f"(D-26): bilirubin {child_pugh.GREY_BILIRUBIN_TWO_FROM:g} to {child_pugh.BILIRUBIN_TWO_FROM:g} and "
            f"{child_pugh.GREY_BILIRUBIN_THREE_FROM:g} to {child_pugh.BILIRUBIN_THREE_ABOVE:g} µmol/L, INR "
            f"{child_pugh.GREY_INR_THREE_ABOVE:g} to {child_pugh.INR_THREE_ABOVE:g}. A class stated in a letter counts "
            f"where the values leave the class open (D-56)."
        )
    if any(one.table == "veins" for one in criteria):
        yield (
            "Veins: a Cheng type or Vp grade stated without the nature of the thrombus leaves tumor and bland thrombus "
            "open (D-18). Both first-order branches (Cheng II on both sides) count as main-trunk level (D-19)."
        )


def _spoken(number: int, result: str, code: str, lines: Iterable[str], *names: str) -> SheetRule:
    told = tuple(Told(text, min(place, 1)) for place, text in enumerate(lines))
    return SheetRule(number, result, code, (SheetLine(told, _all_cited(names)),))


def _signs(codes: Iterable[str]) -> str:
    return ", ".join(sorted(code.replace("_", " ") for code in codes))


_ABOUT_THE_ANSWERS: dict[str, tuple[SheetRule, ...]] = {
    "emergency_now": (
        _spoken(
            1,
            "listed",
            "emergency_sign",
            (
                "At least one of:",
                f"Call now: {_signs(emergency.CALL_NOW_SIGNS)}",
                "Call now: gastrointestinal bleeding now or stopped within the last 72 hours (stated)",
                "Call now: hepatic encephalopathy, West Haven grade 3 or 4",
                "Call now: leg swelling with thrombus in the inferior vena cava or right atrium",
                f"Call today: {_signs(emergency.CALL_TODAY_SIGNS)}",
                "Call today: hepatic encephalopathy, West Haven grade 1 or 2",
            ),
            *emergency.SOURCES,
        ),
        _spoken(
            2,
            "not_relevant",
            "no_sign",
            (
                "All of:",
                "No warning sign (answered)",
                "No bleeding now (answered)",
                "No hepatic encephalopathy, or controlled by medicine (answered)",
            ),
            *emergency.SOURCES,
        ),
    ),
    "resolve_contradiction": (
        _spoken(
            1,
            "listed",
            "answers_contradict",
            ("At least two answers contradict each other",),
            *contradictions.SOURCES,
        ),
        _spoken(2, "not_relevant", "no_contradiction", ("No answers contradict each other",), *contradictions.SOURCES),
    ),
}
"""Two topics speak about the answers themselves and have no decision list: how `report.explain` reads them."""
