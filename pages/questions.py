"""questions"""

from __future__ import annotations


def show(language: str) -> None:
    """questions"""
