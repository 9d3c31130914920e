"""House rules that a reader would feel if they broke."""

from __future__ import annotations

import ast
import re
import tomllib
from pathlib import Path

import pytest

from tests.ui.conftest import ROOT

CONFIG = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
SCREENS = [
    ROOT / "app.py",
    *(path for folder in ("ui", "pages", "handout", "serving") for path in sorted((ROOT / folder).rglob("*.py"))),
]


def test_only_state_touches_session_state_and_the_address() -> None:
    for path in SCREENS:
        if path.name != "state.py":
            source = path.read_text(encoding="utf-8")
            assert "session_state" not in source, path
            assert "query_params[" not in source and "st.query_params" not in source, path


def test_no_cache_is_keyed_by_answers() -> None:
    for path in SCREENS:
        source = path.read_text(encoding="utf-8")
        assert "cache_data" not in source, path
        assert "cache_resource" not in source, path


def test_streamlit_only_in_the_screens() -> None:
    for folder in ("hcc_logic", "hcc_content", "pictures", "export", "handout", "serving"):
        for path in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                names = (
                    [a.name for a in node.names]
                    if isinstance(node, ast.Import)
                    else [getattr(node, "module", None) or ""]
                )
                assert not any(name.split(".")[0] == "streamlit" for name in names), path


def test_settings() -> None:
    assert CONFIG["browser"]["gatherUsageStats"] is False
    assert CONFIG["browser"]["serverAddress"], "unset, Streamlit asks another host for our address at the start"
    assert CONFIG["client"]["showErrorDetails"] == "none"
    assert CONFIG["client"]["toolbarMode"] == "minimal"
    assert CONFIG["server"]["fileWatcherType"] == "none"
    assert CONFIG["runner"]["postScriptGC"] is False
    assert CONFIG["theme"]["baseFontSize"] >= 18


def luminance(color: str) -> float:
    channels = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, two: str) -> float:
    light, dark = sorted((luminance(one), luminance(two)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_contrast(mode: str) -> None:
    theme = CONFIG["theme"][mode]
    for ground in ("backgroundColor", "secondaryBackgroundColor"):
        assert contrast(theme["textColor"], theme[ground]) >= 7
        for name in ("linkColor", "redColor"):
            assert contrast(theme[name], theme[ground]) >= 4.5, (name, ground)
        assert contrast(theme["primaryColor"], theme[ground]) >= 3, "a control against its ground"
    assert contrast(theme["primaryColor"], "#ffffff") >= 4.5, "white words on the main button"
    for name in ("red", "orange", "yellow", "blue", "green", "violet", "gray"):
        assert contrast(theme[f"{name}TextColor"], theme[f"{name}BackgroundColor"]) >= 4.5, name


def test_no_machine_path_and_no_registry_host() -> None:
    suspicious = re.compile(r"/(?:work|tmp|home|Users)/|pypi\.|https?://(?:localhost|127)[^\s\"']*:\d+/simple")
    files = [
        ROOT / "Makefile",
        ROOT / "pyproject.toml",
        *ROOT.glob("requirements*.txt"),
        ROOT / ".ci" / "run",
        *(ROOT / "tools").glob("*"),
        *SCREENS,
    ]
    for path in files:
        if Path(path).is_file() and path.suffix not in (".pyc",):
            assert not suspicious.search(path.read_text(encoding="utf-8")), path
