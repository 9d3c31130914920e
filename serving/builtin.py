"""What Streamlit itself says in English, whatever the reader's language is, and what the guide says in its place.

Streamlit has no setting for it. `STREAMLIT` names each of its texts as it stands in the built front end of the pinned
version; the words in a language stand under `builtin` in content/<language>/ui.yaml. `browser/builtin.js` swaps them.
"""

from __future__ import annotations

from collections.abc import Mapping

from hcc_content.languages import languages
from wording import phrasebook

STREAMLIT: Mapping[str, str] = {
    "skip": "Skip to main content",
    "fullscreen": "Fullscreen",
    "fullscreen_of": "Fullscreen: {rest}",
    "close_fullscreen": "Close fullscreen",
    "open": "Open",
    "close": "Close",
    "dismiss": "Dismiss",
    "press_enter": "Press Enter to apply",
    "options": "{rest} options available.",
    "one_option": "1 option available.",
    "no_results": "No results",
    "clear_value": "Clear value",
    "clear_all": "Clear all",
    "choose": "Choose an option",
    "help": "Help",
    "help_for": "Help for {rest}",
    "running": "Running...",
    "stop": "Stop",
    "download_failed": "Download failed",
}


def dictionary() -> dict[str, dict[str, str]]:
    """For each lang attribute: Streamlit's text -> ours. `{rest}` stands for what changes in a text."""
    found = {}
    for code, entry in languages().items():
        said = phrasebook(code).ui.builtin.model_dump()
        found[entry.html] = {english: said[name] for name, english in STREAMLIT.items()}
    return found
