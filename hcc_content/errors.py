"""One clear line for an editor: which file, which line, which key, what is wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from hcc_content.words import read_yaml

M = TypeVar("M", bound=BaseModel)


class ContentError(Exception):
    """A content file that cannot be used as it stands. `lines`: each slip, one line; the message is the first."""

    def __init__(self, line: str, *more: str) -> None:
        self.lines = (line, *more)
        super().__init__(f"{line} (and {len(more)} more)" if more else line)


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
    """The typed content, or an error with one line for each slip: file, line, key, what is wrong."""
    try:
        return model.model_validate(data)
    except ValidationError as problem:
        raise ContentError(*_lines(problem, path, at)) from None


def _lines(problem: ValidationError, path: Path, at: str) -> Iterator[str]:
    for slip in problem.errors():
        keys = [*([at] if at else []), *(str(part) for part in slip["loc"])]
        said = slip["msg"].removeprefix("Value error, ")
        yield f"{short(path)}: {_line(path, keys)}{'.'.join(keys) or 'top'}: {said}"


def _line(path: Path, keys: Sequence[str]) -> str:
    """Where the deepest of these keys that the file has stands, as "line 7: "; empty for what is no mapping in a file.

    A key that is only the kind of a block is no key of the file, and is passed over."""
    try:
        node = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    except (OSError, yaml.YAMLError):
        return ""
    line = None
    for key in keys:
        if isinstance(node, yaml.MappingNode):
            found = next((pair for pair in node.value if pair[0].value == key), None)
            if found is not None:
                line, node = found[0].start_mark.line, found[1]
        elif isinstance(node, yaml.SequenceNode) and key.isdigit() and int(key) < len(node.value):
            node = node.value[int(key)]
            line = node.start_mark.line
    return f"line {line + 1}: " if line is not None else ""
