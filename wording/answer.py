"""The answer to "What can be done in a situation like mine?", in layers: sentences, families, cards, who says what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from hcc_content.codes import families_of_treatment
from hcc_logic import Explanation
from wording.answers import ToldFact, facts, measured, name_of
from wording.fact_words import FACTS, most_open, named, statement, weightiest
from wording.families import ToldFamily, families
from wording.marks import count
from wording.next_steps import ToldStep, next_steps
from wording.phrasebook import Phrasebook
from wording.reading import Reading
from wording.settling_map import ToldMap, settling_map
from wording.topics import FACTS_NAMED, ToldTopic

DRAWN = ("I", "II", "III", "IV")
"""Places in the portal vein that the drawing of the vein shows."""
ON_EVERY_SLIP = ("bilirubin_umol_l", "albumin_g_l")


@dataclass(frozen=True)
class ToldAnswer:
    """What one reader meets. Each part is told when it is first looked at."""

    reading: Reading

    @cached_property
    def topics(self) -> dict[str, ToldTopic]:
        """Every topic by its slug, in the fixed order of the logic."""
        return {verdict.topic: ToldTopic(verdict, self.reading) for verdict in self._found.topics}

    @cached_property
    def treatments(self) -> tuple[ToldTopic, ...]:
        """What treats the cancer."""
        return tuple(topic for topic in self.topics.values() if topic.treats)

    @cached_property
    def counted(self) -> dict[str, int]:
        """Mark -> how many treatments stand under it."""
        return count(topic.shown for topic in self.treatments)

    @property
    def urgent(self) -> bool:
        """Whether help at once comes before all else."""
        return self._found.emergency.level == "call_now"

    @property
    def calm(self) -> bool:
        """Whether no sign asks for help, now or today."""
        return self._found.emergency.level is None

    @property
    def knows_little(self) -> bool:
        """Whether more treatments are open than talked about."""
        return self.counted["depends"] > self.counted["talked_about"]

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """The answer in one or two sentences."""
        return tuple(self._sentences())

    @cached_property
    def map(self) -> ToldMap | None:
        """The map of "it depends", while more is open than talked about and no sign asks for help."""
        return settling_map(self._book, self._found) if self.knows_little and self.calm else None

    @cached_property
    def facts(self) -> tuple[ToldFact, ...]:
        """The facts that decide most, each in a word or two, as far as they were told."""
        return tuple(self._facts())

    @property
    def drawn(self) -> str:
        """The type in which the vein is drawn: only where the reader told it, and where nothing told contradicts that
        it is cancer. Empty otherwise."""
        known = self.reading.given.values
        place, holds = known.get("pvtt_type"), known.get("thrombus_nature")
        if self._found.contradictions or holds not in (None, "tumour", "tumour_and_clot") or place not in DRAWN:
            return ""
        return "II_both" if place == "II" and known.get("pvtt_both_sides") is True else str(place)

    @property
    def report_is_read(self) -> bool:
        """Whether the numbers of the liver, which stand on every lab slip, were told."""
        return all(field in self.reading.given.values for field in ON_EVERY_SLIP)

    @property
    def more_facts(self) -> int:
        """How many other answers there are."""
        return len(facts(self._book, self.reading.given)) - len(self.facts)

    @cached_property
    def families(self) -> tuple[ToldFamily, ...]:
        """Treatments and care by family."""
        return families(self._book, self.topics.values())

    @cached_property
    def aside(self) -> tuple[ToldTopic, ...]:
        """What is about other people or another time. What to find out first is told as a next step instead."""
        return tuple(topic for topic in self.topics.values() if topic.shown == "aside" and topic.family != "find_out")

    @cached_property
    def next_steps(self) -> tuple[ToldStep, ...]:
        """At most five things to do next."""
        return next_steps(self.reading, self.topics)

    @property
    def _book(self) -> Phrasebook:
        return self.reading.book

    @property
    def _found(self) -> Explanation:
        return self.reading.explanation

    def _sentences(self) -> Iterator[str]:
        said, talked, open_ = self._book.ui.results.answer, self.counted["talked_about"], self.counted["depends"]
        if self.urgent:
            yield said.emergency
        elif self.knows_little:
            names = self._book.ui.results.named
            kinds = [names[family] for family in families_of_treatment() if self._mostly_open(family)]
            facts = [named(self._book, field) for field in self.open_fields]
            yield said.little(families=self._book.row(kinds), facts=self._book.both(facts))
        elif talked:
            checks = any(topic.shown == "talked_about" and topic.checks for topic in self.treatments)
            number = said.one if talked == 1 else said.many(n=talked)
            yield (said.talked_if_clear if checks else said.talked)(treatments=number)
            if open_:
                yield said.more_one if open_ == 1 else said.more(n=open_)
        elif reasons := self._in_the_way():
            yield said.waits(facts=self._book.both(reasons))
        else:
            yield said.none

    def _mostly_open(self, family: str) -> bool:
        """Whether more of a family may be talked about than is not usual now: what is named raises hope."""
        found = count(topic.shown for topic in self.treatments if topic.family == family)
        return found["talked_about"] + found["depends"] > found["not_now"]

    @cached_property
    def open_fields(self) -> tuple[str, ...]:
        """The open facts on which the open treatments hang most."""
        return tuple(most_open(self._found)[:FACTS_NAMED])

    def _in_the_way(self) -> list[str]:
        """The facts under which most treatments are not usual now."""
        against = [point for topic in self.treatments for point in topic.against]
        often = sorted(weightiest(point.field for point in against), key=lambda f: -sum(p.field == f for p in against))
        says = {point.field: point.says for point in against}
        return [says[field] for field in often[:FACTS_NAMED]]

    def _facts(self) -> Iterator[ToldFact]:
        book, given = self._book, self.reading.given
        for field in FACTS:
            if field == "child_pugh_class" and (liver := self._liver()):
                short = liver
            elif field in given.values:
                short = statement(book, field, given.values[field], given)
            else:
                continue
            yield ToldFact(field, name_of(book, field), short, short)

    def _liver(self) -> str:
        """The liver class with its points, as told or as counted from the values; empty while it is open."""
        score = self._found.scores.child_pugh
        if score.grade is None:
            return ""
        points = [measured(self._book, str(score.points), "points")] if score.points is not None else []
        return self._book.aside(statement(self._book, "child_pugh_class", score.grade), points)


def counts(answer: ToldAnswer) -> dict[str, int]:
    """Mark -> how many topics of all families stand under it on the page."""
    return count(topic.shown for family in answer.families for topic in family.topics)
