"""Pictures of every page, to look at: python tools/shots.py FOLDER [url ...]. Starts its own server."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from playwright.sync_api import sync_playwright  # noqa: E402

from hcc_content.languages import languages  # noqa: E402
from pages import registry  # noqa: E402, F401 (hands the table of pages to ui)
from tests.browser.conftest import ARGS, Guide  # noqa: E402
from tests.served import serve  # noqa: E402
from tools.find_chromium import chromium  # noqa: E402
from ui import site  # noqa: E402
from wording import phrasebook  # noqa: E402

WIDTHS = (390, 1280)


def main(folder: Path, wanted: list[str]) -> None:
    """One picture per page, language and width."""
    folder.mkdir(parents=True, exist_ok=True)
    with serve(folder / "server.log") as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=ARGS)
        for language in languages():
            for width in WIDTHS:
                guide = Guide(browser.new_page(viewport={"width": width, "height": 844}), server.address)
                for url in wanted or site.places(phrasebook(language)):
                    guide.page.set_viewport_size({"width": width, "height": 844})
                    guide.open("" if url == site.START else url, language)
                    height = guide.page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight")
                    guide.page.set_viewport_size({"width": width, "height": min(int(height) + 60, 9000)})
                    guide.page.screenshot(path=folder / f"{width}-{language}-{url}.png")
                    print(width, language, url)
                guide.page.close()
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "shots"), sys.argv[2:])
