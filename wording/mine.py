"""What a reader put on the own page, in words: told when it is drawn, so that a change of language changes it too.

Ids: "topic:tace", "ask:tace:0" (a question of that topic), "fact:inr", "pick:my-questions:about-choices:2" (a line of
an article), "again:teach-back:what-is-it" (a part to be explained again), "own:question:…" and "own:matter:…" (in the
reader's own words).
"""

from __future__ import annotations

from collections.abc import Mapping

from hcc_content.models import PageSection, PicksBlock, Weigh, WeighBlock
from wording.answers import name_of
from wording.kept import LEAN, MINE
from wording.phrasebook import Phrasebook
from wording.told import Told

QUESTIONS, MATTERS = "my-questions", "what-matters"
"""The articles whose lines are questions, and those that tell what matters."""


def part_of(name: str) -> str:
    """The part of the own page on which an id belongs; empty for what is not known."""
    kind, _, rest = name.partition(":")
    match kind:
        case "topic":
            return "options"
        case "fact":
            return "unknown"
        case "ask" | "again":
            return "questions"
        case "pick" | "own":
            return "matters" if rest.partition(":")[0] in (MATTERS, "matter") else "questions"
    return ""


def line(book: Phrasebook, told: Told | None, name: str) -> str:
    """One thing by its id; empty for an id that is not known, as in what an older version of the guide kept. `told`:
    what there is to tell of the reader's answers; None where there are none."""
    kind, _, rest = name.partition(":")
    match kind:
        case "topic":
            return _topic(book, told, rest)
        case "ask":
            return _ask(book, *rest.rpartition(":")[::2])
        case "fact":
            return _fact(book, told, rest)
        case "pick":
            return _pick(book, rest)
        case "again":
            part = _section(book, *rest.partition(":")[::2])
            return book.ui.mine.again(question=part.heading) if part else ""
        case "own":
            return rest.partition(":")[2]
    return ""


def leans(book: Phrasebook, kept: Mapping[str, object]) -> dict[str, str]:
    """Between two sentences, where the reader stands: pair -> what to tell the team."""
    said = book.ui.mine.leans
    found = {}
    for pair in pairs(book):
        match kept.get(f"{LEAN}.{pair.id}"):
            case "one":
                found[pair.id] = said.much(says=pair.one)
            case "rather_one":
                found[pair.id] = said.rather(says=pair.one)
            case "middle":
                found[pair.id] = said.middle(one=pair.one, other=pair.other)
            case "rather_other":
                found[pair.id] = said.rather(says=pair.other)
            case "other":
                found[pair.id] = said.much(says=pair.other)
    return found


def pairs(book: Phrasebook) -> list[Weigh]:
    """Every pair of sentences to stand between, in the order of its article."""
    blocks = [block for part in book.pages[MATTERS].sections for block in part.blocks]
    return [pair for block in blocks if isinstance(block, WeighBlock) for pair in block.weigh]


def about_reader(told: Told | None, pair: Weigh) -> bool:
    """Whether a pair is about something that is talked about or open for this reader; every pair, where nothing was
    answered."""
    shown = ("talked_about", "depends")
    return told is None or not pair.topics or any(told.topic(slug).shown in shown for slug in pair.topics)


def counted(book: Phrasebook, kept: Mapping[str, object]) -> int:
    """How many things a reader put there."""
    return sum(bool(line(book, None, name)) for name in names(kept, MINE)) + len(leans(book, kept))


def names(kept: Mapping[str, object], which: str) -> tuple[str, ...]:
    """One of the lists that the tab keeps."""
    found = kept.get(which)
    return tuple(map(str, found)) if isinstance(found, list) else ()


def _topic(book: Phrasebook, told: Told | None, slug: str) -> str:
    if slug not in book.topics.topics:
        return ""
    name = book.topics.topics[slug].name
    return book.ui.mine.mark(name=name, mark=told.topic(slug).mark) if told else name


def _ask(book: Phrasebook, slug: str, number: str) -> str:
    words = book.topics.topics.get(slug)
    if words is None or not number.isdecimal() or int(number) >= len(words.ask):
        return ""
    return book.ui.mine.about(topic=words.name, question=words.ask[int(number)])


def _fact(book: Phrasebook, told: Told | None, field: str) -> str:
    """What the reader answered, by now; else the name of what is still to be found out."""
    if field not in book.questions.fields:
        return ""
    known = next((fact.line for fact in told.facts if fact.id == field), "") if told else ""
    return known or name_of(book, field)


def _pick(book: Phrasebook, rest: str) -> str:
    where, _, number = rest.rpartition(":")
    part = _section(book, *where.partition(":")[::2])
    lines = [one for block in part.blocks if isinstance(block, PicksBlock) for one in block.picks] if part else []
    return lines[int(number)] if number.isdecimal() and int(number) < len(lines) else ""


def _section(book: Phrasebook, page: str, name: str) -> PageSection | None:
    parts = book.pages[page].sections if page in book.pages else ()
    return next((part for part in parts if part.id == name), None)
