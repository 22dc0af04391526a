"""How pages lie on a phone and on a laptop, and that paper has nothing to press."""

import pytest
from conftest import Complaints, new_context
from pages import ABSENT, SIGNED_IN

NAMES = [*SIGNED_IN, "finding", "no-node"]

# What would be cut: texts that are wider than their box without a way to move them.
CUT = """() => [...document.querySelectorAll('main *, header *, nav *, footer *')].filter(it => {
  if (it.closest('.hidden, .skip, svg, select, [hidden], table.stack thead') || it.matches('input, textarea')) return false;
  if (!it.getClientRects().length) return false;
  const style = getComputedStyle(it);
  return style.overflowX !== 'visible' && style.overflowX !== 'auto' && style.overflowX !== 'scroll'
    && it.scrollWidth > it.clientWidth + 1;
}).map(it => it.outerHTML.slice(0, 120))"""

# What sticks out of the window without standing in something that is moved.
OUTSIDE = """() => [...document.querySelectorAll('body *')].filter(it => {
  if (it.closest('.hidden, .skip, svg, details:not([open]) > :not(summary)')) return false;
  let box = it.parentElement;
  while (box && !/(auto|scroll)/.test(getComputedStyle(box).overflowX)) box = box.parentElement;
  if (box) return false;
  const place = it.getBoundingClientRect();
  return place.width > 0 && place.height > 0 && (place.right > innerWidth + 1 || place.left < -1);
}).map(it => it.outerHTML.slice(0, 120))"""

# Which parts of the head lie over each other.
OVERLAPS = """() => {
  const parts = [...document.querySelectorAll('header > *, .top-account > *')].filter(it => it.getClientRects().length);
  const places = parts.map(it => it.getBoundingClientRect()), found = [];
  for (let i = 0; i < parts.length; i++) for (let j = i + 1; j < parts.length; j++) {
    if (parts[i].contains(parts[j]) || parts[j].contains(parts[i])) continue;
    const [a, b] = [places[i], places[j]];
    if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)
      found.push(parts[i].className + ' and ' + parts[j].className);
  }
  return found;
}"""

WIDER = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"

# A head as high as this has a word a line, and leaves a phone's window no rows.
TALL_HEADS = "() => [...document.querySelectorAll('thead')].map(it => it.getBoundingClientRect().height).filter(it => it > 170)"

# The menu's entry for this page, where it lies outside the window.
LOST_PLACE = """() => [...document.querySelectorAll('nav.menu [aria-current=page]')].map(it => it.getBoundingClientRect())
  .filter(place => place.left < -1 || place.right > innerWidth + 1).length"""

# WCAG 2.2 asks for 24 pixels of what stands alone; links within a text are free of it.
SMALL = """() => [...document.querySelectorAll('button, .button, nav.menu a, input:not([type=hidden]), select, textarea')]
  .map(it => [it.textContent.trim() || it.name, it.getBoundingClientRect()])
  .filter(([_, place]) => place.width && (place.height < 24 || place.width < 24)).map(([text]) => text)"""

PRESSED = """() => [...document.querySelectorAll('header.top, nav.menu, nav.crumbs, form, button, .button, .skip, input, select, textarea')]
  .filter(it => it.getClientRects().length).map(it => it.outerHTML.slice(0, 80))"""

MEASURES = {"wider": WIDER, "outside": OUTSIDE, "cut": CUT, "overlaps": OVERLAPS, "heads": TALL_HEADS, "lost": LOST_PLACE, "small": SMALL}


def address(console, name):
    return {**console.pages(), **ABSENT}[name]


@pytest.fixture(scope="module")
def measured(console, browser, reports):
    """What was measured of every page at a size, and its photograph kept: one visit a page and size."""
    folder, kept = reports / "screenshots", {}
    folder.mkdir(exist_ok=True)

    def at(size):
        if size not in kept:
            context = new_context(browser, console, size=size)
            complaints, kept[size] = Complaints(), {}
            page = complaints.watch(context.new_page())
            for name in NAMES:
                page.goto(address(console, name))
                kept[size][name] = {key: page.evaluate(script) for key, script in MEASURES.items()}
                kept[size][name]["complaints"] = complaints.pop_all()
                page.screenshot(path=folder / f"{name}-{size}.png", full_page=True)
                if size == "laptop":
                    page.emulate_media(media="print")
                    kept[size][name]["pressed"] = page.evaluate(PRESSED)
                    page.emulate_media(media="screen")
            context.close()
        return kept[size]

    return at


def faults(measured, key):
    """The pages of which a measure is not nothing."""
    return {name: found[key] for name, found in measured.items() if found[key] and found[key] != 0}


@pytest.mark.parametrize("size", ["phone", "laptop"])
class TestEverySize:
    def test_no_browser_complains(self, measured, size):
        assert faults(measured(size), "complaints") == {}

    def test_no_page_is_wider_than_the_window(self, measured, size):
        assert {name: by for name, by in faults(measured(size), "wider").items() if by > 0} == {}

    def test_nothing_sticks_out(self, measured, size):
        assert faults(measured(size), "outside") == {}

    def test_no_text_is_cut_off(self, measured, size):
        assert faults(measured(size), "cut") == {}

    def test_no_parts_of_the_head_lie_over_each_other(self, measured, size):
        assert faults(measured(size), "overlaps") == {}

    def test_a_table_shows_more_than_its_head(self, measured, size):
        assert faults(measured(size), "heads") == {}

    def test_the_menu_shows_where_one_is(self, measured, size):
        assert faults(measured(size), "lost") == {}

    def test_what_one_presses_is_large_enough(self, measured, size):
        assert faults(measured(size), "small") == {}


def test_paper_shows_nothing_that_can_only_be_pressed(measured):
    assert faults(measured("laptop"), "pressed") == {}


def test_sources_open_within_the_window(console, open_page):
    """On a laptop and on a phone, wherever in a table the number stands."""
    for size in ("laptop", "phone"):
        page = open_page(size=size)
        for name in ("money", "nodes", "node", "targets", "tasks", "documents"):
            page.goto(address(console, name))
            sources = page.locator("main details.source")
            for index in {0, sources.count() // 2, sources.count() - 1}:
                source = sources.nth(index)
                source.locator("summary").click()
                place = source.locator(".panel").bounding_box()
                frame = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
                assert frame <= 0, (size, name, index)
                if size == "laptop":
                    assert place["x"] >= 0 and place["x"] + place["width"] <= 1366, (name, index, place)


def test_a_source_at_the_end_of_a_table_can_be_read(console, open_page):
    """A frame that hides what stands out of it would cut the last row's panel."""
    page = open_page(size="laptop")
    for name in ("money", "nodes", "targets", "tasks"):
        page.goto(address(console, name))
        last = page.locator("main table").last.locator("details.source").last
        last.locator("summary").click()
        assert page.evaluate("""it => { const p = it.getBoundingClientRect();
          return it.contains(document.elementFromPoint(p.left + p.width / 2, Math.min(p.bottom, innerHeight) - 4)); }""",
          last.locator(".panel").element_handle()), name
