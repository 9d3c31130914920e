"""Every score for one reader, also those that no rule uses: size rules of transplantation, outlook groups, MELD,
TNM, vein types.

For the nurse's view and for other programs. Each entry holds every result that is still possible; a single one is
the result. None of them decides a topic, and none is turned into a chance or a time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hcc_logic.engine.conditions import any_of
from hcc_logic.inputs.answers import Answers
from hcc_logic.inputs.interval import Reading, span
from hcc_logic.patient.criteria import Situation
from hcc_logic.patient.criteria.tumour import SPREAD_TABLE
from hcc_logic.patient.criteria.veins import MAJOR_HEPATIC_VEIN, TRUNK_LEVEL, TYPE_II, VEINS, VENA_CAVA
from hcc_logic.patient.readings import Patient
from hcc_logic.report.patient_scores import StageInputs, liver_facts, scores, still_possible
from hcc_logic.report.score_models import Scores
from hcc_logic.scores import ajcc8, crafity, hap, hepatic_vein, lr_tiv, meld, milan, six_and_twelve, ucsf, up_to_seven
from hcc_logic.scores.checks import Count
from hcc_logic.scores.possible import in_order


def all_scores(answers: Answers) -> dict[str, Any]:
    """Score slug -> results. `child_pugh`, `albi`, `bclc`, `cnlc`, `cheng`, `vp` as in the explanation; the others as
    lists."""
    patient = Patient.of(answers)
    return with_more(scores(patient.readings, patient.situations), patient.answers)


def with_more(explained: Scores, answers: Answers) -> dict[str, Any]:
    """The scores of an explanation and the others, by slug."""
    return explained.model_dump(by_alias=True, mode="json") | more_scores(answers)


def more_scores(answers: Answers) -> dict[str, Any]:
    """The scores that the explanation does not carry, for answers without a held value. Those of the tumour are left
    out where none is seen."""
    situation = Situation.of(answers)
    inputs = StageInputs.of(situation)
    sizes: tuple[float, ...] = answers.get("tumour_sizes_cm") or ()
    count: Count | None = answers.get("tumour_count")
    if count is None and sizes:
        count = len(sizes)
    largest: Reading = answers.get("largest_cm")
    if sizes and (largest is None or max(sizes) in span(largest)):
        largest = max(sizes)
    bilirubin, albumin, afp = (answers.get(name) for name in ("bilirubin_umol_l", "albumin_g_l", "afp_ng_ml"))
    found: dict[str, Any] = {}
    if count != 0:
        found |= _size_rules(sizes, count, largest, inputs)
        found["six_and_twelve"] = six_and_twelve.possible_results(
            count, largest, inputs.invasion, liver_facts(situation, "points"), inputs.ecogs
        )
        found["hap"] = hap.possible_classes(hap.possible_hap(albumin, bilirubin, afp, largest))
        found["mhap"] = hap.possible_classes(hap.possible_mhap(albumin, afp, largest))
        found["mhap_ii"] = hap.possible_classes(hap.possible_mhap_ii(albumin, bilirubin, afp, largest, count))
        found["ajcc8"] = _tnm(situation, count, largest, inputs.invasion)
    found["crafity"] = crafity.possible_bands(afp, answers.get("crp_mg_l"))
    return found | _meld(answers) | _outflow_veins(situation) | {"lr_tiv": _lr_tiv(situation)}


def _size_rules(sizes: Sequence[float], count: Count | None, largest: Reading, inputs: StageInputs) -> dict[str, Any]:
    """With every size known the sum is known too; number and largest alone leave it open."""
    invasion, spread = inputs.invasion, inputs.spread
    if sizes and count == len(sizes):
        combined = [(vein, outside) for vein in invasion for outside in spread]
        by_milan = sorted({milan.within(sizes, vein, outside) for vein, outside in combined})
        by_ucsf = sorted({ucsf.within(sizes, vein, outside) for vein, outside in combined})
    else:
        by_milan = list(milan.possible_within(count, largest, invasion, spread))
        by_ucsf = list(ucsf.possible_within(count, largest, invasion, spread))
    return {"milan": by_milan, "ucsf": by_ucsf, "up_to_seven": up_to_seven.possible_within(count, largest)}


def _tnm(situation: Situation, count: Count | None, largest: Reading, invasion: Sequence[bool]) -> tuple[str, ...]:
    """AJCC 8. Cheng II and beyond, a main hepatic vein and the vena cava are major branches; type I alone is not."""
    major = still_possible(situation.truth(any_of(TYPE_II, TRUNK_LEVEL, MAJOR_HEPATIC_VEIN, VENA_CAVA)))
    spread = SPREAD_TABLE.facts_in(situation.selected["spread"], "spread")
    far = {band == "lung" for band in spread}
    nodes = {band == "lymph_nodes" for band in spread}
    return ajcc8.possible_groups(count, largest, invasion, major, (False, True), nodes, far)


def _meld(answers: Answers) -> dict[str, Any]:
    """MELD as (lowest, highest). Dialysis is not asked, so it stays open; say so beside the number."""
    labs = {name: answers.get(name) for name in ("creatinine_umol_l", "bilirubin_umol_l", "inr")}
    sodium, albumin, sex = answers.get("sodium_mmol_l"), answers.get("albumin_g_l"), answers.get("sex")
    female = None if sex is None else sex == "female"
    return {
        "meld": meld.possible(meld.meld, **labs, dialysis=None),
        "meld_na": meld.possible(meld.meld_na, **labs, sodium_mmol_l=sodium, dialysis=None),
        "meld_3_0": meld.possible(
            meld.meld_3_0, **labs, sodium_mmol_l=sodium, albumin_g_l=albumin, female=female, dialysis=None
        ),
    }


def _outflow_veins(situation: Situation) -> dict[str, Any]:
    """Of cancer in these veins; a plain clot there has no grade and no type (CH-01)."""
    places = VEINS.facts_in(situation.selected["veins"], "outflow")
    return {
        "vv": in_order(hepatic_vein.VV_GRADES, {hepatic_vein.vv_grade(*place) for place in places}),
        "hvtt_chen": in_order(
            hepatic_vein.CHEN_TYPES, {kind for place in places for kind in hepatic_vein.possible_chen_types(*place)}
        ),
        "ivctt_li": in_order(
            hepatic_vein.LI_TYPES, {kind for _, cava in places for kind in hepatic_vein.possible_li_types(cava)}
        ),
    }


def _lr_tiv(situation: Situation) -> tuple[str, ...]:
    cancer = VEINS.facts_in(situation.selected["veins"], "cancer")
    return in_order(lr_tiv.CATEGORIES, {lr_tiv.category(in_vein) for in_vein in cancer})
