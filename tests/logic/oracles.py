"""A second, independent reading of every score, to compare the product's functions with.

Written from the published definitions, not from hcc_logic, and in another style on purpose: exact decimal arithmetic
instead of floating point, US units where the definition is printed in them, tables and sets instead of comparisons in
code. Nothing here imports hcc_logic.
"""

from __future__ import annotations

from decimal import ROUND_FLOOR, Decimal, getcontext

getcontext().prec = 40
D = Decimal
INFINITY = D("Infinity")

# --- Child-Pugh: bands as half-open or closed ranges in mg/dL, g/dL, INR, seconds ----------------------------------

# (points, low, low included, high, high included)
Band = tuple[int, Decimal, bool, Decimal, bool]
CHILD_PUGH_BANDS: dict[str, tuple[Band, ...]] = {
    "bilirubin_mg_dl": (
        (1, D(0), True, D("2.0"), False),
        (2, D("2.0"), True, D("3.0"), True),
        (3, D("3.0"), False, INFINITY, False),
    ),
    "albumin_g_dl": (
        (3, D(0), True, D("2.8"), False),
        (2, D("2.8"), True, D("3.5"), True),
        (1, D("3.5"), False, INFINITY, False),
    ),
    "inr": (
        (1, D(0), True, D("1.7"), False),
        (2, D("1.7"), True, D("2.3"), True),
        (3, D("2.3"), False, INFINITY, False),
    ),
    "pt": (
        (1, -INFINITY, False, D(4), False),
        (2, D(4), True, D(6), True),
        (3, D(6), False, INFINITY, False),
    ),
}
CLINICAL = {
    "ascites": (("none",), ("mild", "controlled"), ("moderate_severe",)),
    "encephalopathy": (("none",), ("grade_1_2", "controlled"), ("grade_3_4",)),
}
LETTERS = "?????AABBBCCCCCC"  # position = points


def band_points(table: str, x: Decimal) -> int:
    hits = [
        points
        for points, low, low_in, high, high_in in CHILD_PUGH_BANDS[table]
        if (low < x or (low_in and low == x)) and (x < high or (high_in and high == x))
    ]
    assert len(hits) == 1, "the bands neither overlap nor leave a gap"
    return hits[0]


def clinical_points(item: str, answer: str) -> int:
    return 1 + next(place for place, answers in enumerate(CLINICAL[item]) if answer in answers)


def child_pugh(
    bilirubin_mg_dl: Decimal,
    albumin_g_dl: Decimal,
    inr: Decimal | None,
    pt: Decimal | None,
    ascites: str,
    encephalopathy: str,
) -> tuple[int, str]:
    clotting = band_points("inr", inr) if inr is not None else band_points("pt", pt) if pt is not None else 0
    total = (
        band_points("bilirubin_mg_dl", bilirubin_mg_dl)
        + band_points("albumin_g_dl", albumin_g_dl)
        + clotting
        + clinical_points("ascites", ascites)
        + clinical_points("encephalopathy", encephalopathy)
    )
    return total, LETTERS[total]


def safety_bilirubin(umol_l: Decimal) -> int:
    """The worst of the tables in print: 34.2 / 51.3, 34 / 51, 34 / 50 (with 50 itself counted as grey), 35 / 50."""
    worst = 1
    for two_from, three_after, three_includes in (
        (D("34.2"), D("51.3"), False),
        (D(34), D(51), False),
        (D(34), D(50), True),
        (D(35), D(50), True),
    ):
        three = umol_l > three_after or (three_includes and umol_l == three_after)
        worst = max(worst, 3 if three else 2 if umol_l >= two_from else 1)
    return worst


def safety_inr(ratio: Decimal) -> int:
    """The worse of the two tables: 1.7-2.3 and 1.7-2.2."""
    by_other_table = 1 if ratio < D("1.7") else 2 if ratio <= D("2.2") else 3
    return max(band_points("inr", ratio), by_other_table)


# --- ALBI: in US units, one logarithm ------------------------------------------------------------------------------


def albi(bilirubin_mg_dl: Decimal, albumin_g_dl: Decimal) -> tuple[Decimal, int, str]:
    value = (bilirubin_mg_dl * D("17.1")).log10() * 66 / 100 - albumin_g_dl * 85 / 100
    decision_list = [(D("-2.60"), 1, "1"), (D("-2.27"), 2, "2a"), (D("-1.39"), 2, "2b"), (INFINITY, 3, "3")]
    _, grade, modified = next(step for step in decision_list if value <= step[0])
    return value, grade, modified


# --- stages: a table over bands of tumour number and size ----------------------------------------------------------


def number_band(count: int | str) -> str:
    if count == "diffuse":
        return "many"
    return {0: "no", 1: "one", 2: "few", 3: "few"}.get(int(count), "many")


def size_band(size: Decimal) -> str:
    """Which of the printed limits 2, 3 and 5 cm the tumour keeps to."""
    return next((name for limit, name in ((2, "to2"), (3, "to3"), (5, "to5")) if size <= limit), "over5")


BCLC_2022 = {
    ("one", "to2"): "0",
    ("one", "to3"): "A",
    ("one", "to5"): "A",
    ("one", "over5"): "A",
    ("few", "to2"): "A",
    ("few", "to3"): "A",
    ("few", "to5"): "B",
    ("few", "over5"): "B",
    ("many", "to2"): "B",
    ("many", "to3"): "B",
    ("many", "to5"): "B",
    ("many", "over5"): "B",
}
CNLC_2026 = {
    ("one", "to2"): "Ia",
    ("one", "to3"): "Ia",
    ("one", "to5"): "Ia",
    ("one", "over5"): "Ib",
    ("few", "to2"): "Ib",
    ("few", "to3"): "Ib",
    ("few", "to5"): "IIa",
    ("few", "over5"): "IIa",
    ("many", "to2"): "IIb",
    ("many", "to3"): "IIb",
    ("many", "to5"): "IIb",
    ("many", "over5"): "IIb",
}


def bclc(
    ecog: int,
    liver: str,
    count: int | str,
    size: Decimal,
    invasion: bool,
    spread: bool,
    transplantable: bool,
) -> str | None:
    """Collects every stage that a criterion speaks for and takes the most advanced one."""
    bands = number_band(count), size_band(size)
    if bands[0] == "no" and not invasion and not spread:
        return None
    votes = {BCLC_2022[bands]} if bands[0] != "no" else set()
    if "0" in votes and liver != "A":
        votes = {"A"}
    if invasion or spread or ecog in (1, 2):
        votes.add("C")
    transplant_open = transplantable and not invasion and not spread
    if ecog in (3, 4) or (liver == "C" and not transplant_open):
        votes.add("D")
    return max(votes)  # "0" < "A" < "B" < "C" < "D"


def cnlc(ecog: int, liver: str, count: int | str, size: Decimal, thrombus: bool, spread: bool) -> str | None:
    """Collects every stage that a criterion speaks for and takes the most advanced one."""
    bands = number_band(count), size_band(size)
    if bands[0] == "no" and not thrombus and not spread:
        return None
    votes = {CNLC_2026[bands]} if bands[0] != "no" else set()
    votes |= {"IIIa"} if thrombus else set()
    votes |= {"IIIb"} if spread else set()
    votes |= {"IV"} if ecog in (3, 4) or liver == "C" else set()
    return max(votes, key=["Ia", "Ib", "IIa", "IIb", "IIIa", "IIIb", "IV"].index)


# --- transplant size rules -----------------------------------------------------------------------------------------


def milan(sizes: list[Decimal], invasion: bool, spread: bool) -> bool:
    limits = {1: D(5), 2: D(3), 3: D(3)}
    return not (invasion or spread) and all(size <= limits.get(len(sizes), D(0)) for size in sizes)


def ucsf(sizes: list[Decimal], invasion: bool, spread: bool) -> bool:
    reasons_against = [
        invasion,
        spread,
        len(sizes) > 3,
        len(sizes) == 1 and sizes[0] > D("6.5"),
        len(sizes) > 1 and any(size > D("4.5") for size in sizes),
        len(sizes) > 1 and sum(sizes) > 8,
    ]
    return not any(reasons_against)


def up_to_seven(size_mm: int, count: int) -> bool:
    return size_mm + 10 * count <= 70


def six_and_twelve(size_mm: int, count: int) -> int:
    tenths = size_mm + 10 * count
    return 1 + (tenths > 60) + (tenths > 120)


# --- outlook scores, counted as lists of warning signs -------------------------------------------------------------


def hap_signs(albumin_g_dl: Decimal, bilirubin_umol_l: Decimal, afp: Decimal, size_mm: int) -> dict[str, bool]:
    return {
        "albumin": albumin_g_dl < D("3.6"),
        "bilirubin": bilirubin_umol_l > 17,
        "afp": afp > 400,
        "size": size_mm > 70,
    }


def hap(signs: dict[str, bool]) -> tuple[int, str]:
    points = len([sign for sign in signs if signs[sign]])
    return points, "ABCDDD"[points]


def mhap(signs: dict[str, bool]) -> tuple[int, str]:
    return hap({sign: present for sign, present in signs.items() if sign != "bilirubin"})


def mhap_ii(signs: dict[str, bool], count: int) -> tuple[int, str]:
    return hap({**signs, "several": count not in (0, 1)})


def crafity(afp: Decimal, crp_mg_dl: Decimal) -> tuple[int, str]:
    table = {
        (False, False): (0, "low"),
        (True, False): (1, "intermediate"),
        (False, True): (1, "intermediate"),
        (True, True): (2, "high"),
    }
    return table[afp >= 100, crp_mg_dl >= 1]


# --- MELD family: one logarithm of a product, exact decimals -------------------------------------------------------


def half_up(x: Decimal) -> int:
    return int((x + D("0.5")).to_integral_value(rounding=ROUND_FLOOR))


def clamp(x: Decimal, low: Decimal, high: Decimal) -> Decimal:
    return sorted((x, low, high))[1]


def meld_raw(creatinine: Decimal, bilirubin: Decimal, inr: Decimal, dialysis: bool) -> Decimal:
    creatinine = D(4) if dialysis else clamp(creatinine, D(1), D(4))
    product = creatinine ** D("0.957") * max(bilirubin, D(1)) ** D("0.378") * max(inr, D(1)) ** D("1.120")
    return 10 * product.ln() + D("6.43")


def six_to_forty(x: Decimal) -> int:
    return int(clamp(D(half_up(x)), D(6), D(40)))


def meld(creatinine: Decimal, bilirubin: Decimal, inr: Decimal, dialysis: bool) -> int:
    return six_to_forty(meld_raw(creatinine, bilirubin, inr, dialysis))


def meld_na(creatinine: Decimal, bilirubin: Decimal, inr: Decimal, sodium: Decimal, dialysis: bool) -> int:
    base = meld(creatinine, bilirubin, inr, dialysis)
    if base < 12:
        return base
    deficit = 137 - clamp(sodium, D(125), D(137))
    return six_to_forty(base + deficit * (D("1.32") - D("0.033") * base))


def meld_3_0_raw(
    female: bool,
    creatinine: Decimal,
    bilirubin: Decimal,
    inr: Decimal,
    sodium: Decimal,
    albumin: Decimal,
    dialysis: bool,
    before_18: bool,
) -> Decimal:
    creatinine = D(3) if dialysis else clamp(creatinine, D(1), D(3))
    salt = 137 - clamp(sodium, D(125), D(137))
    protein = D("3.5") - clamp(albumin, D("1.5"), D("3.5"))
    constant = D("7.33") if before_18 or female else D(6)
    return (
        constant
        + D("0.82") * salt
        + D("1.85") * protein
        + (D("4.56") - D("0.24") * salt) * max(bilirubin, D(1)).ln()
        + (D("11.14") - D("1.83") * protein) * creatinine.ln()
        + D("9.09") * max(inr, D(1)).ln()
    )


# --- AJCC 8: which T letters a description satisfies ---------------------------------------------------------------


def ajcc8(
    count: int, size: Decimal, vessels: bool, major: bool, organ: bool, node: bool, distant: bool
) -> tuple[str, str]:
    fits = {
        "T1a": count == 1 and size <= 2,
        "T1b": count == 1 and size > 2 and not vessels,
        "T2": (count == 1 and size > 2 and vessels) or (count > 1 and size <= 5),
        "T3": count > 1 and size > 5,
        "T4": major or organ,
    }
    letter = [name for name, true in fits.items() if true][-1]
    by_letter = {"T1a": "IA", "T1b": "IB", "T2": "II", "T3": "IIIA", "T4": "IIIB"}
    return letter, "IVB" if distant else "IVA" if node else by_letter[letter]


# --- veins: pairs instead of functions -----------------------------------------------------------------------------

# Every (Cheng type, both sides, Vp grade) that describes one and the same picture on a scan.
SAME_PICTURE = {
    ("none", False, "Vp0"),
    ("none", True, "Vp0"),
    ("I0", False, "Vp0"),
    ("I0", True, "Vp0"),
    ("I", False, "Vp1"),
    ("I", True, "Vp1"),
    ("I", False, "Vp2"),
    ("I", True, "Vp2"),
    ("II", False, "Vp3"),
    ("II", True, "Vp4"),
    ("III", False, "Vp4"),
    ("III", True, "Vp4"),
    ("IV", False, "Vp4"),
    ("IV", True, "Vp4"),
}


def vp_of(cheng: str | None, both: bool | None) -> set[str]:
    return {
        vp
        for type_, sides, vp in SAME_PICTURE
        if (cheng is None or type_ == cheng or (cheng == "present_place_unknown" and type_ not in ("none", "I0")))
        and (type_ != cheng or both in (None, sides))
    }
