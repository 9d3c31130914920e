"""The base of everything that an explanation is made of."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ConfigDict, computed_field


class Part(BaseModel):
    """Base of all parts: immutable, no extra keys."""

    model_config = ConfigDict(frozen=True, extra="forbid")


if TYPE_CHECKING:
    later = cached_property
else:

    def later(work: Any) -> Any:
        """A field that is worked out once, when it is first looked at or written out."""
        return computed_field(cached_property(work), json_schema_extra=_as_any_other)


def _as_any_other(schema: dict[str, Any]) -> None:
    schema.pop("readOnly", None)
