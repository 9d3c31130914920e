"""x"""
from test_contract import *
from hcc_logic.more_scores import all_scores
from hcc_logic.score_inputs import SCORE_INPUTS
from typing import Any
Raw = dict[str, Any]
MEASURED: Raw = {
    **FIT,
    "tumour_sizes_cm": [6],
    "afp_ng_ml": 300,
    "crp_mg_l": 12,
    "sodium_mmol_l": 136,
    "sex": "female",
    "age": 60,
}


def test_an_answer_moves_only_scores_that_name_it() -> None:
    full = all_scores(parse_answers(MEASURED))
    for name in MEASURED:
        less = all_scores(parse_answers({key: value for key, value in MEASURED.items() if key != name}))
        moved = {slug for slug in full if full[slug] != less[slug]}
        naming = {slug for slug, inputs in SCORE_INPUTS.items() if name in (*inputs.needs, *inputs.also)}
        assert moved <= naming, (name, moved - naming)


def test_inputs_used_and_missing() -> None:
    answers = parse_answers({"bilirubin_umol_l": 14, "child_pugh_class": "A", "ecog": "unknown"})
    stage = SCORE_INPUTS["bclc"]
    assert set(stage.used(answers)) == {"bilirubin_umol_l", "child_pugh_class"}
    assert "ecog" in stage.missing(answers)
    assert "child_pugh_class" not in stage.missing(answers)
    assert {"albumin_g_l", "inr", "ascites", "encephalopathy"} <= {*stage.needs, *stage.also}
    assert SCORE_INPUTS["albi"].missing(answers) == ("albumin_g_l",)
