"""Measuring and wrapping words, in Latin letters and in Chinese, without a browser at hand."""

from __future__ import annotations

import math

FONTS = (
    "system-ui, 'Segoe UI', Roboto, 'Noto Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif"
)

# Marks that may not begin a line, and marks that may not end one (Chinese typesetting).
_NOT_FIRST = "，。；：！？、）”’》～·%,.;:!?)"
_NOT_LAST = "（“‘《("


def is_wide(char: str) -> bool:
    """True for Han characters, full-width marks and Roman numeral signs: one em each."""
    return ord(char) >= 0x2150


def char_width(char: str) -> float:
    """The width of one character in em, on the wide side."""
    if is_wide(char):
        return 1.0
    if char == " ":
        return 0.3
    if char in "iljtfr.,:;()'":
        return 0.4
    return 0.72 if char.isupper() or char in "mw" else 0.61


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """An upper guess, so that words fit in the widest of the usual system fonts."""
    wide = sum(1 for c in text if is_wide(c))
    narrow = sum(char_width(c) for c in text if not is_wide(c))
    return (wide + narrow * (1.12 if bold else 1.0)) * size


def _pieces(text: str) -> list[str]:
    """Units that may not be broken: a Latin word, or one Han character with the marks that cling to it."""
    out: list[str] = []
    for char in text.strip():
        clings = bool(out) and (
            char in _NOT_FIRST
            or out[-1][-1] in _NOT_LAST
            or (char != " " and out[-1] != " " and not is_wide(char) and not is_wide(out[-1][-1]))
            or (char.isdigit() and out[-1] != " ")
            or (bool(out[-1].strip()) and out[-1][-1].isdigit() and is_wide(char))
        )
        if clings and char != " ":
            out[-1] += char
        else:
            out.append(char)
    return out


def _fill(pieces: list[str], room: float, size: float, bold: bool) -> list[str]:
    lines = [""]
    for piece in pieces:
        if lines[-1] and text_width((lines[-1] + piece).rstrip(), size, bold=bold) > room:
            lines.append("")
        if piece != " " or lines[-1]:
            lines[-1] += piece
    return [line.rstrip() for line in lines if line.strip()]


def _phrases(pieces: list[str]) -> list[str]:
    """Chinese reads best when a line ends where the voice rests: units that run up to a comma or the like."""
    out = [""]
    for piece in pieces:
        out[-1] += piece
        if piece[-1] in "，、；：。":
            out.append("")
    return [phrase for phrase in out if phrase]


def wrap(text: str, room: float, size: float, *, bold: bool = False) -> list[str]:
    """Lines no wider than `room`, as few as possible and of nearly even length."""
    pieces = _pieces(text)
    lines = _fill(pieces, room, size, bold)
    spoken = _fill(_phrases(pieces), room, size, bold)
    if len(spoken) == len(lines) and max(text_width(line, size, bold=bold) for line in spoken) <= room:
        return spoken
    if len(lines) < 2:
        return lines
    narrow = math.ceil(max(text_width(piece, size, bold=bold) for piece in pieces))
    step = size / 2
    trial = room - step
    while trial > narrow:
        closer = _fill(pieces, trial, size, bold)
        if len(closer) > len(lines):
            break
        lines = closer
        trial -= step
    return lines
