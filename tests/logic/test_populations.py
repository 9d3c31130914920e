"""Who an entry speaks about: an independent reading of the printed populations (data/guideline_entries.yaml) and of a
few words of each statement, against the positions of complete people.

The reading knows three answers. NO: the printed population, or the statement, excludes the person; the entry must not
be stated as certain. YES: both clearly include the person; the entry must be stated as certain. Open: the entry
prints a condition that this reading does not follow; nothing is asserted.
An entry in favor is narrowed by limits that were only assumed; an entry against is not (D-04). It speaks about
everybody whom its sentence names, whatever class, fitness or spread was filled in beside it (CH-14)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from people import OPERATED, fit

from hcc_logic import explain, parse_answers

Raw = dict[str, Any]
ENTRIES: dict[str, Raw] = {
    entry["id"]: entry
    for entry in yaml.safe_load((Path(__file__).parent / "data" / "guideline_entries.yaml").read_text(encoding="utf-8"))
    if entry["topics"]
}
POSITIVE = ("recommended", "may_consider")

# --- the people ----------------------------------------------------------------------------------------------------

BASE: Raw = {
    "prior_treatment": ["none"], "cirrhosis": "mild", "on_antiviral": None, "confined_to_one_side": None,
    "pvtt_both_sides": None,
}  # fmt: skip
PLACES: dict[str, Raw] = {
    "I": {"pvtt_type": "I", "vp_type": "Vp2", "confined_to_one_side": "yes", "pvtt_both_sides": False},
    "II": {"pvtt_type": "II", "vp_type": "Vp3", "confined_to_one_side": "yes", "pvtt_both_sides": False},
    "II far": {"pvtt_type": "II", "vp_type": "Vp3", "confined_to_one_side": "no", "pvtt_both_sides": False},
    "II both": {"pvtt_type": "II", "vp_type": "Vp4", "confined_to_one_side": "no", "pvtt_both_sides": True},
    "III": {"pvtt_type": "III", "vp_type": "Vp4", "confined_to_one_side": "no"},
    "IV": {"pvtt_type": "IV", "vp_type": "Vp4", "confined_to_one_side": "no"},
    "hepatic": {"pvtt_type": "none", "vp_type": "Vp0", "hepatic_vein_thrombus": "major"},
    "cava": {"pvtt_type": "none", "vp_type": "Vp0", "ivc_thrombus": "ivc"},
    "none": {"thrombus_nature": "none", "pvtt_type": "none", "vp_type": "Vp0"},
    "bland": {"thrombus_nature": "bland", "pvtt_type": "none", "vp_type": "Vp0"},
}
# what each place is called in the two scales; both first branches: II in one text, III in another, Vp4
CALLED: dict[str, set[str]] = {
    "I": {"I", "Vp1", "Vp2"}, "II": {"II", "Vp3"}, "II far": {"II", "Vp3"}, "II both": {"II", "Vp4"},
    "III": {"III", "Vp4"}, "IV": {"IV", "Vp4"},
}  # fmt: skip
# Child-Pugh by the printed table: points added up by hand, bilirubin under 50
LIVERS: dict[str, Raw] = {
    "A": {},
    "B7": {"albumin_g_l": 30, "ascites": "mild"},  # 2 + 2 + 1 + 1 + 1
    "B8": {"albumin_g_l": 25, "ascites": "mild"},  # 3 + 2 + 1 + 1 + 1
    "B9": {"albumin_g_l": 25, "ascites": "mild", "bilirubin_umol_l": 40},  # 3 + 2 + 2 + 1 + 1
    "C": {"albumin_g_l": 25, "ascites": "moderate_severe", "bilirubin_umol_l": 60},  # 3 + 3 + 3 + 1 + 1
}
BLOCK: Raw = {"main_trunk_complete_block": "yes", "portal_flow_after_radiotherapy": "not_done"}


@dataclass(frozen=True)
class Person:
    """One complete situation and what this reading needs to know about it."""

    place: str = "II"
    liver: str = "A"
    ecog: int = 0
    spread: str = "none"
    block: str = "no"  # no, rich, waiting, closed
    setting: str = "first_diagnosis"
    more: tuple[tuple[str, Any], ...] = ()

    def get(self, name: str) -> Any:
        return fit(**{**BASE, **LIVERS[self.liver], **dict(self.more)}).get(name)

    @property
    def portal(self) -> bool:
        return self.place in CALLED

    @property
    def vein(self) -> bool:
        return self.portal or self.place in ("hepatic", "cava")

    @property
    def outside(self) -> bool:
        return self.spread != "none"

    @property
    def trunk(self) -> bool:
        return "Vp4" in CALLED.get(self.place, ())

    @property
    def many(self) -> bool:
        count = self.get("tumour_count")
        return count == "diffuse" or count >= 4

    @property
    def resected(self) -> bool:
        return self.setting == "after_curative_resection"

    def answers(self) -> Raw:
        blocked = {
            "no": {},
            "rich": {**BLOCK, "portal_collaterals": "rich", "portal_recanalisation_possible": "no"},
            "waiting": {**BLOCK, "portal_collaterals": "poor", "portal_recanalisation_possible": "yes"},
            "closed": {**BLOCK, "portal_collaterals": "poor", "portal_recanalisation_possible": "no"},
        }[self.block]
        return fit(**{
            **BASE, **PLACES[self.place], **LIVERS[self.liver], **blocked, **dict(self.more),
            "ecog": str(self.ecog), "extrahepatic_spread": self.spread, "setting": self.setting,
        })  # fmt: skip


def with_(**more: Any) -> tuple[tuple[str, Any], ...]:
    return tuple(more.items())


def after_surgery(**more: Any) -> Person:
    return Person("none", setting="after_curative_resection", more=with_(**{**OPERATED, **more}))


FAILED: Raw = {"prior_treatment": ["immunotherapy_combination"], "last_systemic_result": "progressed"}
BLED: Raw = {"red_flags": ["vomiting_blood"], "bleeding_now": "yes", "bleeding_last_6_months": "yes"}

PEOPLE: tuple[Person, ...] = (
    *(Person(place) for place in PLACES),
    *(Person("II", liver) for liver in ("B7", "B8", "B9", "C")),
    *(Person("III", liver) for liver in ("B7", "B8", "B9", "C")),
    *(Person("none", liver) for liver in ("B7", "C")),
    *(Person("II", ecog=ecog) for ecog in (1, 2, 3, 4)),
    *(Person("none", ecog=ecog) for ecog in (2, 3)),
    Person("II", "B7", ecog=2),
    Person("II", "B8", ecog=3),
    Person("III", "C", ecog=4),
    *(Person("II", spread=spread) for spread in ("lymph_nodes", "lung", "bone")),
    *(Person("none", spread=spread) for spread in ("lymph_nodes", "lung")),
    Person("III", spread="lung"),
    Person("IV", spread="other"),
    Person("hepatic", spread="lymph_nodes"),
    Person("none", "B8", spread="lung"),
    Person("none", "C", spread="lung"),
    Person("II", "B7", spread="lung"),
    Person("II", ecog=2, spread="bone"),
    Person("none", ecog=3, spread="lung"),
    *(Person("III", block=block) for block in ("rich", "waiting", "closed")),
    *(Person("IV", block=block) for block in ("rich", "closed")),
    Person("II both", block="closed"),
    Person("III", "B7", block="rich"),
    Person("III", "C", block="rich"),
    Person("III", spread="lung", block="waiting"),
    Person("bland", block="closed"),
    *(Person(place, more=with_(tumour_count=5)) for place in ("none", "II")),
    *(Person(place, more=with_(tumour_count="diffuse", largest_cm=9)) for place in ("none", "II")),
    *(Person(place, more=with_(largest_cm=8)) for place in ("none", "II", "hepatic")),
    Person("none", "B7", more=with_(largest_cm=8)),
    Person("I", more=with_(largest_cm=3)),
    Person("I", more=with_(largest_cm=3, tumour_count=2)),
    Person("I", spread="lung", more=with_(largest_cm=3)),
    Person("none", more=with_(largest_cm=8, tumour_share_of_liver_pct=75)),
    Person("II", more=with_(kidney_failure="yes", creatinine_umol_l=300, egfr_ml_min=15)),
    Person("II", more=with_(contrast_allergy="severe")),
    Person("II", more=with_(alt_u_l=400)),
    Person("II", more=with_(platelets_10e9_l=30)),
    Person("II", more=with_(neutrophils_10e9_l=1.2)),
    Person("II", more=with_(prior_treatment=["chemotherapy"], last_systemic_result="stable")),
    Person("II", more=with_(icg_r15=35)),
    Person("II", more=with_(bilirubin_umol_l=36)),
    Person("II", more=with_(ascites="mild")),
    Person("II", more=with_(bile_duct_thrombus="yes")),
    Person("none", more=with_(bile_duct_thrombus="yes")),
    Person("II", more=with_(encephalopathy="grade_1_2")),
    Person("II", more=with_(varices="high")),
    Person("II", more=with_(varices="low")),
    Person("II", more=with_(bleeding_last_6_months="yes")),
    Person("II", more=with_(bleeding_last_6_months="yes", varices="treated")),
    Person("II", more=with_(**BLED)),
    Person("II", more=with_(transplant_recipient="yes")),
    Person("II", "B7", more=with_(transplant_recipient="yes")),
    Person("II", "C", ecog=3, more=with_(transplant_recipient="yes")),
    Person("II", "C", ecog=3, more=with_(autoimmune_disease="active")),
    Person("II", more=with_(hbv_surface_antigen="positive")),
    Person("none", more=with_(hbv_surface_antigen="positive")),
    Person("II", more=with_(**FAILED)),
    Person("II", more=with_(**{**FAILED, "prior_treatment": ["tyrosine_kinase_inhibitor"]})),
    Person("II", "B7", more=with_(**FAILED)),
    Person("II", "B8", more=with_(**FAILED)),
    Person("II", ecog=2, more=with_(**FAILED)),
    Person("none", setting="recurrence"),
    Person("none", setting="after_downstaging", more=with_(prior_treatment=["tace"])),
    Person("II", setting="after_downstaging", more=with_(prior_treatment=["tace"])),
    Person("II", setting="after_conversion_treatment", more=with_(prior_treatment=["haic"])),
    Person("none", setting="controlled_after_multimodal_treatment", more=with_(prior_treatment=["tace"])),
    after_surgery(),
    after_surgery(pathology_mvi="M1"),
    after_surgery(pathology_macro_invasion="portal_II"),
    after_surgery(pathology_largest_cm=6),
    after_surgery(pathology_count=2),
    after_surgery(pathology_margin="close"),
    after_surgery(pathology_r0="no"),
    after_surgery(hbv_surface_antigen="positive"),
)

# --- the reading ---------------------------------------------------------------------------------------------------

Says = Callable[[Person], bool]


def vein_or_spread(p: Person) -> bool:
    return p.vein or p.outside


def advanced(p: Person) -> bool:
    return p.vein or p.outside or p.many


def in_talk(p: Person) -> bool:
    return advanced(p) and p.liver != "C" and p.ecog <= 2


def cancer_now(p: Person) -> bool:
    return not p.resected and (p.setting in ("first_diagnosis", "recurrence") or p.vein or p.get("tumour_count") != 0)


def haic_waits(p: Person) -> bool:
    low = p.get("albumin_g_l") < 28 or p.get("ascites") == "moderate_severe"
    return p.get("alt_u_l") > 300 or p.get("bilirubin_umol_l") > 50 or low


def low_counts(p: Person) -> bool:
    return p.get("neutrophils_10e9_l") < 1.5 or p.get("platelets_10e9_l") < 50


def haic_can(p: Person) -> bool:
    barred = "chemotherapy" in p.get("prior_treatment") or p.get("contrast_allergy") == "severe" or p.place == "IV"
    return p.liver in ("A", "B7", "B8") and p.ecog <= 2 and not (haic_waits(p) or low_counts(p) or barred)


def failed(p: Person) -> bool:
    return p.get("last_systemic_result") == "progressed"


def failed_after_immune_drug(p: Person) -> bool:
    return failed(p) and "immunotherapy_combination" in p.get("prior_treatment")


def hepatitis_b(p: Person) -> bool:
    return p.get("hbv_surface_antigen") == "positive"


def diffuse(p: Person) -> bool:
    return p.get("tumour_count") == "diffuse"


def transplanted(p: Person) -> bool:
    return p.get("transplant_recipient") == "yes"


def kidneys(p: Person) -> bool:
    return p.get("kidney_failure") == "yes"


def allergic(p: Person) -> bool:
    return p.get("contrast_allergy") == "severe"


def far(p: Person) -> bool:
    return p.spread in ("lung", "bone", "other")


def at_risk(p: Person) -> bool:
    told = p.get("pathology_mvi") != "M0" or p.get("pathology_macro_invasion") != "no" or p.get("pathology_r0") == "no"
    return p.resected and (told or p.get("pathology_largest_cm") > 5 or p.get("pathology_count") > 1)


def vein_in_report(p: Person) -> bool:
    return p.resected and p.get("pathology_macro_invasion") != "no"


def tiny_veins(p: Person) -> bool:
    return p.resected and p.get("pathology_mvi") != "M0"


def resected(p: Person) -> bool:
    return p.resected


def clear_after(*settings: str) -> Says:
    return lambda p: p.setting in settings and not vein_or_spread(p)


def always(_: Person) -> bool:
    return True


def bled(p: Person) -> bool:
    return p.get("bleeding_now") == "yes"


def bleeding_risk(p: Person) -> bool:
    recent = p.get("bleeding_last_6_months") == "yes" and p.get("varices") != "treated"
    return p.get("varices") == "high" or recent


def scale_c(p: Person) -> bool:
    return p.liver == "C" or p.ecog >= 3


def confused(p: Person) -> bool:
    return p.get("encephalopathy") in ("grade_1_2", "grade_3_4")


def one_small_in_a_small_branch(p: Person) -> bool:
    return p.place == "I" and p.get("tumour_count") == 1 and p.get("largest_cm") <= 5


def operable(p: Person) -> bool:
    return p.liver == "A" and p.ecog <= 2 and not p.outside


def one_side(p: Person) -> bool:
    return operable(p) and p.place in ("I", "II") and p.get("icg_r15") < 30


def outflow(p: Person) -> bool:
    return operable(p) and (p.place == "hepatic" or (p.get("bile_duct_thrombus") == "yes" and not p.vein))


UP_TO_TRUNK = ("I", "II", "II far", "II both", "III")
RESPONSE = (
    "after_downstaging",
    "after_conversion_treatment",
    "complete_response_off_treatment",
    "controlled_after_multimodal_treatment",
)

# The words of the statement beside the printed limits. Without a row, the list of portal types is the statement.
STATEMENTS: dict[str, Says] = {
    # drugs
    **dict.fromkeys(
        (
            "nhc26-sys-01",
            "nhc26-sys-02",
            "nhc26-sys-03",
            "bclc22-sys-01",
            "bclc22-sys-02",
            "bclc26-stage-01",
            "easl24-sys-01",
            "aasld23-sys-01",
            "asco24-sys-01",
            "asco24-sys-02",
            "asco24-sys-03",
            "esmo25-sys-01",
            "klca22-sys-01",
            "apasl24-sys-01",
        ),
        vein_or_spread,
    ),
    # drugs are for ECOG 0-2 in that text (nhc26-sys-09)
    **dict.fromkeys(("nhc26-sys-06", "nhc26-sys-07"), lambda p: vein_or_spread(p) and p.ecog <= 2),
    "jsh21-sys-01": lambda p: p.vein,
    "apasl17-sys-01": lambda p: p.vein,
    "hklc-sys-01": lambda p: p.trunk or p.outside,
    "aasld23-sys-02": lambda p: (
        vein_or_spread(p) and (p.get("varices") == "high" or p.get("bleeding_last_6_months") == "yes")
    ),
    "nhc26-sys-04": always,
    "nhc26-sys-05": lambda p: bleeding_risk(p) and p.liver != "C" and p.ecog <= 2,
    "nhc26-sys-08": bled,
    "nhc26-sys-09": scale_c,
    "nhc26-lt-03": lambda p: transplanted(p) and p.liver != "C" and p.ecog <= 2,
    "aasld23-lt-01": transplanted,
    "aasld23-sys-03": vein_or_spread,
    "aasld23-ici-ai-01": lambda p: p.get("autoimmune_disease") == "active",
    "aasld23-tacesys-01": lambda p: p.many and not vein_or_spread(p),
    **dict.fromkeys(("nhc26-varscreen-01", "aasld23-var-01", "asco24-var-01", "bclc22-var-01"), in_talk),
    "nhc26-sys2-02": failed_after_immune_drug,
    **dict.fromkeys(("nhc26-sys2-01", "bclc22-2l-01", "asco24-2l-01", "nhc26-trial-01"), failed),
    "aasld23-2l-01": lambda p: failed(p) and not failed_after_immune_drug(p),
    "aasld23-2l-02": failed_after_immune_drug,
    "bclc22-trial-01": cancer_now,
    # arteries
    "nhc26-tace-01": lambda p: p.vein and p.place != "IV" and p.block == "no",
    "nhc26-tace-02": lambda p: p.trunk and p.block == "rich",
    "nhc26-tace-03": lambda p: p.block == "closed",
    "nhc26-tace-04": lambda p: p.liver == "C" or confused(p),
    "nhc26-tace-05": always,
    "nhc26-tace-06": lambda p: kidneys(p) or allergic(p),
    "nhc26-tace-07": always,
    "nhc26-tace-09": lambda p: (
        p.get("largest_cm") is not None and p.get("largest_cm") > 7 and p.get("tumour_share_of_liver_pct") < 70
    ),
    "nhc26-tacert-01": vein_or_spread,
    "nhc26-rtt-01": lambda p: p.vein,
    "nhc26-tacesys-01": advanced,
    "nhc26-tacesys-02": lambda p: p.many and not vein_or_spread(p),
    "nhc26-haic-01": lambda p: haic_can(p) and (p.vein or (p.get("largest_cm") or 0) > 7),
    "nhc26-haic-02": always,
    "nhc26-haic-03": haic_waits,
    "nhc26-haic-04": low_counts,
    "nhc26-haic-05": lambda p: haic_can(p) and p.place in ("I", "II"),
    "nhc26-haic-06": allergic,
    "conv24-haic-01": lambda p: p.portal or (p.get("largest_cm") or 0) > 7,
    "nhc26-haicsys-01": haic_can,
    "nhc26-haicsys-02": lambda p: advanced(p) and haic_can(p),
    "nhc26-tare-01": lambda p: (p.vein or p.many) and p.place != "IV",
    "nhc26-tare-02": always,
    "nhc26-tare-03": always,
    "nhc26-tare-05": always,
    "nhc26-tare-06": kidneys,
    "nhc26-stent-01": lambda p: p.block == "waiting" and not far(p),
    "nhc26-i125-03": lambda p: p.liver == "C" or far(p),
    "nhc26-i125-01": lambda p: not far(p),
    "nhc26-i125-02": lambda p: not far(p),
    "pvtt18-tace-02": always,
    "pvtt18-tace-03": lambda p: p.block in ("waiting", "closed"),
    "bclc22-tace-01": lambda p: p.vein,
    "easl24-tace-01": lambda p: p.vein,
    "bclc22-tare-01": lambda p: p.vein,
    "esmo25-tare-01": lambda p: p.vein,
    "bclc22-tace-02": lambda p: p.get("bilirubin_umol_l") > 34.2 or p.get("ascites") != "none",
    "bclc22-tace-03": diffuse,
    "aasld23-tace-01": lambda p: p.trunk or p.place in ("hepatic", "cava"),
    "aasld23-tace-02": diffuse,
    "aasld23-tare-01": lambda p: p.trunk or p.place == "hepatic",
    "apasl17-tace-01": lambda p: p.vein,
    "sing-tace-01": lambda p: p.vein,
    "sing-tare-01": lambda p: p.vein,
    "jsh21-tace-01": lambda p: p.vein,
    "jsh21-haic-01": lambda p: p.vein,
    **dict.fromkeys(("tlca20-lrt-01", "tlca20-haic-01", "tlca20-tare-01"), advanced),
    "tlca20-rt-01": cancer_now,
    "klca22-tacert-01": lambda p: p.portal,
    # radiotherapy
    "nhc26-rt-01": lambda p: p.vein and not diffuse(p),
    "nhc26-rt-02": always,
    "nhc26-rt-03": always,
    "nhc26-rt-04": always,
    "aasld23-rt-01": lambda p: p.liver in ("B8", "B9", "C") or p.get("ascites") == "moderate_severe" or confused(p),
    "nhc26-rt-05": lambda p: p.ecog <= 2 and not diffuse(p),
    "nhc26-rt-06": diffuse,
    "astro22-rt-01": lambda p: p.vein,
    "astro22-rt-02": lambda p: p.vein,
    "astro22-rt-03": always,
    "astro22-rt-04": lambda p: cancer_now(p) and not vein_or_spread(p),
    "esmo25-rt-01": far,
    # surgery, transplant, conversion
    "nhc26-res-01": lambda p: p.liver != "A" or p.get("icg_r15") >= 30,
    "nhc26-abl-01": lambda p: vein_or_spread(p) or p.get("bile_duct_thrombus") == "yes" or p.liver == "C",
    # the rule for stage CNLC IIIa; two other sentences take people out of it
    "nhc26-res-02": lambda p: (
        p.vein and not p.outside and p.liver != "C" and p.ecog <= 2 and not one_side(p) and not outflow(p)
    ),
    "nhc26-res-03": lambda p: p.place in ("I", "II") and p.get("icg_r15") < 30,
    # the sentence names the main trunk and nothing else; type IV reaches further (note of the entry)
    "nhc26-res-04": lambda p: p.place in ("III", "IV"),
    "nhc26-res-05": lambda p: p.spread == "lymph_nodes",
    "nhc26-res-06": lambda p: (p.get("bile_duct_thrombus") == "yes" or p.place == "hepatic") and not p.portal,
    "bclc22-res-01": lambda p: p.vein,
    "nhc26-lt-01": lambda p: p.vein,
    "bclc22-lt-01": lambda p: p.vein,
    "easl24-lt-01": vein_or_spread,
    "jsh21-lt-01": vein_or_spread,
    "aasld25lt-02": always,
    "nhc26-lt-02": clear_after("after_downstaging"),
    "aasld25lt-01": clear_after(*RESPONSE),
    "ilts24-01": clear_after(*RESPONSE),
    "nhc26-conv-01": lambda p: cancer_now(p) and p.liver != "C" and p.ecog <= 2,
    **dict.fromkeys(("conv24-conv-01", "conv24-conv-02"), cancer_now),
    "conv24-time-01": lambda p: p.setting == "after_conversion_treatment",
    "nhc26-conv-02": lambda p: (p.place in UP_TO_TRUNK or (p.get("largest_cm") or 0) > 7) and haic_can(p),
    "nhc26-conv-03": lambda p: p.setting == "after_conversion_treatment",
    # after surgery
    "nhc26-adj-01": at_risk,
    "nhc26-adj-02": vein_in_report,
    "nhc26-adj-04": tiny_veins,
    "pvtt18-adj-01": vein_in_report,
    "nhc26-adj-06": lambda p: (
        tiny_veins(p) or vein_in_report(p) or (p.resected and p.get("pathology_margin") == "close")
    ),
    **dict.fromkeys(
        ("nhc26-fu-01", "easl24-adj-01", "easl24-adj-02", "esmo25-adj-01", "aasld23-fu-01", "aasld25-adj-01"), resected
    ),
    **dict.fromkeys(("conv24-adj-01", "conv24-adj-02", "conv24-adj-04"), at_risk),
    # about people whom no question finds: sessions that failed, doses, AFP over time
    **dict.fromkeys(
        ("nhc26-tace-08", "nhc26-tare-04", "aasld23-tare-02", "bclc22-lt-02", "aasld23-lt-02"), lambda _: False
    ),
    # support and hepatitis B
    **dict.fromkeys(("bav8-ac-01", "bav8-ac-02"), lambda p: p.place == "bland"),
    **dict.fromkeys(("bav8-char-01", "aasldv-char-01"), lambda p: p.vein or p.place == "bland"),
    **dict.fromkeys(("bav8-hcc-01", "aaslpht24-var-02"), lambda p: p.get("varices") in ("low", "high", "treated")),
    "nhc26-av-05": lambda _: False,
    **dict.fromkeys(("beacon26-br-01", "beacon26-br-02", "beacon26-br-03"), one_small_in_a_small_branch),
    "nhc26-mdt-01": always,
    "bclc22-mdt-01": always,
    "bclc26-gen-01": always,
    "nhc26-sup-01": always,
    "nhc26-sup-02": always,
    "nhc26-sup-03": always,
    "bclc22-bsc-01": always,
    "apasl17-sup-01": always,
    "pvtt16-sup-01": lambda p: p.portal and (p.liver == "C" or p.get("ascites") == "moderate_severe" or bled(p)),
    **dict.fromkeys(
        ("nhc26-av-01", "nhc26-av-03", "aasld23-av-01", "easlhbv25-01", "pvtt18-av-01", "aaslhbv25-01"), hepatitis_b
    ),
    "nhc26-av-04": lambda p: hepatitis_b(p) and p.resected,
}
# Limits that this reading takes from the statement and not from the printed codes.
TYPES_IN_STATEMENT = frozenset(
    name
    for name in STATEMENTS
    if STATEMENTS[name] is not hepatitis_b and ENTRIES[name]["population"]["pvtt_type"] != ["any"]
) - {
    "pvtt18-tace-02", "pvtt18-tace-03", "nhc26-haicsys-01", "nhc26-i125-01", "nhc26-i125-02", "nhc26-stent-01",
    "nhc26-tace-02",
}  # fmt: skip
ONE_WAY_OF_SEVERAL = frozenset(
    (
        "nhc26-res-01", "nhc26-res-04", "nhc26-abl-01", "nhc26-tace-04", "aasld23-rt-01",
        "nhc26-sys-09", "nhc26-i125-03", "pvtt16-sup-01", "conv24-haic-01",
    )
)  # fmt: skip
"""Entries whose sentence joins the printed code to others with "or", or reaches further than it."""
BOTH_BRANCHES = "II both"
"""Printed as II in one text and III in another (D-19): nothing is asserted where only one of them is in the list."""


def limits(name: str, p: Person) -> bool | None:
    """Whether the printed codes include the person. None: a way of printing that this reading leaves open."""
    entry = ENTRIES[name]
    printed, against = entry["population"], entry["stance"] not in POSITIVE
    lax = set(printed["assumed_fields"]) if against else set()
    checks: list[bool | None] = []
    if "child_pugh" not in lax:
        checks.append("any" in printed["child_pugh"] or p.liver in printed["child_pugh"])
    if "ecog" not in lax:
        checks.append("any" in printed["ecog"] or p.ecog in printed["ecog"])
    if "extrahepatic" not in lax and printed["extrahepatic"] != "any":
        checks.append((printed["extrahepatic"] == "yes") == p.outside)
    types = set(printed["pvtt_type"])
    if name not in TYPES_IN_STATEMENT and types != {"any"}:
        if p.place == BOTH_BRANCHES and not {"II", "III"} <= types:
            checks.append(None)
        else:
            checks.append(bool(CALLED.get(p.place, set()) & types))
    if printed["main_trunk_complete_obstruction"] != "any":
        checks.append((printed["main_trunk_complete_obstruction"] == "yes") == (p.block != "no"))
    return False if False in checks else None if None in checks else True


def includes(name: str, p: Person) -> bool | None:
    """True, False, or None where nothing is asserted."""
    printed = ENTRIES[name]["population"]
    if name in ONE_WAY_OF_SEVERAL:
        return STATEMENTS[name](p)
    within = limits(name, p)
    says = STATEMENTS[name](p) if name in STATEMENTS else None if printed["other"] else printed["pvtt_type"] != ["any"]
    if within is False or says is False:
        return False
    return True if within and says else None


def heard_by(p: Person) -> set[str]:
    """Entries that certainly speak about the person."""
    said = explain(parse_answers(p.answers()))
    assert not said.contradictions, (p, said.contradictions)
    return {
        reason.sources[0]
        for verdict in said.topics
        for position in verdict.by_guideline
        for reason in position.reasons
        if reason.outcome == "holds"
    }


@pytest.mark.parametrize("number", range(len(PEOPLE)))
def test_who_is_spoken_about(number: int) -> None:
    person = PEOPLE[number]
    heard = heard_by(person)
    wrong = {
        name: expected
        for name in ENTRIES
        if (expected := includes(name, person)) is not None and expected is not (name in heard)
    }
    assert not wrong, person


def test_the_reading_asserts_enough() -> None:
    """Most entries have people on both sides; few are left open."""
    told: Counter[tuple[str, bool | None]] = Counter()
    for name in ENTRIES:
        told.update((name, includes(name, person)) for person in PEOPLE)
    assert len(PEOPLE) >= 60
    yes = {name for name, answer in told if answer is True}
    no = {name for name, answer in told if answer is False}
    assert len(yes & no) >= 120, (len(yes), len(no))
    assert len(no) >= 150
