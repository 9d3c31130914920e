"""The veins: where a thrombus is, what it is made of, and whether blood still gets past it (D-18 to D-20, CH-01).

Every row is one consistent picture of all veins. Place and nature are two facts: a Cheng type, a Vp grade, a hepatic
vein or the vena cava says where a thrombus is, whatever it is made of; its nature says whether that is cancer, a plain
clot, or cancer with a plain clot beside it. A place alone leaves all three open, and `present_place_unknown` leaves
types I to IV open. As stages, Cheng and Vp are printed for cancer only: a plain clot has a place and no type."""

from __future__ import annotations

from collections.abc import Iterator

from hcc_logic.engine.conditions import ALWAYS, Condition, any_of
from hcc_logic.engine.situations import Bands, Row, Table, single

PORTAL_FIELDS = ("thrombus_nature", "pvtt_type", "vp_type", "pvtt_both_sides", "confined_to_one_side")
FLOW_FIELDS = (
    "main_trunk_complete_block",
    "portal_collaterals",
    "portal_recanalisation_possible",
    "portal_flow_after_radiotherapy",
)
FIELDS = (*PORTAL_FIELDS, *FLOW_FIELDS, "hepatic_vein_thrombus", "ivc_thrombus")

_EITHER = frozenset(("yes", "no"))
_YES, _NO = frozenset(("yes",)), frozenset(("no",))

_WITH_CANCER = ("tumour", "tumour_and_clot")

# (Cheng types, Vp grades, both sides): the places that a thrombus in the portal vein can have
_EXTENTS: tuple[tuple[frozenset[str], frozenset[str], frozenset[str]], ...] = (
    (frozenset(("none",)), frozenset(("Vp0",)), _EITHER),
    (frozenset(("I0",)), frozenset(("Vp0",)), _EITHER),
    (frozenset(("I",)), frozenset(("Vp1",)), _EITHER),
    (frozenset(("I",)), frozenset(("Vp2",)), _EITHER),
    (frozenset(("II",)), frozenset(("Vp3",)), _NO),
    (frozenset(("II",)), frozenset(("Vp3",)), _YES),
    (frozenset(("II",)), frozenset(("Vp4",)), _YES),
    (frozenset(("III",)), frozenset(("Vp4",)), _EITHER),
    (frozenset(("IV",)), frozenset(("Vp4",)), _EITHER),
)
_NOT_VISIBLE = frozenset(("none", "I0"))

# (flow now, block, collaterals, can be reopened, flow after radiotherapy)
_ANY_FLOW = frozenset(("restored", "not_restored", "not_done"))
_NO_FLOW_YET = frozenset(("not_restored", "not_done"))
_COLLATERALS = frozenset(("rich", "poor"))
_OPEN = ("open", _NO, _COLLATERALS, _EITHER, _ANY_FLOW)
_BLOCKED = (
    ("blocked_rich", _YES, frozenset(("rich",)), _YES, _NO_FLOW_YET),
    ("blocked_rich", _YES, frozenset(("rich",)), _NO, _NO_FLOW_YET),
    ("blocked_waiting", _YES, frozenset(("poor",)), _YES, _NO_FLOW_YET),
    ("blocked_closed", _YES, frozenset(("poor",)), _NO, _NO_FLOW_YET),
)


def _printed_type(nature: str, cheng: str) -> str:
    """The Cheng type as printed: that of the report, for both first-order branches too (CH-02); a plain clot has
    none."""
    return "none" if nature == "bland" else cheng


def _printed_grades(nature: str, grades: frozenset[str], two_sided: bool) -> tuple[str, ...]:
    """Vp grades as printed: Vp4 for both first-order branches, whatever the report calls them."""
    if nature not in _WITH_CANCER:
        return ("Vp0",)
    return ("Vp4",) if two_sided else tuple(grades)


def _may_block(nature: str, cheng: str, grades: frozenset[str]) -> bool:
    """Can the main trunk be completely blocked? It needs a thrombus that reaches it.

    A clot beside cancer may close the trunk wherever the cancer ends. For a plain clot "no type" is no place: a report
    gives types to cancer only."""
    if nature == "none":
        return False
    return grades == {"Vp4"} or nature == "tumour_and_clot" or (nature == "bland" and cheng in _NOT_VISIBLE)


def _rows() -> Iterator[Row]:
    for nature in ("tumour", "bland", "tumour_and_clot", "none"):
        cancer = nature in _WITH_CANCER
        for types, grades, both in _EXTENTS:
            (cheng,) = types
            if nature == "none" and cheng not in _NOT_VISIBLE:
                continue
            two_sided = cheng == "II" and both == _YES
            trunk = cheng in ("III", "IV") or two_sided
            may_block = _may_block(nature, cheng, grades)
            for confined in (_YES, _NO):
                sides = both if confined == _NO else both & _NO
                if not sides:
                    continue
                for flow_state, block, collaterals, reopen, flow in (_OPEN, *(_BLOCKED if may_block else ())):
                    for hepatic in ("none", "peripheral", "major"):
                        for cava in ("none", "ivc", "right_atrium"):
                            out = hepatic != "none" or cava != "none"
                            if (nature == "none" and out) or (cancer and cheng in _NOT_VISIBLE and not out):
                                continue
                            yield Row(
                                {
                                    "thrombus_nature": frozenset((nature,)),
                                    "pvtt_type": types,
                                    "vp_type": grades,
                                    "pvtt_both_sides": sides,
                                    "confined_to_one_side": confined,
                                    "main_trunk_complete_block": block,
                                    "portal_collaterals": collaterals,
                                    "portal_recanalisation_possible": reopen,
                                    "portal_flow_after_radiotherapy": flow,
                                    "hepatic_vein_thrombus": frozenset((hepatic,)),
                                    "ivc_thrombus": frozenset((cava,)),
                                },
                                {
                                    "nature": nature,
                                    "cheng": cheng,
                                    "cheng_stage": _printed_type(nature, cheng),
                                    "vp_stages": _printed_grades(nature, grades, two_sided),
                                    "two_sided": cancer and two_sided,
                                    "cancer": cancer,
                                    "portal": cancer and cheng not in _NOT_VISIBLE,
                                    "trunk": cancer and trunk,
                                    "confined": confined == _YES,
                                    "flow": flow_state,
                                    "reopen": reopen == _YES,
                                    "hepatic": cancer and hepatic != "none",
                                    "hepatic_major": cancer and hepatic == "major",
                                    "cava": cancer and cava != "none",
                                    "outflow": (hepatic, cava) if cancer else ("none", "none"),
                                },
                            )


VEINS = Table("veins", FIELDS, tuple(_rows()))


_NATURE = ("thrombus_nature", "pvtt_type", "vp_type", "hepatic_vein_thrombus", "ivc_thrombus")
_PORTAL = ("thrombus_nature", "pvtt_type", "vp_type")
_TRUNK = ("pvtt_type", "vp_type", "pvtt_both_sides")
_FLOW = (*_TRUNK, *FLOW_FIELDS)

THROMBUS = VEINS.criterion(
    "thrombus_reported",
    _NATURE,
    lambda f: f["nature"] != "none",
    "Thrombus in the portal vein, a hepatic vein or the inferior vena cava, whatever its nature",
)
BLAND_THROMBUS = VEINS.criterion(
    "bland_thrombus", ("thrombus_nature",), lambda f: f["nature"] == "bland", "Bland thrombus"
)
CLOT_BESIDE_CANCER = VEINS.criterion(
    "clot_beside_cancer",
    ("thrombus_nature",),
    lambda f: f["nature"] == "tumour_and_clot",
    "Bland thrombus beside tumor thrombus",
)
INVASION = VEINS.criterion(
    "vein_invasion",
    _NATURE,
    lambda f: f["portal"] or f["hepatic"] or f["cava"],
    "Macrovascular invasion: portal vein (Cheng I to IV, Vp1 to Vp4), hepatic vein or inferior vena cava",
)
PORTAL_INVASION = VEINS.criterion(
    "portal_invasion", _PORTAL, lambda f: f["portal"], "Portal vein tumor thrombus, Cheng I to IV (Vp1 to Vp4)"
)
TYPE_I = VEINS.criterion(
    "type_i", _PORTAL, lambda f: f["portal"] and f["cheng"] == "I", "Portal vein tumor thrombus, Cheng I (Vp1 or Vp2)"
)
TYPE_II_ONE_SIDE = VEINS.criterion(
    "type_ii_one_side",
    _TRUNK,
    lambda f: f["portal"] and f["cheng"] == "II" and not f["two_sided"],
    "Portal vein tumor thrombus, Cheng II on one side (Vp3)",
)
TYPE_II = VEINS.criterion(
    "type_ii",
    _PORTAL,
    lambda f: f["portal"] and f["cheng"] == "II",
    "Portal vein tumor thrombus, Cheng II (first-order branch)",
)
TYPE_III = VEINS.criterion(
    "type_iii",
    _PORTAL,
    lambda f: f["portal"] and f["cheng"] == "III",
    "Portal vein tumor thrombus, Cheng III (main trunk)",
)
TYPE_IV = VEINS.criterion(
    "type_iv",
    _PORTAL,
    lambda f: f["portal"] and f["cheng"] == "IV",
    "Portal vein tumor thrombus, Cheng IV (superior mesenteric vein)",
)
TYPE_II_OR_III = VEINS.criterion(
    "type_ii_or_iii",
    _PORTAL,
    lambda f: f["portal"] and f["cheng"] in ("II", "III"),
    "Portal vein tumor thrombus, Cheng II or III",
)
TRUNK_LEVEL = VEINS.criterion(
    "trunk_level",
    _TRUNK,
    lambda f: f["trunk"],
    "Portal vein tumor thrombus at main-trunk level: Cheng III or IV, or Cheng II on both sides (Vp4)",
)
BOTH_SIDES_OF_LIVER = VEINS.criterion(
    "portal_invasion_not_on_one_side",
    ("confined_to_one_side", *_PORTAL),
    lambda f: f["portal"] and not f["confined"],
    "Portal vein tumor thrombus, disease not confined to one side of the liver",
)
HEPATIC_VEIN = VEINS.criterion(
    "hepatic_vein_invasion",
    ("hepatic_vein_thrombus", "thrombus_nature"),
    lambda f: f["hepatic"],
    "Tumor thrombus in a hepatic vein",
)
MAJOR_HEPATIC_VEIN = VEINS.criterion(
    "major_hepatic_vein_invasion",
    ("hepatic_vein_thrombus", "thrombus_nature"),
    lambda f: f["hepatic_major"],
    "Tumor thrombus in a major hepatic vein",
)
VENA_CAVA = VEINS.criterion(
    "vena_cava_invasion",
    ("ivc_thrombus", "thrombus_nature"),
    lambda f: f["cava"],
    "Tumor thrombus in the inferior vena cava or right atrium",
)
COMPLETE_BLOCK = VEINS.criterion(
    "complete_block", _FLOW, lambda f: f["flow"] != "open", "Complete occlusion of the main portal trunk"
)
BLOCK_CANNOT_REOPEN = VEINS.criterion(
    "block_cannot_reopen",
    _FLOW,
    lambda f: f["flow"] != "open" and not f["reopen"],
    "Complete occlusion of the main portal trunk that cannot be reopened",
)
BLOCK_RICH_COLLATERALS = VEINS.criterion(
    "block_rich_collaterals",
    _FLOW,
    lambda f: f["flow"] == "blocked_rich",
    "Complete occlusion of the main portal trunk, rich collaterals",
)
BLOCK_WAITING_FOR_FLOW = VEINS.criterion(
    "block_waiting_for_flow",
    _FLOW,
    lambda f: f["flow"] == "blocked_waiting",
    "Complete occlusion of the main portal trunk, poor collaterals, can be reopened, no flow yet",
)
PORTAL_FLOW_CLOSED = VEINS.criterion(
    "portal_gate_closed",
    _FLOW,
    lambda f: f["flow"] == "blocked_closed",
    "Complete occlusion of the main portal trunk, poor collaterals, cannot be reopened",
)


SHUNT_TABLE = single("shunt", "arterioportal_shunt", ("none", "small", "large"))
SHUNT = SHUNT_TABLE.criterion(
    "arterioportal_shunt", ("arterioportal_shunt",), lambda f: f["band"] != "none", "Arterioportal shunt"
)

TABLES = (VEINS, SHUNT_TABLE)


def no_cancer_in(known: Bands) -> bool:
    """Do the answers rule cancer out of every vein? Answers that contradict each other rule nothing out."""
    rows = VEINS.select(known)
    return bool(rows) and not rows & INVASION.mask


def portal_type_is(*types: str) -> Condition:
    """Condition for a guideline population written in Cheng types or Vp grades; both name the same extents."""
    by_name: dict[str, Condition] = {
        "I": TYPE_I,
        "Vp1": TYPE_I,
        "Vp2": TYPE_I,
        "II": TYPE_II,
        "Vp3": TYPE_II_ONE_SIDE,
        "III": TYPE_III,
        "IV": TYPE_IV,
        "Vp4": TRUNK_LEVEL,
    }
    return ALWAYS if types == ("any",) else any_of(*(by_name[name] for name in types))
