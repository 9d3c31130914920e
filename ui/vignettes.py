"""The cases for review in words: what is known, what was expected by hand, and what the logic says now.

Nothing here belongs to a reader, so what was worked out once is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from hcc_content.loader import load_library
from hcc_content.vignettes import Decision, Vignette, groups, words_of
from hcc_logic import Explanation, explain, parse_answers
from hcc_logic.version import EVIDENCE_DATE, LOGIC_VERSION
from ui import form, library, results, sources
from ui.answers import UNKNOWN
from ui.screens import ALL
from ui.tool_words import tool_words
from ui.words import Words


@dataclass(frozen=True, slots=True)
class Row:
    """One thing to agree or disagree with."""

    name: str
    expected: str
    now: str
    same: bool
    """Whether the logic says what was expected, reasons included."""
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a case comes from: a sentence, and for a published one its title, year, address and a remark."""

    said: str
    title: str = ""
    url: str = ""
    more: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """One case in the words of one language."""

    id: str
    title: str
    text: str
    known: tuple[tuple[str, str], ...]
    origin: Origin
    rows: tuple[Row, ...]


@cache
def group(language: str, name: str) -> tuple[Told, ...]:
    """The cases of one group, with what the logic says now."""
    return tuple(told(language, case, explain(parse_answers(case.answers))) for case in groups()[name])


def sheet(language: str) -> dict[str, tuple[Told, ...]]:
    """All cases by the name of their group, with what the logic says now."""
    return {group_name(language, name): group(language, name) for name in groups()}


def by_hand(language: str) -> dict[str, tuple[Told, ...]]:
    """All cases by the name of their group, as they were written. The logic is not asked."""
    return {
        group_name(language, name): tuple(told(language, case, None) for case in cases)
        for name, cases in groups().items()
    }


def group_name(language: str, name: str) -> str:
    """A group in words."""
    return tool_words(language, "vignettes")(f"groups.{name}")


def sizes() -> dict[str, int]:
    """How many cases each group has."""
    return {name: len(cases) for name, cases in groups().items()}


def count() -> int:
    """How many cases there are."""
    return sum(sizes().values())


def differing(cases: Iterable[Told]) -> int:
    """On how many lines the logic does not say what was expected."""
    return sum(not row.same for case in cases for row in case.rows)


def made_with(language: str) -> str:
    """Which logic speaks, and how old its texts are."""
    return tool_words(language, "vignettes")("made_with", version=LOGIC_VERSION, date=EVIDENCE_DATE)


def told(language: str, case: Vignette, found: Explanation | None) -> Told:
    """One case. Without an explanation, what was written by hand stands alone."""
    said = words_of(case, load_library(language))
    w = tool_words(language, "vignettes")
    rows = [
        *_emergency(w, case, found),
        *_clashes(language, w, case, found),
        *_scores(language, w, case, found),
        *(_topic(language, w, case, slug, found) for slug in case.expect),
    ]
    known = tuple(_known(language, case))
    return Told(case.id, said.title, said.text, known, _origin(language, case, said.note or ""), tuple(rows))


def _known(language: str, case: Vignette) -> Iterable[tuple[str, str]]:
    """Answers that are given, in the order of the questionnaire and in its words."""
    for screen in ALL:
        for name in screen.fields:
            value = case.answers.get(name)
            if value is not None and value != UNKNOWN:
                yield form.name_of(language, name), form.value_words(language, name, value)


def _origin(language: str, case: Vignette, note: str) -> Origin:
    w, source = tool_words(language, "vignettes"), case.source
    if isinstance(source, Decision):
        behind = [document.id for document in sources.documents(source.decisions)]
        editions = library.tree(language, "guidelines").get("editions", {})
        names = [results.guideline_name(language, name) for name in editions if name in behind]
        said = [w("made_up_source", decisions=w.join(list(source.decisions), "and"))]
        said += [w("texts", names=w("punctuation.semicolon").join(names))] if names else []
        return Origin(library.languages()[language].space_between.join(said))
    said_after = w(f"after.{source.kind}", name=source.name or "")
    return Origin(said_after, source.cite, source.url, tuple(part for part in (str(source.year), note) if part))


def _topic(language: str, w: Words, case: Vignette, slug: str, found: Explanation | None) -> Row:
    name = str(results.topic_words(language, slug)["name"])
    expected = case.expect[slug]
    said = results.status_words(language, expected)["name"]
    wanted, helpful = case.reasons.get(slug, ()), case.would_help.get(slug, ())
    if found is None:
        return Row(name, said, said, True, tuple(_why(language, w, wanted, helpful)))
    topic = found.topic(slug)
    given = [reason.code for reason in topic.reasons if reason.outcome == "holds"]
    lost = [code for code in wanted if code not in given]
    unnamed = [field for field in helpful if field not in topic.would_help]
    # as on a card: the reason that was expected, else the first; where nothing can be said, what is still possible
    open_ = topic.status == "cannot_say"
    why = _why(
        language,
        w,
        [code for code in wanted if code in given] or ([] if open_ else given[:1]),
        [field for field in helpful if field in topic.would_help],
    )
    if open_:
        why.append(w("results.possible", statuses=results.status_list(language, topic.possible)))
    why += [w("reason_lost", reason=results.reason_words(language, code)) for code in lost]
    why += [w("settles_lost", names=_fields(language, w, unnamed))] if unnamed else []
    now = results.status_words(language, topic.status)["name"]
    return Row(name, said, now, expected == topic.status and not lost and not unnamed, tuple(why))


def _why(language: str, w: Words, codes: Sequence[str], fields: Sequence[str]) -> list[str]:
    why = [results.reason_words(language, code) for code in codes]
    return why + ([w("settles", names=_fields(language, w, fields))] if fields else [])


def _fields(language: str, w: Words, names: Sequence[str]) -> str:
    return w("punctuation.comma").join(form.name_of(language, name) for name in names)


def _emergency(w: Words, case: Vignette, found: Explanation | None) -> Iterable[Row]:
    expected = case.emergency
    now = found.emergency.level if found else expected
    if expected or now:
        said = [w(f"article.{level}") if level else w("rows.none") for level in (expected, now)]
        yield Row(w("rows.emergency"), said[0], said[1], expected == now)


def _clashes(language: str, w: Words, case: Vignette, found: Explanation | None) -> Iterable[Row]:
    told_of = library.tree(language, "reasons").get("contradictions", {})
    expected = case.contradictions
    now = tuple(clash.code for clash in found.contradictions) if found else expected
    for code in dict.fromkeys([*expected, *now]):
        what = str(told_of.get(code, {}).get("what", code))
        said = [what if code in codes else w("rows.none") for codes in (expected, now)]
        yield Row(w("rows.clash"), said[0], said[1], said[0] == said[1])


def _scores(language: str, w: Words, case: Vignette, found: Explanation | None) -> Iterable[Row]:
    names = library.tree(language, "scores")
    for slug, expected in case.scores.items():
        score = getattr(found.scores, slug) if found else None
        now = expected if score is None else score.grade if slug == "child_pugh" else score.stage
        said = [str(value) if value else w("rows.open") for value in (expected, now)]
        yield Row(str(names[slug]["name"]), said[0], said[1], expected == now)
