"""All words of one language in one object, loaded whole, with the little grammar that joins them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache
from types import MappingProxyType
from typing import TypeVar

from hcc_content.loader import load_library, load_order
from hcc_content.models import Card, ChartWords, Claim, FigureWords, Language, Page, Term, Treatment
from hcc_content.phrases.cases import Cases
from hcc_content.phrases.disagreements import Disagreement
from hcc_content.phrases.emergency import Emergency
from hcc_content.phrases.guidelines import Guidelines
from hcc_content.phrases.questions import Questions
from hcc_content.phrases.reasons import Reasons
from hcc_content.phrases.rulebook import RuleBook
from hcc_content.phrases.scores import ScoreWords
from hcc_content.phrases.signs import Signs
from hcc_content.phrases.tools import Tools
from hcc_content.phrases.topics import Topics
from hcc_content.phrases.ui import Ui
from wording.gentle import gentle, replacer

T = TypeVar("T")


@dataclass(frozen=True, eq=False)
class Phrasebook:
    """The words of one language. `pages` and `treatments` stand in reading order."""

    code: str
    language: Language
    ui: Ui
    questions: Questions
    topics: Topics
    reasons: Reasons
    guidelines: Guidelines
    disagreements: Mapping[str, Disagreement]
    rulebook: RuleBook
    cases: Cases
    scores: Mapping[str, ScoreWords]
    tools: Tools
    emergency: Emergency
    signs: Signs
    pages: Mapping[str, Page]
    treatments: Mapping[str, Treatment]
    terms: Mapping[str, Term]
    figures: Mapping[str, FigureWords]
    cards: Mapping[str, Card]
    claims: Mapping[str, Claim]
    charts: Mapping[str, ChartWords]

    def either(self, parts: Sequence[str]) -> str:
        """A spoken list: "a, b or c"."""
        return self._spoken(parts, self.ui.punctuation.or_)

    def both(self, parts: Sequence[str]) -> str:
        """A spoken list: "a, b and c"."""
        return self._spoken(parts, self.ui.punctuation.and_)

    def row(self, parts: Iterable[str]) -> str:
        """A list of names: "a, b, c"."""
        return self.ui.punctuation.comma.join(parts)

    def series(self, parts: Iterable[str]) -> str:
        """A list of longer parts: "a; b; c"."""
        return self.ui.punctuation.semicolon.join(parts)

    def sentences(self, parts: Iterable[str]) -> str:
        """Whole sentences, one after another; empty ones are left out."""
        return self.language.space_between.join(part for part in parts if part)

    def pair(self, name: str, value: str) -> str:
        """A name and what it is: "name: value"."""
        return self.ui.punctuation.pair(name=name, value=value)

    def aside(self, said: str, more: Sequence[str]) -> str:
        """A text with remarks in brackets."""
        return self.ui.punctuation.aside(text=said, more=self.series(more)) if more else said

    def _spoken(self, parts: Sequence[str], last: str) -> str:
        return f"{self.row(parts[:-1])}{last}{parts[-1]}" if len(parts) > 1 else "".join(parts)


@cache
def phrasebook(code: str, words: str = "plain") -> Phrasebook:
    """The words of a language, read once: "plain", or "gentle" without the word that some families avoid. Raises
    ContentError where a file has a slip."""
    if words == "gentle":
        plain = phrasebook(code)
        instead = replacer(plain.language)
        parts = {part.name: getattr(plain, part.name) for part in fields(plain)}
        return Phrasebook(**{name: part if name == "code" else gentle(part, instead) for name, part in parts.items()})
    library = load_library(code)
    return Phrasebook(
        code=code,
        language=library.language,
        ui=library.ui,
        questions=library.questions,
        topics=library.topics,
        reasons=library.reasons,
        guidelines=library.guidelines,
        disagreements=library.disagreements,
        rulebook=library.rulebook,
        cases=library.vignettes,
        scores=library.scores,
        tools=library.tools,
        emergency=library.emergency,
        signs=library.signs,
        pages=_in_order(load_order().pages, library.pages),
        treatments=_in_order(load_order().treatments, library.treatments),
        terms=library.glossary.terms,
        figures=library.figures,
        cards=library.cards,
        claims=library.claims,
        charts=library.charts,
    )


def _in_order(named: Sequence[str], entries: Mapping[str, T]) -> Mapping[str, T]:
    """What the order does not name comes last."""
    place = {slug: number for number, slug in enumerate(named)}
    return MappingProxyType(dict(sorted(entries.items(), key=lambda one: (place.get(one[0], len(place)), one[0]))))
