"""Cheng type of a portal vein tumor thrombus: how far cancer has grown along the portal vein.

I0 microscopic only, I segmental or sectoral branches, II right or left portal vein, III main trunk, IV superior
mesenteric vein. The most central point named in the report wins. Hepatic vein and vena cava have their own axis
(`hepatic_vein`), and a clot without cancer has no Cheng type. Whether the trunk is blocked is a separate question.
What answers leave possible, and what counts as the trunk for safety rules (D-19), follows from `criteria/veins.py`.

Source: Cheng / Shi, figure legend of WJG 2022;28:704,
https://www.wjgnet.com/1007-9327/full/v28/i7/WJG-28-704-g002.htm (I-IV verified - read; wording of I0 memory). Score
slug `cheng` of scores.yaml; decisions D-18, D-19.
"""

from __future__ import annotations

PLACE_UNKNOWN = "present_place_unknown"
IN_A_VEIN = ("I", "II", "III", "IV")  # seen on imaging: macrovascular invasion
TYPES = ("none", "I0", *IN_A_VEIN)
