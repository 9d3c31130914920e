"""Checks of the words a reader meets: reading grade, sentence length and words that must not appear.

The banned words stand in ``content/lint.yaml`` so that an editor can add one without touching code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from hcc_content.readability import (
    ChineseMeasure,
    EnglishMeasure,
    chinese_sentences,
    english_sentences,
    measure_chinese,
    measure_english,
)

CONTENT = Path(__file__).resolve().parent.parent / "content"
GRADE_MOST, GRADE_MEAN, SMOG_MOST = 7.0, 6.0, 9.0
ENGLISH_MOST, CHINESE_MOST, CHINESE_MEAN = 25, 35, 18.0
SMOG_NEEDS = 30
"""SMOG is defined for 30 sentences or more; below that it is shown and not judged."""

# Keys under which codes and references stand. What is written there as words is still read.
CODE_KEYS = frozenset({
    "id", "version", "matches", "section", "sources", "figure", "chart", "card", "claim", "link", "terms", "status",
    "topic", "topics", "family", "who", "slugs", "code", "kind", "html_lang", "see", "country_code", "lang",
    "part_of_speech", "url", "doi", "guideline", "verdict", "signs", "given", "level", "what_to_do",
    "number",
})  # fmt: skip
# Words kept so that a reader who types or has been told them finds the page; never shown as our own wording.
SEARCH_KEYS = frozenset({"also_called", "search", "abbreviations"})
_PLACEHOLDER = re.compile(r"\{[^{}]*\}")
_PLACE = re.compile(r"(treatment:)?[a-z0-9-]+#[a-z0-9_-]+")
_LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)")
_MARKUP = re.compile(r"\*\*|__|`|^#+ |^[-*] ", re.MULTILINE)


@dataclass(frozen=True)
class Text:
    """One reader-visible string and where it stands in its file."""

    where: str
    text: str


@dataclass(frozen=True)
class Banned:
    """A wording that must not appear, and why. ``unless`` is a wording around it that makes it right; ``within`` says
    in which files it must not stand, where it is right in others."""

    pattern: re.Pattern[str]
    reason: str
    unless: re.Pattern[str] | None = None
    within: re.Pattern[str] | None = None

    def found_in(self, sentence: str, file: str) -> re.Match[str] | None:
        """Where a sentence of a file breaks this rule."""
        if self.within and not self.within.search(file):
            return None
        hit = self.pattern.search(sentence)
        return None if hit and self.unless and self.unless.search(sentence) else hit


@dataclass(frozen=True)
class Breach:
    """A broken rule of wording, with the sentence that breaks it."""

    file: str
    where: str
    rule: str
    sentence: str


def read_yaml(path: Path) -> Any:
    """The parsed file, by the C reader where PyYAML has one."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    with path.open(encoding="utf-8") as stream:
        return yaml.load(stream, Loader=loader)  # noqa: S506 (a safe loader either way)


def is_code(value: Any) -> bool:
    """Whether a value is an id, a code, or a list or a mapping of such, rather than words."""
    if isinstance(value, str):
        return value.isascii() and not any(char.isspace() for char in value)
    if isinstance(value, list):
        return all(not isinstance(item, dict | list) and is_code(item) for item in value)
    if isinstance(value, dict):
        return all(isinstance(item, str) and is_code(item) for item in value.values())
    return value is None or isinstance(value, int | float)


def visible_strings(node: Any, where: str = "") -> Iterator[Text]:
    """Every string a reader can meet, in file order, as plain text."""
    if isinstance(node, str):
        plain = _MARKUP.sub("", _LINK.sub(r"\1", node)).strip()
        if plain and not _PLACE.fullmatch(plain):
            yield Text(where, plain)
    elif isinstance(node, list):
        for number, item in enumerate(node):
            yield from visible_strings(item, f"{where}[{number}]")
    elif isinstance(node, dict):
        for key, value in node.items():
            if key in SEARCH_KEYS or (key in CODE_KEYS and is_code(value)):
                continue
            yield from visible_strings(value, f"{where}.{key}" if where else str(key))


def is_chinese(language: str) -> bool:
    """Whether sentence ends and lengths follow Chinese rules."""
    return language.split("-")[0] == "zh"


@cache
def banned(language: str, content: Path = CONTENT) -> tuple[Banned, ...]:
    """The banned wordings of one language."""
    rows = read_yaml(content / "lint.yaml").get(language, [])
    flags = 0 if is_chinese(language) else re.IGNORECASE

    def pattern(row: dict[str, str], key: str) -> re.Pattern[str] | None:
        if key not in row:
            return None
        return re.compile(row[key], 0 if row.get("case") == "exact" else flags)

    found = []
    for row in rows:
        must = pattern(row, "pattern") or re.compile(
            rf"\b{re.escape(row['phrase'])}\b" if not is_chinese(language) else re.escape(row["phrase"]), flags
        )
        found.append(Banned(must, row["reason"], pattern(row, "unless"), pattern(row, "within")))
    return tuple(found)


def sentences(text: str, language: str) -> list[str]:
    """The sentences of one string in one language."""
    return chinese_sentences(text) if is_chinese(language) else english_sentences(text)


def find_banned(text: Text, language: str, file: str = "", content: Path = CONTENT) -> list[Breach]:
    """Each banned wording in one string, with its sentence."""
    found: list[Breach] = []
    for sentence in sentences(text.text, language):
        found += [
            Breach(file, text.where, f"“{hit.group()}”: {rule.reason}", sentence)
            for rule in banned(language, content)
            if (hit := rule.found_in(sentence, file))
        ]
    return found


@dataclass(frozen=True)
class Report:
    """What was measured in one file."""

    file: str
    language: str
    texts: tuple[Text, ...]
    measure: EnglishMeasure | ChineseMeasure
    breaches: tuple[Breach, ...]


def language_of(path: Path) -> str:
    """The language folder a content file stands in."""
    parts = path.resolve().parts
    place = len(parts) - 1 - parts[::-1].index("content")
    return parts[place + 1]


def plain(text: Text) -> str:
    """The text as read aloud: a placeholder stands for one short word."""
    return _PLACEHOLDER.sub("this", text.text)


def check(path: Path) -> Report:
    """Measure one content file."""
    language = language_of(path)
    content = path.resolve()
    while content.name != "content":
        content = content.parent
    file = path.resolve().relative_to(content).as_posix()
    texts = tuple(visible_strings(read_yaml(path)))
    breaches = [breach for text in texts for breach in find_banned(text, language, file, content)]
    strings = [plain(text) for text in texts]
    measure: EnglishMeasure | ChineseMeasure
    if is_chinese(language):
        measure = measure_chinese([_PLACEHOLDER.sub("某某", text.text) for text in texts], CHINESE_MOST)
        breaches += [Breach(file, _place(texts, over), f"over {CHINESE_MOST} characters", over)
                     for over in measure.over]  # fmt: skip
    else:
        measure = measure_english(strings, ENGLISH_MOST)
        breaches += [Breach(file, _place(texts, over), f"over {ENGLISH_MOST} words", over) for over in measure.over]
        if measure.grade > GRADE_MOST:
            breaches.append(Breach(file, "", f"grade {measure.grade:.1f} is over {GRADE_MOST:.0f}", ""))
        if measure.smog > SMOG_MOST and measure.sentences >= SMOG_NEEDS:
            breaches.append(Breach(file, "", f"SMOG {measure.smog:.1f} is over {SMOG_MOST:.0f}", ""))
    return Report(file, language, texts, measure, tuple(breaches))


def _place(texts: tuple[Text, ...], sentence: str) -> str:
    """Where in the file a sentence stands."""
    return next((text.where for text in texts if sentence[:12] in plain(text)), "")


def content_files(content: Path = CONTENT) -> list[Path]:
    """Every file of words, language by language: a folder is a language when it has a language.yaml. The cases in
    content/cases/ belong to no language."""
    folders = (path.parent for path in content.glob("*/language.yaml"))
    return sorted(path for folder in folders for path in folder.rglob("*.yaml") if path.name != "language.yaml")


def mean_grade(reports: list[Report]) -> float:
    """Mean grade of the English files, each weighted by its words."""
    parts = [(item.measure.grade, item.measure.words) for item in reports if isinstance(item.measure, EnglishMeasure)]
    total = sum(words for _, words in parts)
    return sum(grade * words for grade, words in parts) / total if total else 0.0


def mean_chinese_sentence(reports: list[Report]) -> float:
    """Mean sentence length over all Chinese files, in characters."""
    parts = [item.measure for item in reports if isinstance(item.measure, ChineseMeasure)]
    count = sum(part.sentences for part in parts)
    return sum(part.characters for part in parts) / count if count else 0.0
