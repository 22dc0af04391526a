"""How pages lie on a phone, on a laptop and on paper."""

import re
import subprocess

import pytest
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

ROOMY_HEADS = """() => [...document.querySelectorAll('thead')].map(it => it.getBoundingClientRect().height).filter(it => it > 160)"""


def address(console, name):
    return {**console.pages(), **ABSENT}[name]


def photograph(page, reports, name, size):
    folder = reports / "screenshots"
    folder.mkdir(exist_ok=True)
    page.screenshot(path=folder / f"{name}-{size}.png", full_page=True)


@pytest.fixture
def look(console, open_page, reports):
    """Opens pages of a size one after the other."""

    def each(size):
        page = open_page(size=size)
        for name in NAMES:
            page.goto(address(console, name))
            photograph(page, reports, name, size)
            yield name, page

    return each


@pytest.mark.parametrize("size", ["phone", "laptop"])
def test_nothing_is_cut_off_or_sticks_out(look, size):
    faults = {}
    for name, page in look(size):
        width = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        found = [page.evaluate(OUTSIDE), page.evaluate(CUT), page.evaluate(OVERLAPS)]
        if width > 0 or any(found):
            faults[name] = (width, found)
    assert faults == {}


def test_a_table_on_a_phone_shows_more_than_its_head(console, open_page):
    page = open_page(size="phone")
    tall = {}
    for name in [*MENU, "node"]:
        page.goto(address(console, name))
        if heads := page.evaluate(ROOMY_HEADS):
            tall[name] = heads
    assert tall == {}


def test_a_menu_on_a_phone_shows_where_one_is(console, open_page):
    page = open_page(size="phone")
    unseen = []
    for name in MENU:
        page.goto(address(console, name))
        box = page.locator("nav.menu [aria-current=page]").bounding_box()
        if box["x"] < -1 or box["x"] + box["width"] > 361:
            unseen.append(name)
    assert unseen == []


def test_what_one_presses_on_a_phone_is_large_enough_and_apart(console, open_page):
    """WCAG 2.2's 24 pixels for what stands alone: buttons, the menu, fields; links within a text are free of it."""
    page = open_page(size="phone")
    small = {}
    for name in NAMES:
        page.goto(address(console, name))
        found = page.evaluate("""() => [...document.querySelectorAll('button, .button, nav.menu a, input:not([type=hidden]), select, textarea')]
          .map(it => [it.textContent.trim() || it.name, it.getBoundingClientRect()])
          .filter(([_, place]) => place.width && (place.height < 24 || place.width < 24)).map(([text]) => text)""")
        if found:
            small[name] = found
    assert small == {}


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

PRESSED = "header.top, nav.menu, nav.crumbs, form, button, .button, .skip, input, select, textarea"


def test_paper_shows_nothing_that_can_only_be_pressed(console, open_page):
    page = open_page()
    page.emulate_media(media="print")
    shown = {}
    for name in NAMES:
        page.goto(address(console, name))
        if found := page.evaluate("s => [...document.querySelectorAll(s)].filter(it => it.getClientRects().length).map(it => it.outerHTML.slice(0, 80))", PRESSED):
            shown[name] = found
    assert shown == {}


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
