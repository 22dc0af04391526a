import os
import shutil
import sys
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "SystemTests"))

from console import Person  # noqa: E402
from pages import PLAN, SIGNED_IN  # noqa: E402
from seen import enter  # noqa: E402
from system import ROOT, System  # noqa: E402

REPORTS = Path(os.environ.get("VANQUAN_TEST_REPORTS", ROOT / ".build" / "test-reports"))
SIZES = {"phone": {"width": 360, "height": 740}, "laptop": {"width": 1366, "height": 768}}
LOCALES = {"vi": "vi-VN", "en": "en-GB"}


class Console:
    """A running system and how one gets into its console."""

    def __init__(self, system):
        self.system = system
        self.base = f"http://127.0.0.1:{system.http_port}"
        self.password = system.vanquan("set-password", "admin").stdout.strip().splitlines()[-1]
        # Who sees all pages that there are.
        system.assign("admin", "standing_officer")
        system.assign("admin", "standing_leader")
        system.token = system.token_of("admin", self.password)
        self.sessions = {}
        enter(system)

    def stranger(self, language="vi"):
        return Person(self.system.http_port, language)

    def person(self, language="vi"):
        """Somebody signed in, by plain HTTP; the session is shared."""
        if language not in self.sessions:
            somebody = self.stranger(language)
            assert somebody.sign_in(self.password).status == 303
            self.sessions[language] = somebody
        return self.sessions[language].twin()

    def newcomer(self, language="vi"):
        """Somebody signed in under a session of their own, for tests that end it."""
        somebody = self.stranger(language)
        assert somebody.sign_in(self.password).status == 303
        return somebody

    def finding(self):
        """The address of a finding that nobody has acknowledged."""
        items = self.system.items(f"/api/v1{PLAN}/findings")
        open_ones = [item["finding_id"] for item in items if not item.get("acknowledgement")]
        return f"{PLAN}/findings/{open_ones[-1]}"

    def pages(self):
        """All pages for somebody who is signed in, with one finding and how it looks acknowledged."""
        return {**SIGNED_IN, "finding": f"{PLAN}/findings/{self.system.finding()['finding_id']}"}

    def lines(self):
        """How many audit lines of writes there are; sign-ins and sign-outs leave no image of a row."""
        return int(self.system.sql("SELECT count(*) FROM audit.lines WHERE after_image IS NOT NULL"))


@pytest.fixture(scope="session")
def console():
    """A running system that all tests share; each enters things of its own."""
    system = System()
    try:
        yield Console(system.start())
    finally:
        system.remove()


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        yield chromium
        chromium.close()


class Complaints(list):
    """What browsers complain of on a page: scripts' errors, what the content policy refused, files not found."""

    def watch(self, page):
        page.on("pageerror", lambda error: self.append(str(error)))
        page.on("console", self.hear)
        return page

    def pop_all(self):
        """What was complained of since the last time."""
        found = list(self)
        self.clear()
        return found

    def hear(self, message):
        # That a page has an error's status is no complaint of the page's.
        is_status = message.text.startswith("Failed to load resource") and "/assets/" not in message.location["url"]
        if message.type in {"error", "warning"} and not is_status:
            self.append(message.text)


def new_context(browser, console, size="laptop", language="vi", script=True, signed_in=True):
    """A browser of one's own: cookies, size, language."""
    context = browser.new_context(
        base_url=console.base,
        viewport=SIZES[size],
        locale=LOCALES[language],
        java_script_enabled=script,
        reduced_motion="reduce",
    )
    context.set_default_timeout(10_000)
    if signed_in:
        context.add_cookies([cookie(*pair) for pair in console.person(language).cookies.items()])
    return context


def cookie(name, value):
    return {"name": name, "value": value, "domain": "127.0.0.1", "path": "/", "secure": True, "httpOnly": True, "sameSite": "Lax"}


@pytest.fixture
def open_page(browser, console):
    """Makes pages in browsers of their own, signed in or not; no page may give a browser reason to complain."""
    contexts, complaints = [], Complaints()

    def make(of=None, **options):
        contexts.append(new_context(browser, of or console, **options))
        return complaints.watch(contexts[-1].new_page())

    yield make
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture(scope="session")
def reports():
    """Where what is measured and photographed is kept."""
    REPORTS.mkdir(parents=True, exist_ok=True)
    return REPORTS
