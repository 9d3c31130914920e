"""Reading a PDF back: its words without spaces, since the space between Chinese and Latin is drawn, and its tags."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from pypdf import PdfReader


def opened(pdf: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pdf))


def bare(text: str) -> str:
    return "".join(text.replace("\u200b", "").split())


def words(pdf: bytes) -> str:
    return bare("".join(page.extract_text() for page in opened(pdf).pages))


def tags(pdf: bytes) -> list[tuple[str, str]]:
    """(tag, language) of every element of the structure, in reading order."""
    return list(_walk(opened(pdf).trailer["/Root"]["/StructTreeRoot"]))


def _walk(node: Any) -> Iterator[tuple[str, str]]:
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, list):
        for one in node:
            yield from _walk(one)
    elif isinstance(node, dict):
        if "/S" in node:
            yield str(node["/S"]), str(node.get("/Lang", ""))
        yield from _walk(node.get("/K", []))
