"""How pages lie on a phone, on a laptop and on paper."""

import re
import subprocess

import pytest
from conftest import new_context
from pages import ABSENT, MENU, SIGNED_IN

NAMES = [*SIGNED_IN, "finding", "no-node"]

# What would be cut: texts that are wider than their box without a way to move them.
CUT = """() => [...document.querySelectorAll('main *, header *, nav *, footer *')].filter(it => {
  if (it.closest('.hidden, .skip, svg, select, [hidden]') || it.matches('input, textarea')) return false;
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

TALL_HEADS = "() => [...document.querySelectorAll('thead')].map(it => it.getBoundingClientRect().height).filter(it => it > 140)"

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
            page, kept[size] = context.new_page(), {}
            for name in NAMES:
                page.goto(address(console, name))
                kept[size][name] = {key: page.evaluate(script) for key, script in MEASURES.items()}
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


# Paper

def printed(page, file, order="-layout"):
    """The sheets of the page on paper, each as text in its places, or cell by cell."""
    page.pdf(path=file, prefer_css_page_size=True)
    text = subprocess.run(["pdftotext", order, file, "-"], capture_output=True, text=True, check=True).stdout
    return text.split("\f")[:-1]


def paper_size(file):
    info = subprocess.run(["pdfinfo", file], capture_output=True, text=True, check=True).stdout
    return re.search(r"Page size:\s*([\d.]+) x ([\d.]+)", info).groups()


@pytest.mark.parametrize("name, head, rows", [
    ("tasks", "Mã Nhiệm vụ", r"^\s*T-"), ("targets", "Mức phải đạt", r"^\s*I-\d"), ("nodes", "Vốn đầu tư", r"^\s*\d+(\.\d+)+\s"),
    ("money", "Ngân sách", r"^\s*\d+(\.\d+)*\s"),
])
def test_a_long_table_has_its_head_again_on_each_sheet(console, open_page, reports, name, head, rows):
    page = open_page()
    page.goto(address(console, name))
    file = reports / "screenshots" / f"{name}-print.pdf"
    file.parent.mkdir(exist_ok=True)
    sheets = printed(page, file)
    with_rows = [sheet for sheet in sheets if re.search(rows, sheet, re.MULTILINE)]
    assert len(sheets) >= 1 and with_rows
    word = head.split()[-1]
    assert [index for index, sheet in enumerate(with_rows) if word not in sheet] == []


def test_pages_are_printed_on_A4_with_nothing_cut(console, open_page, reports):
    page = open_page()
    page.emulate_media(media="print")
    (reports / "screenshots").mkdir(exist_ok=True)
    for name in [*MENU, "node", "unit", "finding"]:
        page.goto(address(console, name))
        file = reports / "screenshots" / f"{name}-print.pdf"
        sheets = printed(page, file, "-raw")
        width, height = map(float, paper_size(file))
        assert (round(width), round(height)) == (595, 842), name
        text = re.sub(r"\s+", "", "".join(sheets))
        # The last cell of each row is on the paper: nothing is cut at its right.
        for cell in page.locator("main tbody tr:nth-child(-n+3) td:last-child").all_inner_texts():
            assert re.sub(r"\s+", "", cell.split("\n")[0]) in text, (name, cell)
