"""The nurse's frame: what is entered counts at once, and the patient's view tells no score."""

from __future__ import annotations

import pytest

from hcc_logic import explain, parse_answers
from tests.ui.conftest import LANGUAGES, open_page, said
from ui import site
from wording import phrasebook, tell
from wording.marks import SHAPES
from wording.overview import SILENT, overview

PERSON = {"pvtt_type": "III", "thrombus_nature": "tumour", "ecog": "1", "child_pugh_class": "B"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_choice_changes_scores_and_table_at_once(language: str) -> None:
    book = phrasebook(language)
    app = open_page(site.NURSE, language)
    assert "| Vp4 |" not in said(app)
    app = app.button("view.nurse.no_signs").click().run()
    assert app.session_state["answer0.q.bleeding_now"] == "no"
    app = app.selectbox("answer0.q.pvtt_type").select("III").run()
    assert "| Vp4 |" in said(app)
    assert book.tools.nurse.shapes in said(app)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_number_that_cannot_be_is_asked_about_beside_its_field(language: str) -> None:
    app = open_page(site.NURSE, language)
    app = app.text_input("answer0.q.albumin_g_l").set_value("4.1").run()
    app.selectbox("answer0.unit.albumin_g_l").select("g/L")
    app = app.button("view.nurse.count").click().run()
    assert app.warning, "4.1 g/L is asked about"
    assert "ALBI" in said(app)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_patient_is_shown_no_score(language: str) -> None:
    book = phrasebook(language)
    app = open_page(site.NURSE, language)
    app = app.selectbox("answer0.q.pvtt_type").select("III").run()
    app = app.button("view.patient_view").click().run()
    assert "| Vp4 |" not in said(app) and book.tools.scores.summary not in said(app)
    assert book.sentences(
        tell(explain(parse_answers({"pvtt_type": "III", "thrombus_nature": "tumour"})), book).answer.sentences
    ) in said(app)
    app = app.button("view.patient_view").click().run()
    assert "| Vp4 |" in said(app)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_holds_what_each_place_says(language: str) -> None:
    book = phrasebook(language)
    told = tell(explain(parse_answers(PERSON)), book)
    found = overview(book, told.answer.topics)
    assert found.rows and len(set(found.places)) == len(found.places)
    for row in found.rows:
        spoken = {place.name: place.views for place in told.topic(row.id).places}
        for name, box in zip(found.places, row.shapes, strict=True):
            assert box == (" ".join(shape for shape, _ in spoken[name]) if name in spoken else SILENT)
            assert set(box) <= {*SHAPES.values(), " ", SILENT}
    assert all(any(row.shapes[at] != SILENT for row in found.rows) for at in range(len(found.places)))
