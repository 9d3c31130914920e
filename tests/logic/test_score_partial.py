"""Partial values: a score names every result that some completion has by the second reading (oracles.py), and no other.

What is known of a value is nothing, all of it, or a range. Its completions stand on a grid with every printed limit and
both neighbours of each.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import product
from random import Random
from typing import Any

import oracles

from hcc_logic.inputs.interval import Interval
from hcc_logic.scores import (
    ajcc8,
    albi,
    bclc,
    cnlc,
    crafity,
    hap,
    meld,
    milan,
    six_and_twelve,
    ucsf,
    up_to_seven,
)
from hcc_logic.scores.stage import may_have_no_stage

D = Decimal
# every half centimetre up to 11, and one millimetre on either side
CM = tuple(sorted({D("0.1"), D(25), D(40), *(D(half + step) / 10 for half in range(5, 115, 5) for step in (-1, 0, 1))}))
COUNTS: tuple[Any, ...] = (*range(1, 14), 99, "diffuse")
YES_NO = (False, True)


def same(ours: Any, theirs: Any, given: Any) -> None:
    assert ours == theirs, f"{given}: {ours}, second reading {theirs}"


def at_random(random: Random, grid: tuple[Any, ...], *, known: bool = False) -> tuple[Any, tuple[Any, ...]]:
    """What is known of a value of the grid (nothing, all, or a range), and the values that it may then have."""
    low, high = sorted(random.choices(range(len(grid)), k=2))
    match random.randrange(1 if known else 0, 3):
        case 0:
            return None, grid
        case 1:
            return float(grid[low]), grid[low : low + 1]
    return Interval(float(grid[low]), float(grid[high])), grid[low : high + 1]


def some(random: Random, values: Any) -> tuple[Any, ...]:
    """A few of the values, at least one, in their order."""
    chosen = random.sample(range(len(values)), random.randint(1, len(values)))
    return tuple(values[at] for at in sorted(chosen))


def count_at_random(random: Random, counts: tuple[Any, ...] = COUNTS) -> tuple[Any, tuple[Any, ...]]:
    count = random.choice((None, *counts))
    return count, counts if count is None else (count,)


def in_order(scale: Any, found: Any) -> tuple[Any, ...]:
    return tuple(step for step in scale if step in found)


def test_partial_stages() -> None:
    random = Random(31)
    sizes = tuple(map(D, ("0.1", "1.9", "2", "2.1", "2.9", "3", "3.1", "4.9", "5", "5.1", "40")))
    for _ in range(400):
        ecogs, livers = some(random, range(5)), some(random, "ABC")
        invasion, spread, transplant = (some(random, YES_NO) for _ in range(3))
        burdens, pairs = [], set()
        for _ in range(random.randint(1, 2)):
            count, counts = count_at_random(random, (1, 2, 3, 4, 9, "diffuse"))
            size, completions = at_random(random, sizes)
            if random.random() < 0.2:
                count, counts = 0, (0,)
            burdens.append((count, size))
            pairs |= set(product(counts, completions))
        found: dict[str, set[Any]] = {"bclc": set(), "cnlc": set()}
        for ecog, liver, (count, size), vein, outside in product(ecogs, livers, pairs, invasion, spread):
            found["cnlc"].add(oracles.cnlc(ecog, liver, count, size, vein, outside))
            found["bclc"] |= {oracles.bclc(ecog, liver, count, size, vein, outside, may) for may in transplant}
        common = (ecogs, livers, burdens, invasion, spread)
        ours = bclc.possible_stages(*common, transplant), cnlc.possible_stages(*common)
        theirs = in_order("0ABCD", found["bclc"]), in_order(cnlc.STAGES, found["cnlc"])
        same(ours, theirs, (*common, transplant))
        assert may_have_no_stage(burdens, invasion, spread) == (None in found["bclc"]) == (None in found["cnlc"])


def test_partial_size_rules() -> None:
    """The sizes that nobody names may be anything up to the largest."""
    random = Random(32)
    for _ in range(400):
        count, counts = count_at_random(random)
        largest, completions = at_random(random, CM)
        invasion, spread = some(random, YES_NO), some(random, YES_NO)
        given = (count, largest, invasion, spread)
        whole = {
            (4 if number == "diffuse" else min(number, 4), size, small)
            for number, size, small in product(counts, completions, (True, False))
        }
        lists = [[size, *[D("0.1") if small else size] * (number - 1)] for number, size, small in whole]
        for rule, theirs in ((milan, oracles.milan), (ucsf, oracles.ucsf)):
            expected = {theirs(sizes, *rest) for sizes in lists for rest in product(invasion, spread)}
            same(rule.possible_within(*given), tuple(sorted(expected)), (rule, *given))
        sums = [
            (int(size * 10), number)
            for number in (range(4, 100) if count == "diffuse" else counts)
            for size in completions
            if number != "diffuse"
        ]
        expected = {oracles.up_to_seven(*both) for both in sums}
        same(up_to_seven.possible_within(count, largest), tuple(sorted(expected)), given)
        points, ecogs = some(random, range(5, 16)), some(random, range(5))
        fits = [not vein and cp <= 7 and ecog == 0 for vein, cp, ecog in product(invasion, points, ecogs)]
        strata = {str(oracles.six_and_twelve(*both)) for both in sums} if any(fits) else set()
        expected = strata if all(fits) else strata | {"does_not_apply"}
        ours = six_and_twelve.possible_results(count, largest, invasion, points, ecogs)
        same(ours, in_order(("1", "2", "3", "does_not_apply"), expected), (*given, points, ecogs))


def test_partial_outlook_scores() -> None:
    random = Random(33)
    grids = {
        "albumin": tuple(map(D, ("8", "35.9", "36", "36.1", "65"))),
        "bilirubin": tuple(map(D, ("1", "16.9", "17", "17.1", "1000"))),
        "afp": tuple(map(D, (0, 99, 100, 101, 399, 400, 401, 10_000_000))),
        "size": tuple(map(D, ("0.1", "6.9", "7", "7.1", "40"))),
        "crp": tuple(map(D, ("0", "9.9", "10", "10.1", "600"))),
    }
    for _ in range(200):
        (albumin, albumins), (bilirubin, bilirubins), (afp, afps), (size, sizes), (crp, crps) = (
            at_random(random, grid) for grid in grids.values()
        )
        count, counts = count_at_random(random, (1, 2, 3, "diffuse"))
        signs = [
            oracles.hap_signs(g_l / 10, umol_l, ng_ml, int(cm * 10))
            for g_l, umol_l, ng_ml, cm in product(albumins, bilirubins, afps, sizes)
        ]
        given = (albumin, bilirubin, afp, size, count, crp)
        for ours, expected in (
            (hap.possible_hap(albumin, bilirubin, afp, size), {oracles.hap(found) for found in signs}),
            (hap.possible_mhap(albumin, afp, size), {oracles.mhap(found) for found in signs}),
            (
                hap.possible_mhap_ii(albumin, bilirubin, afp, size, count),
                {oracles.mhap_ii(found, number) for found, number in product(signs, counts)},
            ),
        ):
            classes = in_order("ABCD", {name for _, name in expected})
            theirs = tuple(sorted({points for points, _ in expected})), classes
            same((ours, hap.possible_classes(ours)), theirs, given)
        expected = {oracles.crafity(ng_ml, mg_l / 10) for ng_ml, mg_l in product(afps, crps)}
        theirs = tuple(name for _, name in sorted(expected))
        same(crafity.possible_bands(afp, crp), theirs, given)


def test_partial_albi() -> None:
    """Both values known, exactly or as a range; for one alone see test_albi_with_one_value."""
    random = Random(37)
    umol_l = tuple(map(D, ("1", "8", "17.1", "40", "100", "1000")))
    g_l = tuple(map(D, ("8", "25", "30", "35", "40", "45", "65")))
    modified = ("1", "2a", "2b", "3")
    for _ in range(400):
        (bilirubin, bilirubins), (albumin, albumins) = (at_random(random, grid, known=True) for grid in (umol_l, g_l))
        _, best, best_modified = oracles.albi(bilirubins[0] / D("17.1"), albumins[-1] / 10)
        _, worst, worst_modified = oracles.albi(bilirubins[-1] / D("17.1"), albumins[0] / 10)
        between = modified[modified.index(best_modified) : modified.index(worst_modified) + 1]
        given = (bilirubin, albumin)
        same(albi.possible_grades(*given), tuple(range(best, worst + 1)), given)
        same(albi.possible_malbi_grades(*given), between, given)


def test_partial_meld() -> None:
    """Lowest and highest over what the questionnaire accepts where nothing is known; dialysis and sex either way."""
    random = Random(35)
    grids = {
        "creatinine_umol_l": tuple(map(D, ("10", "88.4", "200", "265.2", "353.6", "2000"))),
        "bilirubin_umol_l": tuple(map(D, ("1", "17.1", "60", "1000"))),
        "inr": tuple(map(D, ("0.5", "1", "1.5", "20"))),
        "sodium_mmol_l": tuple(map(D, ("100", "125", "131", "137", "180"))),
        "albumin_g_l": tuple(map(D, ("8", "15", "25", "35", "65"))),
    }
    for _ in range(20):
        known = {name: at_random(random, grid) for name, grid in grids.items()}
        for name in random.sample(tuple(grids), 3):
            value = random.choice(grids[name])
            known[name] = float(value), (value,)
        known |= {
            name: random.choice(((None, YES_NO), (False, (False,)), (True, (True,)))) for name in ("female", "dialysis")
        }
        child = random.random() < 0.3
        totals: dict[str, set[int]] = {"meld": set(), "meld_na": set(), "meld_3_0": set()}
        for creatinine, bilirubin, inr, sodium, albumin, female, dialysis in product(
            *(completions for _, completions in known.values())
        ):
            labs = creatinine / D("88.4"), bilirubin / D("17.1"), inr
            totals["meld"].add(oracles.meld(*labs, dialysis))
            totals["meld_na"].add(oracles.meld_na(*labs, sodium, dialysis))
            raw = oracles.meld_3_0_raw(female, *labs, sodium, albumin / 10, dialysis, child)
            totals["meld_3_0"].add(oracles.six_to_forty(raw))
        given = {name: value for name, (value, _) in known.items()}
        first = {name: given[name] for name in ("creatinine_umol_l", "bilirubin_umol_l", "inr", "dialysis")}
        with_sodium = {**first, "sodium_mmol_l": given["sodium_mmol_l"]}
        for name, ours in (
            ("meld", meld.possible(meld.meld, **first)),
            ("meld_na", meld.possible(meld.meld_na, **with_sodium)),
            ("meld_3_0", meld.possible(meld.meld_3_0, **given, registered_before_18=child)),
        ):
            same(ours, (min(totals[name]), max(totals[name])), (name, given, child))


def test_partial_ajcc8() -> None:
    random = Random(36)
    sizes = tuple(map(D, ("0.1", "1.9", "2", "2.1", "4.9", "5", "5.1", "40")))
    for _ in range(400):
        count, counts = count_at_random(random, (1, 2, 3, 8, "diffuse"))
        size, completions = at_random(random, sizes)
        vessels, major, organ, node, distant = flags = tuple(some(random, YES_NO) for _ in range(5))
        found = {
            oracles.ajcc8(5 if number == "diffuse" else number, cm, vessel or branch, branch, *rest)[1]
            for number, cm, vessel, branch, *rest in product(counts, completions, vessels, major, organ, node, distant)
        }
        expected = in_order(("IA", "IB", "II", "IIIA", "IIIB", "IVA", "IVB"), found)
        same(ajcc8.possible_groups(count, size, *flags), expected, (count, size, flags))
