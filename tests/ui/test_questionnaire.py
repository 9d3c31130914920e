"""The form: every step and question has its address, signs interrupt, nothing is preselected, nothing that was typed is
lost or shuts a way, and every answer can be reached and changed."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from hcc_content import screens
from hcc_content.screens import FIRST, MORE, REPORT, SCREEN_OF
from hcc_content.sign_groups import GROUPS
from hcc_logic import QUESTIONS
from tests.ui.conftest import LANGUAGES, begin, go_to, open_page, pages_linked, said, steps_linked
from ui import site, spots
from ui.answers import OWN_UNITS
from wording import answers, entered, phrasebook
from wording.emergency import ambulances

ASKED = {name: QUESTIONS[name] for name in SCREEN_OF}
CHOICES = [name for name, q in ASKED.items() if q.kind in ("choice", "boolean")]
LISTS = [name for name, q in ASKED.items() if q.kind == "list" and name != "red_flags"]
NUMBERS = [name for name, q in ASKED.items() if q.kind in ("number", "integer", "integer_or_choice", "list_of_numbers")]
NOT_ON_A_STEP = {"units_confirmed", "pt_seconds_over_control"}
"""What the form notes by itself, and what only callers know who have worked out the difference (CH-05)."""
IN_THE_TABLE = [name for part in REPORT for name in part.fields if name in NUMBERS]
LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)


def key(name: str, kind: str = "q") -> str:
    return f"answer0.{kind}.{name}"


def at_question(name: str, language: str = "en") -> AppTest:
    """A question alone, with the answers that make it asked."""
    app = begin(language)
    condition = screens.ASKED.get(name)
    if condition is not None and condition.only:
        (answer,) = condition.answers
        ticked = condition.field not in screens.CHOOSERS
        app.session_state[key(f"{condition.field}.{answer}" if ticked else condition.field)] = ticked or answer
    return go_to(app, name)


def step_of(app: AppTest) -> str:
    """The step in the address."""
    found = app.query_params["step"]
    return found if isinstance(found, str) else found[-1]


def press(app: AppTest, name: str) -> AppTest:
    return app.button(f"view.{name}").click().run()


# --- steps and addresses --------------------------------------------------------------------------------------------


def test_every_question_stands_on_a_step() -> None:
    assert QUESTIONS.keys() - SCREEN_OF.keys() == NOT_ON_A_STEP


@LANGUAGE
@pytest.mark.parametrize(
    "step",
    ["", "signs", "vein", "liver", "day", "report", "more", "no-such-step", "pvtt_type", "inr", "pt_normal_seconds"],
)
def test_a_step_opens_by_its_address_with_nothing_chosen(step: str, language: str) -> None:
    app = go_to(begin(language), step)
    assert not app.exception
    assert phrasebook(language).ui.trouble.title not in said(app)
    assert len(app.title) == 1
    assert all(radio.value is None for radio in app.radio)
    assert not any(box.value for box in app.checkbox)
    assert not any(field.value for field in app.text_input)
    assert all(select.value is None for select in app.selectbox), "no unit is set before the place is known"


def test_an_unknown_step_is_the_first() -> None:
    assert go_to(begin("en"), "no-such-step").title[0].value == begin("en").title[0].value


@LANGUAGE
def test_the_shortest_way_to_a_first_answer(language: str) -> None:
    """None of these, the place, the flow, Next, the class, the day, see what this means: seven taps after the door."""
    app = press(begin(language), "none")
    assert step_of(app) == "vein"
    app = app.radio(key("pvtt_type")).set_value("III").run()
    app = app.radio(key("main_trunk_complete_block")).set_value("no").run()
    app = press(app, "to.liver")
    app = app.radio(key("child_pugh_class")).set_value("B").run()
    app = app.radio(key("ecog")).set_value("1").run()
    assert not app.exception
    assert site.RESULTS in pages_linked(app)
    entries = {name.removeprefix("answer0."): value for name, value in app.session_state.to_dict().items()}
    assert dict(entered.given(entries).values) == {
        "red_flags": ("none",),
        "bleeding_now": "no",
        "thrombus_nature": "tumour",
        "pvtt_type": "III",
        "main_trunk_complete_block": "no",
        "child_pugh_class": "B",
        "ecog": "1",
    }


@LANGUAGE
def test_progress_names_the_steps_and_ticks_what_is_answered(language: str) -> None:
    book = phrasebook(language)
    app = press(begin(language), "none")
    (line,) = [caption.value for caption in app.caption if book.ui.form.to_answer in caption.value]
    assert line.startswith(book.ui.form.step_done(name=book.ui.form.steps["signs"]))
    assert all(name in line for name in book.ui.form.steps.values())


@LANGUAGE
def test_every_step_keeps_its_ways_out(language: str) -> None:
    for step in ("vein", "liver", "report"):
        assert {site.RESULTS, site.CHECK} <= pages_linked(go_to(begin(language), step)), step


@LANGUAGE
def test_names_of_fields_are_unique_on_every_step(language: str) -> None:
    for step in ("signs", "vein", "liver", "report", "bilirubin_umol_l", "tumour_count"):
        app = go_to(begin(language), step)
        names = [widget.label for kind in (app.radio, app.checkbox, app.text_input, app.selectbox) for widget in kind]
        assert len(names) == len(set(names)), step
    book = phrasebook(language)
    units = {select.label for select in go_to(begin(language), "report").selectbox}
    assert book.ui.form.unit(name=answers.name_of(book, "albumin_g_l")) in units


# --- signs ----------------------------------------------------------------------------------------------------------


@LANGUAGE
def test_a_sign_interrupts_with_what_to_do_at_this_hour(language: str) -> None:
    book, app = phrasebook(language), begin(language)
    app = app.checkbox(key("red_flags.vomiting_blood")).check().run()
    shown = said(app)
    assert app.title[0].value == book.ui.form.see_now_title
    assert not app.checkbox and not app.radio, "nothing else is asked"
    for number in ambulances(book):
        assert f"tel:{number.dialled}" in shown and number.place in shown
    level = book.signs.levels["call_now"]
    assert all(words in shown for words in (*level.steps, level.nobody_answers, *book.emergency.say.lines))
    assert "red_flags" not in str(app.query_params) and "vomiting" not in str(app.query_params)


@LANGUAGE
def test_the_place_and_the_ward_that_were_set_are_rung_first(language: str) -> None:
    app = begin(language)
    app.session_state["set0.place"] = "tw"
    app.session_state["set0.ward"] = "０21 55 66 转 8"  # an extension is for the ear
    shown = said(app.checkbox(key("red_flags.fever_after_treatment")).check().run())
    assert "tel:0215566" in shown
    app.session_state[key("red_flags.chest_pain")] = True
    shown = said(app.run())
    assert "tel:119" in shown and "tel:0215566" in shown and "tel:911" not in shown


@LANGUAGE
def test_going_on_keeps_the_alert_on_every_step_and_result(language: str) -> None:
    book = phrasebook(language)
    app = begin(language).checkbox(key("red_flags.chest_pain")).check().run()
    app = press(app, "called")
    assert step_of(app) == "vein"
    for step in ("signs", "vein", "liver", "report", "more", "ascites"):
        app = go_to(app, step)
        assert f"**{book.ui.form.see_now_title}**" in said(app) and "tel:120" in said(app), step
    assert "tel:120" in said(open_page(site.RESULTS, language, app))
    app = press(open_page(site.QUESTIONS, language, app), "again")
    assert app.title[0].value == book.ui.form.see_now_title, "what to do can be read again"


def test_another_sign_interrupts_again_and_a_mistake_is_taken_back_alone() -> None:
    app = press(begin("en").checkbox(key("red_flags.chest_pain")).check().run(), "called")
    app = go_to(app, "signs").checkbox(key("red_flags.rigors")).check().run()
    assert app.title[0].value == phrasebook("en").ui.form.see_now_title
    app = press(app, "mistake")
    assert app.title[0].value == phrasebook("en").questions.screens["signs"].title
    assert app.checkbox(key("red_flags.chest_pain")).value
    assert not app.checkbox(key("red_flags.rigors")).value


def test_a_bleed_told_elsewhere_interrupts_as_well() -> None:
    app = go_to(begin("en"), "bleeding_now").radio(key("bleeding_now")).set_value("yes").run()
    assert app.title[0].value == phrasebook("en").ui.form.see_now_title
    app = press(app, "mistake")
    assert app.radio(key("bleeding_now")).value is None


@pytest.mark.parametrize("sign", [sign for group in GROUPS.values() for sign in group])
def test_none_of_these_never_stands_beside_a_sign(sign: str) -> None:
    app = go_to(press(begin("en"), "none"), "signs")
    assert app.session_state[key("red_flags.none")]
    app = app.checkbox(key(f"red_flags.{sign}")).check().run()
    assert not app.session_state[key("red_flags.none")]
    assert (app.session_state[key("bleeding_now")] is None) == (sign in GROUPS["bleeding"])
    app = go_to(press(app, "called"), "signs")
    app = press(app, "none")
    assert app.session_state[key("red_flags.none")] and not app.session_state[key(f"red_flags.{sign}")]


@pytest.mark.parametrize("name", LISTS)
def test_none_and_not_knowing_stand_alone_in_every_list(name: str) -> None:
    other = QUESTIONS[name].choices[-1]
    app = go_to(begin("en"), name)
    app = app.checkbox(key(f"{name}.none")).check().run()
    app = app.checkbox(key(f"{name}.{other}")).check().run()
    assert not app.checkbox(key(f"{name}.none")).value
    app = app.checkbox(key(f"{name}.unknown")).check().run()
    assert [box.key for box in app.checkbox if box.value] == [key(f"{name}.unknown")]
    assert not app.exception


# --- the vein -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("place", "drawn"),
    [
        (None, "ask"),
        ("unknown", "ask"),
        ("present_place_unknown", "somewhere"),
        *((code, code) for code in ("none", "I0", "I", "II", "II_both", "III", "IV")),
    ],
)
def test_the_drawing_says_what_the_reader_said(place: str | None, drawn: str) -> None:
    assert spots.state_of(place) == drawn


def test_one_branch_and_both_branches_are_told_apart() -> None:
    one, both = ({"q.pvtt_type": code} for code in ("II", "II_both"))
    assert entered.given(one).values["pvtt_both_sides"] is False
    assert entered.given(both).values["pvtt_both_sides"] is True
    assert entered.given(both).values["pvtt_type"] == "II"
    told = entered.given({**one, "q.pvtt_both_sides": "unknown"})
    assert "pvtt_both_sides" in told.unknown, "what the reader says apart counts"


@pytest.mark.parametrize("nature", ["bland", "not_sure", "unknown", "tumour_and_clot"])
def test_a_place_says_cancer_unless_the_reader_says_otherwise(nature: str) -> None:
    assert entered.given({"q.pvtt_type": "III"}).values["thrombus_nature"] == "tumour"
    told = entered.given({"q.pvtt_type": "III", "q.thrombus_nature": nature})
    assert told.values.get("thrombus_nature") != "tumour"
    for clear in ("none", "I0", "unknown"):
        assert "thrombus_nature" not in entered.given({"q.pvtt_type": clear}).values


@pytest.mark.parametrize("place", ["I", "II", "none", "I0"])
def test_flow_is_not_asked_where_the_trunk_is_free(place: str) -> None:
    app = go_to(begin("en"), "vein").radio(key("pvtt_type")).set_value(place).run()
    assert [radio.key for radio in app.radio] == [key("pvtt_type")]


@pytest.mark.parametrize("place", sorted(screens.MAY_BLOCK_THE_TRUNK))
def test_flow_is_asked_where_the_trunk_may_be_blocked(place: str) -> None:
    app = go_to(begin("en"), "vein").radio(key("pvtt_type")).set_value(place).run()
    assert key("main_trunk_complete_block") in {radio.key for radio in app.radio}


@pytest.mark.parametrize(("text", "points"), [("B7", 7), ("7", 7), ("b 8", 8), ("B级9分", 9), ("Child-Pugh A 5", 5)])
def test_points_count_as_letters_print_them(text: str, points: int) -> None:
    assert entered.given({"q.child_pugh_points": text}).values["child_pugh_points"] == points


# --- one question alone, one after the other ------------------------------------------------------------------------


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


@LANGUAGE
def test_done_leads_back_to_where_the_reader_was(language: str) -> None:
    done, app = phrasebook(language).ui.form.done, begin(language)
    for page in (site.CHECK, site.RESULTS):
        app = open_page(page, language, app)
        app.query_params["step"] = "ascites"
        app = open_page(site.QUESTIONS, language, app)
        back = [link.proto for link in app.get("page_link") if link.proto.label == done]
        assert [link.page.strip("/").split("/")[-1] for link in back] == [page]
    app = press(go_to(go_to(app, "report"), "ascites"), "to.report")
    assert step_of(app) == "report"


@LANGUAGE
def test_more_asks_one_question_at_a_time_and_never_again_what_is_not_known(language: str) -> None:
    book, app, seen = phrasebook(language), go_to(begin(language), "more"), []
    for _ in range(4):
        asked = [name for name in SCREEN_OF if book.questions.fields[name].ask == app.title[0].value]
        assert asked and asked[0] not in seen
        seen += asked[:1]
        assert {site.RESULTS, site.CHECK} <= pages_linked(app)
        radio = [one for one in app.radio if one.key == key(asked[0])]
        app = radio[0].set_value("unknown").run() if radio else app
        assert app.title[0].value == book.questions.fields[asked[0]].ask, "it stays until the reader goes on"
        app = press(app, "next" if radio else "skip")
        assert not app.exception
    assert step_of(app) in SCREEN_OF, "each has an address of its own, so Back leads to it"


def test_more_ends_when_nothing_is_open() -> None:
    app = begin("en")
    for name in SCREEN_OF:
        q = QUESTIONS[name]
        ticked = q.kind not in ("choice", "boolean")
        app.session_state[key(f"{name}.unknown" if ticked else name)] = True if ticked else "unknown"
    app = go_to(app, "more")
    assert phrasebook("en").ui.form.nothing_open in said(app)
    assert site.RESULTS in pages_linked(app)


def test_what_the_last_drug_did_is_asked_of_those_who_were_treated() -> None:
    assert "last_systemic_result" not in _asked_one_by_one()
    assert "last_systemic_result" in _asked_one_by_one("chemotherapy")


def _asked_one_by_one(*treatments: str) -> list[str]:
    """Every question that comes one by one where each is skipped."""
    app = begin("en")
    for name, code in (("pvtt_type", "II"), ("child_pugh_class", "A"), ("ecog", "1")):
        app.session_state[key(name)] = code
    for treatment in treatments:
        app.session_state[key(f"prior_treatment.{treatment}")] = True
    app = go_to(press(app, "none"), "more")
    asks, asked = {words.ask: name for name, words in phrasebook("en").questions.fields.items()}, []
    while phrasebook("en").ui.form.nothing_open not in said(app):
        asked.append(asks[app.title[0].value])
        app = press(app, "skip")
    assert len(asked) == len(set(asked)), "what was skipped is not asked again"
    return asked


def test_who_was_not_treated_is_not_asked_what_the_last_drug_did() -> None:
    given = entered.given({"q.prior_treatment.none": True})
    assert screens.closed_by("last_systemic_result", given.conditions) == "prior_treatment"


# --- numbers --------------------------------------------------------------------------------------------------------


@LANGUAGE
@pytest.mark.parametrize("name", NUMBERS)
def test_number_refuses_and_keeps_what_is_no_number(name: str, language: str) -> None:
    app = at_question(name, language)
    app = app.text_input(key(name)).set_value("abc").run()
    assert answers.name_of(phrasebook(language), name) in app.warning[-1].value, "it says which, and what is wrong"
    assert not app.error, "red is for emergencies"
    assert app.text_input(key(name)).value == "abc", "what was typed stays"
    assert phrasebook(language).ui.check.not_used in app.warning[-1].value
    assert phrasebook(language).ui.form.done in [button.label for button in app.button], "no field shuts the way on"


@pytest.mark.parametrize("name", [name for name in NUMBERS if QUESTIONS[name].kind != "list_of_numbers"])
def test_number_out_of_range_names_the_range(name: str) -> None:
    question = QUESTIONS[name]
    assert question.maximum is not None
    typed = f"{question.maximum * 1000 + 1:.0f}"
    app = at_question(name).text_input(key(name)).set_value(typed).run()
    assert typed in app.warning[-1].value
    ok = f"{question.maximum:g}" if question.maximum < 1e6 else "400000"
    app = app.text_input(key(name)).set_value(ok).run()
    assert not any(typed in warning.value for warning in app.warning)


@pytest.mark.parametrize("name", NUMBERS)
def test_number_may_be_unknown(name: str) -> None:
    app = at_question(name).checkbox(key(f"{name}.unknown")).check().run()
    assert not app.exception
    assert not app.warning


@LANGUAGE
def test_the_table_is_read_as_a_whole_and_says_each_number_back(language: str) -> None:
    book, app = phrasebook(language), go_to(begin(language), "report")
    assert {field.key for field in app.text_input} == {
        key(name) for name in IN_THE_TABLE if screens.ASKED.get(name) is None
    }
    for name, text in (("bilirubin_umol_l", "60"), ("albumin_g_l", "3.1"), ("afp_ng_ml", "12,000")):
        app.text_input(key(name)).set_value(text)
    app.selectbox(key("albumin_g_l", "unit")).set_value("g/dL")
    app = press(app, "count")
    shown = said(app)
    for value in (f"60 {book.ui.units['umol/L']}", f"31 {book.ui.units['g/L']}", f"12000 {book.ui.units['ng/mL']}"):
        assert book.ui.form.read_as(value=value) in shown
    assert not app.warning


@LANGUAGE
def test_the_wrong_unit_is_asked_about_in_the_row(language: str) -> None:
    book = phrasebook(language)
    app = go_to(begin(language), "report")
    app.text_input(key("albumin_g_l")).set_value("3.6")
    app = press(app, "count")
    assert book.ui.units["g/dL"] in app.warning[-1].value
    app = app.button("view.means.albumin_g_l.1").click().run()
    assert not app.warning
    assert app.text_input(key("albumin_g_l")).value == "3.6"


@pytest.mark.parametrize(("place", "unit"), [("", None), ("us", None), *((place, "umol/L") for place in OWN_UNITS)])
def test_a_unit_is_set_beforehand_only_where_reports_print_no_other(place: str, unit: str | None) -> None:
    app = begin("en")
    app.session_state["set0.place"] = place
    app = go_to(app, "report")
    assert app.selectbox(key("bilirubin_umol_l", "unit")).value == unit


def test_comma_and_full_width_digits_are_numbers() -> None:
    app = at_question("largest_cm").text_input(key("largest_cm")).set_value("６,２").run()
    assert not app.warning


# --- check my answers -----------------------------------------------------------------------------------------------


def test_who_has_a_clear_vein_is_not_asked_how_far_it_goes() -> None:
    (vein,) = (step for step in FIRST if step.id == "vein")
    assert screens.asked(vein, {"thrombus_nature": "none"}) == ()
    assert screens.asked(vein, {}) == vein.fields


@LANGUAGE
def test_answers_that_do_not_fit_are_shown_back(language: str) -> None:
    app = begin(language)
    app.session_state[key("thrombus_nature")] = "none"
    app.session_state[key("hepatic_vein_thrombus")] = "major"
    app = open_page(site.CHECK, language, app)
    assert any(phrasebook(language).ui.check.does_not_fit_title in warning.value for warning in app.warning)
    assert {"thrombus_nature", "hepatic_vein_thrombus"} <= steps_linked(app).keys()


@LANGUAGE
def test_check_page_has_one_line_and_one_named_link_for_each_answer(language: str) -> None:
    book, app = phrasebook(language), begin(language)
    app.session_state[key("ascites")] = "none"
    app.session_state[key("encephalopathy")] = "none"
    app = open_page(site.CHECK, language, app)
    assert book.questions.fields["encephalopathy"].said["none"] in said(app)
    links = steps_linked(app)
    for name in ("ascites", "encephalopathy"):
        assert answers.name_of(book, name) in links[name]
    assert len(set(links.values())) == len(links)


@LANGUAGE
def test_every_question_is_reached_from_the_check_page(language: str) -> None:
    app = open_page(site.CHECK, language)
    app.session_state["view.more-facts"] = True
    app = app.run()
    assert not app.exception
    rest = {name for part in (*REPORT, *MORE) for name in part.fields}
    assert rest <= steps_linked(app).keys()


@LANGUAGE
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


def test_two_readers_do_not_see_each_other() -> None:
    one, two = begin("en"), begin("en")
    one = go_to(one, "liver").radio(key("child_pugh_class")).set_value("C").run()
    two = go_to(two, "liver")
    assert two.radio(key("child_pugh_class")).value is None
    assert answers.option(phrasebook("en"), "child_pugh_class", "C") not in said(open_page(site.CHECK, "en", two))


def test_no_answer_reaches_the_address_or_the_log(caplog: pytest.LogCaptureFixture) -> None:
    app = go_to(begin("en"), "liver")
    app = app.radio(key("child_pugh_class")).set_value("C").run()
    app = go_to(app, "report")
    app.text_input(key("bilirubin_umol_l")).set_value("87.6")
    app = press(app, "count")
    assert step_of(app) == "report"
    app = open_page(site.RESULTS, "en", app)
    assert set(dict(app.query_params)) <= {"lang", "step"}
    assert "87.6" not in caplog.text
    assert "child_pugh" not in caplog.text


def test_an_answer_of_an_older_edition_is_no_answer() -> None:
    app = begin("en")
    app.session_state[key("pvtt_type")] = "V"
    app = go_to(app, "vein")
    assert not app.exception and app.radio(key("pvtt_type")).value is None
    assert not entered.given({"q.pvtt_type": "V"}).values


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_tick_for_today_does_not_hide_what_cannot_wait(language: str) -> None:
    book = phrasebook(language)
    app = begin(language).checkbox("answer0.q.red_flags.fever_after_treatment").check().run()
    assert book.ui.form.see_today_title in said(app) and book.ui.form.also_there in said(app)
    app = app.checkbox("answer0.q.red_flags.rigors").check().run()
    assert book.ui.form.see_now_title in said(app)
    assert book.ui.form.also_there not in said(app)


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_does_not_know_the_treatments_is_not_asked_about_one_drug(language: str) -> None:
    app = begin(language)
    app.session_state["answer0.q.prior_treatment.unknown"] = True
    asks = {words.ask: name for name, words in phrasebook(language).questions.fields.items()}
    app, asked = go_to(app, "more"), []
    while phrasebook(language).ui.form.nothing_open not in said(app):
        asked.append(asks[app.title[0].value])
        app = app.button("view.skip").click().run()
    assert asked and "prior_oxaliplatin" not in asked and "last_systemic_result" not in asked


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_begins_with_the_report_is_asked_about_the_day_next(language: str) -> None:
    app = go_to(begin(language), "report")
    assert "view.on.liver" in {button.key for button in app.button}
    app.session_state["answer0.q.ecog"] = "1"
    app = go_to(app, "report")
    assert "view.on.liver" not in {button.key for button in app.button}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_relative_is_told_whose_answers_are_meant(language: str) -> None:
    note = phrasebook(language).ui.form.for_family
    app = begin(language)
    assert note not in said(app)
    app.session_state["set0.reader"] = "family"
    assert note in said(app.run())
