"""The base of everything that an explanation is made of."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Part(BaseModel):
    """Base of all parts: immutable, no extra keys."""

    model_config = ConfigDict(frozen=True, extra="forbid")
