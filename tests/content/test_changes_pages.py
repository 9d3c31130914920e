"""What pages and treatments tell since November 2026 (CH-50 to CH-65, CH-79 to CH-84, CH-87 to CH-91), read as a reader
reads it, in both languages. Facts are looked for, not sentences."""

from __future__ import annotations

import re

import pytest
from pydantic import BaseModel

from hcc_content.loader import LANGUAGES, load_library
from hcc_content.sources import load_facts, load_sources
from hcc_content.words import CONTENT, find_banned, read_yaml, sentences, visible_strings
from hcc_logic import parse_answers
from hcc_logic.report.explain import explain
from hcc_logic.rules.treatments import TOPICS
from wording import phrasebook, tell
from wording.topics import ToldTopic, asked_by_us_alone

BOTH = pytest.mark.parametrize("language", LANGUAGES)
IN_WORDS = pytest.mark.parametrize("language", ["en", "zh-Hans"])
"""For what is looked for word by word: a language that comes later has words of its own."""
GUIDELINE = {"en": "uideline", "zh-Hans": "指南"}
REPORTED = {"en": r"in (?:a )?reports?\b|as quoted", "zh-Hans": "从转述里|从报道里|从别人的引述里"}
NOT_LONGER = {"en": "not live longer|did not help people live longer", "zh-Hans": "没有活得更久"}
ALIVE = {"en": "alive", "zh-Hans": "在世"}


def said(part: BaseModel) -> str:
    """The words of one part of a page, a line for each string and for each paragraph of it."""
    lines = (text.text for text in visible_strings(part.model_dump(mode="json")))
    return "\n".join(lines).replace("\n\n", "\n")


def page(language: str, name: str) -> str:
    """All words of a page."""
    return said(load_library(language).pages[name])


def section(language: str, name: str, part: str) -> str:
    """The words of one section of a page."""
    return next(said(one) for one in load_library(language).pages[name].sections if one.id == part)


def treatment(language: str, name: str, *parts: str) -> str:
    """The words of a treatment, or of these parts of it. A field that holds several parts gives all of them."""
    found = load_library(language).treatments[name]
    if not parts:
        return said(found)
    fields = [getattr(found, part) for part in parts]
    return "\n".join(said(one) for field in fields for one in (field if isinstance(field, tuple) else (field,)))


def every_text(language: str) -> list[tuple[str, str]]:
    """(file, words) of each string of a language."""
    files = (CONTENT / language).rglob("*.yaml")
    return [(path.stem, text.text) for path in files for text in visible_strings(read_yaml(path))]


def numbers(text: str) -> list[str]:
    return re.findall(r"\d+(?:\.\d+)?", text)


def one_with(text: str, language: str, *patterns: str) -> str:
    """The first sentence in which every pattern is found; fails where there is none."""
    for line in text.splitlines():
        for sentence in sentences(line, language):
            if all(re.search(pattern, sentence) for pattern in patterns):
                return sentence
    raise AssertionError(f"no sentence with {patterns} in:\n{text}")


def hits(text: str, pattern: str) -> list[str]:
    """The lines in which a pattern is found."""
    return [line for line in text.splitlines() if re.search(pattern, line)]


# --- surgery after drugs -------------------------------------------------------------------------------------------

BEVACIZUMAB = {"en": "bevacizumab", "zh-Hans": "贝伐珠单抗"}
AFTER = {
    "walk-haic": lambda language: section(language, "walk-haic", "what-comes-next"),
    "conversion-therapy": lambda language: treatment(language, "conversion-therapy", "how_long"),
}


@IN_WORDS
@pytest.mark.parametrize("where", AFTER)
@pytest.mark.parametrize("change", ["CH-50", "CH-80"])
def test_an_operation_waits_3_to_4_weeks_after_haic_and_6_after_bevacizumab(change, where, language):
    told = one_with(AFTER[where](language), language, BEVACIZUMAB[language], "HAIC")
    assert numbers(told) == ["3", "4", "6"]
    assert "or another drug against new vessels" in told if language == "en" else "这类药" in told


# --- who says what -------------------------------------------------------------------------------------------------

NORTH_AMERICA = {"en": "North America", "zh-Hans": "北美"}
DRUGS_ONLY = {"en": r"drugs only|only drugs", "zh-Hans": "只谈药|只用药物|只有药物"}
NO_RESULTS = {"en": "agreement of experts, no results", "zh-Hans": "意见一致，没有治疗结果"}


@IN_WORDS
def test_ch_53_north_america_is_named_with_agreement_and_no_results(language):
    text = page(language, "guidelines-east-west")
    assert NO_RESULTS[language] in section(language, "guidelines-east-west", "not-one-asia")
    rows = hits(section(language, "guidelines-east-west", "side-by-side"), NORTH_AMERICA[language])
    assert any("2026" in row and re.search("report|转述", row) for row in rows)
    assert not re.search(DRUGS_ONLY[language], text)


@IN_WORDS
def test_ch_53_it_cites_the_consensus(language):
    found = next(
        one for one in load_library(language).pages["guidelines-east-west"].sections if one.id == "not-one-asia"
    )
    assert any("beacon2026" in block.sources for block in found.blocks)
    assert {"beacon26-br-01", "beacon26-main-01"} <= load_facts().keys()


# --- hepatitis B ---------------------------------------------------------------------------------------------------

CORE = {"en": "core antibody", "zh-Hans": "核心抗体"}
FIVE_DRUGS = {
    "en": ("entecavir", "tenofovir (TDF)", "tenofovir alafenamide", "tenofovir amibufenamide", "pradefovir"),
    "zh-Hans": ("恩替卡韦", "替诺福韦（TDF）", "丙酚替诺福韦", "艾米替诺福韦", "普雷福韦"),
}


@IN_WORDS
def test_ch_55_the_core_antibody_keeps_the_page_open(language):
    """Read on the treatment page, on the page about hepatitis and on the card of the results."""
    card = phrasebook(language).topics.topics["antiviral_hbv"].not_usual
    for text in (treatment(language, "antiviral-hbv", "usually_not"), page(language, "hepatitis-b-and-c"), card):
        lines = hits(text, CORE[language])
        assert lines
        assert any(re.search(r"3\D+6", line) for line in lines), text
    assert "nhc26-av-05" in load_library(language).treatments["antiviral-hbv"].usually_not.sources
    wakes = {"en": ("immune drugs", "steroids"), "zh-Hans": ("免疫药", "激素")}
    assert all(word in treatment(language, "antiviral-hbv", "usually_not") for word in wakes[language])


@IN_WORDS
def test_ch_90_five_drugs_and_the_interval_of_checks(language):
    says = treatment(language, "antiviral-hbv", "guidelines_say")
    assert all(name in says for name in FIVE_DRUGS[language])
    steps = treatment(language, "antiviral-hbv", "step_by_step")
    one_with(steps, language, r"3\D{1,4}6", "your blood is checked|抽血")
    five = {
        "en": ("five", "HBV DNA", "liver and kidney", "sensitive"),
        "zh-Hans": ("五项", "病毒DNA", "肾功能", "高灵敏"),
    }
    assert all(word in steps for word in five[language])
    undetected = {"en": "no HBV DNA is found", "zh-Hans": "DNA查不到"}
    assert undetected[language] in treatment(language, "antiviral-hbv", "how_long")


# --- drugs in China and in the USA ---------------------------------------------------------------------------------


@pytest.mark.parametrize("where", ["immunotherapy-combos", "outlook", "modern_drug_trials"])
def test_ch_56_in_chinese_stride_never_stands_without_its_approval(where):
    library = load_library("zh-Hans")
    held = {**library.treatments, **library.pages, **library.charts}[where]
    lines = hits(said(held), "STRIDE|替西木单抗")
    assert lines
    assert all(re.search("没批准|没有批准", line) for line in lines), lines


def test_ch_56_in_chinese_what_is_approved_in_china_comes_first():
    text = treatment("zh-Hans", "immunotherapy-combos", "what_it_is")
    pairs = ["卡瑞利珠单抗加阿帕替尼", "派安普利单抗加安罗替尼", "纳武利尤单抗加伊匹木单抗", "替西木单抗"]
    order = ["阿替利珠单抗", "信迪利单抗", "特瑞普利单抗", "菲诺利单抗", *pairs]
    places = [text.index(name) for name in order]
    assert places == sorted(places)
    steps = treatment("zh-Hans", "immunotherapy-combos", "step_by_step")
    assert steps.index("卡瑞利珠单抗") < steps.index("STRIDE")


def test_ch_56_in_chinese_the_longer_outlook_rests_on_a_pair_approved_in_china():
    longer = hits(section("zh-Hans", "outlook", "ranges"), "^较长的：")
    assert any("卡瑞利珠单抗加阿帕替尼" in line and {"24", "15"} <= set(numbers(line)) for line in longer)
    assert not any("替西木单抗" in line for line in longer)


def test_ch_65_in_english_the_pair_is_not_approved_in_the_usa():
    text = treatment("en", "immunotherapy-combos", "what_it_is")
    assert "not approved in the USA (looked up 27 November 2026)" in text
    one_with(text, "en", "May 2024", "March 2025", "news")
    one_with(section("en", "outlook", "ranges"), "en", "not approved in the USA|was not approved", "27 November 2026")


@IN_WORDS
def test_ch_65_the_final_report_is_told_where_length_of_life_is(language):
    found = [line for line in hits(section(language, "outlook", "ranges"), "rivoceranib|阿帕替尼")
             if {"24", "15"} <= set(numbers(line))]  # fmt: skip
    assert found


# --- Chinese medicine ----------------------------------------------------------------------------------------------

PRODUCTS = {
    "en": ("Huaier", "cinobufacini", "tongguanteng", "elemene", "Kanglaite", "Kangai", "Ganfule", "Jinlong", "Cidan"),
    "zh-Hans": ("槐耳", "华蟾素", "通关藤", "榄香烯", "康莱特", "康艾", "肝复乐", "金龙", "慈丹"),
}
HARMFUL = {
    "en": ("He Shou Wu", "Tu San Qi", "Bai Xian Pi", "Jin Bu Huan", "Ge Gen", "Xiao Chai Hu Tang"),
    "zh-Hans": ("何首乌", "土三七", "白鲜皮", "金不换", "葛根", "小柴胡汤"),
}
ONLY_HUAIER = {
    "en": r"China \(2026\) lists Huaier after surgery\. We found it in no",
    "zh-Hans": "中国（2026年）在手术后列了槐耳颗粒。我们在",
}
NO_TRIAL = {"en": "[Nn]o trial in portal vein thrombus", "zh-Hans": "没有在门静脉癌栓里做过试验"}


@IN_WORDS
@pytest.mark.parametrize("where", ["chinese-medicine-safely", "tcm"])
def test_ch_57_the_section_the_products_and_icaritin(where, language):
    text = page(language, where) if where.startswith("chinese") else treatment(language, where)
    assert re.search("section on Chinese medicine|一节讲中医药", text)
    assert all(name in text for name in (*PRODUCTS[language], *HARMFUL[language]))
    assert re.search(NO_TRIAL[language], text)
    icaritin = {"en": "[Ii]caritin", "zh-Hans": "阿可拉定"}
    assert re.search(icaritin[language], text)
    conditions = {"en": ("not want|not wanted", "No drug for the whole body", "At least two of three"),
                  "zh-Hans": ("不愿", "没用过全身的药", "至少合两项")}  # fmt: skip
    assert all(re.search(word, text) for word in conditions[language])
    assert {"400", "2.5", "7.0"} <= set(numbers(text))
    assert not re.search(ONLY_HUAIER[language], text)


def test_ch_57_content_names_the_page_tcm():
    assert "tcm" in load_library("en").treatments
    assert not [line for path in CONTENT.rglob("*.yaml") for line in path.read_text("utf-8").splitlines()
                if "adjuvant_tcm" in line]  # fmt: skip


# --- treatments joined together ------------------------------------------------------------------------------------


@IN_WORDS
def test_ch_58_radiation_with_immune_drugs_stands_with_the_vein(language):
    vein = section(language, "combinations", "in-the-vein")
    grade = {"en": "evidence 3, recommendation C", "zh-Hans": "证据3，推荐C"}
    assert grade[language] in vein
    study = "\n".join(hits(vein, r"\b60\b|60个"))
    assert {"48", "20", "22"} <= set(numbers(study)), "response and harm are told with it"
    assert re.search("not meant to be compared|不是为了互相比", study)
    assert re.search("lived longer|活得更久", study)
    assert re.search("at the same time as radiation need care|和放疗同时用要小心", vein)
    others = section(language, "combinations", "not-about-the-vein")
    assert not re.search("immune drug|免疫药", others)


@IN_WORDS
def test_ch_58_its_length_of_life_stands_with_the_ranges(language):
    assert {"13", "9", "60"} <= set(numbers("\n".join(hits(section(language, "outlook", "ranges"), r"\b60\b|60个"))))


@IN_WORDS
def test_ch_81_what_china_builds_on_and_the_mix_that_most_people_meet(language):
    vein = section(language, "combinations", "in-the-vein")
    one_with(vein, language, "China|中国", "TACE|癌栓") if language == "en" else one_with(
        vein, language, "TACE或HAIC加药物"
    )
    mix = hits(vein, r"\b64\b|64～77")
    assert len(mix) == 1 and {"64", "77"} <= set(numbers(mix[0]))
    assert re.search("not the same as living longer|不等于活得更久", mix[0])
    assert re.search("more side effects|副作用也多", mix[0])
    if language == "zh-Hans":
        one_with(mix[0], language, "“靶”是靶向药", "“免”是免疫药")


# Drugs added to TACE: file, or page and section -> what is read there.
GROWTH = {
    "combinations": lambda language: section(language, "combinations", "drugs-with-tace"),
    "targeted-plus-tace": lambda language: treatment(language, "targeted-plus-tace", "how_sure"),
    "immunotherapy-combos": lambda language: treatment(language, "immunotherapy-combos", "combined_with"),
}


@IN_WORDS
@pytest.mark.parametrize("where", GROWTH)
def test_ch_60_growth_life_and_harm_are_told_together(where, language):
    found = numbers(GROWTH[where](language))
    assert {"15", "8", "33", "14"} <= set(found)
    assert re.search(NOT_LONGER[language], GROWTH[where](language))


@IN_WORDS
@pytest.mark.parametrize("where", ["combinations", "targeted-plus-tace"])
def test_ch_60_the_final_report_doubles_the_harm(where, language):
    assert {"47", "25"} <= set(numbers(GROWTH[where](language)))


SLOWED = {
    "en": r"(?:slowed|delayed)(?: the)? growth|held (?:the tumor )?back longer",
    "zh-Hans": "长得慢|推迟长大|没长大",
}
HARM = {"en": r"[Ss]evere side effects|[Ss]evere effects", "zh-Hans": "严重副作用"}
LIFE = {"en": "live longer|time lived|gave time|as living longer", "zh-Hans": "活得更久|活得更长|延长时间"}


@IN_WORDS
def test_ch_60_wherever_drugs_with_tace_slow_growth_life_and_harm_stand_beside_it(language):
    """Whole pages are read: the sentence on growth may stand before the one on harm."""
    library = load_library(language)
    told = {**{name: said(one) for name, one in library.pages.items()},
            **{name: said(one) for name, one in library.treatments.items()},
            **{name: said(one) for name, one in library.claims.items()},
            "dis-19": said(phrasebook(language).disagreements["dis-19"])}  # fmt: skip
    about = {name: text for name, text in told.items() if "TACE" in text + name and hits(text, SLOWED[language])}
    assert {"targeted-plus-tace", "immunotherapy-combos", "endostatin-embolization", "new-and-unproven"} <= about.keys()
    assert [name for name, text in about.items() if not re.search(HARM[language], text)] == []
    assert [name for name, text in about.items() if not re.search(LIFE[language], text)] == []


@IN_WORDS
@pytest.mark.parametrize("where", ["combinations", "targeted-plus-tace"])
def test_ch_61_emerald_3_growth_life_open_harm(where, language):
    text = GROWTH[where](language)
    start = text.index("EMERALD-3")
    told = text[start : start + 260]
    assert {"13", "10", "63", "19"} <= set(numbers(text))
    assert re.search("[Nn]ot clear yet|不清楚", told)
    assert re.search(REPORTED[language], text), "that it was seen in reports is said"


def test_ch_61_no_chart_of_length_of_life_comes_from_it():
    drawn = {row for chart in load_library("en").charts.values() for row in chart.rows}
    assert not {"em3-os", "em3-pfs", "emerald1-os", "talentace-pfs"} & drawn


@IN_WORDS
@pytest.mark.parametrize("where", ["combinations", "targeted-plus-tace"])
def test_ch_62_talentace_is_named_with_life_not_known(where, language):
    text = GROWTH[where](language)
    told = text[text.index("TALENTACE") :][:220]
    assert {"11", "7"} <= set(numbers(told))
    assert re.search("[Nn]ot known yet|还不知道", told)


@IN_WORDS
def test_ch_63_the_early_excess_stands_beside_the_later_gain(language):
    early = {"en": "first half year", "zh-Hans": "头半年"}
    text = treatment(language, "immunotherapy-combos", "how_sure")
    one_with(text, language, early[language], "more people died|多一些")
    assert re.search(REPORTED[language], text)
    ranges = "\n".join(hits(section(language, "outlook", "ranges"), early[language]))
    assert {"31", "69", "18", "82"} <= set(numbers(ranges))
    rows = [row for chart in load_library(language).charts.values() for name, row in chart.rows.items()
            if name in {"cm9dw-2y", "cm9dw-orr"}]  # fmt: skip
    assert len(rows) == 2
    assert all(early[language] in row.uncertainty and "cm9dw-early" in row.sources for row in rows)


@IN_WORDS
def test_ch_64_approval_and_its_limit_stand_together(language):
    told = hits(section(language, "combinations", "drugs-with-tace"), "LEAP-012 drugs|LEAP-012的两种药")
    assert len(told) == 1
    assert re.search("approved|批准", told[0])
    assert re.search("cancer in a vein were not in that trial|没有收血管有癌栓", told[0])
    assert re.search(
        "No difference in the newest report|最新的报告里没有差别", section(language, "combinations", "drugs-with-tace")
    )
    assert not re.search("LEAP-012", section(language, "combinations", "pairs-with-no-gain"))


# --- radiation -----------------------------------------------------------------------------------------------------

NO_TRIAL_FOUND = {
    "en": "[Nn]o trial (?:that )?(?:we found|shows)|We found no trial",
    "zh-Hans": "没见试验|没找到这样的试验",
}


@IN_WORDS
@pytest.mark.parametrize("name", ["proton", "external-radiotherapy"])
def test_ch_59_the_proton_trial_is_named(name, language):
    text = treatment(language, name)
    sure = treatment(language, name, "how_sure")
    assert {"116", "11", "24"} <= set(numbers(sure))
    assert re.search("live longer|活得更久", sure)
    assert re.search("chance|碰巧", sure)
    assert not re.search(NO_TRIAL_FOUND[language], text)
    assert "nrg_gi003" in load_library(language).treatments[name].how_sure.sources


@IN_WORDS
def test_ch_59_how_many_were_alive_is_told_where_the_reader_asked_for_it(language):
    told = "\n".join(hits(section(language, "outlook", "ranges"), "Protons|质子"))
    assert {"116", "56", "44", "69", "31"} <= set(numbers(told))
    assert re.search(ALIVE[language], told)


@IN_WORDS
def test_ch_59_two_numbers_on_severe_effects_are_explained_where_they_stand(language):
    row = next(line for line in treatment(language, "proton", "serious_effects").splitlines() if "243" in line)
    assert "11" in numbers(row) and re.search("early|早期", row)


@IN_WORDS
def test_ch_84_limits_of_one_american_text_and_what_europe_is_said_to_say(language):
    rows = load_library(language).treatments["external-radiotherapy"].guidelines_say
    usa = next(row for row in rows if "aasld23-rt-01" in row.sources)
    assert re.search("early cancer|早期肝癌", usa.text) and "8" in numbers(usa.text)
    assert re.search("not under control|没控制住", usa.text) and re.search("confus|糊涂", usa.text)
    europe = next(row for row in rows if row.who == "easl2024")
    assert re.search("said to keep|据说", europe.text) and re.search("branch|分支", europe.text)
    assert re.search("not seen that text|没看到原文", europe.text)


# --- vessels and bleeding ------------------------------------------------------------------------------------------


@IN_WORDS
def test_ch_82_tips_by_its_right_source(language):
    found = next(one for one in load_library(language).pages["bleeding-and-blocked-vein"].sections
                 if one.id == "stent-and-tips")  # fmt: skip
    tips = [block for block in found.blocks if "TIPS" in said(block) or "along the new path" in said(block)]
    text = "\n".join(said(block) for block in tips)
    assert "Baveno" in text and "2026" in text
    assert re.search(REPORTED[language], text)
    assert re.search("to the lung|到了肺里", said(found))
    assert not re.search(r"China \(2026\)|中国（2026年）", said(found))
    assert not [name for block in found.blocks for name in block.sources if name == "nhc26-tips-01"]


@IN_WORDS
def test_ch_83_a_response_on_the_scan_is_not_called_shrinkage(language):
    told = "\n".join(hits(section(language, "what-feeds-it", "through-the-artery"), r"14|84"))
    assert {"14", "16", "84", "86"} <= set(numbers(told))
    assert re.search("clear response on the scan|片子上看", told)
    assert re.search("Dead tumor counts|肿瘤死了也算", told)
    shrinkage = {"en": "clear shrinkage|shrinkage in", "zh-Hans": "明显缩小"}
    assert not re.search(shrinkage[language], page(language, "what-feeds-it"))
    card, claim = load_library(language).cards["X-02"], load_library(language).claims["S0-18"]
    assert not re.search(shrinkage[language], card.today + claim.today)


# --- second drugs --------------------------------------------------------------------------------------------------


@IN_WORDS
def test_ch_79_second_drugs_depend_on_the_first(language):
    limits = treatment(language, "second-line-drugs", "usually_not")
    one_with(limits, language, "Regorafenib|瑞戈非尼", "sorafenib|索拉非尼")
    one_with(limits, language, "Ramucirumab|雷莫西尤单抗", "400")
    immune = {
        "en": ("Pembrolizumab", "camrelizumab", "tislelizumab"),
        "zh-Hans": ("帕博利珠单抗", "卡瑞利珠单抗", "替雷利珠单抗"),
    }
    line = next(line for line in limits.splitlines() if all(name in line for name in immune[language]))
    assert re.search("no immune drug was given|没用过免疫药", line)
    sure = treatment(language, "second-line-drugs", "how_sure")
    one_with(sure, language, "sorafenib or lenvatinib|索拉非尼或仑伐替尼")
    one_with(sure, language, "less is known|知道的就少了")
    assert re.search(
        "depends on what you had before|要看以前用过什么", treatment(language, "second-line-drugs", "what_it_is")
    )


# --- small errors --------------------------------------------------------------------------------------------------


@IN_WORDS
def test_ch_91_how_common_and_causes(language):
    text = page(language, "how-common")
    assert not {"44", "62"} <= set(numbers(section(language, "how-common", "in-the-portal-vein")))
    assert re.search("aflatoxin|黄曲霉毒素", section(language, "how-common", "why-it-starts"))
    assert not re.search("after death|去世后", text)
    assert not re.search(r"44\D{1,4}62", load_library(language).claims["S1-10"].today)


@IN_WORDS
def test_ch_91_scan_times_and_no_cure_of_hepatitis_b(language):
    scans = section(language, "tests-and-report-words", "scans")
    assert numbers(next(line for line in scans.splitlines() if re.search("Gel on|凝胶", line))) == ["5", "10"]
    assert numbers(next(line for line in scans.splitlines() if re.search("Loud|声音大", line))) == ["20", "40"]
    classes = section(language, "tests-and-report-words", "liver-class")
    assert re.search("virus pressed down|病毒压住了", classes)
    assert not re.search("virus.{0,30}is treated|治好病毒", classes)


@IN_WORDS
def test_ch_91_one_label_for_the_european_guideline(language):
    """The hepatitis B guideline of EASL is another text, of 2025."""
    other = {
        "en": r"EASL[ ,(]*2025|Europe \((?:EASL, )?2025|Europe \(2024",
        "zh-Hans": "EASL[ ，（]*2025|欧洲（2025年|欧洲2024年",
    }
    named = [(file, text) for file, text in every_text(language) if re.search(r"EASL|Europe \(20|欧洲（20", text)]
    assert [line for line in named if re.search(other[language], line[1])] == []
    assert sum(bool(re.search(r"EASL \(?（?2024|EASL（2024", text)) for _, text in named) >= 10


# --- sizes for ablation --------------------------------------------------------------------------------------------


@IN_WORDS
@pytest.mark.parametrize("name", ["rfa", "mwa", "pei"])
def test_pages_on_ablation_give_the_sizes_of_the_guideline(name, language):
    limits = load_library(language).treatments[name].usually_not
    line = next(line for line in said(limits).splitlines() if re.search("cm|厘米", line))
    assert [number for number in numbers(line) if number != "2026"] == ["1", "5", "2", "3", "3"][language == "en" :]
    assert "nhc26-abl-01" in limits.sources
    assert not re.search("larger than about 3 cm|大于大约3厘米", treatment(language, name))


# --- marks and labels ----------------------------------------------------------------------------------------------


@IN_WORDS
def test_ch_87_the_three_marks_have_words_that_promise_nothing(language):
    marks = phrasebook(language).topics.marks
    assert set(marks) == {"talked_about", "not_now", "depends"}
    assert len(set(marks.values())) == 3
    forbidden = {"en": "suitable|recommend|qualif", "zh-Hans": "适合|推荐|符合条件"}
    assert not re.search(forbidden[language], " ".join(marks.values()))
    assert [hit for text in visible_strings(dict(marks)) for hit in find_banned(text, language)] == []


@BOTH
def test_ch_87_a_topic_tells_its_mark(language):
    told = tell(explain(parse_answers({"thrombus_nature": "tumour", "pvtt_type": "III"})), phrasebook(language))
    marks = phrasebook(language).topics.marks
    surgery, meeting, tace = (told.topic(name) for name in ("surgery_upfront", "mdt_review", "tace"))
    found = ((surgery, "○", "not_now"), (meeting, "●", "talked_about"))
    assert all(one.mark.startswith(f"{shape} {marks[mark]}") for one, shape, mark in found)
    assert tace.shown == "depends" and tace.mark.startswith("◐") and tace.mark != f"◐ {marks['depends']}"


OURS = ("clarify_missing_answers", "resolve_contradiction", "biliary_drainage")
SITUATIONS = (
    {},
    {"bile_duct_thrombus": "yes"},
    {"thrombus_nature": "none", "pvtt_type": "III"},
    {"bile_duct_thrombus": "no", "tumour_count": 1},
)


def lines(topic: ToldTopic) -> list[str]:
    """What stands on the card of a topic, its label apart."""
    return [topic.name, topic.what, topic.listed_for, *topic.reasons, topic.not_usual, topic.could_change,
            *topic.positions.silent, *topic.team_checks, *topic.ask,
            *(one.name for one in topic.positions.speaking)]  # fmt: skip


@BOTH
@pytest.mark.parametrize("answers", SITUATIONS, ids=str)
def test_ch_89_what_this_app_asks_for_carries_no_word_of_guidelines(language, answers):
    told = tell(explain(parse_answers(answers)), phrasebook(language))
    label, word = phrasebook(language).topics.from_app, GUIDELINE.get(language, "guideline")
    rows = {topic.id for family in told.answer.families for topic in family.topics}
    assert not rows & set(OURS)
    assert [step.says for step in told.answer.next_steps if word in step.says] == []
    for slug in OURS:
        topic = told.topic(slug)
        assert topic.from_app and topic.mark == label
        assert [line for line in lines(topic) if word in line.replace(label, "")] == []


@BOTH
def test_ch_89_the_label_is_for_what_rests_on_no_guideline_alone(language):
    told = tell(explain(parse_answers({})), phrasebook(language))
    assert {slug for slug in TOPICS if asked_by_us_alone(slug)} == {*OURS, "emergency_now"}
    assert not told.topic("confirm_thrombus_nature").from_app
    assert told.topic("confirm_thrombus_nature").positions.speaking
    ours = phrasebook(language).topics.from_app
    assert all(topic.mark != ours for topic in told.answer.topics.values() if not topic.from_app)


# --- how far a text was seen ---------------------------------------------------------------------------------------

UNCHECKED = {"en": r"[Nn]ot (?:yet )?checked", "zh-Hans": "核对"}


@IN_WORDS
def test_what_a_guideline_says_is_labelled_as_far_as_it_was_seen(language):
    """Read in the text: no label. Seen in a report: that, once. Neither: "not checked"."""
    facts, sources = load_facts(), load_sources()
    wrong = []
    for name, item in load_library(language).treatments.items():
        for row in item.guidelines_say:
            seen = {facts[cite].verified if cite in facts else sources[cite].read for cite in row.sources}
            report, unchecked = (re.search(one[language], row.text) for one in (REPORTED, UNCHECKED))
            if seen == {"read"} and (report or (unchecked and re.search("against the text|原文核对", row.text))):
                wrong.append(f"{name} {row.who}: read, and labelled: {row.text}")
            if "report" in seen and (not report or unchecked):
                wrong.append(f"{name} {row.who}: seen in a report: {row.text}")
            if seen == {"memory"} and not unchecked:
                wrong.append(f"{name} {row.who}: not checked: {row.text}")
    assert wrong == []
