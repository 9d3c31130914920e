"""All topics, one file each, in the fixed order in which they are shown (D-22). The order is not a ranking.

To add a topic: write its file, name it here.
"""

from importlib import import_module

from hcc_logic.rules.topic import Topic

SEQUENCE_ORDER = (
    "emergency_now",
    "variceal_bleeding_care",
    "resolve_contradiction",
    "clarify_missing_answers",
    "confirm_thrombus_nature",
    "mdt_review",
    "antiviral_hbv",
    "biliary_drainage",
    "best_supportive_care",
    "endoscopy_before_antiangiogenic",
    "portal_hypertension_treatment",
    "anticoagulation_discussion",
    "neoadjuvant_radiotherapy",
    "surgery_upfront",
    "ablation",
    "transplant_evaluation",
    "systemic_immunotherapy_combo",
    "bevacizumab_containing",
    "systemic_tki",
    "external_radiotherapy",
    "iodine125_stent_or_seed",
    "haic",
    "haic_systemic",
    "tace_radiotherapy",
    "tace",
    "tace_systemic",
    "sirt",
    "conversion_then_reassess_surgery",
    "downstage_to_transplant",
    "second_line_systemic",
    "adjuvant_radiotherapy",
    "adjuvant_tace",
    "adjuvant_haic",
    "clinical_trial",
    "active_follow_up",
)

TOPICS: dict[str, Topic] = {slug: import_module(f"hcc_logic.rules.treatments.{slug}").TOPIC for slug in SEQUENCE_ORDER}
