"""Every picture, in every language and state: well formed, complete, legible, and free of colliding words."""

from __future__ import annotations

import itertools
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

import pictures
from hcc_content.loader import LANGUAGES
from hcc_content.parity import REFERENCE
from pictures import kit
from pictures.lettering import wrap

CONTENT = Path(__file__).parents[2] / "content"
SVG = "{http://www.w3.org/2000/svg}"
PLANNED = {
    "two-supplies", "clot-or-tumor", "what-feeds-the-thrombus", "types", "how-it-forms-invasion", "how-it-forms-flow",
    "how-it-forms-biology", "consequences", "starving", "tace-steps", "reopening", "portal-stent", "family-tree",
    "balance", "where-in-the-vein", "haic", "tare", "radiotherapy", "ablation", "veins-out", "cycle", "hundred",
    "in-the-vein",
}  # fmt: skip
NUMBERS = ({"n": 0, "m": 0}, {"n": 23, "m": 12}, {"n": 100, "m": 0})


@cache
def words(language: str) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((CONTENT / language / "figures.yaml").read_text(encoding="utf-8"))
    return found


def labels(language: str, figure_id: str) -> dict[str, str]:
    entry = words(language)[figure_id]
    return {**entry["labels"], "title": entry["title"], "alt": entry["alt"]}


def states(figure: pictures.Figure) -> Iterator[tuple[dict[str, str | int], int | None]]:
    if figure.numbers:
        for numbers in NUMBERS:
            yield {**numbers}, None
        return
    for choice in itertools.product(*figure.controls.values()):
        for step in range(1, figure.steps + 1) if figure.steps else (None,):
            yield dict(zip(figure.controls, choice, strict=True)), step


CASES = [
    pytest.param(language, figure.id, state, step, id="-".join(map(str, (language, figure.id, *state.values(), step))))
    for figure in pictures.FIGURES.values()
    for state, step in states(figure)
    for language in LANGUAGES
]


def measure(text: str, size: float, bold: bool) -> float:
    """Han characters one em, Latin 0.55 em, and a tenth more for bold Latin."""
    return sum(1.0 if ord(c) >= 0x2150 else 0.55 * (1.1 if bold else 1) for c in text) * size


def text_boxes(root: ET.Element) -> list[tuple[str, float, float, float, float]]:
    """One box a text element (all its lines), as text, left, top, right, bottom."""
    boxes = []
    for element in root.iter(f"{SVG}text"):
        size, bold = float(element.attrib["font-size"]), "font-weight" in element.attrib
        lines = [(float(s.attrib["x"]), float(s.attrib["y"]), s.text or "") for s in element.iter(f"{SVG}tspan")]
        spans = []
        for x, y, text in lines:
            wide = measure(text, size, bold)
            left = x - {"start": 0.0, "middle": wide / 2, "end": wide}[element.attrib["text-anchor"]]
            spans.append((left, y - size * 0.85, left + wide, y + size * 0.25))
        boxes.append(
            (
                " ".join(text for _, _, text in lines),
                min(s[0] for s in spans),
                min(s[1] for s in spans),
                max(s[2] for s in spans),
                max(s[3] for s in spans),
            )
        )
    return boxes


def parse(svg: str) -> ET.Element:
    """Our own drawing, so the plain parser is enough."""
    return ET.fromstring(svg)  # noqa: S314


def bare(text: str) -> str:
    return re.sub(r"\s", "", text)


def luminance(color: str) -> float:
    channels = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_every_planned_picture_exists() -> None:
    assert set(pictures.FIGURES) == PLANNED


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("figure", pictures.FIGURES.values(), ids=pictures.FIGURES.keys())
def test_words_fit_the_picture(language: str, figure: pictures.Figure) -> None:
    entry = words(language)[figure.id]
    assert set(entry["labels"]) == set(figure.label_keys)
    assert {name: tuple(c["options"]) for name, c in entry.get("controls", {}).items()}.keys() == figure.controls.keys()
    for name, options in figure.controls.items():
        assert set(entry["controls"][name]["options"]) == set(options)
        assert entry["controls"][name]["label"]
    assert len(entry.get("steps", ())) == figure.steps
    assert all(step["caption"] and step["alt"] and step["sources"] for step in entry.get("steps", ()))
    assert entry["title"] and entry["alt"]
    assert entry.get("sources") or figure.id == "hundred"


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != REFERENCE])
def test_the_languages_tell_the_same_story(language: str) -> None:
    reference, other = words(REFERENCE), words(language)
    assert reference.keys() == other.keys()
    assert reference["version"] == other["matches"] and other["version"] == reference["matches"]
    for figure_id in pictures.FIGURES:
        left, right = reference[figure_id], other[figure_id]
        assert left.get("sources") == right.get("sources")
        assert [s["sources"] for s in left.get("steps", ())] == [s["sources"] for s in right.get("steps", ())]


@pytest.mark.parametrize(("language", "figure_id", "state", "step"), CASES)
def test_picture_is_whole_and_legible(
    language: str, figure_id: str, state: dict[str, str | int], step: int | None
) -> None:
    given = labels(language, figure_id)
    svg = pictures.draw(figure_id, given, state=state, step=step)
    root = parse(svg)
    assert root.attrib["role"] == "img"
    assert root.findtext(f"{SVG}title") == given["title"]
    assert (root.findtext(f"{SVG}desc") or "").startswith(given["alt"])
    left, top, width, height = map(float, root.attrib["viewBox"].split())
    assert (left, top, width) == (0, 0, 720)
    assert not re.search(r"<script|href|url\(|animate|<style|Gradient", svg)
    boxes = text_boxes(root)
    assert boxes
    known = {bare(text) for text in given.values()}
    for text, x0, y0, x1, y1 in boxes:
        assert bare(text) in known or text.isdigit(), text
        assert x0 >= 4 and y0 >= 4 and x1 <= width - 4 and y1 <= height - 4, (text, x0, y0, x1, y1)
    for (text_a, *a), (text_b, *b) in itertools.combinations(boxes, 2):
        apart = a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]
        assert apart, f"{text_a!r} and {text_b!r} overlap"
    cards = [
        tuple(float(e.attrib[k]) for k in ("x", "y", "width", "height"))
        for e in root.findall(f"{SVG}rect")
        if e.attrib.get("rx") == "10" and e.attrib["fill"] in (kit.CARD, kit.TEAL_PALE)
    ]
    for c, d in itertools.combinations(cards, 2):
        apart = c[0] + c[2] <= d[0] or d[0] + d[2] <= c[0] or c[1] + c[3] <= d[1] or d[1] + d[3] <= c[1]
        assert apart, f"label cards overlap: {c} {d}"
    assert min(float(e.attrib["font-size"]) for e in root.iter(f"{SVG}text")) >= 17


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("figure", pictures.FIGURES.values(), ids=pictures.FIGURES.keys())
def test_every_label_is_used_somewhere(language: str, figure: pictures.Figure) -> None:
    given = labels(language, figure.id)
    shown = set()
    for state, step in states(figure):
        root = parse(pictures.draw(figure.id, given, state=state, step=step))
        shown |= {bare(box[0]) for box in text_boxes(root)}
    assert {bare(given[key]) for key in figure.label_keys} <= shown


def test_the_present_state_is_spoken() -> None:
    svg = pictures.draw("two-supplies", labels("en", "two-supplies"), state={"artery": "blocked", "portal": "blocked"})
    assert "Too little blood" in parse(svg).attrib["aria-label"]
    given = labels("zh-Hans", "types")
    assert pictures.tell("types", given, state={"type": "III"}) == f"{given['alt']} 程氏Ⅲ型 Vp4"
    svg = pictures.draw("types", given, state={"type": "III"})
    assert "程氏Ⅲ型 Vp4" in parse(svg).attrib["aria-label"]


def test_a_hundred_people_are_counted_right() -> None:
    for n, m in ((0, 0), (7, 0), (23, 12), (100, 0)):
        root = parse(pictures.draw("hundred", labels("en", "hundred"), state={"n": n, "m": m}))
        heads = [c for c in root.iter(f"{SVG}circle") if float(c.attrib["cy"]) < 600]
        assert len(heads) == 100
        assert sum(c.attrib["fill"] == kit.TEAL for c in heads) == n
        assert sum(c.attrib["fill"] == kit.CARD for c in heads) == 100 - n - m
        filled = [float(c.attrib["cy"]) for c in heads if c.attrib["fill"] == kit.TEAL]
        empty = [float(c.attrib["cy"]) for c in heads if c.attrib["fill"] == kit.CARD]
        if filled and empty:
            assert min(filled) >= max(empty) - 1e-6 or n % 10 or m


@pytest.mark.parametrize(
    ("figure_id", "state", "step", "says"),
    [
        ("nothing", None, None, "unknown picture"),
        ("types", {"type": "V"}, None, "not one of"),
        ("types", {"color": "red"}, None, "no control"),
        ("starving", None, 4, "3 steps"),
        ("starving", None, 0, "3 steps"),
        ("haic", None, 1, "0 steps"),
        ("hundred", {"n": 101}, None, "whole number"),
        ("hundred", {"n": 60, "m": 60}, None, "more than 100"),
    ],
)
def test_bad_requests_are_named(
    figure_id: str, state: dict[str, str | int] | None, step: int | None, says: str
) -> None:
    given = labels("en", figure_id) if figure_id in pictures.FIGURES else {}
    with pytest.raises(KeyError, match=says):
        pictures.draw(figure_id, given, state=state, step=step)


def test_missing_label_is_named() -> None:
    given = labels("en", "haic")
    del given["pump"]
    with pytest.raises(KeyError, match="pump"):
        pictures.draw("haic", given)


def test_words_cannot_break_out_of_the_picture() -> None:
    given = dict.fromkeys(labels("en", "haic"), '"><script>x</script>&')
    svg = pictures.draw("haic", given)
    parse(svg)
    assert "<script" not in svg


@pytest.mark.parametrize("ground", [kit.PAPER, kit.CARD, kit.TEAL_PALE])
def test_words_stand_out(ground: str) -> None:
    light, dark = luminance(ground), luminance(kit.INK)
    assert (light + 0.05) / (dark + 0.05) >= 7


def test_chinese_lines_break_well() -> None:
    lines = wrap("门静脉：100份血里约75份，钇90微球", 150, 26)
    assert "".join(lines) == "门静脉：100份血里约75份，钇90微球"
    assert all(line[0] not in "，：90" for line in lines)
