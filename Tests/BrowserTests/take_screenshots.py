"""Photographs of four pages for the README, each a small PNG; `script/screenshots` runs it."""

import io
import shutil
import sys
from pathlib import Path

from conftest import Console, new_context
from pages import MENU, PLAN
from PIL import Image
from playwright.sync_api import sync_playwright
from system import System

SIZE = {"width": 1280, "height": 800}
COLOURS = 48
PAGES = {"today": MENU["today"], "money": MENU["money"], "findings": MENU["findings"], "node": f"{PLAN}/nodes/1"}


def small(png):
    """The picture in few colours: a page has few."""
    picture = Image.open(io.BytesIO(png)).convert("RGB").quantize(COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    file = io.BytesIO()
    picture.save(file, "PNG", optimize=True)
    return file.getvalue()


def photograph(page, name):
    page.goto(PAGES[name])
    if name == "node":
        # With what the console is for: where a number comes from.
        page.locator("details.source summary", has_text="39.559").click()
    return small(page.screenshot())


def main(folder):
    folder.mkdir(parents=True, exist_ok=True)
    system = System()
    try:
        console = Console(system.start())
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
            page = new_context(browser, console).new_page()
            page.set_viewport_size(SIZE)
            for name in PAGES:
                picture = photograph(page, name)
                (folder / f"{name}.png").write_bytes(picture)
                print(f"{folder / name}.png: {len(picture) // 1024} KB")
            browser.close()
    finally:
        system.remove()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
