"""Every content file has the shape the guide reads."""

import re

import pytest

from hcc_content.errors import ContentError
from hcc_content.loader import LANGUAGES, PARTS_OF_LIBRARY, load_library
from hcc_content.models import Passage
from hcc_content.sources import load_facts, load_outcomes, load_sources, outcomes_of, resolve
from hcc_content.words import sentences


def test_both_languages_are_there():
    assert {"en", "zh-Hans"} <= set(LANGUAGES)


@pytest.mark.parametrize("part", PARTS_OF_LIBRARY)
@pytest.mark.parametrize("language", LANGUAGES)
def test_part_can_be_read(language, part):
    assert getattr(load_library(language), part)


def test_every_fact_rests_on_known_documents():
    sources = load_sources()
    lost = [name for name, fact in load_facts().items() for item in fact.sources if item not in sources]
    assert lost == []
    assert set(load_facts()).isdisjoint(sources)


def test_only_our_own_rules_and_unprovable_statements_have_no_document():
    bare = {name: fact for name, fact in load_facts().items() if not fact.sources}
    assert {fact.kind for fact in bare.values()} <= {"app-rule", "decision", "claim", "contradiction"}
    assert all(fact.verified != "read" for fact in bare.values() if fact.kind in {"claim", "contradiction"})


def test_hidden_sources_are_not_here():
    assert not {"nccn2026", "ntuh2026"} & set(load_sources())
    with pytest.raises(ContentError):
        resolve("nccn26-sys-01")


def test_outcomes_name_their_study_and_charts_hold_only_what_patients_may_see():
    sources, book = load_sources(), load_outcomes()
    assert [row.id for row in book.outcomes if row.source not in sources] == []
    for chart in book.chart_sets:
        assert len(outcomes_of(chart.set)) == len(chart.entries) > 0


def test_a_source_resolves_to_itself_and_a_fact_to_its_documents():
    assert [source.id for source in resolve("nhc2026")] == ["nhc2026"]
    assert [source.id for source in resolve("nhc26-tace-01")] == ["nhc2026"]
    assert resolve("app_rule") == []
    with pytest.raises(ContentError):
        resolve("no-such-thing")


def of_all_treatments(pick):
    """(language, slug, what was picked) for every treatment file."""
    return [
        (code, slug, found)
        for code in LANGUAGES
        for slug, treatment in load_library(code).treatments.items()
        for found in pick(treatment)
    ]


def test_points_in_short_are_short():
    """15 words, or 25 characters without their punctuation."""

    def size(language, point):
        return len(re.findall(r"\w", point)) / 25 if language.startswith("zh") else len(point.split()) / 15

    points = of_all_treatments(lambda treatment: treatment.in_short.points)
    assert [f"{code}/{slug}: {point}" for code, slug, point in points if size(code, point) > 1] == []


def test_long_passages_are_split_into_paragraphs_alike_in_each_language():
    def passages(treatment):
        return [(name, part.text) for name, part in treatment if isinstance(part, Passage)]

    found = of_all_treatments(passages)
    long = [f"{code}/{slug}.{name}" for code, slug, (name, text) in found
            if any(len(sentences(paragraph, code)) > 4 for paragraph in text.split("\n\n"))]  # fmt: skip
    assert long == []
    counts: dict[tuple[str, str], set[int]] = {}
    for _, slug, (name, text) in found:
        counts.setdefault((slug, name), set()).add(text.count("\n\n"))
    assert [place for place, seen in counts.items() if len(seen) > 1] == []
