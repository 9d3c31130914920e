"""Where guidelines part ways."""

from __future__ import annotations

from pydantic import Field

from hcc_content.models import Cited, Slug
from hcc_content.phrase import Text


class Disagreement(Cited):
    """One entry of content/<language>/disagreements.yaml. `why` is our own reading, and is shown as such."""

    topics: tuple[Slug, ...] = Field(min_length=1)
    """Topics of the logic under which it stands."""
    title: Text
    one: Text
    other: Text
    why: Text
