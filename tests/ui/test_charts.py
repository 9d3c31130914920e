"""Charts: what is drawn, and that nothing is shown before the reader asks for it, nor after taking it back."""

from __future__ import annotations

import re
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from streamlit.testing.v1 import AppTest

from hcc_content.models import Outcome
from hcc_content.sources import load_outcomes, outcomes_of
from pictures import charts
from tests.ui.conftest import LANGUAGES, ROOT, open_page, said
from ui import outlook, site
from wording import phrasebook, plots

SETS = [row.set for row in load_outcomes().chart_sets]
ROWS = [(name, outcome) for name in SETS for outcome in outcomes_of(name)]
IDS = [f"{name}/{outcome.id}" for name, outcome in ROWS]
HARMS_PAGE = "numbers-on-side-effects"
LEVEL = "view.outlook.level"


def drawn(language: str, name: str, outcome: Outcome) -> str:
    chart = phrasebook(language).charts[name]
    return plots.draw(phrasebook(language), chart, chart.rows[outcome.id], outcome)


def parsed(svg: str) -> ElementTree.Element:
    return ElementTree.fromstring(svg)  # noqa: S314 (our own drawing)


def sizes(svg: str) -> list[float]:
    return [float(size) for size in re.findall(r'font-size="([\d.]+)"', svg)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("name", "outcome"), ROWS, ids=IDS)
def test_every_row_is_drawn_with_its_study_and_readable_on_a_phone(language: str, name: str, outcome: Outcome) -> None:
    svg = drawn(language, name, outcome)
    chart = phrasebook(language).charts[name]
    row = chart.rows[outcome.id]
    root = parsed(svg)
    wide = float(root.attrib["viewBox"].split()[2])
    assert min(sizes(svg)) * 358 / wide >= 14, "words of at least 14 px on a phone 390 px wide"
    spoken = root.attrib["aria-label"]
    for part in (row.words, row.year, row.people, row.label, row.comparator or ""):
        assert part in spoken
    written = re.sub(r"\s", "", "".join(text for element in root.iter() if element.tag.endswith("tspan") for text in
                                        [element.text or ""]))  # fmt: skip
    for part in (row.year, row.people, row.label, row.comparator or ""):
        assert re.sub(r"\s", "", part) in written
    assert len(svg) < 100_000
    assert "<script" not in svg
    assert "<animate" not in svg


@pytest.mark.parametrize(("name", "outcome"), ROWS, ids=IDS)
def test_words_stay_on_the_sheet_and_do_not_cover_each_other(name: str, outcome: Outcome) -> None:
    """Lines of text, top to bottom in each column, never overlap; the sheet ends below the last one."""
    for language in LANGUAGES:
        root = parsed(drawn(language, name, outcome))
        height = float(root.attrib["viewBox"].split()[3])
        columns: dict[float, list[float]] = {}
        for element in root.iter():
            if element.tag.endswith("tspan"):
                columns.setdefault(float(element.attrib["x"]), []).append(float(element.attrib["y"]))
        for x, lines in columns.items():
            assert max(lines) < height - 8
            for above, below in pairwise(sorted(lines)):
                assert below - above >= 24, (language, x, above, below)


@pytest.mark.parametrize(("name", "outcome"), ROWS, ids=IDS)
def test_as_many_figures_are_filled_as_the_number_says(name: str, outcome: Outcome) -> None:
    if plots.form(outcome) != "people":
        return
    svg = drawn("en", name, outcome)
    values = [value for value in (outcome.value, outcome.comparator_value) if value is not None]
    key = 1  # the key below shows one filled figure
    if len(values) == 1 and 0 < values[0] < 1:
        assert len(re.findall(r'r="6.8"', svg)) == plots.rounded(values[0] * 10)
        return
    chart = phrasebook("en").charts[name]
    another = chart.rows[outcome.id].filled is not None
    full = sum(charts.whole(value)[0] for value in values)
    halves = sum(charts.whole(value)[1] for value in values)
    heads = len(re.findall(r"<circle", svg))
    assert heads == 100 * len(values) + 2, "a hundred people for each group, and two in the key"
    striped = len(re.findall(r'<circle[^>]*fill="#F0CF87"', svg))
    solid = len(re.findall(rf'<circle[^>]*fill="{charts.TEAL}"', svg))
    assert (striped, solid) == ((full + key, 0) if another else (halves, full + key))


@pytest.mark.parametrize(("name", "outcome"), ROWS, ids=IDS)
def test_a_printed_range_is_drawn(name: str, outcome: Outcome) -> None:
    ranges = [printed for printed in (outcome.range, outcome.comparator_range) if printed]
    svg = drawn("en", name, outcome)
    assert len(re.findall(rf'<rect[^>]*fill="{charts.TEAL_PALE}"', svg)) == len(ranges)
    if plots.form(outcome) == "months" and len(ranges) < 2:
        assert phrasebook("en").ui.chart.no_range in re.sub(r"<[^>]+>", " ", svg)


@pytest.mark.parametrize(
    ("value", "full", "half"),
    [(0, 0, False), (0.4, 0, True), (1, 1, False), (1.5, 1, True), (4.5, 4, True), (4.96, 5, False), (67.2, 67, False)],
)
def test_whole_people(value: float, full: int, half: bool) -> None:
    assert charts.whole(value) == (full, half)


def test_what_was_not_read_or_is_not_for_patients_is_never_drawn() -> None:
    name, outcome = ROWS[0]
    for change in ({"patient_chart": False}, {"verified": "memory"}, {"value": None}):
        with pytest.raises(ValueError, match="not for readers"):
            drawn("en", name, outcome.model_copy(update=change))


def test_no_charting_library_is_used() -> None:
    """A picture costs a few kilobytes and no script; a charting library would cost a reader 1.4 MB first."""
    for folder in ("ui", "pages", "pictures"):
        for path in (ROOT / folder).rglob("*.py"):
            source = path.read_text(encoding="utf-8")
            assert not re.search(r"import (?:plotly|altair|matplotlib)|st\.(?:\w+_chart|pyplot)\b", source), path


# On the screen


def pictured(app: AppTest) -> int:
    return sum(element.type == "image" for element in app.main)


def everything(app: AppTest) -> str:
    """All that the page holds, shut or open, seen or only heard: the whole tree of elements as text."""
    found = [said(app), *(str(getattr(element, "proto", "")) for element in app.main)]
    return "\n".join(found)


def figures(language: str) -> list[str]:
    """Every passage of this language that holds a number on survival or response."""
    page = phrasebook(language).pages[outlook.PAGE]
    section = next(part for part in page.sections if part.id == outlook.NUMBERS)
    passages = [block.say for block in section.blocks if block.kind == "say" and re.search(r"\d", block.say)]
    for block in section.blocks:
        if block.kind == "chart":
            chart = phrasebook(language).charts[block.chart]
            assert chart is not None
            passages += [row.words for row in chart.rows.values()]
    return passages


def shown(app: AppTest, language: str) -> list[str]:
    page = everything(app)
    return [passage for passage in figures(language) if passage in page]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_figure_before_consent_and_none_after_going_back(language: str) -> None:
    assert len(figures(language)) > 30
    app = open_page("outlook", language)
    assert app.radio(LEVEL).value is None, "nothing is chosen beforehand"
    assert shown(app, language) == []
    for level in ("nothing", "means", "ranges"):
        app = app.radio(LEVEL).set_value(level).run()
        assert shown(app, language) == [], f"{level}: numbers need a second yes"
        assert pictured(app) == 0
    app = app.button("view.outlook.ranges.yes").click().run()
    assert shown(app, language), "now the reader asked for it"
    assert pictured(app) == 0, "a picture needs one more step"
    app = app.button("view.outlook.shut").click().run()
    assert shown(app, language) == []
    app = app.button("view.outlook.ranges.yes").click().run()
    app = app.radio(LEVEL).set_value("means").run()
    assert shown(app, language) == []
    app = app.radio(LEVEL).set_value("ranges").run()
    assert shown(app, language) == [], "going back takes the yes back"
    app = app.button("view.outlook.no").click().run()
    assert app.radio(LEVEL).value == "means", "no is one tap, and leads to words"
    assert not app.exception


@pytest.mark.parametrize("language", LANGUAGES)
def test_leaving_the_page_shuts_it(language: str) -> None:
    app = open_page("outlook", language)
    app = app.radio(LEVEL).set_value("ranges").run()
    app = app.button("view.outlook.ranges.yes").click().run()
    assert shown(app, language)
    app = open_page(site.START, language, app)
    app = open_page("outlook", language, app)
    assert app.radio(LEVEL).value is None
    assert shown(app, language) == []
    app = app.radio(LEVEL).set_value("ranges").run()
    assert shown(app, language) == [], "the second yes is forgotten too"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_choice_outlives_a_change_of_language(language: str) -> None:
    other = next(code for code in LANGUAGES if code != language)
    app = open_page("outlook", language)
    app = app.radio(LEVEL).set_value("means").run()
    app = open_page("outlook", other, app)
    assert app.radio(LEVEL).value == "means"


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_without_numbers_are_readable_and_every_step_has_a_way_out(language: str) -> None:
    page, book = phrasebook(language).pages[outlook.PAGE], phrasebook(language)
    app = open_page("outlook", language)
    assert [header.value for header in app.header] == [page.sections[0].heading]
    app = app.radio(LEVEL).set_value("means").run()
    headings = [header.value for header in app.header]
    for section in page.sections:
        assert (section.heading in headings) == (section.id != outlook.NUMBERS)
    for level in ("nothing", "means", "ranges"):
        app = app.radio(LEVEL).set_value(level).run()
        links = [link.proto.label for link in app.get("page_link")]
        assert book.ui.outlook.close in links, level
        assert book.ui.outlook.talk_more in links, level


def open_set(app: AppTest, name: str, to: str) -> AppTest:
    key = next(button.key for button in app.button if button.key and button.key.endswith(f".{name}.{to}"))
    return app.button(key).click().run()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_set_is_shut_then_one_study_at_a_time_then_shut_again(language: str) -> None:
    name, book = "after_tace", phrasebook(language)
    chart = phrasebook(language).charts[name]
    rows = list(chart.rows.values())
    app = open_page(HARMS_PAGE, language)
    assert not any(row.words in said(app) for row in rows)
    assert pictured(app) == 0
    app = open_set(app, name, "words")
    assert rows[0].words in said(app)
    assert pictured(app) == 0, "words alone are a choice of their own"
    app = open_set(app, name, "picture")
    assert pictured(app) == 1
    assert chart.how_to_read in said(app)
    for number, row in enumerate(rows):
        page = said(app)
        assert row.words in page and row.uncertainty in page, "the same in words beside the picture"
        assert [other for other in rows if other.words in page] == [row], "one study at a time"
        assert book.ui.chart.row(n=number + 1, total=len(rows)) in page
        if number + 1 < len(rows):
            app = open_set(app, name, "on")
    app = open_set(app, name, "close")
    assert not any(row.words in said(app) for row in rows)
    assert not app.exception


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SETS)
def test_every_set_opens(language: str, name: str) -> None:
    url = HARMS_PAGE
    chart = phrasebook(language).charts[name]
    app = open_page(url, language)
    if not any(button.key and button.key.endswith(f".{name}.picture") for button in app.button):
        app = open_page("outlook", language).radio(LEVEL).set_value("ranges").run()
        app = app.button("view.outlook.ranges.yes").click().run()
    app = open_set(app, name, "picture")
    assert pictured(app) == 1
    assert next(iter(chart.rows.values())).words in said(app)
    assert phrasebook(language).ui.trouble.title not in said(app)
