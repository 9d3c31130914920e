"""Clinical numbers stand in one place: limits in `inputs/thresholds.py`, factors in `inputs/units.py`, human limits of
answers in `inputs/questions.py`, cuts of scores as named constants in `scores/`. A scan of every other number."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from hcc_logic.inputs import questions, units
from hcc_logic.inputs.thresholds import THRESHOLDS
from hcc_logic.patient.criteria import SPACE
from hcc_logic.patient.criteria.bands import SCALES
from hcc_logic.rules.treatments import TOPICS

LOGIC = Path(__file__).resolve().parents[2] / "hcc_logic"

HOMES = ("inputs/thresholds.py", "inputs/units.py", "inputs/questions.py", "patient/routine_checks.py")
"""Whole files whose numbers are the table itself, and the one of ordinary values that stand for "clear". Factors in
`questions.py` are looked for below."""
STRUCTURE = frozenset((0, 1, 2))
"""None, one, the second of a pair, one half. Compared with, only 0 and 1 are structure: "more than two" is a limit."""
EXPLAINED: dict[tuple[str, float], str] = {
    ("inputs/interval.py", 1e-9): "the tolerance of every comparison",
    ("__main__.py", 2): "an exit code",
    ("engine/decision_list.py", 32): "bits of a key",
    ("engine/decision_list.py", 6): "rows of a small table",
    ("engine/decision_list.py", 4096): "how many fronts are kept",
    ("report/deciding.py", 3): "how many answers more were tried",
    ("report/settling_map.py", 3): "how many facts are tried in pairs",
    ("report/settling_map.py", 6): "how many answers fit on a map",
    ("patient/contradictions.py", 10): "how many contradictions are combined",
    ("patient/contradictions.py", 32): "how many readings are worked out",
    ("patient/criteria/liver.py", 3): "Child-Pugh points of an ascites word",
    ("report/what_if.py", 3): "ranks of the statuses; how many sets of changes are shown",
    ("scores/child_pugh.py", 3): "the points of an item run from 1 to 3",
    ("scores/albi.py", 2): "a grade",
    ("scores/albi.py", 3): "the grades run from 1 to 3",
    ("scores/crafity.py", 2): "the points of two tests together",
    ("scores/six_and_twelve.py", 3): "the strata run from 1 to 3",
    ("scores/meld.py", 0.5): "rounding half up",
}
"""(file, number) -> why it is no clinical limit."""
FORMULAS = {"scores/meld.py": ("meld_raw", "meld_na", "meld_3_0_raw")}
"""Functions that are a printed formula: its weights stand where they are printed. They compare with no number."""


def numbers(tree: ast.AST, name: str) -> Iterator[tuple[int, float, bool]]:
    """Every number of a file that is neither the value of a named constant of a score, nor the year of an edition, nor
    a weight in a printed formula: line, value, and whether it is compared with."""
    skipped: set[int] = set()
    compared: set[int] = set()
    for node in ast.walk(tree):
        match node:
            case ast.Module() if name.startswith("scores/"):
                skipped |= {id(part) for line in node.body if _named(line) for part in ast.walk(line)}
            case ast.Call(func=ast.Name(id="Edition")):
                skipped |= {id(part) for part in node.args}
            case ast.FunctionDef(name=function) if function in FORMULAS.get(name, ()):
                compares = any(isinstance(part, ast.Compare) and _typed(part) for part in ast.walk(node))
                skipped |= set() if compares else {id(part) for part in ast.walk(node)}
            case ast.Compare():
                compared |= {id(part) for part in (node.left, *node.comparators)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and type(node.value) in (int, float) and id(node) not in skipped:
            yield node.lineno, node.value, id(node) in compared


def _named(line: ast.stmt) -> bool:
    return isinstance(line, (ast.Assign, ast.AnnAssign))


def _typed(compare: ast.Compare) -> bool:
    return any(isinstance(part, ast.Constant) for part in (compare.left, *compare.comparators))


def clinical_numbers(text: str, name: str) -> list[str]:
    """Numbers of one file that should stand in a table."""
    return [
        f"{name}:{line}: {value:g}"
        for line, value, compared in numbers(ast.parse(text), name)
        if name not in HOMES
        and (name, value) not in EXPLAINED
        and (value not in STRUCTURE or (compared and value == 2) or (isinstance(value, float) and value))
    ]


def files() -> list[str]:
    return sorted(str(path.relative_to(LOGIC)) for path in LOGIC.rglob("*.py"))


def test_no_clinical_number_stands_outside_the_tables() -> None:
    found = [line for name in files() for line in clinical_numbers((LOGIC / name).read_text(encoding="utf-8"), name)]
    assert found == [], f"a limit, factor or cut belongs in {', '.join(HOMES)} or in a named constant of its score"


def test_every_exception_is_still_there() -> None:
    there = {
        (name, value)
        for name in files()
        for _, value, _ in numbers(ast.parse((LOGIC / name).read_text(encoding="utf-8")), name)
    }
    assert sorted(set(EXPLAINED) - there) == []


@pytest.mark.parametrize(
    ("line", "name", "found"),
    [
        ("stop = lambda a: a.bilirubin > 50", "report/what_if.py", "50"),
        ("few = count > 2", "patient/criteria/tumour.py", "2"),
        ("HIGH = 2.0", "patient/criteria/tumour.py", "2"),
        ("in_si = value * 17.1", "inputs/answers.py", "17.1"),
        ("def points(x):\n    return 1 if x > 35.0 else 2", "scores/child_pugh.py", "35"),
        ("def meld_raw(x):\n    return 9 if x > 4.0 else 1", "scores/meld.py", "9"),
    ],
)
def test_a_planted_number_is_found(line: str, name: str, found: str) -> None:
    assert clinical_numbers(line, name)[0].endswith(f": {found}")


# --- factors --------------------------------------------------------------------------------------------------------


def typed_factors(text: str) -> list[float]:
    """Unit factors that a question types: given by keyword, as human limits are not."""
    factors = {factor for table in units.FACTORS.values() for factor in table.values()} - {1.0}
    return [
        keyword.value.value
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Call)
        for keyword in node.keywords
        if isinstance(keyword.value, ast.Constant) and keyword.value.value in factors
    ]


def test_the_questions_take_every_factor_from_the_table_of_units() -> None:
    assert typed_factors(Path(questions.__file__).read_text(encoding="utf-8")) == []
    offered = {
        name: dict(question.other_units) for name, question in questions.QUESTIONS.items() if question.other_units
    }
    table = units.FACTORS
    size = {"mm": table["tumour_size"]["mm"]}
    assert offered == {
        "largest_cm": size,
        "tumour_sizes_cm": size,
        "pathology_largest_cm": size,
        "bilirubin_umol_l": {"mg/dL": table["bilirubin"]["mg/dL"]},
        "albumin_g_l": {"g/dL": table["albumin"]["g/dL"]},
        "haemoglobin_g_l": {"g/dL": table["haemoglobin"]["g/dL"]},
        "creatinine_umol_l": {"mg/dL": table["creatinine"]["mg/dL"]},
        "afp_ng_ml": {"IU/mL": table["afp"]["IU/mL"]},
        "crp_mg_l": {"mg/dL": table["crp"]["mg/dL"]},
        "platelets_10e9_l": {"/uL": table["platelets"]["/uL"], "10^4/uL": table["platelets"]["10^4/uL"]},
        "wbc_10e9_l": {"/uL": table["wbc"]["/uL"]},
        "neutrophils_10e9_l": {"/uL": table["neutrophils"]["/uL"]},
    }


def test_a_planted_factor_is_found() -> None:
    assert typed_factors('_number("bilirubin_umol_l", "umol/L", 1, 1000, 3, 500, mg_dl=17.1)') == [17.1]


# --- codes ----------------------------------------------------------------------------------------------------------

GRADES = re.compile(r"ecog_\d(_\d)?|child_pugh_\d_points|class_b8\w*")
"""Codes that name a grade or points of a score: their number is a name, not a limit."""
POINTS = ("bilirubin_umol_l", "albumin_g_l", "inr", "pt_seconds_over_control", "pt_activity_pct", "tumour_count")
"""Scales whose bands are the points of a score, or a count."""


def codes() -> set[str]:
    """Every code of a rule, a remark, a criterion and a limit."""
    ruled = {one.code for topic in TOPICS.values() for one in (*topic.rules, *topic.remarks)}
    conditions = [one.condition for topic in TOPICS.values() for one in (*topic.rules, *topic.remarks)]
    named = {criterion.code for one in (*conditions, SPACE.impossible) for criterion in one.criteria()}
    bands = {band for name, scale in SCALES.items() if name not in POINTS for band in scale.samples}
    return ruled | named | bands | {limit.id for limit in THRESHOLDS}


def with_a_number(names: set[str]) -> list[str]:
    return sorted(name for name in names if re.search(r"\d", name) and not GRADES.fullmatch(name))


def test_a_number_can_change_without_a_code_being_renamed() -> None:
    assert with_a_number(codes()) == []
    assert with_a_number({"bilirubin_over_50", "ecog_0_1", "icg_high"}) == ["bilirubin_over_50"]
