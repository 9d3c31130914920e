"""Which answer leads where: what each open fact would settle, and what to ask next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from hcc_logic.engine.decision_list import Evaluation
from hcc_logic.engine.status import Status
from hcc_logic.inputs.answers import Answers
from hcc_logic.inputs.questions import QUESTIONS
from hcc_logic.patient import contradictions
from hcc_logic.patient.criteria import TABLES, Situation, select
from hcc_logic.patient.criteria.bands import example
from hcc_logic.patient.criteria.liver import select_with_letter
from hcc_logic.report.explanation import NextAnswer, TopicVerdict
from hcc_logic.rules.topic import Topic

LOOSENING_ONLY = frozenset(("blood_thinner", "bile_duct_thrombus"))
"""Answers that can only loosen a safety rule; unanswered, the measured value stands (D-24, D-26)."""
NOT_WORTH_ASKING = frozenset(("pt_seconds_over_control",))
"""Clotting seconds are asked only where the INR is not known; the INR stands for both."""
SPEAKS_ABOUT_ANSWERS = frozenset(
    ("emergency_now", "clarify_missing_answers", "resolve_contradiction", "confirm_thrombus_nature", "mdt_review")
)


def worth_asking(table: str, name: str) -> bool:
    """Would an answer settle anything? What only loosens a safety rule of the liver counts in a table of its own."""
    return name not in NOT_WORTH_ASKING and (name not in LOOSENING_ONLY or table == "bile_duct")


class OpenFacts:
    """For each open fact: what is left of its table for each band it could have. Worked out once for all topics."""

    def __init__(self, answers: Answers, situation: Situation) -> None:
        self._answers = answers
        self._situation = situation
        self._found: dict[tuple[str, str], list[tuple[str, int]]] = {}

    def of(self, table: str, name: str) -> list[tuple[str, int]]:
        """(band, rows left) for every band that contradicts no known answer; empty for a fact that is known."""
        key = (table, name)
        if key not in self._found:
            self._found[key] = [] if self._closed(table, name) else list(self._bands(table, name))
        return self._found[key]

    def _closed(self, table: str, name: str) -> bool:
        seconds_told = name == "inr" and self.told("pt_seconds_over_control")
        return not worth_asking(table, name) or seconds_told or self.told(name)

    def told(self, name: str) -> bool:
        """Answered, and with one band: "place unknown" leaves something to ask."""
        bands = self._situation.known.get(name)
        return bands is not None and len(bands) == 1

    def _bands(self, table: str, name: str) -> Iterable[tuple[str, int]]:
        open_bands = self._situation.known.get(name)
        for band in _bands_to_try(table, name):
            value = example(name, band)
            if value is None or (open_bands is not None and band not in open_bands):
                continue
            tried = {**self._situation.known, name: frozenset((band,))}
            selected = select_with_letter(tried) if table == "liver" else select(table, tried)
            if selected and not contradictions.clashes(self._answers.told(name, value), name):
                yield band, selected


def _bands_to_try(table: str, name: str) -> Sequence[str]:
    if name == "inr":
        return tuple(TABLES["liver"].masks["clotting"])
    if name == "child_pugh_class":
        return QUESTIONS[name].choices
    choices = QUESTIONS[name].choices
    return sorted(TABLES[table].masks[name], key=lambda band: choices.index(band) if band in choices else len(choices))


def next_answers(topic: Topic, evaluation: Evaluation, open_facts: OpenFacts) -> Iterable[NextAnswer]:
    """For every open fact of the topic that narrows what is possible: what each of its values would leave."""
    for table, fields in topic.tables.items():
        open_fields = [(name, ways) for name in fields if (ways := open_facts.of(table, name))]
        giving = evaluation.rows_giving(table) if open_fields else ()
        for name, ways in open_fields:
            leading: dict[tuple[Status, ...], list[str]] = {}
            for band, selected in ways:
                outcome = tuple([status for status, rows in giving if rows & selected])
                leading.setdefault(outcome, []).append(band)
            if any(0 < len(outcome) < len(evaluation.possible) for outcome in leading):
                for outcome, values in leading.items():
                    if outcome:
                        yield NextAnswer(
                            field=name, values=tuple(values), possible=tuple([item.value for item in outcome])
                        )


def ask_next(answers: Answers, verdicts: Sequence[TopicVerdict]) -> tuple[str, ...]:
    """Missing answers, those first that could settle most topics at once; the stated class first while it helps
    (D-56)."""
    settles: Counter[str] = Counter()
    helps: Counter[str] = Counter()
    for verdict in verdicts:
        if verdict.topic not in SPEAKS_ABOUT_ANSWERS:
            settles.update({lead.field for lead in verdict.leads_to if len(lead.possible) == 1})
            helps.update(verdict.would_help)
    order = {name: place for place, name in enumerate(QUESTIONS)}
    class_first = "child_pugh_class" if answers.get("child_pugh_class") is None else ""
    return tuple(sorted(helps, key=lambda name: (name != class_first, -settles[name], -helps[name], order[name])))
