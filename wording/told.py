"""Everything there is to tell one reader, as finished sentences with their ids and citations, grouped as it is met."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from hcc_logic import Explanation
from wording.answer import ToldAnswer
from wording.answers import ToldFact, facts, name_of
from wording.checklist import ToldFactor, checklist
from wording.contradictions import ToldContradiction, contradictions
from wording.emergency import ToldEmergency, emergency
from wording.given import Given
from wording.phrasebook import Phrasebook
from wording.reading import Reading
from wording.scores import ToldScore, scores
from wording.topics import ToldTopic

ASKED_NEXT = 2


@dataclass(frozen=True, slots=True)
class ToldQuestion:
    """A question that is open: its field, its name, and where the answer may stand."""

    id: str
    name: str
    where: str


@dataclass(frozen=True)
class Told:
    """One reader's explanation in the words of one language. Each part is told when it is first looked at."""

    reading: Reading

    @property
    def emergency(self) -> ToldEmergency | None:
        """What to do at once; None where no answer names a sign."""
        return emergency(self._book, self._found.answers)

    @cached_property
    def contradictions(self) -> tuple[ToldContradiction, ...]:
        """Answers that cannot all be true."""
        return contradictions(self._book, self._found.contradictions)

    @cached_property
    def facts(self) -> tuple[ToldFact, ...]:
        """What the reader told us."""
        return facts(self._book, self.reading.given)

    @cached_property
    def ask_next(self) -> tuple[ToldQuestion, ...]:
        """The one or two answers that would settle most."""
        return tuple(self._question(field) for field in self._found.ask_next[:ASKED_NEXT])

    @cached_property
    def answer(self) -> ToldAnswer:
        """What can be done in a situation like this one."""
        return ToldAnswer(self.reading)

    @cached_property
    def checklist(self) -> tuple[ToldFactor, ...]:
        """What a team looks at before TACE."""
        return checklist(self._book, self._found.tace_checklist)

    @cached_property
    def scores(self) -> tuple[ToldScore, ...]:
        """Every score, for nurses."""
        return scores(self._book, self._found.score_results, self._found.answers)

    @property
    def evidence_date(self) -> str:
        """How old the guideline texts are."""
        return self._book.ui.results.evidence_date(date=self._found.evidence_date)

    def topic(self, slug: str) -> ToldTopic:
        """One topic by its slug. Raises KeyError for a slug that is not in the vocabulary."""
        return ToldTopic(self._found.topic(slug), self.reading)

    @property
    def _book(self) -> Phrasebook:
        return self.reading.book

    @property
    def _found(self) -> Explanation:
        return self.reading.explanation

    def _question(self, field: str) -> ToldQuestion:
        return ToldQuestion(field, name_of(self._book, field), self._book.questions.fields[field].where or "")


def tell(explanation: Explanation, book: Phrasebook, given: Given | None = None) -> Told:
    """What was found, in the words of one language. Without `given`, values are told in SI units and not as typed."""
    return Told(Reading(explanation, given or Given(explanation.answers), book))
