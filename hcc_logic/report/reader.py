"""What all parts of one explanation share: worked out once, when first needed, and forgotten with it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from hcc_logic.engine.decision_list import Evaluation
from hcc_logic.engine.situations import Selected
from hcc_logic.patient import contradictions
from hcc_logic.patient.criteria import select
from hcc_logic.patient.criteria.bands import band_of
from hcc_logic.patient.readings import Patient
from hcc_logic.patient.routine_checks import CLEAR
from hcc_logic.report.deciding import SomeAnswers
from hcc_logic.report.next_questions import OpenFacts
from hcc_logic.rules.topic import Topic


class Reader:
    """One reader's answers with what follows from them."""

    def __init__(self, patient: Patient) -> None:
        self.patient = patient
        self._evaluations: dict[str, Evaluation] = {}
        self._clear_rows: dict[tuple[str, tuple[str, ...]], int] = {}

    @cached_property
    def open_facts(self) -> OpenFacts:
        """What is left of the tables for each band that an open fact could have."""
        return OpenFacts(self.patient.answers, self.patient.undisputed)

    @cached_property
    def some(self) -> SomeAnswers:
        """What is left when only some of the answers are kept; none that a reading of a contradiction leaves out."""
        disputed = contradictions.disputed(self.patient.contradictions)
        answers = self.patient.answers
        return SomeAnswers(answers.without(disputed) if disputed else answers, self.patient.undisputed)

    def evaluation(self, topic: Topic) -> Evaluation:
        """The decision list of a topic worked out for what is undisputed."""
        found = self._evaluations.get(topic.slug)
        if found is None:
            found = self._evaluations[topic.slug] = Evaluation(topic.decision_list, self.patient.undisputed.selected)
        return found

    def found(self, topic: Topic) -> list[int]:
        """For each reading of the answers every status that is possible, in bits."""
        return [self.evaluation(topic).with_rows(rows) for rows in self._readings]

    @cached_property
    def _readings(self) -> list[Selected]:
        """Each reading by the rows of the tables in which it differs from what is undisputed."""
        undisputed = self.patient.undisputed.selected
        return [
            {table: rows for table, rows in situation.selected.items() if rows != undisputed[table]}
            for situation in self.patient.situations
        ]

    @cached_property
    def clear(self) -> Mapping[str, frozenset[str]]:
        """Every unanswered routine check that can be clear beside the answers -> the band of its clear answer."""
        answers, found = self.patient.answers, {}
        for name, value in CLEAR.items():
            tried = answers.told(name, value)
            if name not in answers.known and not contradictions.clashes(tried, name):
                answers, found[name] = tried, band_of(name, value)
        return found

    def clear_rows(self, table: str, checks: tuple[str, ...]) -> int:
        """The rows of one table that are left if these checks are clear."""
        found = self._clear_rows.get((table, checks))
        if found is None:
            known = {**self.patient.undisputed.known, **{name: self.clear[name] for name in checks}}
            found = self._clear_rows[table, checks] = select(table, known)
        return found
