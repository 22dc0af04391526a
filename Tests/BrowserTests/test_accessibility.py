"""axe finds nothing against WCAG 2.1 A and AA or its best practices, on any page, in both languages."""

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from conftest import new_context
from pages import ABSENT, PLAN, SIGNED_IN, VARIANTS

RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
    "resultTypes": ["violations"],
    "preload": False,
}
NAMES = [*SIGNED_IN, "finding"]


def violations(page):
    """What axe says, a line a rule and place."""
    page.evaluate(AXE_SCRIPT)
    found = page.evaluate("rules => axe.run(document, rules)", RULES)["violations"]
    return [f"{rule['id']}: {node['target']} {node['failureSummary']}" for rule in found for node in rule["nodes"]]


@pytest.fixture(scope="module")
def checked(console, browser):
    """A browser's page a language, kept for all pages: a new one each would cost more than the check."""
    pages, contexts = {}, []

    def make(language):
        if language not in pages:
            contexts.append(new_context(browser, console, language=language))
            pages[language] = contexts[-1].new_page()
        return pages[language]

    yield make
    for context in contexts:
        context.close()


@pytest.mark.parametrize("name, language", [(name, "vi") for name in NAMES] + [(name, "en") for name in NAMES if name not in VARIANTS])
def test_a_page_breaks_no_rule(console, checked, name, language):
    page = checked(language)
    page.goto(console.pages()[name])
    assert violations(page) == []


@pytest.mark.parametrize("name", ["money", "node", "targets", "documents", "tasks"])
def test_a_page_with_its_sources_open_breaks_no_rule(console, checked, name):
    page = checked("vi")
    page.goto(console.pages()[name])
    # One after the other, as the page opens them: the others close.
    page.evaluate("document.querySelectorAll('details:not(.source)').forEach(it => { it.open = true; })")
    sources = page.locator("details.source > summary:visible")
    for source in (sources.first, sources.last):
        source.click()
        assert source.locator("..").get_attribute("open") is not None
        assert violations(page) == []


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("name", ["no-page", "no-node", "no-plan"])
def test_a_page_for_what_is_not_there_breaks_no_rule(checked, name, language):
    page = checked(language)
    page.goto(ABSENT[name])
    assert violations(page) == []


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_form_with_everything_wrong_breaks_no_rule(console, checked, language):
    page = checked(language)
    for path in [console.finding(), SIGNED_IN["enter-class"], SIGNED_IN["enter-baseline"]]:
        page.goto(path)
        page.locator("form.entry button").click()
        assert page.locator("[aria-invalid=true]").count() > 0
        assert violations(page) == []


@pytest.mark.parametrize("language", ["vi", "en"])
def test_signing_in_breaks_no_rule(console, browser, language):
    context = new_context(browser, console, language=language, signed_in=False)
    page = context.new_page()
    page.goto(f"/sign-in?to={PLAN}")
    assert violations(page) == []
    page.locator("main form button").click()
    assert page.locator("#errors").is_visible()
    assert violations(page) == []
    context.close()
