"""Each question: it is drawn, bad input is refused and kept, not knowing is fine, nothing is preselected."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from hcc_content import screens
from hcc_content.screens import SCREEN_OF
from hcc_logic import QUESTIONS
from tests.ui.conftest import LANGUAGES, begin, go_to, open_page, said
from ui import site
from wording import answers, phrasebook
from wording.emergency import ambulances

ASKED = {name: QUESTIONS[name] for name in SCREEN_OF}
CHOICES = [name for name, q in ASKED.items() if q.kind in ("choice", "boolean")]
LISTS = [name for name, q in ASKED.items() if q.kind == "list"]
NUMBERS = [name for name, q in ASKED.items() if q.kind in ("number", "integer", "integer_or_choice", "list_of_numbers")]
NOT_ON_A_SCREEN = {"units_confirmed", "pt_seconds_over_control"}
"""What the form notes by itself, and what only callers know who have worked out the difference (CH-05)."""


def key(name: str, kind: str = "q") -> str:
    return f"answer0.{kind}.{name}"


def at_question(name: str, language: str = "en") -> AppTest:
    """The screen of a question, with the answers that make it asked."""
    app = begin(language)
    condition = screens.ASKED.get(name)
    if condition is not None and condition.only:
        (answer,) = condition.answers
        ticked = condition.field not in screens.CHOOSERS
        app.session_state[key(f"{condition.field}.{answer}" if ticked else condition.field)] = ticked or answer
    return go_to(app, SCREEN_OF[name].id)


def test_every_question_stands_on_a_screen() -> None:
    assert QUESTIONS.keys() - SCREEN_OF.keys() == NOT_ON_A_SCREEN


def press_next(app: AppTest) -> AppTest:
    return next(button for button in app.button if str(button.key).startswith("view.next.")).click().run()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("screen", screens.ALL, ids=lambda screen: screen.id)
def test_screen_opens_with_nothing_chosen(screen: screens.Screen, language: str) -> None:
    app = go_to(begin(language), screen.id)
    assert not app.exception
    assert all(radio.value is None for radio in app.radio)
    assert not any(box.value for box in app.checkbox)
    assert not any(field.value for field in app.text_input)
    for name in screens.asked(screen, {}):
        assert phrasebook(language).questions.fields[name].ask.split("（")[0] in said(app) + str(
            [w.label for w in (*app.radio, *app.text_input)]
        )


@pytest.mark.parametrize("name", CHOICES)
def test_choice_offers_not_knowing_and_is_kept(name: str) -> None:
    app = at_question(name)
    assert app.radio(key(name)).options[-1] == phrasebook("en").ui.form.unknown
    app = app.radio(key(name)).set_value("unknown").run()
    assert not app.exception
    app = open_page(site.CHECK, "zh-Hans", app)
    assert not app.exception
    app = open_page(site.QUESTIONS, "zh-Hans", app)
    assert app.radio(key(name)).value == "unknown", "kept over pages and languages"


@pytest.mark.parametrize("name", LISTS)
def test_list_offers_none_and_not_knowing(name: str) -> None:
    app = at_question(name)
    app = app.checkbox(key(f"{name}.none")).check().run()
    assert not app.exception
    app = app.checkbox(key(f"{name}.none")).uncheck().run()
    app = app.checkbox(key(f"{name}.unknown")).check().run()
    assert not app.exception


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NUMBERS)
def test_number_refuses_and_keeps_what_is_no_number(name: str, language: str) -> None:
    app = at_question(name, language)
    app = app.text_input(key(name)).set_value("abc").run()
    assert app.error, "it says what is wrong"
    assert answers.name_of(phrasebook(language), name) in app.error[-1].value, "and names the field"
    assert app.text_input(key(name)).value == "abc", "what was typed stays"
    assert phrasebook(language).ui.check.not_used in app.error[-1].value
    before = app.title[0].value
    on = press_next(app)
    assert not on.exception
    assert on.title[0].value != before, "no field shuts the way on"


@pytest.mark.parametrize("name", [name for name in NUMBERS if QUESTIONS[name].kind != "list_of_numbers"])
def test_number_out_of_range_names_the_range(name: str) -> None:
    question = QUESTIONS[name]
    assert question.maximum is not None
    typed = f"{question.maximum * 1000 + 1:.0f}"
    app = at_question(name).text_input(key(name)).set_value(typed).run()
    assert typed in app.error[-1].value
    ok = f"{question.maximum:g}" if question.maximum < 1e6 else "400000"
    app = app.text_input(key(name)).set_value(ok).run()
    assert not app.error


@pytest.mark.parametrize("name", NUMBERS)
def test_number_may_be_unknown(name: str) -> None:
    app = at_question(name).checkbox(key(f"{name}.unknown")).check().run()
    assert not app.exception
    assert not app.error


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_wrong_unit_is_named(language: str) -> None:
    book = phrasebook(language)
    app = at_question("albumin_g_l", language).text_input(key("albumin_g_l")).set_value("3.6").run()
    assert book.ui.units["g/dL"] in app.warning[-1].value
    app.session_state[key("albumin_g_l", "unit")] = "g/dL"
    app = app.run()
    assert not app.error
    assert not app.warning
    assert app.text_input(key("albumin_g_l")).value == "3.6"


def test_comma_and_full_width_digits_are_numbers() -> None:
    app = at_question("largest_cm").text_input(key("largest_cm")).set_value("６,２").run()
    assert not app.error


@pytest.mark.parametrize("language", LANGUAGES)
def test_danger_shows_help_at_once_and_on_the_next_screen(language: str) -> None:
    app = begin(language)
    assert not app.error
    app = app.checkbox(key("red_flags.vomiting_blood")).check().run()
    book, alarm = phrasebook(language), app.error[0].value
    assert {f"tel:{number.dialled}" for number in ambulances(book)} >= {"tel:120", "tel:119"}
    assert all(f"tel:{number.dialled}" in alarm and number.place in alarm for number in ambulances(book))
    assert book.ui.chrome.elsewhere in alarm
    app = press_next(app)
    assert "tel:120" in app.error[0].value
    app = open_page(site.RESULTS, language, app)
    assert "tel:120" in app.error[0].value


@pytest.mark.parametrize("language", LANGUAGES)
def test_back_and_next_keep_everything(language: str) -> None:
    app = go_to(begin(language), "liver")
    app = app.radio(key("child_pugh_class")).set_value("B").run()
    app = press_next(app)
    app = next(button for button in app.button if str(button.key).startswith("view.back.")).click().run()
    assert app.radio(key("child_pugh_class")).value == "B"


def test_who_has_a_clear_vein_is_not_asked_how_far_it_goes() -> None:
    assert "type" not in {screen.id for screen in screens.path({"thrombus_nature": "none"})}
    assert "type" in {screen.id for screen in screens.path({})}


@pytest.mark.parametrize("language", LANGUAGES)
def test_answers_that_do_not_fit_are_shown_back(language: str) -> None:
    app = go_to(begin(language), "vein")
    app = app.radio(key("thrombus_nature")).set_value("none").run()
    app = go_to(app, "more_vein")
    app = app.radio(key("hepatic_vein_thrombus")).set_value("major").run()
    app = open_page(site.CHECK, language, app)
    assert any(phrasebook(language).ui.check.does_not_fit_title in warning.value for warning in app.warning)


@pytest.mark.parametrize("language", LANGUAGES)
def test_check_page_leads_back_to_each_screen(language: str) -> None:
    app = begin(language)
    for screen in screens.ALL:
        page = open_page(site.CHECK, language, app)
        app = page.button(f"view.change.{screen.id}").click().run()
        assert not app.exception
        assert app.title[0].value == phrasebook(language).questions.screens[screen.id].title


@pytest.mark.parametrize("language", LANGUAGES)
def test_clearing_forgets_everything(language: str) -> None:
    app = go_to(begin(language), "liver")
    app = app.radio(key("child_pugh_class")).set_value("C").run()
    app = app.button("view.clear_yes").click().run()
    assert phrasebook(language).ui.chrome.cleared in [done.value for done in app.success]
    kept = {
        name: value for name, value in app.session_state.to_dict().items() if str(name).startswith("answer") and value
    }
    assert not kept
    app = open_page(site.CHECK, language, app)
    assert phrasebook(language).ui.check.nothing in said(app)


def test_nothing_is_asked_before_the_reader_agrees() -> None:
    app = open_page(site.QUESTIONS, "en")
    assert not app.radio
    assert not app.checkbox
    assert phrasebook("en").ui.form.intro_privacy in said(app)


def test_two_readers_do_not_see_each_other() -> None:
    one, two = begin("en"), begin("en")
    one = go_to(one, "liver").radio(key("child_pugh_class")).set_value("C").run()
    two = go_to(two, "liver")
    assert two.radio(key("child_pugh_class")).value is None
    assert answers.option(phrasebook("en"), "child_pugh_class", "C") not in said(open_page(site.CHECK, "en", two))


def test_no_answer_reaches_the_address_or_the_log(caplog: pytest.LogCaptureFixture) -> None:
    app = go_to(begin("en"), "liver")
    app = app.radio(key("child_pugh_class")).set_value("C").run()
    app = go_to(app, "blood").text_input(key("bilirubin_umol_l")).set_value("87.6").run()
    app = open_page(site.RESULTS, "en", app)
    assert set(dict(app.query_params)) == {"lang"}
    assert "87.6" not in caplog.text
    assert "child_pugh" not in caplog.text
