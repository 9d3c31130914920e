"""A topic in sentences: where it stands and why, what could change it, who says what, what to ask."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from hcc_logic.report.explanation import NextAnswer, Reason, TopicVerdict
from hcc_logic.report.what_if import WhatIf
from hcc_logic.rules.guidelines import EDITIONS
from hcc_logic.rules.treatments import TOPICS
from wording.answers import band, line, name_of, names_of
from wording.phrasebook import Phrasebook
from wording.positions import ToldPositions, cited, positions
from wording.reading import Reading

GROUPS = ("find_out", "care", "listed", "sometimes", "usually_not", "stopped", "cannot_say", "not_relevant")
"""The headings under which topics stand, in order: what to find out first, what everybody gets, then statuses."""
BY_MARK = {"talked_about": "sometimes", "not_now": "usually_not", "depends": "cannot_say"}
"""The heading for a topic of which only the mark is settled (CH-15): what can only be closed is no riddle."""
LEADS_SHOWN = 4
DEPENDS_ON = 3
MAY_OPEN = ("stopped", "usually_not", "sometimes")
SPEAKS_FOR = ("listed", "sometimes")


@dataclass(frozen=True)
class ToldTopic:
    """One topic. Each part is told when it is first looked at."""

    verdict: TopicVerdict
    reading: Reading

    @property
    def id(self) -> str:
        """Its slug."""
        return self.verdict.topic

    @property
    def name(self) -> str:
        """Its name."""
        return topic_name(self._book, self.id)

    @property
    def status(self) -> str:
        """Where it stands."""
        return status_of(self._book, self.id, self.verdict.status)

    @property
    def mark(self) -> str:
        """What a reader meets first: talked about, not now, or what it depends on."""
        return self._book.topics.from_app if self.from_app else self._book.topics.marks[self.verdict.mark]

    @property
    def from_app(self) -> bool:
        """Whether this guide alone asks for it, and no guideline."""
        return asked_by_us_alone(self.id)

    @property
    def group(self) -> str:
        """Under which heading it stands. What to find out and what everybody gets stand apart from treatments."""
        if self.verdict.status == "not_relevant":
            return self.verdict.status
        if self.verdict.family == "find_out":
            return "find_out"
        status = BY_MARK[self.verdict.mark] if self.verdict.status == "cannot_say" else self.verdict.status
        everybody = self.verdict.kind != "treatment" and status in SPEAKS_FOR
        return "care" if everybody else status

    @cached_property
    def short(self) -> str:
        """Why it stands there, in a line or two; while that is open, what it depends on. Where every way ahead leads to
        the same mark, what is still open is told as such."""
        if self.verdict.status == "cannot_say":
            settled = self.verdict.mark != "depends" and self.possible
            return settled or self._depends or self.possible
        if self.group != self.verdict.status:  # elsewhere the heading above says it
            return self.status
        certain = self._certain
        return reason_words(self._book, certain[0]) if certain else self.what

    @property
    def what(self) -> str:
        """What it is."""
        return self._book.topics.topics[self.id].what

    @property
    def listed_for(self) -> str:
        """Whom it is listed for, in general words; told while it is open whether the reader is one of them. Once it is
        settled of any guideline whether it speaks about the reader, "who says what" alone tells it (CH-14)."""
        certain = [reason for one in self.verdict.by_guideline if one.outcome == "holds" for reason in one.reasons]
        if self.verdict.status != "cannot_say" or any(reason.code != "not_asked" for reason in certain):
            return ""
        return self._book.topics.topics[self.id].listed_for

    @cached_property
    def why(self) -> tuple[str, ...]:
        """Every certain reason with the answers that it rests on."""
        return tuple(self._with_facts(reason) for reason in self._certain)

    @cached_property
    def reasons(self) -> tuple[str, ...]:
        """Every certain reason by itself."""
        return tuple(reason_words(self._book, reason) for reason in self._certain)

    @property
    def not_usual(self) -> str:
        """When it is not usual, and if that can change; empty where it is not closed."""
        closed = self.verdict.status in ("usually_not", "stopped")
        return self._book.topics.topics[self.id].not_usual if closed else ""

    @cached_property
    def open_answers(self) -> tuple[str, ...]:
        """Which answer leads where, as far as it narrows the picture; else the open facts by name."""
        if self.verdict.status != "cannot_say":
            return ()
        lines = [] if self.from_app else [self._lead(lead) for lead in self._narrowing()]
        return tuple(lines or names_of(self._book, self.verdict.would_help[:LEADS_SHOWN]))

    @property
    def possible(self) -> str:
        """How it could still turn out; empty where it is settled."""
        if self.verdict.status != "cannot_say" or self.from_app:
            return ""
        return self._book.ui.results.possible(statuses=status_list(self._book, self.id, self.verdict.possible))

    @cached_property
    def could_change(self) -> tuple[str, ...]:
        """Changes that would open the topic further, each as a question for the team. Never a promise."""
        if self.verdict.status not in MAY_OPEN:
            return ()
        return tuple(self._change(one) for one in self.reading.explanation.what_if if one.topic == self.id)

    @cached_property
    def positions(self) -> ToldPositions:
        """Who says what; nobody where this guide alone asks for it."""
        return positions(self._book, () if self.from_app else self.verdict.by_guideline)

    @property
    def team_checks(self) -> tuple[str, ...]:
        """Conditions that no question asks."""
        return tuple(self._book.reasons.to_check[code] for code in self.verdict.to_check)

    @property
    def ask(self) -> tuple[str, ...]:
        """Questions for the team."""
        return self._book.topics.topics[self.id].ask

    @property
    def read_more(self) -> tuple[str, ...]:
        """Pages (by id) and treatments (treatment:<id>) that tell more."""
        return self._book.topics.topics[self.id].pages

    @property
    def citations(self) -> tuple[str, ...]:
        """Everything it rests on."""
        own = self._book.topics.topics[self.id].sources
        because = (name for reason in self.verdict.reasons for name in reason.sources)
        return (*own, *because, *cited(self.verdict.by_guideline))

    @property
    def _book(self) -> Phrasebook:
        return self.reading.book

    @property
    def _certain(self) -> list[Reason]:
        """The reasons that hold. That a rule is our own is not said again beside the label that says so."""
        ours = {"app_rule"} if self.from_app else set()
        return [reason for reason in self.verdict.reasons if reason.outcome == "holds" and reason.code not in ours]

    @property
    def _depends(self) -> str:
        """The open facts that settle most, by name; empty where no answer would help."""
        order = self.reading.explanation.ask_next
        facts = sorted(self.verdict.would_help, key=lambda field: order.index(field) if field in order else len(order))
        names = self._book.row(names_of(self._book, facts[:DEPENDS_ON]))
        said = self._book.ui.results
        if not names:
            return ""
        return said.depends_most(names=names) if len(facts) > DEPENDS_ON else said.depends(names=names)

    def _with_facts(self, reason: Reason) -> str:
        book, typed = self._book, self.reading.given.typed
        told = [
            line(book, fact.field, fact.value, typed.get(fact.field)) for fact in reason.facts if fact.value is not None
        ]
        said = reason_words(book, reason)
        return book.aside(said, [book.ui.results.because(facts=book.series(told))]) if told else said

    def _narrowing(self) -> Iterable[NextAnswer]:
        """What some answer would leave, for a few open facts; what leaves everything as it is tells nothing."""
        every, fields = set(self.verdict.possible), list[str]()
        for lead in self.verdict.leads_to:
            if set(lead.possible) == every or (lead.field not in fields and len(fields) >= LEADS_SHOWN):
                continue
            if lead.field not in fields:
                fields.append(lead.field)
            yield lead

    def _lead(self, lead: NextAnswer) -> str:
        book = self._book
        answers = dict.fromkeys(band(book, lead.field, str(code)) for code in lead.values)
        return book.ui.results.leads_line(
            name=name_of(book, lead.field),
            answers=book.either([book.ui.punctuation.quote(text=answer) for answer in answers]),
            statuses=status_list(book, self.id, lead.possible),
        )

    def _change(self, opening: WhatIf) -> str:
        book, said = self._book, self._book.ui.results
        changes = [book.reasons.changes[code] for code in opening.changes]
        line = said.change_line(
            ask=book.sentences(change.ask for change in changes),
            met=book.both([change.met for change in changes]),
            then=said.change_then[opening.status.value],
        )
        return line if opening.certain else book.sentences([line, said.change_open])


@dataclass(frozen=True, slots=True)
class ToldGroup:
    """Topics under one heading, with what the heading means."""

    id: str
    name: str
    means: str
    topics: tuple[ToldTopic, ...]


def groups(book: Phrasebook, topics: Sequence[ToldTopic]) -> tuple[ToldGroup, ...]:
    """Topics by heading, in the fixed order of the logic inside. Headings without a topic are left out."""
    held = {name: tuple(topic for topic in topics if topic.group == name) for name in GROUPS}
    return tuple(_group(book, name, members) for name, members in held.items() if members)


def _group(book: Phrasebook, name: str, members: tuple[ToldTopic, ...]) -> ToldGroup:
    if name == "care":
        return ToldGroup(name, book.ui.results.care, book.ui.results.care_means, members)
    said = book.topics.find_out if name == "find_out" else book.topics.statuses[name]
    return ToldGroup(name, said.name, said.means, members)


def topic_name(book: Phrasebook, slug: str) -> str:
    """A topic by name."""
    return book.topics.topics[slug].name


@cache
def asked_by_us_alone(slug: str) -> bool:
    """Whether a topic is something to find out first that no edition has an entry on."""
    spoken_of = (stance.topics for edition in EDITIONS.values() for stance in edition.stances)
    return TOPICS[slug].family == "find_out" and not any(slug in topics for topics in spoken_of)


def status_of(book: Phrasebook, slug: str, status: str) -> str:
    """The status of a topic by name. A status that speaks for a topic speaks for guidelines: what rests on none says so
    instead."""
    alone = status in SPEAKS_FOR and asked_by_us_alone(slug)
    return book.topics.from_app if alone else book.topics.statuses[status].name


def status_list(book: Phrasebook, slug: str, statuses: Iterable[str]) -> str:
    """Several statuses of a topic, as in speech."""
    return book.either([status_of(book, slug, status) for status in statuses])


def reason_words(book: Phrasebook, reason: Reason) -> str:
    """A reason: as certain, or as what it would mean."""
    said = book.reasons.reasons[reason.code]
    return said.holds if reason.outcome == "holds" else said.might_hold
