"""What would change this: only realistic changes, only towards more open, and true when tried."""

import random

import pytest
from answer_space import FIELDS, VALUES, draw_consistent

from hcc_logic import Explanation, explain, parse_answers
from hcc_logic.engine.status import Status
from hcc_logic.inputs.answers import Answers
from hcc_logic.patient import contradictions
from hcc_logic.patient.readings import Patient
from hcc_logic.report.what_if import _OPENNESS, CHANGES, _apply, what_if
from hcc_logic.rules.treatments import TOPICS

MAIN_TRUNK = {
    "thrombus_nature": "tumour",
    "pvtt_type": "III",
    "main_trunk_complete_block": "yes",
    "portal_collaterals": "poor",
    "portal_recanalisation_possible": "no",
    "child_pugh_class": "A",
    "ecog": 1,
    "extrahepatic_spread": "none",
    "bleeding_now": "no",
    "red_flags": ["none"],
    "kidney_failure": "no",
    "contrast_allergy": "none",
    "encephalopathy": "none",
    "ascites": "none",
    "tumour_count": 1,
    "largest_cm": 6,
    "setting": "first_diagnosis",
}


def of(raw, topic):
    return {one.changes: one.status for one in what_if(Patient.of(parse_answers(raw))) if one.topic == topic}


def test_flow_restored_would_bring_embolization_into_talk():
    assert explain(parse_answers(MAIN_TRUNK)).topic("tace").status == "stopped"
    assert of(MAIN_TRUNK, "tace")["flow_restored",] is Status.SOMETIMES


def test_a_better_liver_class_would_open_treatments():
    found = of({**MAIN_TRUNK, "child_pugh_class": "C", "main_trunk_complete_block": "no"}, "external_radiotherapy")
    assert any("liver_class_improves" in changes for changes in found)


def test_bleeding_controlled_would_open_what_bleeding_stops():
    found = of({**MAIN_TRUNK, "bleeding_now": "yes", "red_flags": ["vomiting_blood"]}, "external_radiotherapy")
    assert found["bleeding_controlled",] is Status.LISTED


def test_contradictory_answers_promise_nothing():
    assert what_if(Patient.of(parse_answers({"thrombus_nature": "none", "pvtt_type": "III"}))) == ()


@pytest.mark.parametrize("seed", range(60))
def test_every_change_is_true_and_smallest(seed):
    rng = random.Random(seed)
    answers = parse_answers(draw_consistent(rng, rng.choice([0.4, 0.7, 0.95])))
    before = explain(answers)
    edits = {change.code: change for change in CHANGES}
    found: dict[tuple[str, ...], Explanation] = {}
    for one in what_if(Patient.of(answers)):
        changed: Answers = answers
        for code in one.changes:
            assert edits[code].applies(changed) or len(one.changes) > 1
            changed = _apply(changed, edits[code].edit(changed))
        if one.changes not in found:
            found[one.changes] = explain(changed)
        after = found[one.changes].topic(one.topic)
        assert one.status.value in after.possible
        assert one.certain == (len(after.possible) == 1)
        now = Status(before.topic(one.topic).status)
        assert _OPENNESS[one.status] > _OPENNESS[now]
        assert TOPICS[one.topic].kind == "treatment"


def test_the_quick_look_for_a_clash_misses_nothing():
    """`clashes` reads only the checks that name the field; one more answer never clashes anywhere else."""
    rng = random.Random("clashes")
    for _ in range(300):
        raw = draw_consistent(rng, rng.choice([0.3, 0.7]))
        name = rng.choice([field for field in FIELDS if field not in raw])
        grown = parse_answers(raw).told(name, parse_answers({name: rng.choice(VALUES[name])}).known[name])
        assert contradictions.clashes(grown, name) == bool(contradictions.find(grown)), (name, raw)
