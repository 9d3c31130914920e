"""No word is kept that nobody reads: every field of every shape of content is read somewhere in the code."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, get_args, get_type_hints

import pytest
from pydantic import BaseModel

from hcc_content import models, phrases
from hcc_content.loader import PARTS_OF_LIBRARY, Library
from hcc_content.models import ChartSet, Fact, File, Model, Outcome, Source
from wording import Phrasebook

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("hcc_content", "wording", "ui", "pages", "export", "handout", "serving", "tools")
CODE = [path for name in FOLDERS for path in (ROOT / name).rglob("*.py")]
TEMPLATES = sorted((ROOT / "wording").rglob("*.jinja"))
NAMES = [module.name for module in pkgutil.iter_modules(phrases.__path__)]
PHRASES = [importlib.import_module(f"hcc_content.phrases.{name}") for name in NAMES]
HEADER = set(File.model_fields)
EXEMPT = {
    "Region.id": "the languages are compared by it",
}
FACTS = (Source, Fact, Outcome, ChartSet)
"""Generated from the evidence, for editors as well as for screens."""
Pair = tuple[str, str]


def shapes(*modules: Any) -> list[type[Model]]:
    return [
        found
        for module in modules
        for found in vars(module).values()
        if isinstance(found, type) and issubclass(found, Model) and found.__module__ == module.__name__
    ]


def mentioned(annotation: Any) -> Iterator[type[BaseModel]]:
    """Every shape inside an annotation."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from mentioned(inner)


def parts_of(owner: type) -> dict[str, Any]:
    """The typed attributes of a shape, of the library or of the phrasebook."""
    if issubclass(owner, BaseModel):
        return {name: field.annotation for name, field in owner.model_fields.items()}
    if owner is Library:
        return {name: get_type_hints(getattr(owner, name).func)["return"] for name in PARTS_OF_LIBRARY}
    return get_type_hints(owner)


def known_as() -> dict[type[BaseModel], set[str]]:
    """Shape -> the names under which code meets it: attributes that hold it, and its own name in a signature."""
    found: dict[type[BaseModel], set[str]] = {}
    for owner in (Phrasebook, Library, *shapes(*PHRASES)):
        for name, annotation in parts_of(owner).items():
            for shape in mentioned(annotation):
                found.setdefault(shape, {shape.__name__}).add(name)
    return found


class Reads(ast.NodeVisitor):
    """Which field is read from what: (the name of what it is read from, the field)."""

    def __init__(self, source: str, returns: Mapping[str, str] = MappingProxyType({})) -> None:
        self.returns = returns
        self.pairs: set[Pair] = set()
        self.alias: dict[str, set[str]] = {}
        tree = ast.parse(source)
        for _ in range(2):  # an alias may be used above the line that explains it
            self.visit(tree)

    def bind(self, target: ast.expr, value: ast.expr) -> None:
        if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
            for one, other in zip(target.elts, value.elts, strict=False):
                self.bind(one, other)
        elif isinstance(target, ast.Name):
            self.alias.setdefault(target.id, set()).update(self.names(value))

    def names(self, node: ast.expr) -> set[str]:
        """What an expression may be called: the last attribute of its chain, also behind [..] and .items()."""
        match node:
            case ast.Attribute(attr=name):
                return {name}
            case ast.Name(id=name):
                return self.alias.get(name, set())
            case ast.Subscript(value=value):
                return self.names(value)
            case ast.ListComp(elt=value):
                return self.names(value)
            case ast.Call(func=ast.Name(id=name)):
                return {self.returns[name]} if name in self.returns else set()
            case ast.Call(func=ast.Attribute(value=value, attr="items" | "values")):
                return self.names(value)
        return set()

    def visit_Assign(self, node: ast.Assign) -> None:
        for target in node.targets:
            self.bind(target, node.value)
        self.generic_visit(node)

    def visit_arg(self, node: ast.arg) -> None:
        if isinstance(node.annotation, ast.Name):
            self.alias.setdefault(node.arg, set()).add(node.annotation.id)

    def loop(self, node: ast.For | ast.comprehension) -> None:
        targets = node.target.elts if isinstance(node.target, ast.Tuple) else [node.target]
        for target in targets:
            self.bind(target, node.iter)
        self.generic_visit(node)

    visit_For = visit_comprehension = loop  # noqa: N815

    def visit_Attribute(self, node: ast.Attribute) -> None:
        self.pairs |= {(name, node.attr) for name in self.names(node.value)}
        if node.attr == "model_dump":  # every field is handed on
            self.pairs |= {(name, "*") for name in self.names(node.value)}
        self.generic_visit(node)


def returned() -> dict[str, str]:
    """Function -> the shape that its signature promises."""
    nodes = (node for path in CODE for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    functions = [node for node in nodes if isinstance(node, ast.FunctionDef)]
    return {node.name: node.returns.id for node in functions if isinstance(node.returns, ast.Name)}


def reads() -> set[Pair]:
    found, returns = set[Pair](), returned()
    for path in CODE:
        found |= Reads(path.read_text(encoding="utf-8"), returns).pairs
    for path in TEMPLATES:
        found |= {("cases", name) for name in re.findall(r"\bsaid\.(\w+)", path.read_text(encoding="utf-8"))}
    return found


def unread(shape: type[BaseModel], known: set[str], pairs: set[Pair]) -> list[str]:
    """Fields of a shape that nobody reads."""
    if any((name, "*") in pairs for name in known):
        return []
    fields = set(shape.model_fields) - HEADER if issubclass(shape, File) else set(shape.model_fields)
    return [f"{shape.__name__}.{field}" for field in fields if not any((name, field) in pairs for name in known)]


@pytest.fixture(scope="module")
def pairs() -> set[Pair]:
    return reads()


def test_every_phrase_is_read(pairs: set[Pair]) -> None:
    known = known_as()
    lost = [line for shape in shapes(*PHRASES) for line in unread(shape, known.get(shape, {shape.__name__}), pairs)]
    assert sorted(set(lost) - EXEMPT.keys()) == []


def test_every_field_of_an_article_is_read() -> None:
    """By its name alone: these shapes are passed about under many names."""
    nodes = (node for path in CODE for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    read = {node.attr for node in nodes if isinstance(node, ast.Attribute)} | HEADER
    lost = [f"{shape.__name__}.{field}" for shape in shapes(models) if shape not in FACTS
            for field in shape.model_fields if field not in read]  # fmt: skip
    assert sorted(set(lost) - EXEMPT.keys()) == []


def test_a_phrase_that_nobody_reads_is_noticed(pairs: set[Pair]) -> None:
    class Menu(Model):
        more: str
        home: str

    assert unread(Menu, {"chrome"}, pairs) == ["Menu.more"]


def test_reading_is_told_by_what_it_is_read_from() -> None:
    code = "said, told = book.ui.chrome, other\nsaid.menu\nfor key, one in book.ui.sections.items():\n    one.title\n"
    assert {("chrome", "menu"), ("sections", "title")} <= Reads(code).pairs
    assert ("chrome", "title") not in Reads(code).pairs
