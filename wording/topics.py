"""A topic in sentences: under which mark it stands and why, what could change it, who says what, what to ask."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from hcc_logic.engine.status import Status
from hcc_logic.report.explanation import Reason, TopicVerdict
from hcc_logic.rules.guidelines import EDITIONS
from hcc_logic.rules.treatments import TOPICS
from wording import marks
from wording.answers import names_of
from wording.fact_words import named, open_facts, statement, weightiest
from wording.phrasebook import Phrasebook
from wording.places import AGAINST, FOR, ToldPlace, place_name, places, speaking
from wording.positions import ToldPositions, cited, positions
from wording.reading import Reading

FACTS_NAMED, FACTS_ON_CARD = 2, 3
"""So many facts does a line name at most, and a card on both sides."""
SPEAKS_FOR = ("listed", "sometimes")


@dataclass(frozen=True, slots=True)
class ToldPoint:
    """A fact that speaks for a topic or against it: its field, the answer, and the places whose guidelines say so."""

    field: str
    says: str
    places: tuple[str, ...]


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
    def from_app(self) -> bool:
        """Whether this guide alone asks for it, and no guideline."""
        return asked_by_us_alone(self.id)

    @cached_property
    def shown(self) -> marks.Shown:
        """Under which mark it stands."""
        return marks.shown(self.verdict)

    @property
    def family(self) -> str:
        """Where a reader meets it."""
        return self.verdict.family

    @property
    def treats(self) -> bool:
        """Whether it treats the cancer."""
        return self.verdict.kind == "treatment"

    @property
    def mark(self) -> str:
        """The mark with its word, and with what it hangs on, or what stands in the way."""
        book, said = self._book, self._book.ui.results
        if self.from_app or self.shown == "aside":
            return self._book.topics.from_app if self.from_app else self._book.topics.statuses["not_relevant"].name
        shape, word = marks.SHAPES[self.shown], book.topics.marks[self.shown]
        if self.shown == "depends" and self.depends:
            return f"{shape} {said.depends(facts=book.both(self.depends))}"
        if self.shown == "not_now" and self.against and self.against[0].field in said.facts:  # it has short words
            return f"{shape} {book.pair(word, self.against[0].says)}"
        return f"{shape} {book.row([word, said.differ] if self.views_differ else [word])}"

    @property
    def stopped(self) -> bool:
        """Whether a fact makes it too risky now."""
        return self.verdict.state is Status.STOPPED

    @cached_property
    def depends(self) -> tuple[str, ...]:
        """At most two open facts that it hangs on, as a sentence names them."""
        if self.shown != "depends":
            return ()
        found = open_facts(self.verdict.would_help, self.reading.explanation.ask_next)
        return tuple(named(self._book, field) for field in found[:FACTS_NAMED])

    @property
    def short(self) -> str:
        """Why it stands there, in a line or two; while that is open, what it depends on."""
        if self.shown == "depends":
            return self._book.ui.results.depends(facts=self._book.both(self.depends)) if self.depends else self.what
        return self.because or (self._book.ui.results.closed_anyway if self.shown == "not_now" else self.what)

    @property
    def what(self) -> str:
        """What it is."""
        return self._book.topics.topics[self.id].what

    @property
    def because(self) -> str:
        """The first certain reason; of what is closed, the first that closes it. Empty where nothing is certain yet."""
        closes = ("usually_not", "stopped", "not_relevant")
        found = [
            one
            for one in self._certain
            if self.shown in ("talked_about", "depends") or _status_of_rule(self.id, one.code) in closes
        ]
        return reason_words(self._book, found[0]) if found else ""

    @cached_property
    def reasons(self) -> tuple[str, ...]:
        """Every certain reason by itself."""
        return tuple(reason_words(self._book, reason) for reason in self._certain)

    @cached_property
    def care(self) -> str:
        """What asks for care, although it is talked about: the first reason of a "but"; where nothing speaks against
        it, else the first remark."""
        if self.shown != "talked_about":
            return ""
        kinds = ("sometimes",) if self.against else ("sometimes", None)
        buts = [reason for reason in self._certain if _status_of_rule(self.id, reason.code) in kinds]
        return reason_words(self._book, buts[0]) if buts else ""

    @cached_property
    def for_it(self) -> tuple[ToldPoint, ...]:
        """Deciding facts that speak for it; told of what is not closed. A fact that others read against it stands last,
        and three facts on both sides are enough for a card."""
        if self.shown == "not_now":
            return ()
        points = self._points(speaking(self.verdict.by_guideline, *FOR), ("listed", "sometimes"))
        disputed = {point.field for point in self.against}
        undisputed_first = sorted(points, key=lambda point: point.field in disputed)
        return tuple(undisputed_first[: max(1, FACTS_ON_CARD - len(disputed))][:FACTS_NAMED])

    @cached_property
    def against(self) -> tuple[ToldPoint, ...]:
        """Deciding facts that speak against it."""
        return self._points(speaking(self.verdict.by_guideline, *AGAINST), ("usually_not", "stopped"))[
            : 1 if self.shown == "depends" else FACTS_NAMED
        ]

    @property
    def views_differ(self) -> bool:
        """Whether one guideline certainly speaks for it and another against it."""
        return all(speaking(self.verdict.by_guideline, *side) for side in (FOR, AGAINST))

    @cached_property
    def places(self) -> tuple[ToldPlace, ...]:
        """What the guidelines of each place say; nobody where this guide alone asks for it."""
        return places(self._book, () if self.from_app else self.verdict.by_guideline)

    @property
    def listed_for(self) -> str:
        """Whom it is listed for, in general words; told while it is open whether the reader is one of them. Once it is
        settled of any guideline whether it speaks about the reader, "who says what" alone tells it (CH-14)."""
        certain = [reason for one in self.verdict.by_guideline if one.outcome == "holds" for reason in one.reasons]
        if self.verdict.status != "cannot_say" or any(reason.code != "not_asked" for reason in certain):
            return ""
        return self._book.topics.topics[self.id].listed_for

    @property
    def not_usual(self) -> str:
        """When it is not usual, and if that can change; empty where it is not closed."""
        return self._book.topics.topics[self.id].not_usual if self.shown == "not_now" else ""

    @cached_property
    def could_change(self) -> str:
        """The smallest change that would open the topic further, as far as treatment or time can bring it about. Never
        a promise."""
        changes = self._book.reasons.changes
        met = [changes[code].met for code in self._way]
        return self._book.ui.results.could_change(changes=self._book.both(met)) if met else ""

    @property
    def ask_of_change(self) -> tuple[str, ...]:
        """What to ask the team about that change."""
        return tuple(self._book.reasons.changes[code].ask for code in self._way)

    @property
    def checks(self) -> tuple[str, ...]:
        """What a team makes sure of in everybody and is still open here, by name."""
        return tuple(names_of(self._book, self.verdict.if_clear.checks)) if self.verdict.if_clear else ()

    @cached_property
    def positions(self) -> ToldPositions:
        """Who says what; nobody where this guide alone asks for it."""
        return positions(self._book, () if self.from_app else self.verdict.by_guideline)

    @property
    def team_checks(self) -> tuple[str, ...]:
        """What the team makes sure of besides: the usual checks that are open, and conditions that no question asks."""
        usual = [self._book.row(self.checks)] if self.checks else []
        return (*usual, *(self._book.reasons.to_check[code] for code in self.verdict.to_check))

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
    def _way(self) -> tuple[str, ...]:
        """The smallest set of changes that would open it further."""
        return next((one.changes for one in self.reading.explanation.what_if if one.topic == self.id), ())

    @property
    def _certain(self) -> list[Reason]:
        """The reasons that hold. That a rule is our own is not said again beside the label that says so."""
        ours = {"app_rule"} if self.from_app else set()
        return [reason for reason in self.verdict.reasons if reason.outcome == "holds" and reason.code not in ours]

    def _points(self, entries: Iterable[tuple[str, Reason]], statuses: Sequence[str]) -> tuple[ToldPoint, ...]:
        """The facts behind entries that certainly speak, and behind certain rules of these statuses. Where the deciding
        answers are known, no other answer is named. Places are named where they differ."""
        given, book, deciding = self.reading.given, self._book, set(self.verdict.deciding)
        rules = [one for one in self._certain if _status_of_rule(self.id, one.code) in statuses]
        named_by: dict[str, list[str]] = {}
        for edition, reason in (*(("", rule) for rule in rules), *entries):
            for fact in reason.facts:
                if fact.field in given.values and (not deciding or fact.field in deciding):
                    named_by.setdefault(fact.field, []).extend([place_name(book, edition)] if edition else [])
        return tuple(
            ToldPoint(
                field,
                statement(book, field, given.values[field], given),
                tuple(dict.fromkeys(named_by[field])) if self.views_differ else (),
            )
            for field in weightiest(named_by)
        )


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


@cache
def _status_of_rule(slug: str, code: str) -> str | None:
    """The status that a rule of the topic gives; None for a remark."""
    return next((rule.status.value for rule in TOPICS[slug].rules if rule.code == code), None)
