"""Reading content/ into typed, frozen objects. Each part is read when first asked for, and once.

    library = load_library("zh-Hans")
    library.pages["types"].title

A file that one language lacks is an error where it is asked for: the guide never falls back on another language.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from hcc_content import codes
from hcc_content.errors import ContentError, M, read, validate
from hcc_content.models import Card, ChartWords, Claim, FigureWords, File, Glossary, Language, Order, Page, Treatment
from hcc_content.phrase import not_the_same
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
from hcc_content.words import CONTENT

F = TypeVar("F", bound=File)
HEADER = tuple(File.model_fields)


@cache
def languages(content: Path = CONTENT) -> tuple[str, ...]:
    """Codes of the languages in a content folder: each subfolder with a language.yaml."""
    return tuple(sorted(path.parent.name for path in content.glob("*/language.yaml")))


LANGUAGES = languages()


@cache
def load_order(content: Path = CONTENT) -> Order:
    """The reading order of pages and treatments, the same in each language."""
    path = content / "order.yaml"
    return validate(Order, read(path), path)


@dataclass(frozen=True)
class Library:
    """All words of one language."""

    code: str
    folder: Path

    def _file(self, name: str, model: type[F]) -> F:
        path = self.folder / f"{name}.yaml"
        found = validate(model, read(path), path)
        if found.id != path.stem:
            raise ContentError(f"{self.code}/{name}.yaml: id: {found.id!r} is not the file's name")
        return found

    def _folder(self, name: str, model: type[F]) -> Mapping[str, F]:
        files = sorted((self.folder / name).glob("*.yaml"))
        return MappingProxyType({path.stem: self._file(f"{name}/{path.stem}", model) for path in files})

    def _entries(self, name: str, model: type[M]) -> Mapping[str, M]:
        """A file that holds entries by id, below what every file begins with."""
        path = self.folder / f"{name}.yaml"
        data = read(path)
        if not isinstance(data, dict):
            raise ContentError(f"{self.code}/{name}.yaml: a file of entries by id")
        validate(File, {key: data[key] for key in HEADER if key in data}, path)
        return MappingProxyType(
            {key: validate(model, value, path, str(key)) for key, value in data.items() if key not in HEADER}
        )

    @cached_property
    def language(self) -> Language:
        """The language's own name and its rules of spacing."""
        return self._file("language", Language)

    @cached_property
    def pages(self) -> Mapping[str, Page]:
        """Pages by id."""
        return self._folder("pages", Page)

    @cached_property
    def treatments(self) -> Mapping[str, Treatment]:
        """Treatment pages by id."""
        return self._folder("treatments", Treatment)

    @cached_property
    def glossary(self) -> Glossary:
        """Terms by slug."""
        return self._file("glossary", Glossary)

    @cached_property
    def figures(self) -> Mapping[str, FigureWords]:
        """The words of each picture, by the picture's id."""
        return self._entries("figures", FigureWords)

    @cached_property
    def cards(self) -> Mapping[str, Card]:
        """Cards for statements that seem to clash, by id (X-01 ...)."""
        return self._entries("cards", Card)

    @cached_property
    def claims(self) -> Mapping[str, Claim]:
        """Old statements with what is known today, by id (S3-20 ...)."""
        return self._entries("claims", Claim)

    @cached_property
    def charts(self) -> Mapping[str, ChartWords]:
        """Words of the charts, by set of outcomes.yaml."""
        return self._entries("charts", ChartWords)

    @cached_property
    def ui(self) -> Ui:
        """Words of buttons, menus and messages."""
        return self._file("ui", Ui)

    @cached_property
    def questions(self) -> Questions:
        """Words of the questionnaire, by field."""
        return self._file("questions", Questions)

    @cached_property
    def topics(self) -> Topics:
        """Words of each topic of the logic."""
        return self._file("topics", Topics)

    @cached_property
    def reasons(self) -> Reasons:
        """Words of each reason code of the logic."""
        return self._file("reasons", Reasons)

    @cached_property
    def guidelines(self) -> Guidelines:
        """Names, places and years of guidelines, and a sentence for each entry."""
        return self._file("guidelines", Guidelines)

    @cached_property
    def disagreements(self) -> Mapping[str, Disagreement]:
        """Where guidelines part ways, by id, with our reading of the reason."""
        return self._entries("disagreements", Disagreement)

    @cached_property
    def rulebook(self) -> RuleBook:
        """Words of the rule book: criteria, limits."""
        return self._file("rulebook", RuleBook)

    @cached_property
    def vignettes(self) -> Cases:
        """Words of the sheet of cases for review; in a language other than that of the cases, the cases too."""
        return self._file("vignettes", Cases)

    @cached_property
    def scores(self) -> Mapping[str, ScoreWords]:
        """Every score in words, for the nurse's view."""
        found = self._entries("scores", ScoreWords)
        if problem := not_the_same(found, codes.scores()):
            raise ContentError(f"content/{self.code}/scores.yaml: {problem}")
        return found

    @cached_property
    def tools(self) -> Tools:
        """Words of the side-by-side page, the TACE checklist, the scores page and the note on the age of sources."""
        return self._file("tools", Tools)

    @cached_property
    def emergency(self) -> Emergency:
        """What to say on the phone, and the numbers to call."""
        return self._file("emergency", Emergency)

    @cached_property
    def signs(self) -> Signs:
        """Signs to act on, each with its one wording, and what to do."""
        return self._file("signs", Signs)

    def check(self) -> list[str]:
        """One line for each part that cannot be read; empty when all is well."""
        found: list[str] = []
        for name in PARTS_OF_LIBRARY:
            try:
                getattr(self, name)
            except ContentError as problem:
                found += problem.lines
        return found


PARTS_OF_LIBRARY = tuple(name for name, value in vars(Library).items() if isinstance(value, cached_property))


@cache
def load_library(language: str, content: Path = CONTENT) -> Library:
    """The words of one language."""
    if language not in languages(content):
        raise ContentError(f"no language {language!r}; there are {', '.join(languages(content))}")
    return Library(language, content / language)
