"""The signs to act on in six groups, as a frightened reader looks for them: one tap to the group, then the sign.

Every sign of the form stands in exactly one group; a sign too many or too few fails when this is read."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from hcc_content import codes

GROUPS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "bleeding": ("vomiting_blood", "black_stool", "known_rupture", "puncture_site_bleeding_or_cold_limb"),
        "confused": ("confusion", "hard_to_wake"),
        "pain": ("sudden_belly_pain", "fainting_or_shock"),
        "breath": ("new_breathlessness", "chest_pain", "stroke_signs"),
        "fever": ("rigors", "fever_on_chemotherapy", "fever_after_treatment", "fever_with_belly_fluid"),
        "changes": (
            "jaundice",
            "fast_belly_swelling",
            "leg_swelling",
            "no_urine",
            "cannot_eat_or_drink",
            "immunotherapy_warning",
        ),
    }
)
"""Signs by group, in reading order. The groups' words: `groups` of signs.yaml."""

if sorted(sign for group in GROUPS.values() for sign in group) != sorted(codes.signs()):
    raise ValueError("GROUPS: every sign of the form must stand in exactly one group")


def names() -> tuple[str, ...]:
    """The groups, in reading order."""
    return tuple(GROUPS)
