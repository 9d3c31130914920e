"""Break the logic on purpose and see whether the tests notice.

Each mutant is hcc_logic with one small change: a comparison turned, and/or swapped, a number moved, a status
exchanged, a rule taken out, a "not" taken away or a lambda negated. `python tools/mutants.py --number 100 --seed 1`
draws mutants from every module, runs the logic tests on each up to the first failure, and writes
docs/quality/mutants.md. A mutant that no test notices is a gap in the tests, or a change without effect; the second
kind is argued for in tools/mutants_argued.yaml, and the report counts it apart. What cannot change what is computed
(types, docstrings, `__all__`, the line that starts a module as a program) is not mutated.

The rule sheets are left out: they notice any change without knowing what is right. So are the deep tests.
"""

from __future__ import annotations

import argparse
import ast
import copy
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import Queue

import yaml

HOME = Path(__file__).parents[1]
REPORT = HOME / "docs" / "quality" / "mutants.md"
ARGUED = HOME / "tools" / "mutants_argued.yaml"
LOGIC = "tests/logic"
SCORES_FIRST = ("test_score_vectors.py", "test_score_limits.py", "test_score_properties.py", "test_score_results.py")
QUICK_FIRST = (
    "test_contract.py",
    "test_populations.py",
    "test_vignettes.py",
    "test_decisions.py",
    "test_guidelines.py",
    "test_what_if.py",
    "test_freshness.py",
    "test_score_vectors.py",
    "test_rule_oracle.py",
    "test_package.py",
    "test_command.py",
)
LEFT_OUT = ("test_rule_sheets.py",)
LOAD = (
    "import hcc_logic.__main__, hcc_logic.report.what_if, hcc_logic.report.score_results\n"
    "from hcc_logic.rules.treatments import TOPICS\n"
    "for topic in TOPICS.values(): topic.decision_list"
)
NOT_MUTATED = ("version.py",)
TURNED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
STATUS = {
    "stopped": "usually_not",
    "usually_not": "sometimes",
    "sometimes": "listed",
    "listed": "sometimes",
    "not_relevant": "usually_not",
}
JOINED = {"all_of": "any_of", "any_of": "all_of"}


@dataclass(frozen=True)
class Mutant:
    """One change: where, what, and the whole file with it. `within`: the function, class or name it belongs to."""

    path: Path
    within: str
    line: int
    kind: str
    before: str
    after: str
    source: str


def mutants_of(path: Path) -> Iterator[Mutant]:
    """Every mutant of one file."""
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    without_effect = set(map(id, idle(tree)))
    owner = {id(node): name_of(statement) for statement in tree.body for node in ast.walk(statement)}
    for place, node in enumerate(ast.walk(tree)):
        if id(node) in without_effect:
            continue
        for kind in kinds(node):
            changed = copy.deepcopy(tree)
            target = next(other for at, other in enumerate(ast.walk(changed)) if at == place)
            before = ast.unparse(target)
            apply(kind, target)
            after = ast.unparse(target)
            yield Mutant(
                path.relative_to(HOME),
                owner.get(id(node), ""),
                getattr(node, "lineno", 0),
                kind,
                before,
                after,
                ast.unparse(ast.fix_missing_locations(changed)),
            )


def name_of(statement: ast.stmt) -> str:
    """What a statement of a module defines."""
    match statement:
        case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
            return name
        case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
            return name
    return ""


def idle(tree: ast.AST) -> Iterator[ast.AST]:
    """Everything inside nodes that compute nothing: docstrings, types and their aliases, __all__, __main__."""
    for node in ast.walk(tree):
        parts: list[ast.AST | None] = []
        match node:
            case ast.Expr(value=ast.Constant()):
                parts = [node]
            case ast.AnnAssign(annotation=annotation):
                parts = [node] if "TypeAlias" in ast.unparse(annotation) else [annotation]
            case ast.arg(annotation=annotation):
                parts = [annotation]
            case ast.FunctionDef(returns=returns):
                parts = [returns]
            case ast.Assign(targets=[ast.Name(id=name)], value=value) if name == "__all__" or is_type(value):
                parts = [node]
            case ast.If(test=test) if ast.unparse(test) in ("__name__ == '__main__'", "TYPE_CHECKING"):
                parts = [node]
        for part in parts:
            if part is not None:
                yield from ast.walk(part)


def is_type(value: ast.AST) -> bool:
    """Whether an assigned value only names a type, such as Literal["a", "b"] or tuple[int, ...]."""
    return isinstance(value, ast.Subscript) and ast.unparse(value.value) in ("Literal", "tuple", "dict", "list")


def kinds(node: ast.AST) -> Iterator[str]:
    """What can be changed about a node."""
    if isinstance(node, ast.Compare) and type(node.ops[0]) in TURNED:
        yield "comparison"
    elif isinstance(node, ast.BoolOp):
        yield "and/or"
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        if node.func.id in STATUS:
            yield "status"
        elif node.func.id in JOINED:
            yield "all/any"
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, (ast.Not, ast.Invert)):
        yield "negation"
    elif isinstance(node, ast.Lambda):
        yield "lambda"
    elif (
        isinstance(node, ast.Constant)
        and isinstance(node.value, (int, float))
        and not isinstance(node.value, bool)
        and node.value
    ):
        yield "number"
    elif isinstance(node, ast.Tuple) and any(is_rung(item) for item in node.elts):
        yield from (f"rule {index}" for index, item in enumerate(node.elts[:-1]) if is_rung(item))


def is_rung(node: ast.AST) -> bool:
    """Whether an entry of a tuple looks like a rule of a decision_list."""
    named = node.func.id in STATUS if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else False
    return named or (isinstance(node, ast.Name) and node.id.isupper()) or isinstance(node, ast.Starred)


def apply(kind: str, node: ast.AST) -> None:
    """Change the node in place."""
    match node:
        case ast.Compare():
            node.ops[0] = TURNED[type(node.ops[0])]()
        case ast.BoolOp():
            node.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        case ast.Call(func=ast.Name() as name):
            name.id = {**STATUS, **JOINED}[name.id]
        case ast.UnaryOp():
            node.op = ast.UAdd() if isinstance(node.op, ast.Invert) else ast.Not()
            if isinstance(node.op, ast.Not):
                node.operand = ast.UnaryOp(ast.Not(), node.operand)
            else:
                node.op, node.operand = ast.Invert(), ast.UnaryOp(ast.Invert(), node.operand)
        case ast.Lambda():
            node.body = ast.UnaryOp(ast.Not(), node.body)
        case ast.Constant():
            if isinstance(node.value, int):
                node.value += 1
            elif isinstance(node.value, float):
                node.value *= 1.1
        case ast.Tuple():
            del node.elts[int(kind.split()[1])]


def tests_for(path: Path) -> list[str]:
    """All logic tests without the rule sheets, those first that look at such a module."""
    first = SCORES_FIRST if "scores" in path.parts else QUICK_FIRST
    every = sorted(found.name for found in (HOME / LOGIC).glob("test_*.py"))
    order = [*first, *(name for name in every if name not in first)]
    return [f"{LOGIC}/{name}" for name in order]


def run(mutant: Mutant, place: Path, seconds: int) -> str:
    """survived, stuck, the test file that noticed it first, or loading (any import notices it)."""
    target = place / mutant.path
    original = target.read_text(encoding="utf-8")
    target.write_text(mutant.source or original, encoding="utf-8")
    options = ("-x", "-q", "--no-header", "-p", "no:cacheprovider", "--tb=no", "-m", "not deep and not browser")

    def python(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(  # noqa: S603 - our own tests
            [sys.executable, *arguments],
            cwd=place,
            capture_output=True,
            text=True,
            timeout=seconds,
            check=False,
            env={**os.environ, "PYTHONPATH": str(place), "PYTHONDONTWRITEBYTECODE": "1"},
        )

    try:
        if python("-c", LOAD).returncode != 0:
            return "loading"
        done = python("-m", "pytest", *options, *tests_for(mutant.path))
    except subprocess.TimeoutExpired:
        return "stuck"
    finally:
        target.write_text(original, encoding="utf-8")
    if done.returncode == 0:
        return "survived"
    named = re.search(r"^(?:FAILED|ERROR) \S*?(test_\w+)\.py", done.stdout, re.MULTILINE)
    return named.group(1) if named else "tests"


def prepare(place: Path) -> Path:
    """A copy of the logic and of all that its tests read: no change leaks in or out while the mutants run."""
    place.mkdir()
    for name in (
        "hcc_logic", "tests", "tools", "docs", "benchmarks", "hcc_content", "content", "evidence", "ui", "wording",
        "pictures",
    ):  # fmt: skip
        shutil.copytree(HOME / name, place / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(HOME / "pyproject.toml", place)
    return place


def main() -> int:
    """Draw, run, report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--number", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=int, default=900, help="for the tests of one mutant")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument(
        "--only", action="append", default=[], help="draw from modules whose path contains one of these"
    )
    parser.add_argument("--report", type=Path, default=REPORT)
    options = parser.parse_args()
    files = [
        path
        for path in sorted((HOME / "hcc_logic").rglob("*.py"))
        if path.name not in NOT_MUTATED
        and (not options.only or any(part in str(path.relative_to(HOME)) for part in options.only))
    ]
    everything = [mutant for path in files for mutant in mutants_of(path)]
    drawn = random.Random(options.seed).sample(everything, min(options.number, len(everything)))  # noqa: S311
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(options.jobs) as pool:
        places: Queue[Path] = Queue()
        for job in range(options.jobs):
            places.put(prepare(Path(folder) / str(job)))

        def judged(mutant: Mutant) -> str:
            place = places.get()
            try:
                return run(mutant, place, options.seconds)
            finally:
                places.put(place)

        if (clean := judged(Mutant(Path("hcc_logic/engine/truth.py"), "", 0, "none", "", "", ""))) != "survived":
            print(f"The tests fail without any change ({clean}); nothing to measure.", file=sys.stderr)
            return 1
        results = []
        for number, (mutant, found) in enumerate(zip(drawn, pool.map(judged, drawn), strict=True), start=1):
            results.append((found, mutant))
            print(f"{number}/{len(drawn)} {found:<22} {mutant.path}:{mutant.line} {mutant.kind}", flush=True)
    write(results, len(everything), options)
    return 0


def argued(mutant: Mutant) -> str:
    """Why the change has no effect, if somebody has argued so."""
    rows = yaml.safe_load(ARGUED.read_text(encoding="utf-8")) or []
    found = [
        row["why"]
        for row in rows
        if (row["file"], row["within"]) == (str(mutant.path), mutant.within)
        and row.get("before", short(mutant.before)) == short(mutant.before)
        and row.get("after", short(mutant.after)) == short(mutant.after)
    ]
    return found[0] if found else ""


def write(results: list[tuple[str, Mutant]], total: int, options: argparse.Namespace) -> None:
    """The report, with every mutant that nobody noticed."""
    ran = [(found, mutant) for found, mutant in results if found != "loading"]
    alive = [mutant for found, mutant in ran if found == "survived"]
    without_effect = [mutant for mutant in alive if argued(mutant)]
    noticed = len(ran) - len(alive)
    with_effect = len(ran) - len(without_effect)
    first = Counter(found for found, _ in ran if found != "survived")
    only = "".join(f" --only {part}" for part in options.only)
    score = 100 * noticed / max(len(ran), 1)
    adjusted = 100 * noticed / max(with_effect, 1)
    lines = [
        "# Mutants of the logic",
        "",
        "Written by `tools/mutants.py`; its first lines say what a mutant is. Arguments: `tools/mutants_argued.yaml`.",
        "",
        f"`--number {options.number} --seed {options.seed}{only}`: {len(results)} of {total} possible mutants drawn; "
        f"{len(results) - len(ran)} could not be loaded and are not counted.",
        "",
        f"**{noticed} of {len(ran)} noticed by the logic tests: {score:.0f} percent.** "
        f"Without {len(without_effect)} that have no effect: {noticed} of {with_effect}, {adjusted:.0f} percent.",
        "",
        "Noticed first by: " + ", ".join(f"{name} {number}" for name, number in first.most_common()) + ".",
        "",
        "## Not noticed",
        "",
        *(
            f"- `{m.path}:{m.line}` {m.kind}: `{short(m.before)}` became `{short(m.after)}`. {argued(m) or 'Open.'}"
            for m in alive
        ),
        *(["None."] if not alive else []),
        "",
    ]
    options.report.parent.mkdir(parents=True, exist_ok=True)
    options.report.write_text("\n".join(lines), encoding="utf-8")
    print(f"{noticed} of {len(ran)} noticed ({score:.0f} percent); {options.report}")


def short(code: str) -> str:
    """Code in one line."""
    line = " ".join(code.split())
    return line if len(line) <= 120 else f"{line[:117]}..."


if __name__ == "__main__":
    sys.exit(main())
