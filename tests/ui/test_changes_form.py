"""What the reader types and sees in the form: numbers as people write them, units that are asked about at once, answers
that are set aside, statements on the check page. Most is asserted on the pure reading of entries; the screens once."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from hcc_content import screens
from hcc_logic import QUESTIONS, explain
from hcc_logic.inputs.interval import Interval
from hcc_logic.patient.contradictions import find
from tests.ui.conftest import LANGUAGES, begin, go_to, on_screen, open_page, pages_linked, said, steps_linked
from ui import site
from wording import Given, answers, entered, phrasebook, tell
from wording.contradictions import contradictions

LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)


def key(name: str, kind: str = "q") -> str:
    return f"answer0.{kind}.{name}"


def typed(field: str, text: str, **more: Any) -> Given:
    """One typed number, with what else stands in the form ("unit.<field>", ...)."""
    condition = screens.ASKED.get(field)
    ways = {f"q.{condition.field}": next(iter(condition.answers))} if condition is not None and condition.only else {}
    return entered.given(
        {**ways, f"q.{field}": text, **{name.replace("__", "."): value for name, value in more.items()}}
    )


def fill(app: AppTest, field: str, text: str) -> AppTest:
    return app.text_input(key(field)).set_value(text).run()


def warned(app: AppTest) -> str:
    return "\n".join(str(warning.value) for warning in app.warning)


# --- typed numbers --------------------------------------------------------------------------------------------------

READ = [
    ("largest_cm", "9 cm", 9.0),
    ("largest_cm", "92 mm", 9.2),
    ("largest_cm", "9.2×7.5", 9.2),
    ("largest_cm", "7.5x9.2", 9.2),
    ("largest_cm", "9.2*7.5 cm", 9.2),
    ("afp_ng_ml", "2.3e4", 23000.0),
    ("afp_ng_ml", "12,000", 12000.0),
    ("afp_ng_ml", "60 500", 60500.0),
    ("afp_ng_ml", "６０５", 605.0),
    ("afp_ng_ml", "171 ng/mL", 171.0),
    ("bilirubin_umol_l", "3.5 mg/dL", 59.85),
    ("bilirubin_umol_l", "3.5 μmol/L", 3.5),
    ("albumin_g_l", "4.1 g/dL", 41.0),
    ("platelets_10e9_l", "70,000 /uL", 70.0),
    ("platelets_10e9_l", "12×10⁴/μL", 120.0),
    ("platelets_10e9_l", "120×10⁹/L", 120.0),
    ("wbc_10e9_l", "6,500 /mm3", 6.5),
    ("inr", "1,210", 1.21),  # an INR of 1210 is none
    ("tumour_sizes_cm", "9.2×7.5, 3.1", (9.2, 3.1)),
]


@pytest.mark.parametrize(("field", "text", "value"), READ, ids=[f"{field}: {text}" for field, text, _ in READ])
def test_a_number_counts_as_people_write_it(field: str, text: str, value: Any) -> None:
    given = typed(field, text)
    assert given.problems == ()
    assert given.values[field] == pytest.approx(value)


SIGNED = [(">60500", "above"), ("＞60500", "above"), ("≥ 60500 ng/mL", "above"), ("<1.3", "below")]


@pytest.mark.parametrize(("text", "side"), SIGNED)
def test_a_limit_counts_as_everything_beyond_it(text: str, side: str) -> None:
    given = typed("afp_ng_ml", text)
    value = given.values["afp_ng_ml"]
    assert isinstance(value, Interval)
    assert (value.low >= 60500) if side == "above" else (value.high <= 1.3)
    assert answers.value(phrasebook("en"), "afp_ng_ml", value, given.typed["afp_ng_ml"]).startswith(text)
    assert explain(given.answers).topics


TWO_WAYS = [("0,720", ["0.72", "720"]), ("1.210", ["1.21", "1210"]), ("1,210", ["1.21", "1210"])]


@LANGUAGE
@pytest.mark.parametrize(("text", "offered"), TWO_WAYS)
def test_a_separator_that_can_be_read_in_two_ways_is_asked_about(text: str, offered: list[str], language: str) -> None:
    given = typed("afp_ng_ml", text)
    (problem,) = given.problems
    book = phrasebook(language)
    assert [answers.offer_words(book, problem, offer) for offer in problem.offers] == offered
    assert text in answers.problem_words(book, problem)
    assert "afp_ng_ml" not in given.values
    for offer in problem.offers:
        settled = entered.given(entered.settle(problem, offer))
        assert settled.problems == ()
        assert settled.values["afp_ng_ml"] == float(offer.text)


def test_three_decimals_that_were_chosen_are_not_asked_again() -> None:
    (problem,) = typed("afp_ng_ml", "19.309").problems
    assert entered.given(entered.settle(problem, problem.offers[0])).values["afp_ng_ml"] == 19.309


@LANGUAGE
def test_both_lengths_of_a_size_are_kept_and_the_larger_is_read_back(language: str) -> None:
    app = fill(go_to(begin(language), "largest_cm"), "largest_cm", "7.5×9.2")
    book = phrasebook(language)
    counted = book.ui.form.counts_as(value=f"9.2 {book.ui.units['cm']}")
    assert any("7.5×9.2" in str(line.value) and counted in str(line.value) for line in app.caption)
    check = said(open_page(site.CHECK, language, app))
    assert "7.5×9.2" in check and counted in check


@LANGUAGE
def test_a_unit_that_is_not_known_is_asked_about(language: str) -> None:
    given = typed("albumin_g_l", "36 mmol/L")
    (problem,) = given.problems
    assert problem.code == "unknown_unit" and not given.values
    assert {offer.unit for offer in problem.offers} == {"g/L", "g/dL"}
    assert "36 mmol/L" in answers.problem_words(phrasebook(language), problem)
    assert entered.given(entered.settle(problem, problem.offers[0])).values["albumin_g_l"] == 36


@LANGUAGE
def test_what_cannot_be_read_shuts_no_way_and_is_named_as_not_used(language: str) -> None:
    book = phrasebook(language)
    app = go_to(begin(language), "report")
    app.text_input(key("afp_ng_ml")).set_value("about 500")
    app = app.button("view.count").click().run()
    assert "about 500" in warned(app)
    line = book.ui.form.not_used(names=answers.name_of(book, "afp_ng_ml"))
    assert line in said(go_to(app, "liver"))
    check = said(open_page(site.CHECK, language, app))
    assert book.ui.check.not_used in check and "about 500" in check
    assert line in said(open_page(site.RESULTS, language, app))


def test_the_links_to_check_and_results_stay_while_something_cannot_be_read() -> None:
    app = fill(go_to(begin("en"), "report"), "largest_cm", "abc")
    assert {site.CHECK, site.RESULTS} <= pages_linked(app)


TEXT = st.text(alphabet="0123456789.,<>×x* ecmgdL/u%万", min_size=1, max_size=10).filter(lambda text: text.strip())


@drawn(TEXT, st.sampled_from(["afp_ng_ml", "largest_cm", "bilirubin_umol_l", "tumour_count", "tumour_sizes_cm", "inr"]))
def test_nothing_that_is_typed_is_dropped_in_silence(text: str, field: str) -> None:
    given = typed(field, text)
    assert (field in given.values) != (field in {problem.field for problem in given.problems})
    for problem in given.problems:
        assert answers.problem_words(phrasebook("zh-Hans"), problem)


def test_a_tick_beside_a_number_is_named() -> None:
    given = entered.given({"q.tumour_count": "3", "q.tumour_count.diffuse": True})
    assert given.values["tumour_count"] == 3
    assert given.beside == {"tumour_count": "diffuse"}
    app = go_to(begin("en"), "tumour_count")
    app = fill(app.checkbox(key("tumour_count.diffuse")).check().run(), "tumour_count", "3")
    book = phrasebook("en")
    assert book.ui.form.beside(option=answers.option(book, "tumour_count", "diffuse")) in [c.value for c in app.caption]


# --- units and quantities (CH-05, CH-06) ----------------------------------------------------------------------------

DOUBTS = [
    ("bilirubin_umol_l", "3.5", {"umol/L": 3.5, "mg/dL": 59.85}),
    ("albumin_g_l", "4.1", {"g/dL": 41.0}),
    ("creatinine_umol_l", "1.1", {"mg/dL": 97.24}),
    ("platelets_10e9_l", "70000", {"/uL": 70.0}),
    ("wbc_10e9_l", "6500", {"/uL": 6.5}),
]


@LANGUAGE
@pytest.mark.parametrize(("field", "text", "meant"), DOUBTS, ids=[f"CH-06-{field}" for field, *_ in DOUBTS])
def test_ch_06_a_unit_is_asked_at_once_and_choosing_it_confirms(
    field: str, text: str, meant: dict[str, float], language: str
) -> None:
    book, given = phrasebook(language), typed(field, text)
    assert field not in given.values, "it counts for nothing until then"
    (problem,) = given.problems
    words = [answers.offer_words(book, problem, offer) for offer in problem.offers]
    assert len(words) == 2 and all(one in answers.problem_words(book, problem) for one in words)
    for offer in problem.offers:
        if offer.unit in meant:
            settled = entered.given(entered.settle(problem, offer))
            assert settled.values[field] == pytest.approx(meant[offer.unit])
            assert settled.problems == ()
    again = entered.given({**entered.settle(problem, problem.offers[0]), f"q.{field}": f"{text}1"})
    assert field not in again.values, "another number is asked about again"


def test_ch_06_a_confirmed_unit_is_told_to_the_logic() -> None:
    (problem,) = typed("bilirubin_umol_l", "3.5").problems
    settled = entered.given(entered.settle(problem, problem.offers[0]))
    assert settled.answers.known["units_confirmed"] == ("bilirubin_umol_l",)
    assert [fact.id for fact in answers.facts(phrasebook("en"), settled)] == ["bilirubin_umol_l"]


@LANGUAGE
def test_ch_06_on_the_screens(language: str) -> None:
    book = phrasebook(language)
    app = fill(go_to(begin(language), "report"), "bilirubin_umol_l", "3.5")
    assert f"3.5 {book.ui.units['umol/L']}" in warned(app) and f"3.5 {book.ui.units['mg/dL']}" in warned(app)
    name = answers.name_of(book, "bilirubin_umol_l")
    check = said(open_page(site.CHECK, language, app))
    assert book.ui.check.not_used in check and name in check
    assert book.ui.form.not_used(names=name) in said(open_page(site.RESULTS, language, app))
    app = open_page(site.QUESTIONS, language, app)
    app = app.button("view.means.bilirubin_umol_l.1").click().run()
    assert not app.exception and not app.warning
    assert app.session_state[key("bilirubin_umol_l", "unit")] == "mg/dL"
    assert f"3.5 {book.ui.units['mg/dL']}" in said(open_page(site.RESULTS, language, app))


def test_ch_06_other_units_of_cells_are_offered() -> None:
    assert {"/uL", "10^4/uL"} <= QUESTIONS["platelets_10e9_l"].other_units.keys()
    assert "/uL" in QUESTIONS["wbc_10e9_l"].other_units
    given = typed("platelets_10e9_l", "25", unit__platelets_10e9_l="10^4/uL")
    assert given.values["platelets_10e9_l"] == 250


def test_ch_06_low_platelets_are_asked_about_where_reports_count_in_tens_of_thousands() -> None:
    given = entered.given({"q.platelets_10e9_l": "25"}, ("10^4/uL",))
    assert [problem.other for problem in given.problems] == ["10^4/uL"]
    assert entered.given({"q.platelets_10e9_l": "25"}).values["platelets_10e9_l"] == 25


@LANGUAGE
def test_ch_05_an_inr_of_15_may_be_the_seconds(language: str) -> None:
    given = typed("inr", "15")
    (problem,) = given.problems
    assert "inr" not in given.values and problem.code == "other_quantity"
    assert answers.name_of(phrasebook(language), "pt_seconds") in answers.problem_words(phrasebook(language), problem)
    settled = entered.given({"q.clotting": "inr", "q.inr": "15"} | entered.settle(problem, problem.offers[1]))
    assert settled.values["pt_seconds"] == 15 and "inr" not in settled.values
    assert entered.given({"q.clotting": "inr"} | entered.settle(problem, problem.offers[0])).values["inr"] == 15


@LANGUAGE
def test_ch_05_clotting_is_one_question(language: str) -> None:
    book, app = phrasebook(language), go_to(begin(language), "report")
    shown = {"inr": ["inr"], "seconds": ["pt_seconds", "pt_normal_seconds"], "percent": ["pt_activity_pct"]}
    every = {name for names in shown.values() for name in names}
    assert not {key(name) for name in every} & {field.key for field in app.text_input}
    for way, names in shown.items():
        app = app.radio(key("clotting")).set_value(way).run()
        assert every & {str(field.key).split(".")[-1] for field in app.text_input} == set(names)
    assert "pt_seconds_over_control" not in screens.SCREEN_OF
    hints = [answers.hint(book, "inr"), answers.hint(book, "pt_seconds")]
    assert "0.8" in hints[0] and re.search(r"11\D+40", hints[1]), "CH-88: what is usual"


# --- new fields -----------------------------------------------------------------------------------------------------

NEW = {
    "child_pugh_points": "liver",
    "pt_seconds": "lab_clotting",
    "pt_normal_seconds": "lab_clotting",
    "pt_activity_pct": "lab_clotting",
    "ast_u_l": "lab_liver",
    "prior_oxaliplatin": "before",
}


@pytest.mark.parametrize(("field", "screen"), NEW.items(), ids=list(NEW))
def test_a_new_question_stands_on_its_screen(field: str, screen: str) -> None:
    assert screens.SCREEN_OF[field].id == screen


def test_ch_08_oxaliplatin_is_asked_when_chemotherapy_is_named() -> None:
    app = go_to(begin("en"), "prior_oxaliplatin")
    assert key("prior_oxaliplatin") not in {radio.key for radio in app.radio}
    app = app.checkbox(key("prior_treatment.chemotherapy")).check().run()
    assert key("prior_oxaliplatin") in {radio.key for radio in app.radio}


# --- answers that are set aside -------------------------------------------------------------------------------------

CLEAR = {"q.thrombus_nature": "none", "q.pvtt_type": "III", "q.main_trunk_complete_block": "yes"}


def test_an_answer_whose_question_no_longer_applies_counts_for_nothing_and_comes_back() -> None:
    given = entered.given(CLEAR)
    assert {one.field for one in given.set_aside} == {"pvtt_type", "main_trunk_complete_block"}
    assert dict(given.values) == {"thrombus_nature": "none"}
    assert find(given.answers) == ()
    assert explain(given.answers) == explain(entered.given({"q.thrombus_nature": "none"}).answers)
    back = entered.given(CLEAR | {"q.thrombus_nature": "tumour"})
    assert back.set_aside == ()
    assert back.values["pvtt_type"] == "III"


@LANGUAGE
def test_what_is_set_aside_is_shown_with_the_reason_and_a_way_there(language: str) -> None:
    book, app = phrasebook(language), begin(language)
    for name, code in (("thrombus_nature", "none"), ("pvtt_type", "III")):
        app.session_state[key(name)] = code
    check = open_page(site.CHECK, language, app)
    because = answers.line(book, "thrombus_nature", "none")
    assert book.ui.check.set_aside(because=because) in [caption.value for caption in check.caption]
    assert answers.line(book, "pvtt_type", "III") in said(check)
    assert "thrombus_nature" in steps_linked(check)
    assert answers.option(book, "pvtt_type", "III") not in said(open_page(site.RESULTS, language, app))
    there = go_to(open_page(site.QUESTIONS, language, app), "thrombus_nature")
    there = there.radio(key("thrombus_nature")).set_value("tumour").run()
    assert go_to(there, "vein").radio(key("pvtt_type")).value == "III"


ASIDE = [
    ({"q.prior_resection": "no", "q.pathology_mvi": "M2"}, "pathology_mvi"),
    ({"q.prior_treatment.none": True, "q.last_systemic_result": "progressed"}, "last_systemic_result"),
    ({"q.prior_treatment.tace": True, "q.prior_oxaliplatin": "yes"}, "prior_oxaliplatin"),
    ({"q.clotting": "inr", "q.pt_activity_pct": "35"}, "pt_activity_pct"),
    ({"q.clotting": "inr", "q.pt_activity_pct": "abc"}, "pt_activity_pct"),
]


@LANGUAGE
@pytest.mark.parametrize(("entries", "field"), ASIDE)
def test_every_condition_sets_aside_and_says_why(entries: dict[str, Any], field: str, language: str) -> None:
    given = entered.given(entries)
    (told,) = answers.set_aside(phrasebook(language), given)
    assert told.id == field and told.why and told.decided_by in screens.SCREEN_OF
    assert field not in given.values and not given.problems


# --- contradictions, statements, none and a sign --------------------------------------------------------------------


@LANGUAGE
def test_a_contradiction_names_its_answers_once_with_a_link_to_each(language: str) -> None:
    book, app = phrasebook(language), begin(language)
    for name, value in (("kidney_failure", "no"), ("creatinine_umol_l", "300"), ("egfr_ml_min", "20")):
        app.session_state[key(name)] = value
    for url in (site.CHECK, site.RESULTS):
        page = open_page(url, language, app)
        what = book.reasons.contradictions["kidney"].what
        assert on_screen(page).count(what) == 1
        links = steps_linked(page)
        for name in ("kidney_failure", "creatinine_umol_l", "egfr_ml_min"):
            assert answers.name_of(book, name) in links[name]


def test_answers_of_one_kind_of_contradiction_are_told_together() -> None:
    given = entered.given({"q.kidney_failure": "no", "q.creatinine_umol_l": "300", "q.egfr_ml_min": "20"})
    (told,) = contradictions(phrasebook("en"), find(given.answers))
    assert told.fields == ("kidney_failure", "creatinine_umol_l", "egfr_ml_min")


BARE = re.compile(r"(Yes|No)(,| \(|$)")


@LANGUAGE
@pytest.mark.parametrize("field", sorted(QUESTIONS))
def test_ch_88_an_answer_of_yes_or_no_is_told_as_a_statement(field: str, language: str) -> None:
    question = QUESTIONS[field]
    codes = (True, False) if question.kind == "boolean" else question.choices
    for code in codes:
        option_code = str(code).lower() if isinstance(code, bool) else code
        if BARE.match(answers.option(phrasebook("en"), field, option_code)):
            book = phrasebook(language)
            told = answers.line(book, field, (code,) if question.kind == "list" else code)
            assert told == book.questions.fields[field].said[option_code]
            assert told != book.pair(answers.name_of(book, field), answers.option(book, field, option_code))


@LANGUAGE
def test_ch_88_the_check_page_prints_statements(language: str) -> None:
    book, app = phrasebook(language), begin(language)
    for name, code in (("encephalopathy", "none"), ("kidney_failure", "no")):
        app.session_state[key(name)] = code
    for url in (site.CHECK, site.RESULTS):
        page = said(open_page(url, language, app))
        lines = [line.removeprefix("- ") for line in page.splitlines()]
        for field, code in (("encephalopathy", "none"), ("kidney_failure", "no")):
            assert book.questions.fields[field].said[code] in page
            assert book.pair(answers.name_of(book, field), answers.option(book, field, code)) not in lines
    if language == "en":
        assert "No confusion" in page and "Kidneys: no failure" in page


def test_ch_88_the_two_bleeding_questions_ask_about_two_times() -> None:
    fields = phrasebook("en").questions.fields
    now, before = fields["bleeding_now"], fields["bleeding_last_6_months"]
    assert "within the last 3 days" in now.ask and before.ask.startswith("Before now")
    assert before.help is not None and "3 days does not count" in before.help
    fields = phrasebook("zh-Hans").questions.fields
    assert "最近3天" in fields["bleeding_now"].ask and "在这之前" in fields["bleeding_last_6_months"].ask
    assert "3天里的出血不算" in (fields["bleeding_last_6_months"].help or "")


@LANGUAGE
@pytest.mark.parametrize(
    ("field", "sign", "code"),
    [("red_flags", "chest_pain", "none_and_signs"), ("prior_treatment", "tace", "prior_none_and_some")],
)
def test_b12_none_beside_a_sign_that_was_kept_from_before_is_shown_back(
    field: str, sign: str, code: str, language: str
) -> None:
    """The form itself never lets both stand; a file from elsewhere may."""
    app = begin(language)
    app.session_state[key(f"{field}.none")] = app.session_state[key(f"{field}.{sign}")] = True
    assert phrasebook(language).reasons.contradictions[code].what in said(open_page(site.CHECK, language, app))


def test_the_results_follow_what_counts_alone() -> None:
    """A bilirubin that waits for its unit changes no topic."""
    base = {"q.thrombus_nature": "tumour", "q.pvtt_type": "II", "q.albumin_g_l": "33"}
    waiting, without = entered.given(base | {"q.bilirubin_umol_l": "3.5"}), entered.given(base)
    told = [tell(explain(given.answers), phrasebook("en"), given) for given in (waiting, without)]
    verdicts = [[topic.verdict for topic in one.answer.topics.values()] for one in told]
    assert verdicts[0] == verdicts[1]
