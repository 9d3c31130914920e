"""Signs to act on: one wording, one level and one thing to do, wherever they are told; and the safety texts of
November 2026 (CH-66 to CH-78)."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from hcc_content.errors import ContentError
from hcc_content.loader import LANGUAGES, load_library
from hcc_content.models import Call, CallBlock
from hcc_content.references import call_problems
from hcc_content.words import CONTENT, Text, check, content_files, find_banned, read_yaml, visible_strings
from hcc_logic import parse_answers
from hcc_logic.inputs.questions import RED_FLAGS
from hcc_logic.patient.emergency import CALL_NOW_SIGNS, CALL_TODAY_SIGNS
from tests.ui.conftest import begin, open_page, said
from ui import site
from wording import phrasebook
from wording.emergency import ambulances, crisis_lines, emergency
from wording.signs import every_sign, level, signs

SIGNS = [sign for sign in RED_FLAGS if sign != "none"]
LEVEL = {**dict.fromkeys(CALL_NOW_SIGNS, "call_now"), **dict.fromkeys(CALL_TODAY_SIGNS, "call_today")}
BOTH = pytest.mark.parametrize("language", LANGUAGES)
IN_WORDS = pytest.mark.parametrize("language", ["en", "zh-Hans"])
"""For what is looked for word by word: a language that comes later has words of its own."""
THROUGH_THE_ARTERY = (
    "adjuvant-tace", "bland-embolization", "ctace", "deb-tace", "hepatic-angiography", "staged-embolization",
    "tace-plus-ablation", "tare-y90", "targeted-plus-tace", "thrombus-feeder-embolization",
)  # fmt: skip
GUIDES = ("walk-tace", "walk-tare")


def words(language: str, file: str) -> str:
    """All that a reader can meet of one file."""
    return "\n".join(text.text for text in visible_strings(read_yaml(CONTENT / language / f"{file}.yaml")))


def calls(language: str) -> dict[str, list[Call]]:
    """Every list of signs to call for, by page or treatment."""
    library = load_library(language)
    found = {f"treatment:{name}": [item.when_to_call] for name, item in library.treatments.items()}
    for name, page in library.pages.items():
        blocks = [block for section in page.sections for block in section.blocks]
        found[name] = [block.call for block in blocks if isinstance(block, CallBlock)]
    return {name: lists for name, lists in found.items() if lists}


def shown(language: str, target: str) -> str:
    """A page as it stands on the screen."""
    return said(open_page(site.target_url(target), language))


# --- one list -----------------------------------------------------------------------------------------------------


@BOTH
@pytest.mark.parametrize("sign", SIGNS)
def test_every_sign_says_what_to_do_now_and_what_if_nobody_answers(sign: str, language: str) -> None:
    book = phrasebook(language)
    found = emergency(book, parse_answers({"red_flags": [sign]}))
    assert found is not None
    (told,) = found.signs
    own = book.signs.signs[sign]
    assert (told.name, told.looks, told.steps) == (own.name, own.looks, own.steps)
    assert found.what_to_do.steps and found.what_to_do.nobody_answers and found.say
    assert own.sources


@BOTH
@pytest.mark.parametrize("sign", SIGNS)
def test_the_level_of_a_sign_is_that_of_the_logic(sign: str, language: str) -> None:
    book = phrasebook(language)
    assert {one.id: one.level for one in every_sign(book)}[sign] == LEVEL[sign]
    found = emergency(book, parse_answers({"red_flags": [sign]}))
    assert found is not None and found.level == LEVEL[sign]
    named = [(name, call) for name, lists in calls(language).items() for call in lists if sign in call.signs]
    for name, call in named:
        (told,) = [one for one in signs(book, call) if one.id == sign]
        assert told.level == LEVEL[sign] or call.given, name


@BOTH
def test_a_swollen_leg_is_more_urgent_with_cancer_in_the_big_vein(language: str) -> None:
    """The level follows the answers that hold for everyone a page speaks to, as it follows the reader's own."""
    book = phrasebook(language)
    for vein, expected in ((None, "call_today"), ("ivc", "call_now")):
        given = {"ivc_thrombus": vein} if vein else {}
        (told,) = signs(book, Call(signs=("leg_swelling",), given=given))
        found = emergency(book, parse_answers({"red_flags": ["leg_swelling"], **given}))
        assert found is not None and told.level == found.level == found.signs[0].level == expected
    surgery = load_library(language).treatments["ivc-thrombus-surgery"].when_to_call
    assert {one.id: one.level for one in signs(book, surgery)}["leg_swelling"] == "call_now"


@BOTH
def test_pages_show_each_sign_in_the_box_of_its_level(language: str) -> None:
    """On the screen: a heading of the level, then its signs in the words of the form's tick."""
    book = phrasebook(language)
    for target in ("walk-haic", "treatment:haic", "warning-signs", "after-treatment-at-home"):
        parts = re.split(
            "|".join(re.escape(level(book, which).title) for which in ("call_now", "call_today")),
            shown(language, target),
        )
        told = [one for call in calls(language)[target] for one in signs(book, call)]
        assert {one.level for one in told} == {"call_now", "call_today"}
        for one in told:
            assert any(one.name in part for part in parts[1:]), (target, one.id)
    page = said(open_page(site.EMERGENCY, language))
    at = {which: page.index(f"**{level(book, which).title}**") for which in ("call_now", "call_today")}
    for one in every_sign(book):
        place = page.index(f"**{one.name}**")
        assert (place > at["call_today"]) == (one.level == "call_today"), one.id
        assert one.looks in page


@BOTH
def test_the_form_ticks_say_the_same_words(language: str) -> None:
    book, ticks = phrasebook(language), {box.label for box in begin(language).checkbox}
    assert {one.name for one in every_sign(book)} <= ticks


@BOTH
def test_the_alert_says_what_to_do_and_what_if_nobody_answers(language: str) -> None:
    book, app = phrasebook(language), begin(language)
    app = app.checkbox("answer0.q.red_flags.fever_on_chemotherapy").check().run()
    alarm, own = said(app), book.signs.signs["fever_on_chemotherapy"]
    assert own.name in alarm and all(step in alarm for step in own.steps)
    assert book.signs.levels["call_now"].nobody_answers in alarm
    assert all(line in alarm for line in book.emergency.say.lines)


@BOTH
def test_no_page_or_treatment_tells_a_sign_in_words_of_its_own(language: str) -> None:
    found = [
        f"{report.file} {breach.where}: {breach.sentence}"
        for path in content_files()
        if path.parent.name in {"pages", "treatments"} and path.is_relative_to(CONTENT / language)
        for report in [check(path)]
        for breach in report.breaches
        if "signs.yaml" in breach.rule
    ]
    assert found == []


@pytest.mark.parametrize(
    ("language", "planted"),
    [
        ("en", "Fever of 38 °C or higher: call now."),
        ("en", "If you vomit blood, call an ambulance."),
        ("en", "Yellow eyes: call your team the same day."),
        ("en", "Ring your ward at once."),
        ("zh-Hans", "体温38℃或更高，马上打电话。"),
        ("zh-Hans", "吐血就打急救电话。"),
        ("zh-Hans", "眼睛发黄，当天联系医生。"),
        ("zh-Hans", "止不住血，赶快去急诊。"),
    ],
)
def test_a_planted_call_is_found_on_pages_and_nowhere_else(language: str, planted: str) -> None:
    for folder in ("pages", "treatments"):
        assert find_banned(Text("lead", planted), language, f"{language}/{folder}/x.yaml")
    assert not find_banned(Text("signs", planted), language, f"{language}/signs.yaml")


def test_a_sign_that_is_not_known_is_told(tmp_path: Path) -> None:
    content = Path(shutil.copytree(CONTENT / "en", tmp_path / "content" / "en")).parent
    path = content / "en" / "treatments" / "haic.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("no_urine", "no_water"), encoding="utf-8")
    library = load_library("en", content)
    assert list(call_problems(library.treatments["haic"].when_to_call, library)) == ["no sign 'no_water'"]
    strange = Call(signs=("jaundice",), given={"ivc_thrombus": "left"})
    assert list(call_problems(strange, library)) == ["no answer 'left' to 'ivc_thrombus'"]
    path.write_text(text.replace("    confusion:\n", "    jaundiced:\n"), encoding="utf-8")
    load_library.cache_clear()
    with pytest.raises(ContentError, match="why: not among the signs: jaundiced"):
        load_library("en", content).treatments  # noqa: B018 (read when first asked for)


@BOTH
def test_every_other_reason_to_call_is_named_somewhere_and_has_sources(language: str) -> None:
    named = {name for lists in calls(language).values() for call in lists for name in call.signs}
    others = phrasebook(language).signs.others
    assert set(others) <= named
    assert all(other.sources for other in others.values())


# --- the safety texts -----------------------------------------------------------------------------------------------


@BOTH
def test_ch_66_bleeding_from_the_gullet_stands_among_the_serious_effects(language: str) -> None:
    page = load_library(language).treatments["i125-seed-stent"]
    (row,) = [row for row in page.serious_effects if "strand2023" in row.sources]
    assert {"40", "6"} <= set(re.findall(r"\d+", row.how_often))
    told = {one.id: one.level for one in signs(phrasebook(language), page.when_to_call)}
    assert told["vomiting_blood"] == told["black_stool"] == "call_now"


@IN_WORDS
@pytest.mark.parametrize("file", ["treatments/haic", "pages/walk-haic"])
def test_ch_67_what_haic_asks_and_can_do(file: str, language: str) -> None:
    text = words(language, file)
    wanted = {
        "en": ("30 to 40", "10 to 15", "lbumin", "leepi", "lots", "about 1 week after", "23 to 46 hours",
               "main artery stays open", "dietitian", "blood thinner injection"),
        "zh-Hans": ("30～40", "10～15", "白蛋白低", "总想睡", "血栓", "1周左右", "23～46小时", "主干", "营养师"),
    }[language]  # fmt: skip
    assert [one for one in wanted if one not in text] == []
    assert not re.search(r"Nothing is blocked|checked account|什么都不堵|不堵血管", text)


@BOTH
@pytest.mark.parametrize("target", ["walk-haic", "treatment:haic"])
def test_ch_68_sleepy_or_confused_with_haic_is_a_sign_to_call_for_now(target: str, language: str) -> None:
    told = {one.id: one for call in calls(language)[target] for one in signs(phrasebook(language), call)}
    assert told["confusion"].level == told["hard_to_wake"].level == "call_now"
    assert "5-FU" in told["confusion"].why
    assert told["confusion"].why in shown(language, target)


@BOTH
@pytest.mark.parametrize("target", ["walk-haic", "treatment:haic", None])
def test_ch_69_the_same_three_steps_for_fever_with_haic(target: str | None, language: str) -> None:
    own = phrasebook(language).signs.signs["fever_on_chemotherapy"]
    page = shown(language, target) if target else said(open_page(site.EMERGENCY, language))
    assert len(own.steps) == 3
    assert all(step in page for step in own.steps)
    assert "4" in own.name, "the rule ends: 4 weeks after the last course"


@IN_WORDS
def test_ch_69_absorption_fever_is_explained_and_waits_for_no_ambulance(language: str) -> None:
    own = phrasebook(language).signs.signs["fever_after_treatment"]
    assert LEVEL["fever_after_treatment"] == "call_today"
    assert {"en": "dead tumor cells", "zh-Hans": "吸收热"}[language] in own.looks


@IN_WORDS
@pytest.mark.parametrize("file", ["treatments/transplant", "treatments/immunotherapy-combos"])
def test_ch_70_immune_drugs_after_a_transplant_are_usually_not_given(file: str, language: str) -> None:
    text = words(language, file)
    assert {"en": "usually not given: the body may reject the new liver, and people have died",
            "zh-Hans": "一般不用，因为可能引起排异，有人因此去世"}[language] in text  # fmt: skip
    assert not re.search(r"great care|很慎重|很小心", text)


@IN_WORDS
def test_ch_70_the_pause_before_a_transplant_names_its_one_text(language: str) -> None:
    text = load_library(language).treatments["transplant"].combined_with
    assert re.search(
        {"en": r"3 months ahead.*without a grade", "zh-Hans": r"3个月.*没有标推荐等级"}[language], text.text
    )
    assert "aasld23-lt-01" in text.sources


@IN_WORDS
@pytest.mark.parametrize("name", ["immunotherapy-combos", "beta-blockers", "band-ligation"])
def test_ch_71_bevacizumab_after_a_bleed_and_before_an_operation(name: str, language: str) -> None:
    text = words(language, f"treatments/{name}")
    after, before = {
        "en": (r"the veins are treated first\. Or another pair is chosen \(durvalumab with tremelimumab\)",
               r"before any operation or dental work.*about 4 weeks; your team decides\. We saw .* only as quoted"),
        "zh-Hans": (r"就先处理静脉。也可以换另一种联合方案（度伐利尤单抗加替西木单抗）",
                    r"做手术、拔牙以前，都要先告诉医生。.*大约4周，由医生来定。.*只见过转述"),
    }[language]  # fmt: skip
    assert re.search(after, text) and re.search(before, text)
    assert not re.search(r"calls for care|贝伐珠单抗要慎重", text)


@IN_WORDS
def test_ch_72_bleeding_where_the_tube_went_in_is_told_once(language: str) -> None:
    sign = "puncture_site_bleeding_or_cold_limb"
    own = phrasebook(language).signs.signs[sign]
    assert len(own.steps) == 4
    named = {name for name, lists in calls(language).items() for call in lists if sign in call.signs}
    assert {*GUIDES, *(f"treatment:{name}" for name in THROUGH_THE_ARTERY)} <= named
    for page in (shown(language, "walk-tace"), shown(language, "treatment:ctace"),
                 said(open_page(site.EMERGENCY, language))):  # fmt: skip
        assert all(step in page for step in own.steps)
    again = {"en": r"(?:press|pressing)\b.{0,20}15 minutes", "zh-Hans": r"压(?:住)?15分钟"}[language]
    elsewhere = [
        path.name
        for path in (CONTENT / language).glob("*/*.yaml")
        if re.search(again, path.read_text(encoding="utf-8"))
    ]
    assert elsewhere == []


@IN_WORDS
def test_ch_73_fever_with_belly_fluid_is_seen_the_same_day(language: str) -> None:
    book = phrasebook(language)
    own = book.signs.signs["fever_with_belly_fluid"]
    assert LEVEL["fever_with_belly_fluid"] == "call_today" and len(own.steps) == 3
    assert {"en": "emergency department", "zh-Hans": "急诊"}[language] in own.steps[1]
    found = emergency(book, parse_answers({"red_flags": ["fever_with_belly_fluid"]}))
    assert found is not None and found.signs[0].steps == own.steps
    page = said(open_page(site.EMERGENCY, language))
    assert all(step in page for step in own.steps)


@IN_WORDS
def test_ch_74_beta_blockers_with_liver_cancer(language: str) -> None:
    page, text = load_library(language).treatments["beta-blockers"], words(language, "treatments/beta-blockers")
    for wanted in {
        "en": ("With liver cancer the same rules hold as without", "is a reason for an endoscopy", "usually first",
               "your own limits of pulse and pressure", "stays under 90"),
        "zh-Hans": ("有肝癌和没有肝癌，办法一样", "都要做胃镜", "一般先用", "脉搏和血压不能低于多少", "一直低于90"),
    }[language]:  # fmt: skip
        assert wanted in text
    assert not re.search(r"[Ll]ess is known|知道得少|了解得少", text)
    assert {"aaslpht24-var-02", "bav8-hcc-01"} <= set(page.how_sure.sources)
    told = {one.id: one for one in signs(phrasebook(language), page.when_to_call)}
    assert told["low_blood_pressure"].level == "call_today" and "90" in told["low_blood_pressure"].name


@BOTH
def test_ch_75_no_number_is_shown_that_nobody_read(language: str) -> None:
    book, page = phrasebook(language), said(open_page(site.EMERGENCY, language))
    for region in book.emergency.regions:
        assert region.checked and region.ambulance.url
        assert region.crisis is None or region.crisis.url
    assert len(ambulances(book)) == len(book.emergency.regions) > 1
    assert all(number.number in page for number in (*ambulances(book), *crisis_lines(book)))
    without = {region.id for region in book.emergency.regions if region.crisis is None}
    assert {"tw", "jp", "vn"} <= without
    assert not re.search(r"could not check|not checked by us|没能核对|没有核对", page)
    assert min(region.checked for region in book.emergency.regions) in page


@BOTH
def test_ch_76_what_comes_without_the_tablets_is_no_effect_of_the_tablets(language: str) -> None:
    page = load_library(language).treatments["antiviral-hbv"]
    rows = (*page.common_effects, *page.serious_effects)
    assert not any("hbv_tace" in row.sources or "stop-21" in row.sources for row in rows)
    assert not any("23" in row.how_often for row in rows)
    assert any("23" in row.how_often for row in page.without_it)
    assert phrasebook(language).ui.treatment.without_it in shown(language, "treatment:antiviral-hbv")


@IN_WORDS
@pytest.mark.parametrize("target", ["walk-tace", "warning-signs"])
def test_ch_77_one_figure_for_what_follows_tace(target: str, language: str) -> None:
    page = shown(language, target)
    of_100 = {"en": r"(\d+) out of 100", "zh-Hans": r"(?:大约|有)(\d+)个"}[language]
    assert set(re.findall(of_100, page)) == {"55"}
    row = next(row for row in load_library(language).treatments["ctace"].serious_effects if "S1-19" in row.sources)
    numbers = re.findall(r"\d+", row.how_often)
    assert "2017" in numbers and "8" not in numbers


@IN_WORDS
@pytest.mark.parametrize("file", ["pages/walk-tace", "treatments/ctace", "pages/what-matters"])
def test_ch_78_the_stay_after_tace_names_its_country(file: str, language: str) -> None:
    text = words(language, file)
    assert {"en": "In the UK", "zh-Hans": "国内"}[language] in text
    assert language == "en" or ("3～7天" in text and "2晚" not in text)
