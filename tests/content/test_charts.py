"""The words of the charts say what the fact base says, in every language, and stand only where they may."""

import re

import pytest

from hcc_content.loader import LANGUAGES, load_library
from hcc_content.models import ChartBlock
from hcc_content.sources import load_outcomes, outcomes_of
from tests.content.language_patterns import pattern
from wording.plots import rounded

SETS = [row.set for row in load_outcomes().chart_sets]
ROWS = [(name, outcome) for name in SETS for outcome in outcomes_of(name)]
IDS = [f"{name}/{outcome.id}" for name, outcome in ROWS]
SURVIVAL = re.compile(r"survival")
# Sets that show a problem and nothing about length of life may stand outside the page that opens on consent.
HARMS = {"after_tace", "infusion_chemo_harms", "drug_harms", "radiation_harms", "bleeding_and_varices"}
HARMS_PAGE = "numbers-on-side-effects"


def numbers(text: str) -> set[int]:
    """The whole numbers of a text; 1,000 is one number."""
    return {int(found.replace(",", "")) for found in re.findall(r"\d{1,3}(?:,\d{3})+|\d+", text)}


def said_for(value: float, *, alone: bool) -> set[int]:
    """The numbers that a share of 100 must appear as, with the other side of it."""
    if alone and 0 < value < 1:
        return {rounded(value * 10), 1000 - rounded(value * 10), 1000}
    if abs(value % 1 - 0.5) < 1e-9:
        low = int(value)
        return {low, low + 1, 100 - low, 99 - low}
    return {rounded(value), 100 - rounded(value)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_set_and_every_row_has_words_in_the_order_of_the_set(language):
    charts = load_library(language).charts
    assert sorted(charts) == sorted(SETS)
    for name in SETS:
        assert list(charts[name].rows) == [outcome.id for outcome in outcomes_of(name)], name


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("name", "outcome"), ROWS, ids=IDS)
def test_numbers_in_words_are_those_of_the_fact_base(language, name, outcome):
    row = load_library(language).charts[name].rows[outcome.id]
    found, text = numbers(row.words), row.words
    for value, alone in ((outcome.value, outcome.comparator_value is None), (outcome.comparator_value, False)):
        if value is None:
            continue
        if outcome.display == "paired":
            wanted = {rounded(value)}
        elif value == 0:
            assert pattern(language, "nobody").search(text)
            continue
        elif not alone and value < 0.5:
            assert pattern(language, "below_one").search(text)
            continue
        else:
            wanted = said_for(value, alone=alone)
        assert wanted <= found, f"{sorted(wanted - found)} of {value} not in “{text}”"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("name", "outcome"), ROWS, ids=IDS)
def test_a_printed_range_is_told(language, name, outcome):
    """Ranges are told in words, rounded; a set on times tells them for both groups."""
    row = load_library(language).charts[name].rows[outcome.id]
    for printed in (outcome.range, outcome.comparator_range):
        if printed:
            assert {rounded(value) for value in printed} <= numbers(row.uncertainty), row.uncertainty


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("name", "outcome"), ROWS, ids=IDS)
def test_who_when_and_beside_whom(language, name, outcome):
    said = load_library(language).charts[name]
    row = said.rows[outcome.id]
    assert outcome.id in row.sources, "a row cites its own number first"
    assert row.comparator is None or outcome.comparator_value is not None, "no second group without its own number"
    assert row.comparator is not None or outcome.comparator_value is None, "the group of the same study stands beside"
    assert row.year and row.people and row.uncertainty
    if outcome.display == "icon_array":
        assert said.filled and said.empty


@pytest.mark.parametrize(("name", "outcome"), ROWS, ids=IDS)
def test_only_what_was_read_and_may_be_shown_is_on_a_chart(name, outcome):
    assert outcome.verified == "read"
    assert outcome.patient_chart
    assert outcome.display in {"paired", "icon_array"}
    assert outcome.value is not None


@pytest.mark.parametrize("language", LANGUAGES)
def test_charts_stand_only_where_the_reader_asked_for_them(language):
    places = {}
    for page in load_library(language).pages.values():
        for section in page.sections:
            for block in section.blocks:
                if isinstance(block, ChartBlock):
                    places.setdefault(block.chart, set()).add((page.id, section.id))
    assert sorted(places) == sorted(SETS), "every set has its place"
    for name, where in places.items():
        if name in HARMS:
            assert {page for page, _ in where} == {HARMS_PAGE}
            assert not any(SURVIVAL.search(outcome.endpoint) for outcome in outcomes_of(name))
        else:
            assert where == {("outlook", "ranges")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_one_section_of_the_outlook_page_holds_numbers(language):
    page = load_library(language).pages["outlook"]
    library = load_library(language)
    for section in page.sections:
        if section.id == "ranges":
            continue
        texts = [section.heading]
        for block in section.blocks:
            shown = library.claims[block.claim] if block.kind == "claim" else block
            told = shown.model_dump(exclude={"sources", "claim", "where"})
            texts += [str(value) for value in told.values()]
        left = re.sub(r"12356", "", " ".join(texts))
        assert not re.search(r"\d", left), (section.id, left)
    rest = [page.title, page.nav, page.lead.text, *page.can_do, *page.to_ask]
    assert not re.search(r"\d", " ".join(rest))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_set_says_that_numbers_are_about_groups(language):
    for name, said in load_library(language).charts.items():
        assert pattern(language, "group").search(said.before), name
