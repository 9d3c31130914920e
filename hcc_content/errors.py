"""One clear line for an editor: which file, which key, what is wrong."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from hcc_content.words import read_yaml

M = TypeVar("M", bound=BaseModel)


class ContentError(Exception):
    """A content file that cannot be used as it stands."""


def short(path: Path) -> str:
    """The path from the content folder on."""
    parts = path.parts
    return "/".join(parts[len(parts) - 1 - parts[::-1].index("content") :]) if "content" in parts else path.as_posix()


def read(path: Path) -> Any:
    """The parsed file, or a one-line error."""
    try:
        return read_yaml(path)
    except FileNotFoundError:
        raise ContentError(f"{short(path)}: file is missing") from None
    except UnicodeDecodeError as problem:  # as where writing broke off inside a character
        raise ContentError(f"{short(path)}: byte {problem.start + 1}: not UTF-8") from None
    except yaml.YAMLError as problem:
        mark = getattr(problem, "problem_mark", None)
        line = f"line {mark.line + 1}: " if mark else ""
        reason = getattr(problem, "problem", None) or str(problem)
        raise ContentError(f"{short(path)}: {line}{' '.join(reason.split())}") from None


def validate(model: type[M], data: Any, path: Path, at: str = "") -> M:
    """The typed content, or a one-line error naming file and key."""
    try:
        return model.model_validate(data)
    except ValidationError as problem:
        first = problem.errors()[0]
        # The tag of a block is not a key of the file; drop it where the same word follows or it stands after a number.
        key = ".".join(str(part) for part in first["loc"])
        place = f"{at}.{key}" if at and key else at or key or "top"
        more = f" (and {problem.error_count() - 1} more)" if problem.error_count() > 1 else ""
        raise ContentError(f"{short(path)}: {place}: {first['msg']}{more}") from None
