"""Which answer leads where: what each open fact would settle, and what to ask next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from hcc_logic.engine.decision_list import Evaluation, Giving
from hcc_logic.engine.status import words
from hcc_logic.inputs.answers import Answers
from hcc_logic.inputs.plausibility import confirmed_only, not_confirmed
from hcc_logic.inputs.questions import PLACE, QUESTIONS
from hcc_logic.patient import contradictions
from hcc_logic.patient.criteria import TABLES, Situation, select
from hcc_logic.patient.criteria.bands import CLOTTING_WAYS, example, normals_giving
from hcc_logic.patient.criteria.liver import LIVER, select_with_letter
from hcc_logic.report.explanation import NextAnswer, TopicVerdict
from hcc_logic.rules.topic import Topic

LOOSENING_ONLY = frozenset(("blood_thinner", "bile_duct_thrombus"))
"""Answers that can only loosen a safety rule; unanswered, the measured value stands (D-24, D-26)."""
NOT_WORTH_ASKING = frozenset(("pt_seconds_over_control", "pt_seconds", "pt_activity_pct"))
"""The INR stands for every way of giving the clotting test."""
SPEAKS_ABOUT_ANSWERS = frozenset(
    ("emergency_now", "clarify_missing_answers", "resolve_contradiction", "confirm_thrombus_nature", "mdt_review")
)


def worth_asking(table: str, name: str) -> bool:
    """Would an answer settle anything? What only loosens a safety rule of the liver counts in a table of its own."""
    return name not in NOT_WORTH_ASKING and (name not in LOOSENING_ONLY or table == "bile_duct")


class OpenFacts:
    """For each open fact: what is left of its table for each band it could have. Worked out once for all topics."""

    def __init__(self, answers: Answers, situation: Situation) -> None:
        self._answers = confirmed_only(answers)
        self._situation = situation
        self._found: dict[tuple[str, str], list[tuple[str, int]]] = {}
        self._leads: dict[tuple[str, tuple[str, ...], Giving, int], list[NextAnswer]] = {}

    def of(self, table: str, name: str) -> list[tuple[str, int]]:
        """(band, rows left) for every band that contradicts no known answer; empty for a fact that is known."""
        key = (table, name)
        if key not in self._found:
            closed = not worth_asking(table, name) or self.told(name)
            self._found[key] = [] if closed else list(self._bands(table, name))
        return self._found[key]

    def leads(self, table: str, fields: tuple[str, ...], giving: Giving, now: int) -> list[NextAnswer]:
        """For every open one of these facts that narrows what is possible: what each of its values would leave, where
        the rows of its table lead to this and so many statuses are possible now. Many topics ask the same."""
        key = (table, fields, giving, now)
        if key not in self._leads:
            self._leads[key] = list(_leads([(name, self.of(table, name)) for name in fields], giving, now))
        return self._leads[key]

    def told(self, name: str) -> bool:
        """Answered, and with one band: "place unknown" and a bound may leave something to ask. Also where
        another answer says as much, or where only another answer calls for the question."""
        match name:
            case "inr":
                return self._needs_normal or any(map(self._settled, CLOTTING_WAYS))
            case "pt_normal_seconds":
                return not self._needs_normal
            case "child_pugh_points":
                return self._settled(name) or not self._class_settled
        return self._settled(name)

    def _settled(self, name: str) -> bool:
        bands = self._situation.known.get(name)
        return bands is not None and len(bands) == 1

    @property
    def _needs_normal(self) -> bool:
        """A prothrombin time is known that says nothing yet, and the clotting test is not known in another way."""
        return self._answers.get("pt_seconds") is not None and not any(
            way in self._situation.known for way in CLOTTING_WAYS
        )

    @property
    def _class_settled(self) -> bool:
        """Points are asked once the class is known: then they are what the letter adds."""
        return len(LIVER.facts_in(self._situation.selected["liver"], "safety_class")) == 1

    def _bands(self, table: str, name: str) -> Iterable[tuple[str, int]]:
        if name == "pt_normal_seconds":
            yield from self._normals(table, name)
            return
        open_bands = self._situation.known.get(name)
        for band in _bands_to_try(table, name):
            value = example(name, band)
            if value is None or (open_bands is not None and band not in open_bands):
                continue
            tried = {**self._situation.known, name: frozenset((band,))}
            selected = select_with_letter(tried) if table == "liver" else select(table, tried)
            if selected and not contradictions.clashes(self._answers.told(name, value), name):
                yield band, selected

    def _normals(self, table: str, name: str) -> Iterable[tuple[str, int]]:
        """The normal value that goes with a prothrombin time: it counts by how far the time lies above it."""
        normals = normals_giving(self._answers.get("pt_seconds"))
        for band in _bands_to_try(table, name):
            if band not in normals:
                continue
            selected = select_with_letter({**self._situation.known, "pt_seconds": frozenset((band,))})
            if selected and not contradictions.clashes(self._answers.told(name, normals[band]), name):
                yield band, selected


def _bands_to_try(table: str, name: str) -> Sequence[str]:
    if name in ("inr", "pt_normal_seconds"):
        return tuple(LIVER.masks["clotting"])
    if name == "child_pugh_points":
        return sorted(LIVER.masks["points"], key=int)
    if name == "child_pugh_class":
        return QUESTIONS[name].choices
    choices = QUESTIONS[name].choices
    return sorted(TABLES[table].masks[name], key=lambda band: choices.index(band) if band in choices else len(choices))


def next_answers(topic: Topic, evaluation: Evaluation, open_facts: OpenFacts) -> Iterable[NextAnswer]:
    """For every open fact of the topic that narrows what is possible: what each of its values would leave."""
    now = evaluation.found.bit_count()
    for table, fields in topic.tables.items():
        if any(open_facts.of(table, name) for name in fields):
            giving = evaluation.giving(table)
            if len(giving) > 1:  # else every row leads to the same
                yield from open_facts.leads(table, fields, giving, now)


def _leads(
    open_fields: Iterable[tuple[str, Sequence[tuple[str, int]]]], giving: Giving, now: int
) -> Iterator[NextAnswer]:
    for name, ways in open_fields:
        leading: dict[int, list[str]] = {}
        for band, selected in ways:
            outcome = 0
            for found, rows in giving:
                if rows & selected:
                    outcome |= found
            leading.setdefault(outcome, []).append(band)
        if any(0 < outcome.bit_count() < now for outcome in leading):
            for outcome, values in leading.items():
                if outcome:
                    yield NextAnswer(field=name, values=tuple(values), possible=words(outcome))


def ask_next(answers: Answers, verdicts: Sequence[TopicVerdict]) -> tuple[str, ...]:
    """Values that wait to be confirmed, then missing answers, those first that could settle most topics at once; the
    stated class first while it helps (D-56)."""
    settles: Counter[str] = Counter()
    helps: Counter[str] = Counter()
    for verdict in verdicts:
        if verdict.topic not in SPEAKS_ABOUT_ANSWERS:
            settles.update({lead.field for lead in verdict.leads_to if len(lead.possible) == 1})
            helps.update(verdict.would_help)
    class_first = "child_pugh_class" if answers.get("child_pugh_class") is None else ""
    found = sorted(helps, key=lambda name: (name != class_first, -settles[name], -helps[name], PLACE[name]))
    return tuple(dict.fromkeys((*not_confirmed(answers), *found)))
