"""Break the rules on purpose and see whether the tests notice.

Each mutant is hcc_logic with one small change: a comparison turned, and/or swapped, a number moved, a status
exchanged, a rung taken out, a
"not" taken away or a lambda negated. `python tools/mutants.py --number 100 --seed 1` draws mutants, runs the quick
logic tests on each, one after the other and up to the first failure, and writes docs/quality/mutants.md. A mutant
that no test notices is a gap in the tests, or a change without effect. What cannot change what is computed (types,
docstrings, `__all__`, the line that starts a module as a program) is not mutated.

The golden record notices any change without knowing what is right; `--strict` leaves it out.
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
from dataclasses import dataclass
from pathlib import Path

HOME = Path(__file__).parents[1]
REPORT = HOME / "docs" / "quality" / "mutants.md"
GOLDEN = "tests/logic/test_golden.py"
QUICK = (
    "tests/logic/test_contract.py",
    "tests/logic/test_populations.py",
    GOLDEN,
    "tests/logic/test_command.py::test_refused",
    "tests/logic/test_score_vectors.py",
    "tests/logic/test_vignettes.py",
    "tests/logic/test_decisions.py",
    "tests/logic/test_laws.py::test_emergency_comes_first",
    "tests/logic/test_rule_oracle.py::test_both_readings_agree[0]",
)
LEFT_OUT = (
    "explanation.py",
    "version.py",
    "schema.py",
    "py.typed",
    "rulebook.py",
    "citations.py",
    "checklist.py",
    "more_scores.py",
    "changes.py",
)
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
    """One change: where, what, and the whole file with it."""

    path: Path
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
                getattr(node, "lineno", 0),
                kind,
                before,
                after,
                ast.unparse(ast.fix_missing_locations(changed)),
            )


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
        yield from (f"rung {index}" for index, item in enumerate(node.elts[:-1]) if is_rung(item))


def is_rung(node: ast.AST) -> bool:
    """Whether an entry of a tuple looks like a rung of a ladder."""
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


def run(mutant: Mutant, place: Path, seconds: int, tests: tuple[str, ...] = QUICK) -> str:
    """survived, stuck, or the test file that noticed it first."""
    target = place / mutant.path
    original = target.read_text(encoding="utf-8")
    target.write_text(mutant.source, encoding="utf-8")
    try:
        done = subprocess.run(  # noqa: S603 - our own tests
            [sys.executable, "-m", "pytest", "-x", "-q", "--no-header", "-p", "no:cacheprovider", "--tb=no", *tests],
            cwd=place,
            capture_output=True,
            text=True,
            timeout=seconds,
            check=False,
            env={**os.environ, "PYTHONPATH": str(place), "PYTHONDONTWRITEBYTECODE": "1"},
        )
    except subprocess.TimeoutExpired:
        return "stuck"
    finally:
        target.write_text(original, encoding="utf-8")
    if done.returncode == 0:
        return "survived"
    if done.returncode != 1:  # not one test ran: a name that the module does not know, a table that cannot be built
        return "loading"
    named = re.search(r"^(?:FAILED|ERROR) \S*?(test_\w+)\.py", done.stdout, re.MULTILINE)
    return named.group(1) if named else "loading"


def prepare(place: Path) -> None:
    """A copy of what the quick tests need."""
    shutil.copytree(HOME / "hcc_logic", place / "hcc_logic", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("tests", "tools", "docs"):
        (place / name).symlink_to(HOME / name)
    shutil.copy(HOME / "pyproject.toml", place)


def main() -> int:
    """Draw, run, report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--number", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=int, default=120, help="for the tests of one mutant")
    parser.add_argument("--strict", action="store_true", help="without the golden record")
    options = parser.parse_args()
    tests = tuple(name for name in QUICK if not (options.strict and name == GOLDEN))
    files = [
        path
        for path in sorted((HOME / "hcc_logic").rglob("*.py"))
        if path.name not in LEFT_OUT and "scores" not in path.parts
    ]
    everything = [mutant for path in files for mutant in mutants_of(path)]
    drawn = random.Random(options.seed).sample(everything, min(options.number, len(everything)))  # noqa: S311
    results: list[tuple[str, Mutant]] = []
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        prepare(place)
        clean = run(
            Mutant(Path("hcc_logic/truth.py"), 0, "none", "", "", (HOME / "hcc_logic/truth.py").read_text()),
            place,
            options.seconds,
            tests,
        )
        if clean != "survived":
            print("The quick tests fail without any change; nothing to measure.", file=sys.stderr)
            return 1
        for number, mutant in enumerate(drawn, start=1):
            found = run(mutant, place, options.seconds, tests)
            results.append((found, mutant))
            print(f"{number}/{len(drawn)} {found:<18} {mutant.path}:{mutant.line} {mutant.kind}", flush=True)
    write(results, len(everything), options)
    return 0


def write(results: list[tuple[str, Mutant]], total: int, options: argparse.Namespace) -> None:
    """The report, with every mutant that nobody noticed. Arguments for survivors are added by hand."""
    alive = [mutant for found, mutant in results if found == "survived"]
    noticed = len(results) - len(alive)
    first = Counter(found for found, _ in results if found != "survived")
    strict = " --strict" if options.strict else ""
    lines = [
        "# Mutants of the rules",
        "",
        f"`tools/mutants.py --number {options.number} --seed {options.seed}{strict}`: {len(results)} of {total} "
        f"possible mutants drawn, {noticed} noticed by the quick logic tests "
        f"({100 * noticed / max(len(results), 1):.0f} percent).",
        "",
        "Noticed first by: " + ", ".join(f"{name} {number}" for name, number in first.most_common()) + ".",
        "",
        "Quick tests: " + ", ".join(f"`{name}`" for name in QUICK if not (options.strict and name == GOLDEN)) + ".",
        "",
        "## Not noticed",
        "",
        *(f"- `{m.path}:{m.line}` {m.kind}: `{short(m.before)}` became `{short(m.after)}` - open" for m in alive),
        *(["None."] if not alive else []),
        "",
    ]
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    REPORT.write_text("\n".join(lines), encoding="utf-8")
    print(f"{noticed} of {len(results)} noticed; {REPORT.relative_to(HOME)}")


def short(code: str) -> str:
    """Code in one line."""
    line = " ".join(code.split())
    return line if len(line) <= 120 else f"{line[:117]}..."


if __name__ == "__main__":
    sys.exit(main())
