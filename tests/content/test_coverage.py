"""Every wanted system has a home, and every old statement that is not simply true is answered, in each language."""

import pkgutil

import pytest

from hcc_content.coverage import SYSTEMS, problems, required


def _logic_names() -> set[str]:
    """Modules of the logic (topics, scores and parts are named after what they decide) and the questions' ids."""
    try:
        import hcc_logic
        from hcc_logic import QUESTIONS
    except ImportError as problem:
        pytest.fail(f"hcc_logic cannot be imported: {problem}")
    names = {module.name.split(".")[-1] for module in pkgutil.walk_packages(hcc_logic.__path__, "hcc_logic.")}
    return names | {getattr(question, "id", question) for question in QUESTIONS}


def test_what_must_be_covered():
    assert len(SYSTEMS) == 71
    assert len(required()) == 71 + 114


def test_everything_is_covered_in_every_language():
    try:
        from pictures import FIGURES
    except ImportError as problem:
        pytest.fail(f"pictures cannot be imported: {problem}")
    assert problems(_logic_names(), FIGURES) == []
