"""What the fact base points at inside itself: every id that is named must be there. One line for each that is not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from tools.evidence.fact_base import CHANGES, FactBase
from tools.evidence.rows import ChangeLog, Cited, Decisions, Guidelines, Options, Role

OWN_WORDS = frozenset(("app_rule", "questionnaire"))
"""What a decision may name that is no row: a rule of this guide, and the file of the questions as a whole."""
LOOKS_LIKE_AN_ID = re.compile(r"[A-Za-z][A-Za-z0-9_-]*(-[a-z0-9]+)*")
PLACE = re.compile(r"(?P<file>[a-z_]+)\.yaml (?P<part>[a-z_]+)(?:[ .](?P<row>[\w-]+))?|design §\d")
"""A decision may also name a part of a file, a row of that part, or a section of the design."""


def problems(base: FactBase) -> list[str]:
    """Every id that leads nowhere, stands twice, or contradicts what its row says of itself."""
    return [
        *_doubles(base),
        *_guidelines(base.guidelines, base.options),
        *_decisions(base),
        *_roles(base.decisions, base.guidelines),
        *_options(base.options),
        *_rest(base),
        *_changes(base.change_log),
    ]


def _missing(where: str, names: Iterable[str], held: Collection[str], what: str) -> Iterator[str]:
    yield from (f"{where}: no {what} {name!r}" for name in names if name not in held)


def _doubles(base: FactBase) -> Iterator[str]:
    for file, part, names in (
        ("guidelines", "sources", [row.id for row in base.guidelines.sources]),
        ("guidelines", "recommendations", [row.id for row in base.guidelines.recommendations]),
        ("guidelines", "disagreements", [row.id for row in base.guidelines.disagreements]),
        ("guidelines", "sequencing", [row.id for row in base.guidelines.sequencing]),
        ("guidelines", "absolute_stops", [row.id for row in base.guidelines.absolute_stops]),
        ("guidelines", "thresholds", [row.id for row in base.guidelines.thresholds]),
        ("guidelines", "option_slugs", [row.slug for row in base.guidelines.option_slugs]),
        ("decisions", "decisions", [row.id for row in base.decisions.decisions]),
        ("options", "sources", [row.id for row in base.options.sources]),
        ("options", "options", [row.slug for row in base.options.options]),
        ("outcomes", "sources", [row.id for row in base.outcomes.sources]),
        ("outcomes", "outcomes", [row.id for row in base.outcomes.outcomes]),
        ("outcomes", "chart_sets", [row.set for row in base.outcomes.chart_sets]),
        ("scores", "scores", [row.slug for row in base.scores.scores]),
        ("scores", "vectors", [row.id for row in base.scores.vectors]),
        ("seed_claims", "claims", [row.id for row in base.seed_claims.claims]),
        ("seed_claims", "contradictions", [row.id for row in base.seed_claims.contradictions]),
        ("seed_claims", "systems", [row.id for row in base.seed_claims.systems]),
        ("terms", "terms", [row.slug for row in base.terms.terms]),
        ("questionnaire", "fields", [row.name for row in base.questionnaire.fields_]),
        ("questions_people_ask", "questions", [row.id for row in base.questions_people_ask.questions]),
        ("real_questions", "questions", [row.id for row in base.real_questions.questions]),
        (CHANGES, "changes", [row.id for row in base.change_log.changes]),
    ):
        yield from (
            f"evidence/{file}.yaml: {part}: {name!r} stands {count} times"
            for name, count in Counter(names).items()
            if count > 1
        )


def _guidelines(book: Guidelines, options: Options) -> Iterator[str]:
    at = "evidence/guidelines.yaml:"
    documents = {row.id for row in book.sources}
    entries = {row.id for row in book.recommendations}
    slugs = {row.slug for row in book.option_slugs}
    treatments = {row.slug for row in options.options}
    for slug in book.option_slugs:
        yield from _missing(f"{at} option_slugs {slug.slug}: options_file_ids", slug.options_file_ids, treatments,
                            "treatment of options.yaml")  # fmt: skip
    for entry in book.recommendations:
        where = f"{at} recommendations {entry.id}"
        yield from _missing(f"{where}: source", [entry.source], documents, "document")
        yield from _missing(f"{where}: option", [entry.option], slugs, "option slug")
        if not entry.agrees_on_its_level:
            yield f"{where}: verified is {entry.verified!r}, but read_level is {entry.read_level!r}"
    for clash in book.disagreements:
        cited = (*clash.side_a.recommendations, *clash.side_b.recommendations)
        yield from _missing(f"{at} disagreements {clash.id}", cited, entries, "entry")
    for order in book.sequencing:
        where = f"{at} sequencing {order.id}"
        yield from _missing(f"{where}: steps", order.steps, slugs, "option slug")
        yield from _missing(f"{where}: recommendations", order.recommendations, entries, "entry")
        yield from _missing(f"{where}: sources", order.sources, documents, "document")
    for stop in book.absolute_stops:
        where = f"{at} absolute_stops {stop.id}"
        yield from _missing(f"{where}: options", stop.options, slugs, "option slug")
        yield from _missing(f"{where}: recommendations", stop.recommendations, entries, "entry")
        yield from _missing(f"{where}: sources", stop.sources, documents, "document")
    for limit in book.thresholds:
        where = f"{at} thresholds {limit.id}"
        yield from _missing(f"{where}: option", [limit.option], slugs, "option slug")
        yield from _missing(f"{where}: source", [limit.source], documents, "document")
        yield from _missing(f"{where}: rec", [limit.rec], entries, "entry")


def _roles(book: Decisions, guidelines: Guidelines) -> Iterator[str]:
    at = "evidence/decisions.yaml: source_roles"
    documents = {row.id for row in guidelines.sources}
    given: dict[str, Role] = {}
    for role, names in book.source_roles.lists().items():
        yield from _missing(f"{at} {role}", names, documents, "document of guidelines.yaml")
        yield from (f"{at}: {name!r} is both {given[name]} and {role}" for name in names if name in given)
        given.update(dict.fromkeys(names, role))
    yield from (f"{at}: {name!r} of guidelines.yaml has no role" for name in sorted(documents - given.keys()))


def _decisions(base: FactBase) -> Iterator[str]:
    at, book, guidelines = "evidence/decisions.yaml:", base.decisions, base.guidelines
    known = citable(base)
    for row in book.decisions:
        yield from (f"{at} decisions {row.id}: sources: {name!r} is nowhere in the fact base"
                    for name in row.sources if not _leads_somewhere(name, known, base))  # fmt: skip
    for fact in book.not_asked:
        yield from _missing(f"{at} not_asked {fact.fact}: sources", fact.sources, known, "row")
        yield from _missing(f"{at} not_asked {fact.fact}: topics", fact.topics, book.topics, "topic")
    slugs = {row.slug for row in guidelines.option_slugs}
    yield from _missing(f"{at} slug_map", book.slug_map, slugs, "option slug")
    yield from _missing(f"{at} slug_map", slugs, book.slug_map, "row for option slug")
    for slug, use in book.slug_map.items():
        yield from _missing(f"{at} slug_map {slug}", use.topics, book.topics, "topic")
    entries = {row.id for row in guidelines.recommendations}
    yield from _missing(f"{at} recommendation_map", book.recommendation_map, entries, "entry")
    for entry, topics in book.recommendation_map.items():
        yield from _missing(f"{at} recommendation_map {entry}", topics, book.topics, "topic")
    stops = {row.id for row in guidelines.absolute_stops}
    yield from _missing(f"{at} stop_effects", book.stop_effects, stops, "stop")
    yield from _missing(f"{at} stop_effects", stops, book.stop_effects, "row for stop")
    yield from _missing(f"{at} sequence_order", book.sequence_order, book.topics, "topic")
    yield from _missing(f"{at} sequence_order", book.topics, book.sequence_order, "place for topic")
    yield from _missing(f"{at} always_shown", book.always_shown, book.topics, "topic")
    for topic, rule in book.topics.items():
        yield from _missing(f"{at} topics {topic}: decisions", rule.get("decisions", ()), known, "decision")


def citable(base: FactBase) -> frozenset[str]:
    """Every id that a decision may cite."""
    guidelines, claims = base.guidelines, base.seed_claims
    return frozenset((
        *(row.id for row in guidelines.sources), *(row.id for row in guidelines.recommendations),
        *(row.id for row in guidelines.disagreements), *(row.id for row in guidelines.sequencing),
        *(row.id for row in guidelines.absolute_stops), *(row.id for row in guidelines.thresholds),
        *(row.id for row in base.decisions.decisions), *(row.id for row in base.options.sources),
        *(row.id for row in base.outcomes.sources), *(row.id for row in base.outcomes.outcomes),
        *(row.slug for row in base.scores.scores), *(row.id for row in base.scores.vectors),
        *(row.id for row in claims.claims), *(row.id for row in claims.contradictions),
        *(row.id for row in claims.systems),
        "red_flags", "input_ranges", *OWN_WORDS,
    ))  # fmt: skip


def _leads_somewhere(name: str, known: frozenset[str], base: FactBase) -> bool:
    if LOOKS_LIKE_AN_ID.fullmatch(name):
        return name in known
    place = PLACE.fullmatch(name)
    if place is None or place["file"] is None:
        return place is not None
    if place["part"] == "vector":
        return place["row"] in known
    file = getattr(base, place["file"], None)
    part = getattr(file, place["part"], None) or getattr(getattr(file, "meta", None), place["part"], None)
    return part is not None and (place["row"] is None or place["row"] in part)


def _options(book: Options) -> Iterator[str]:
    at, documents = "evidence/options.yaml:", {row.id for row in book.sources}
    cited: list[tuple[str, Iterable[Cited]]] = [("basics", book.basics), ("red_flags", book.red_flags)]
    for row in book.options:
        where = f"options {row.slug}"
        cited += [(f"{where} common_effects", row.common_effects), (f"{where} serious_risks", row.serious_risks),
                  (f"{where} usually_not_suitable_when", row.usually_not_suitable_when),
                  (f"{where} facts", row.facts)]  # fmt: skip
        for field, value in row.item_sources.items():
            yield from _missing(f"{at} {where} item_sources {field}", _flat(value), documents, "document")
        yield from _missing(f"{at} {where} in_seeds", row.in_seeds, documents, "founding text")
    for where, statements in cited:
        for statement in statements:
            yield from _missing(f"{at} {where}", statement.sources, documents, "document")
    for idea in book.seed_index:
        yield from _missing(f"{at} seed_index", [idea.seed], documents, "founding text")


def _flat(value: Any) -> Iterator[str]:
    """The ids in a field that may hold one, several, none, or lists of these."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _flat(item)


def _rest(base: FactBase) -> Iterator[str]:
    at = "evidence/outcomes.yaml:"
    studies = {row.id for row in base.outcomes.sources}
    shown = {row.id for row in base.outcomes.outcomes}
    for outcome in base.outcomes.outcomes:
        yield from _missing(f"{at} outcomes {outcome.id}: source", [outcome.source], studies, "study")
    for chart in base.outcomes.chart_sets:
        yield from _missing(f"{at} chart_sets {chart.set}: entries", chart.entries, shown, "outcome")
    claims = {row.id for row in base.seed_claims.claims}
    texts = {row.id for row in base.options.sources}
    for claim in base.seed_claims.claims:
        yield from _missing(f"evidence/seed_claims.yaml: claims {claim.id}: seed", [claim.seed], texts, "founding text")
    for clash in base.seed_claims.contradictions:
        yield from _missing(f"evidence/seed_claims.yaml: contradictions {clash.id}: claims", clash.claims, claims,
                            "claim")  # fmt: skip
    real = {*(row.id for row in base.real_questions.questions), *base.real_questions.not_here}
    for question in base.questions_people_ask.questions:
        yield from _missing(f"evidence/questions_people_ask.yaml: questions {question.id}: asked_in", question.asked_in,
                            real, "question of real_questions.yaml")  # fmt: skip


def _changes(log: ChangeLog) -> Iterator[str]:
    at, known = f"evidence/{CHANGES}.yaml:", {row.id for row in log.changes}
    for row in log.changes:
        yield from _missing(f"{at} changes {row.id}: sources", (one.a for one in row.sources), log.addresses, "address")
    yield from _missing(f"{at} not_applied", log.not_applied, known, "change")
