"""A second, independent reading of the topic table, written from the decisions alone and without looking at the rules
of hcc_logic.

Plain if/elif chains on raw answers. It reads complete consistent answers; what the decisions leave open even then (a
blood thinner, a blocked bile duct, a place that the report does not name) is tried out value by value. Every topic gets
the set of statuses that remain.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Raw = dict[str, Any]

NOW_SIGNS = {
    "vomiting_blood",
    "black_stool",
    "confusion",
    "hard_to_wake",
    "sudden_belly_pain",
    "fainting_or_shock",
    "new_breathlessness",
    "chest_pain",
    "stroke_signs",
    "known_rupture",
    "rigors",
    "fever_on_chemotherapy",
    "puncture_site_bleeding_or_cold_limb",
}
TODAY_SIGNS = {
    "fever_after_treatment",
    "fever_with_belly_fluid",
    "jaundice",
    "fast_belly_swelling",
    "leg_swelling",
    "no_urine",
    "immunotherapy_warning",
    "cannot_eat_or_drink",
}
CANCER_IN_A_VEIN = ("tumour", "tumour_and_clot")
TOPICS = (
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


def bilirubin_points(value: float, *, safety: bool) -> int:
    if safety:  # the printed tables differ: 34.0 to below 34.2 and 50 to 51.3 take the worse reading
        return 1 if value < 34.0 else 2 if value < 50.0 else 3
    return 1 if value < 34.2 else 2 if value <= 51.3 else 3


def albumin_points(value: float) -> int:
    return 1 if value > 35 else 2 if value >= 28 else 3


def inr_points(value: float, *, safety: bool) -> int:
    if safety:
        return 1 if value < 1.7 else 2 if value <= 2.2 else 3
    return 1 if value < 1.7 else 2 if value <= 2.3 else 3


def seconds_points(value: float) -> int:
    return 1 if value < 4 else 2 if value <= 6 else 3


def activity_points(value: float) -> int:
    return 1 if value > 70 else 2 if value >= 40 else 3


def clotting_points(raw: Raw, *, safety: bool) -> int:
    """The score takes the first clotting answer that can be graded, a safety rule the worst of all (CH-05)."""
    graded: list[int] = []
    if "inr" in raw:
        graded.append(inr_points(raw["inr"], safety=safety))
    if "pt_seconds_over_control" in raw:
        graded.append(seconds_points(raw["pt_seconds_over_control"]))
    if "pt_seconds" in raw and "pt_normal_seconds" in raw:
        graded.append(seconds_points(raw["pt_seconds"] - raw["pt_normal_seconds"]))
    if "pt_activity_pct" in raw:
        graded.append(activity_points(raw["pt_activity_pct"]))
    return max(graded) if safety else graded[0]


ASCITES_POINTS = {
    "none": 1,
    "mild": 2,
    "controlled": 2,
    "moderate_severe": 3,
    "refractory": 3,
}  # the score knows it, the questionnaire does not ask it
CONFUSION_POINTS = {"none": 1, "controlled": 2, "grade_1_2": 2, "grade_3_4": 3}


def class_of(points: int) -> str:
    return "A" if points <= 6 else "B" if points <= 9 else "C"


def items(raw: Raw, *, safety: bool) -> list[tuple[int, int]]:
    """Every (Child-Pugh total, bilirubin item) that these answers leave open, for the printed score or for
    safety rules."""
    bilirubin = bilirubin_points(raw["bilirubin_umol_l"], safety=safety)
    clotting = clotting_points(raw, safety=safety)
    clottings = range(1, clotting + 1) if raw.get("blood_thinner") == "yes" else [clotting]
    bilirubins = range(1, bilirubin + 1) if safety and raw.get("bile_duct_thrombus") == "yes" else [bilirubin]
    rest = albumin_points(raw["albumin_g_l"]) + ASCITES_POINTS[raw["ascites"]] + CONFUSION_POINTS[raw["encephalopathy"]]
    found = sorted({(rest + b + c, b) for b in bilirubins for c in clottings})
    stated, written = raw.get("child_pugh_class"), raw.get("child_pugh_points")
    as_stated = [pair for pair in found if class_of(pair[0]) == stated] or found
    return [pair for pair in as_stated if pair[0] == written] or as_stated


def points(raw: Raw, *, safety: bool) -> list[int]:
    return sorted({total for total, _ in items(raw, safety=safety)})


def emergency(raw: Raw) -> tuple[str | None, set[str]]:
    now: set[str] = set()
    today: set[str] = set()
    signs = set(raw.get("red_flags") or ())
    if signs & NOW_SIGNS:
        now.add("red_flags")
    if "leg_swelling" in signs and raw.get("ivc_thrombus") in ("ivc", "right_atrium"):
        now.add("red_flags")
    if signs & TODAY_SIGNS:
        today.add("red_flags")
    if raw.get("bleeding_now") in ("yes", "stopped_within_72h"):
        now.add("bleeding_now")
    if raw.get("encephalopathy") == "grade_3_4":
        now.add("encephalopathy")
    elif raw.get("encephalopathy") == "grade_1_2":
        today.add("encephalopathy")
    return ("call_now" if now else "call_today" if today else None), now | today


def places(raw: Raw) -> list[str | None]:
    """Where in the portal vein a thrombus lies, whatever it is made of (CH-01)."""
    kind, vp = raw.get("pvtt_type"), raw.get("vp_type")
    if kind in ("none", "I0") or (kind is None and vp in (None, "Vp0")):
        return [None]
    if kind not in (None, "present_place_unknown"):
        return [kind]
    if vp in ("Vp1", "Vp2"):
        return ["I"]
    if vp == "Vp3":
        return ["II"]
    if vp == "Vp4":
        return ["III", "IV"] if raw.get("pvtt_both_sides") is False else ["II", "III", "IV"]
    return ["I", "II", "III", "IV"]


def pictures(raw: Raw) -> Iterator[Raw]:
    """What the person behind these answers may look like: nature and place of the thrombus settled, and whether the
    chemotherapy was oxaliplatin. `place` is where cancer lies in the portal vein."""
    sizes = raw.get("tumour_sizes_cm")
    if sizes:  # a list of sizes leaves only one count and one largest size that do not contradict it
        raw = {"tumour_count": len(sizes), "largest_cm": max(sizes), **raw}
    portal = places(raw)
    elsewhere = any(raw.get(vein, "none") != "none" for vein in ("hepatic_vein_thrombus", "ivc_thrombus"))
    clear = raw.get("setting") in ("after_curative_resection", "complete_response_off_treatment")
    nature = raw.get("thrombus_nature")
    natures = [nature]
    if nature in (None, "not_sure"):  # the same in every rule, without exception (CH-01)
        natures = ["bland"]
        if not clear and (elsewhere or portal != [None]):  # cancer in a vein would contradict "nothing left"
            natures.append("tumour")
        if not elsewhere and portal == [None]:
            natures.append("none")
    drugs = raw.get("prior_treatment")
    oxaliplatin = {"yes": [True], "no": [False]}.get(raw.get("prior_oxaliplatin", ""), [True, False])
    if drugs is not None and "chemotherapy" not in drugs:  # CH-08
        oxaliplatin = [False]
    for made_of in natures:
        for place in portal if made_of in CANCER_IN_A_VEIN else [None]:
            for given in oxaliplatin:
                yield {**raw, "thrombus_nature": made_of, "place": place, "oxaliplatin": given}


def cancer_now(person: Raw, invasion: bool) -> bool | None:
    count = person.get("tumour_count")
    if invasion or person.get("extrahepatic_spread", "none") != "none":
        return True
    if count == "diffuse" or (count is not None and count > 0):
        return True
    if person.get("largest_cm") or person.get("tumour_sizes_cm") or person.get("tumour_share_of_liver_pct"):
        return True
    if person.get("setting") in ("first_diagnosis", "recurrence", "recurrence_after_transplant"):
        return True
    if person.get("setting") in ("after_curative_resection", "complete_response_off_treatment") or count == 0:
        return False
    return None


class Person:
    """One settled picture with one total of safety points."""

    def __init__(self, raw: Raw, total: int) -> None:
        self.raw, self.total, self.grade = raw, total, class_of(total)
        nature = raw.get("thrombus_nature")
        self.place = raw["place"]
        cancer = nature in CANCER_IN_A_VEIN  # a place alone says nothing of what lies there (CH-01)
        self.hepatic = cancer and raw.get("hepatic_vein_thrombus") in ("peripheral", "major")
        self.cava = cancer and raw.get("ivc_thrombus") in ("ivc", "right_atrium")
        self.portal = self.place is not None
        self.invasion = cancer
        self.nodes = raw.get("extrahepatic_spread") == "lymph_nodes"
        self.far = raw.get("extrahepatic_spread") in ("lung", "bone", "other")
        self.spread = self.nodes or self.far
        self.count = raw.get("tumour_count")
        self.diffuse = self.count == "diffuse"
        self.many = self.diffuse or (self.count is not None and self.count >= 4)
        self.now = cancer_now(raw, self.invasion)
        self.resected = raw.get("setting") == "after_curative_resection" and self.now is False
        two_sided = self.place == "II" and (raw.get("pvtt_both_sides") is True or raw.get("vp_type") == "Vp4")
        self.trunk = self.place in ("III", "IV") or two_sided
        signs = raw.get("red_flags") or ()
        self.bleeding = (
            raw.get("bleeding_now") in ("yes", "stopped_within_72h")
            or "vomiting_blood" in signs
            or "black_stool" in signs
        )
        self.bled = raw.get("bleeding_last_6_months") == "yes"
        self.ecog = int(raw["ecog"])
        self.weak = self.ecog >= 3
        self.whole_stop = self.bleeding or self.grade == "C" or self.weak
        self.sicker = self.grade == "B" or self.ecog == 2
        self.block = raw.get("main_trunk_complete_block") == "yes"
        self.kidneys = raw.get("kidney_failure") == "yes"
        self.contrast = raw.get("contrast_allergy") == "severe"
        self.confused = raw.get("encephalopathy") in ("grade_1_2", "grade_3_4")
        self.drug_failed = raw.get("last_systemic_result") in ("progressed", "stopped_for_harm")
        self.large = raw.get("largest_cm") is not None and raw["largest_cm"] > 7
        self.ascites = raw.get("ascites")

    # --- treatments -------------------------------------------------------------------------------------------------

    def portal_flow(self) -> str:
        """Portal blood flow before embolization: open, care, closed or wait (D-20)."""
        if not self.block:
            return "open"
        if self.raw.get("portal_collaterals") == "rich":
            return "care"
        return "closed" if self.raw.get("portal_recanalisation_possible") == "no" else "wait"

    def tace_like(self, about: bool) -> str | None:
        """TACE's stops, for TACE and the combinations that keep its rule on portal flow. None where the topic goes
        its own way."""
        if self.whole_stop:
            return "stopped"
        if not about:
            return "not_relevant"
        flow = self.portal_flow()
        if self.kidneys or self.contrast or self.confused or flow == "closed" or self.ascites == "refractory":
            return "stopped"
        if self.ascites == "moderate_severe" or flow == "wait":
            return "usually_not"
        return None

    def tace(self) -> str:
        first = self.tace_like(bool(self.now))
        if first:
            return first
        share = self.raw.get("tumour_share_of_liver_pct", 0)
        if (
            not self.invasion
            and not self.spread
            and self.many
            and share < 70
            and not self.sicker
            and self.portal_flow() == "open"
        ):
            return "listed"
        return "sometimes"

    def tace_radiotherapy(self) -> str:
        first = self.tace_like(bool(self.now) and (self.invasion or self.spread))
        if first:
            return first
        return "usually_not" if self.diffuse else "sometimes"

    def tace_systemic(self) -> str:
        return self.tace_like(bool(self.now) and (self.invasion or self.spread or self.many)) or "sometimes"

    def haic_trouble(self) -> bool:
        raw = self.raw
        return (
            self.total >= 9
            or (raw["bilirubin_umol_l"] > 50 and not raw["bilirubin_overstated"])
            or raw["alt_u_l"] > 300
            or raw["ast_u_l"] > 300  # CH-07
            or raw["albumin_g_l"] < 28
            or self.ascites in ("moderate_severe", "refractory")
            or raw["neutrophils_10e9_l"] < 1.5
            or raw["platelets_10e9_l"] < 50
            or raw["oxaliplatin"]  # CH-08
        )

    def haic_like(self, about: bool, failed: bool) -> str:
        if self.whole_stop:
            return "stopped"
        if not about:
            return "not_relevant"
        if self.contrast:
            return "stopped"
        if self.haic_trouble():
            return "usually_not"
        if self.sicker or self.spread or self.place == "IV" or self.block or failed:
            return "sometimes"
        return "listed"

    def haic(self) -> str:
        return self.haic_like(bool(self.now) and (self.invasion or self.large), failed=False)

    def haic_systemic(self) -> str:
        about = self.invasion or (self.large and (self.spread or self.many))
        return self.haic_like(bool(self.now) and about, self.drug_failed)

    def sirt(self) -> str:
        if self.whole_stop:
            return "stopped"
        if not (self.now and (self.invasion or self.spread or self.many)):
            return "not_relevant"
        return "stopped" if self.kidneys or self.contrast else "sometimes"

    def external_radiotherapy(self) -> str:
        if self.whole_stop:
            return "stopped"
        if not self.now:
            return "not_relevant"
        if self.diffuse:
            return "usually_not"
        if self.confused:  # CH-13: one text is against then
            return "sometimes"
        return "listed" if self.invasion and not self.spread and not self.sicker else "sometimes"

    def iodine125_stent_or_seed(self) -> str:
        if self.whole_stop:
            return "stopped"
        if not self.now or self.place not in ("II", "III"):
            return "not_relevant"
        if self.kidneys or self.contrast or self.confused or self.ascites == "refractory":
            return "stopped"
        unopened = self.block and self.raw.get("portal_recanalisation_possible") == "no"
        if self.ascites == "moderate_severe" or self.far or unopened:
            return "usually_not"
        return "sometimes"

    def surgery_upfront(self) -> str:
        if self.whole_stop:
            return "stopped"
        if not self.now:
            return "not_relevant"
        if self.grade == "B" or self.raw["icg_r15"] >= 30 or self.trunk or self.far or self.cava:
            return "usually_not"
        if self.portal and self.raw.get("confined_to_one_side") == "no":
            return "usually_not"
        return "sometimes"

    def neoadjuvant_radiotherapy(self) -> str:
        if self.whole_stop:
            return "stopped"
        if not (self.now and self.portal):
            return "not_relevant"
        if self.spread or self.diffuse or self.raw.get("confined_to_one_side") == "no":
            return "usually_not"
        return self.surgery_upfront()

    def conversion_then_reassess_surgery(self) -> str:
        if self.whole_stop:
            return "stopped"
        if not (self.now and (self.invasion or self.spread)):
            return "not_relevant"
        if self.far:
            return "usually_not"
        blocked = self.block and self.raw["thrombus_nature"] == "tumour"  # a plain clot is not reached (CH-01)
        softer = self.sicker or self.nodes or self.trunk or self.cava or blocked  # CH-10
        return "sometimes" if softer else "listed"

    def ablation(self) -> str:
        if self.bleeding or self.grade == "C":
            return "stopped"
        if not self.now:
            return "not_relevant"
        if self.invasion or self.spread or self.weak or self.raw.get("bile_duct_thrombus") == "yes":
            return "usually_not"
        size = self.raw.get("largest_cm", 0)
        if self.count == 1:
            return "sometimes" if size <= 5 else "usually_not"
        if self.count in (2, 3):
            return "sometimes" if size <= 3 else "usually_not"
        return "usually_not"  # none at all is never one small tumour (CH-11)

    def drug_about(self) -> bool:
        return bool(self.now) and (self.invasion or self.spread or self.many)

    def systemic_immunotherapy_combo(self) -> str:
        raw = self.raw
        if self.bleeding:
            return "stopped"
        if self.resected:
            return "usually_not"
        if not self.drug_about():
            return "not_relevant"
        if self.grade == "C" or self.weak:
            return "usually_not"
        if raw.get("transplant_recipient") == "yes" or raw.get("setting") == "recurrence_after_transplant":
            return "usually_not"
        if raw.get("autoimmune_disease") == "active":
            return "usually_not"
        softer = raw.get("autoimmune_disease") == "controlled" or self.drug_failed or not (self.invasion or self.spread)
        return "sometimes" if self.sicker or softer else "listed"

    def bevacizumab_containing(self) -> str:
        if self.bleeding or self.grade == "C":
            return "stopped"
        base = self.systemic_immunotherapy_combo()
        if base in ("not_relevant", "usually_not"):
            return base
        varices = self.raw.get("varices")
        if varices == "high":
            return "usually_not"
        if self.bled:
            return "sometimes" if varices == "treated" else "usually_not"
        return base

    def systemic_tki(self) -> str:
        if self.bleeding:
            return "stopped"
        if self.resected:
            return "usually_not"
        if not self.drug_about():
            return "not_relevant"
        if self.grade == "C" or self.weak:
            return "usually_not"
        return "sometimes" if self.sicker or self.drug_failed or not (self.invasion or self.spread) else "listed"

    def second_line_systemic(self) -> str:
        if not self.drug_failed:
            return "not_relevant"
        if self.bleeding:
            return "stopped"
        if self.grade == "C" or self.weak:
            return "usually_not"
        given = self.raw["prior_treatment"]
        if self.sicker or "immunotherapy_combination" in given:  # CH-12
            return "sometimes"
        if "tyrosine_kinase_inhibitor" in given or self.raw["oxaliplatin"]:
            return "listed"
        return "listed or sometimes" if "other" in given else "sometimes"

    def transplant_evaluation(self) -> str:
        if self.bleeding:
            return "stopped"
        if not self.now:
            return "not_relevant"
        return "stopped" if self.invasion or self.spread else "sometimes"

    def downstage_to_transplant(self) -> str:
        if self.bleeding:
            return "stopped"
        if self.invasion or self.spread:
            return "usually_not"
        gone = (
            "after_downstaging",
            "after_conversion_treatment",
            "complete_response_off_treatment",
            "controlled_after_multimodal_treatment",
        )
        return "sometimes" if self.raw.get("setting") in gone else "not_relevant"

    def adjuvant_tace(self) -> str:
        raw = self.raw
        if not self.resected:
            return "not_relevant"
        if self.whole_stop or self.kidneys or self.contrast or self.confused or self.ascites == "refractory":
            return "stopped"
        if raw.get("cirrhosis") == "severe" or self.ascites == "moderate_severe":
            return "usually_not"
        risk = raw["pathology_largest_cm"] > 5 or raw["pathology_count"] >= 2 or raw["pathology_mvi"] in ("M1", "M2")
        risk = (
            risk
            or raw["pathology_macro_invasion"] != "no"
            or raw["pathology_margin"] == "close"
            or raw["pathology_r0"] == "no"
        )
        return "sometimes" if risk else "usually_not"

    def adjuvant_haic(self) -> str:
        if not self.resected:
            return "not_relevant"
        if self.whole_stop or self.contrast:
            return "stopped"
        if self.raw["pathology_mvi"] == "M0" or self.haic_trouble():
            return "usually_not"
        return "sometimes"

    def adjuvant_radiotherapy(self) -> str:
        if not self.resected:
            return "not_relevant"
        if self.whole_stop:
            return "stopped"
        raw = self.raw
        risk = (
            raw["pathology_mvi"] != "M0"
            or raw["pathology_macro_invasion"] != "no"
            or raw["pathology_margin"] == "close"
            or raw["pathology_r0"] == "no"  # CH-09
        )
        return "sometimes" if risk else "usually_not"

    # --- care and actions -------------------------------------------------------------------------------------------

    def emergency_now(self) -> str:
        level, _ = emergency(self.raw)
        if level:
            return "listed"
        quiet = self.raw.get("encephalopathy") in ("none", "controlled") and self.raw.get("bleeding_now") == "no"
        return "not_relevant" if quiet and tuple(self.raw.get("red_flags") or ()) == ("none",) else "cannot_say"

    def confirm_thrombus_nature(self) -> str:
        return "not_relevant" if self.raw["thrombus_nature"] == "none" else "listed"

    def clarify_missing_answers(self) -> str:
        return "listed"

    def mdt_review(self) -> str:
        return "listed"

    def resolve_contradiction(self) -> str:
        return "not_relevant"

    def endoscopy_before_antiangiogenic(self) -> str:
        return "listed" if self.drug_about() and self.grade != "C" and not self.weak else "not_relevant"

    def variceal_bleeding_care(self) -> str:
        return "listed" if self.bleeding else "not_relevant"

    def portal_hypertension_treatment(self) -> str:
        varices = self.raw.get("varices")
        if varices in ("high", "treated") or self.bleeding or self.bled:
            return "listed"
        return "sometimes" if varices == "low" else "not_relevant"

    def antiviral_hbv(self) -> str:
        return "listed" if self.raw.get("hbv_surface_antigen") == "positive" else "not_relevant"

    def active_follow_up(self) -> str:
        return "sometimes" if self.now else "listed"

    def best_supportive_care(self) -> str:
        return "listed" if self.grade == "C" or self.weak else "sometimes"

    def anticoagulation_discussion(self) -> str:
        if self.raw.get("thrombus_nature") in ("bland", "tumour_and_clot"):
            return "sometimes"  # a clot is talked about as a clot, also where it lies beside cancer
        return "usually_not" if self.invasion else "not_relevant"

    def biliary_drainage(self) -> str:
        return "sometimes" if self.raw.get("bile_duct_thrombus") == "yes" else "not_relevant"

    def clinical_trial(self) -> str:
        return "listed" if self.drug_failed else "sometimes"


def people(raw: Raw) -> list[Person]:
    """Everybody who may stand behind complete answers (one, except behind a blood thinner and the like)."""
    blocked_duct = raw.get("bile_duct_thrombus") == "yes"  # nothing closes on that bilirubin alone
    return [
        Person({**picture, "bilirubin_overstated": over}, total)
        for picture in pictures(raw)
        for total, item in items(raw, safety=True)
        for over in (((True, False) if item == 3 else (True,)) if blocked_duct else (False,))
    ]


def _statuses(found: list[Person], topic: str) -> set[str]:
    return {status for person in found for status in getattr(person, topic)().split(" or ")}


def possible_for(raw: Raw, topic: str) -> set[str]:
    """The statuses that complete answers leave open for one topic."""
    return _statuses(people(raw), topic)


def possible(raw: Raw) -> dict[str, set[str]]:
    """Every topic with the statuses that complete answers leave open."""
    found = people(raw)
    return {topic: _statuses(found, topic) for topic in TOPICS}


def status(raw: Raw) -> dict[str, str]:
    return {topic: found.copy().pop() if len(found) == 1 else "cannot_say" for topic, found in possible(raw).items()}


def _bclc(person: Person, grade: str) -> set[str]:
    raw = person.raw
    if person.now is False:
        return set()
    if person.weak or (grade == "C" and (person.invasion or person.spread)):
        return {"D"}
    if person.invasion or person.spread or person.ecog in (1, 2):
        by_tumour = "C"
    elif person.many:
        by_tumour = "B"
    elif person.count == 1:
        by_tumour = "0" if raw["largest_cm"] <= 2 and grade == "A" else "A"
    else:
        by_tumour = "A" if raw["largest_cm"] <= 3 else "B"
    return {"D", by_tumour} if grade == "C" else {by_tumour}


def _cnlc(person: Person, grade: str) -> set[str]:
    raw = person.raw
    if person.now is False:
        return set()
    if person.weak or grade == "C":
        return {"IV"}
    if person.spread:
        return {"IIIb"}
    if person.invasion:
        return {"IIIa"}
    if person.many:
        return {"IIb"}
    if person.count == 1:
        return {"Ia"} if raw["largest_cm"] <= 5 else {"Ib"}
    return {"Ib"} if raw["largest_cm"] <= 3 else {"IIa"}


def stageable(raw: Raw) -> bool:
    """No printed stage fits "cancer is there, but no tumour, no vein and no spread"."""
    for person in (Person(picture, 5) for picture in pictures(raw)):
        if person.now and not (person.invasion or person.spread) and raw.get("tumour_count") in (0, None):
            return False
        if person.now is None:
            return False
    return True


def stages(raw: Raw) -> tuple[set[str], set[str]]:
    """BCLC and CNLC on the printed class."""
    bclc: set[str] = set()
    cnlc: set[str] = set()
    for picture in pictures(raw):
        for total in points(raw, safety=False):
            person = Person(picture, total)
            bclc |= _bclc(person, class_of(total))
            cnlc |= _cnlc(person, class_of(total))
    return bclc, cnlc
