"""The cases for review in words: what is known, what was expected by hand, and what the logic says now.

Nothing here belongs to a reader, so what was worked out once is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from hcc_content.screens import SCREEN_OF
from hcc_content.vignettes import Decision, Vignette, groups, words_of
from hcc_logic import QUESTIONS, Explanation, explain, parse_answers
from hcc_logic.inputs.answers import UNKNOWN_WORD
from hcc_logic.report.explanation import Reason, TopicVerdict
from hcc_logic.version import EVIDENCE_DATE, LOGIC_VERSION
from wording.answers import ToldFact, fact, names_of
from wording.phrasebook import Phrasebook
from wording.sources import documents
from wording.topics import reason_words, status_list, status_of, topic_name


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
class ToldCase:
    """One case in the words of one language."""

    id: str
    title: str
    text: str
    known: tuple[ToldFact, ...]
    origin: Origin
    rows: tuple[Row, ...]


@cache
def group(book: Phrasebook, name: str) -> tuple[ToldCase, ...]:
    """The cases of one group, with what the logic says now."""
    return tuple(told(book, case, explain(parse_answers(case.answers))) for case in groups()[name])


def sheet(book: Phrasebook) -> dict[str, tuple[ToldCase, ...]]:
    """All cases by the name of their group, with what the logic says now."""
    return {group_name(book, name): group(book, name) for name in groups()}


def by_hand(book: Phrasebook) -> dict[str, tuple[ToldCase, ...]]:
    """All cases by the name of their group, as they were written. The logic is not asked."""
    return {group_name(book, name): tuple(told(book, case, None) for case in cases) for name, cases in groups().items()}


def group_name(book: Phrasebook, name: str) -> str:
    """A group in words."""
    return book.cases.groups[name]


def sizes() -> dict[str, int]:
    """How many cases each group has."""
    return {name: len(cases) for name, cases in groups().items()}


def count() -> int:
    """How many cases there are."""
    return sum(sizes().values())


def agreement(book: Phrasebook, cases: Sequence[ToldCase]) -> str:
    """How many cases and lines there are, and on how many lines the logic does not say what was expected."""
    lines = sum(len(case.rows) for case in cases)
    differ = sum(not row.same for case in cases for row in case.rows)
    if differ:
        return book.cases.some_differ(n=len(cases), lines=lines, differ=differ)
    return book.cases.all_same(n=len(cases), lines=lines)


def made_with(book: Phrasebook) -> str:
    """Which logic speaks, and how old its texts are."""
    return book.cases.made_with(version=LOGIC_VERSION, date=EVIDENCE_DATE)


def told(book: Phrasebook, case: Vignette, found: Explanation | None) -> ToldCase:
    """One case. Without an explanation, what was written by hand stands alone."""
    said = words_of(case, book.code, book.cases.case_words)
    rows = [
        *_emergency(book, case, found),
        *_clashes(book, case, found),
        *_scores(book, case, found),
        *(_topic(book, case, slug, found) for slug in case.expect),
    ]
    known = tuple(_known(book, case))
    return ToldCase(case.id, said.title, said.text, known, _origin(book, case, said.note or ""), tuple(rows))


def _known(book: Phrasebook, case: Vignette) -> Iterable[ToldFact]:
    """Answers that are given, in the order of the questionnaire and in its words."""
    for field in (*SCREEN_OF, *(field for field in QUESTIONS if field not in SCREEN_OF)):
        answer = case.answers.get(field)
        if answer is not None and answer != UNKNOWN_WORD:
            yield fact(book, field, answer)


def _origin(book: Phrasebook, case: Vignette, note: str) -> Origin:
    said, source = book.cases, case.source
    if isinstance(source, Decision):
        behind = [document.id for document in documents(source.decisions)]
        names = [edition.short for name, edition in book.guidelines.editions.items() if name in behind]
        made_up = said.made_up_source(decisions=book.both(source.decisions))
        return Origin(book.sentences([made_up, said.texts(names=book.series(names)) if names else ""]))
    after = said.after.trial(name=source.name or "") if source.kind == "trial" else said.after.case
    return Origin(after, source.cite, source.url, tuple(part for part in (str(source.year), note) if part))


def _topic(book: Phrasebook, case: Vignette, slug: str, found: Explanation | None) -> Row:
    name, expected = topic_name(book, slug), case.expect[slug]
    wanted, helpful = case.reasons.get(slug, ()), case.would_help.get(slug, ())
    if found is None:
        said = status_of(book, slug, expected)
        return Row(name, said, said, True, tuple(_why(book, [_holds(book, code) for code in wanted], helpful)))
    topic = found.topic(slug)
    certain = {reason.code: reason for reason in topic.reasons if reason.outcome == "holds"}
    lost = [code for code in wanted if code not in certain]
    unnamed = [field for field in helpful if field not in topic.would_help]
    why = _why(
        book,
        [reason_words(book, reason) for reason in _shown(topic, wanted, certain)],
        [field for field in helpful if field in topic.would_help],
    )
    if topic.status == "cannot_say":
        why.append(book.ui.results.possible(statuses=status_list(book, slug, topic.possible)))
    why += [book.cases.reason_lost(reason=_holds(book, code)) for code in lost]
    why += [book.cases.settles_lost(names=book.row(names_of(book, unnamed)))] if unnamed else []
    same = expected == topic.status and not lost and not unnamed
    return Row(name, status_of(book, slug, expected), status_of(book, slug, topic.status), same, tuple(why))


def _shown(topic: TopicVerdict, wanted: Iterable[str], certain: dict[str, Reason]) -> list[Reason]:
    """As on a card: the reason that was expected, else the first; where nothing can be said, what is still possible."""
    expected = [certain[code] for code in wanted if code in certain]
    return expected or ([] if topic.status == "cannot_say" else list(certain.values())[:1])


def _why(book: Phrasebook, said: list[str], fields: Sequence[str]) -> list[str]:
    return said + ([book.cases.settles(names=book.row(names_of(book, fields)))] if fields else [])


def _holds(book: Phrasebook, code: str) -> str:
    return book.reasons.reasons[code].holds


def _emergency(book: Phrasebook, case: Vignette, found: Explanation | None) -> Iterable[Row]:
    expected = case.emergency
    now = found.emergency.level if found else expected
    if expected or now:
        names = {"call_now": book.ui.article.call_now, "call_today": book.ui.article.call_today}
        said = [names[level] if level else book.cases.rows.none for level in (expected, now)]
        yield Row(book.cases.rows.emergency, said[0], said[1], expected == now)


def _clashes(book: Phrasebook, case: Vignette, found: Explanation | None) -> Iterable[Row]:
    expected: tuple[str, ...] = case.contradictions
    now = tuple(clash.code for clash in found.contradictions) if found else expected
    for code in dict.fromkeys([*expected, *now]):
        what = book.reasons.contradictions[code].what
        said = [what if code in codes else book.cases.rows.none for codes in (expected, now)]
        yield Row(book.cases.rows.clash, said[0], said[1], said[0] == said[1])


def _scores(book: Phrasebook, case: Vignette, found: Explanation | None) -> Iterable[Row]:
    for slug, expected in case.scores.items():
        score = getattr(found.scores, slug) if found else None
        now = expected if score is None else score.grade if slug == "child_pugh" else score.stage
        said = [str(one) if one else book.cases.rows.open for one in (expected, now)]
        yield Row(book.scores[slug].name, said[0], said[1], expected == now)
