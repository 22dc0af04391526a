"""The whole tour without a mouse: focus is always seen, never lost, and goes in the order in which one reads."""

import pytest
from pages import MENU, PLAN, SIGNED_IN

FOCUS = """() => {
  const it = document.activeElement, style = getComputedStyle(it), place = it.getBoundingClientRect();
  return {
    lost: it === document.body || it === document.documentElement,
    id: it.id, tag: it.tagName,
    name: (it.getAttribute('aria-label') || (it.labels && it.labels[0] && it.labels[0].textContent) || it.textContent || '').trim(),
    outline: style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth),
    seen: place.bottom > 0 && place.top < innerHeight && place.right > 0 && place.left < innerWidth,
    top: place.top + scrollY, left: place.left + scrollX,
    inHead: it.closest('header') !== null,
    index: [...document.querySelectorAll('*')].indexOf(it),
  };
}"""


class Hands:
    """Somebody who has a keyboard only."""

    def __init__(self, page):
        self.page = page

    def at(self):
        focus = self.page.evaluate(FOCUS)
        assert not focus["lost"]
        assert focus["outline"] >= 2 or focus["id"] in {"main", "errors"}, f"the focus on {focus['name']!r} is not seen"
        assert focus["seen"], f"the focus on {focus['name']!r} is outside the window"
        return focus

    def tab(self):
        self.page.keyboard.press("Tab")
        return self.at()

    def tab_to(self, text, limit=120):
        for _ in range(limit):
            if text in self.tab()["name"]:
                return
        raise AssertionError(f"no way to {text!r}")

    def skip_to_content(self):
        assert self.tab()["name"] == "Đến nội dung chính"
        self.press("Enter")
        assert self.page.evaluate("document.activeElement.id") == "main"

    def press(self, key):
        self.page.keyboard.press(key)

    def go(self, key, heading):
        self.press(key)
        self.page.get_by_role("heading", level=1, name=heading).wait_for()


def test_the_tour_of_a_day(console, open_page):
    page = open_page(signed_in=False)
    hands = Hands(page)
    page.goto(PLAN)
    # Signing in.
    hands.skip_to_content()
    hands.tab_to("Tên đăng nhập", 1)
    page.keyboard.type("admin")
    hands.tab_to("Mật khẩu", 1)
    page.keyboard.type(console.password)
    hands.go("Enter", "Việc cần làm")
    # Menu, tree, node.
    hands.tab_to("Danh mục dự án")
    hands.go("Enter", "Danh mục dự án, tiểu dự án, nội dung")
    hands.skip_to_content()
    hands.tab_to("Giải quyết tình trạng thiếu đất ở")
    hands.go("Enter", "Giải quyết tình trạng thiếu đất ở")
    # Where a number comes from.
    hands.skip_to_content()
    hands.tab_to("39.559")
    panel = page.locator("details.source[open] .panel")
    hands.press("Enter")
    panel.wait_for()
    assert "39.559" in panel.locator("q").inner_text()
    hands.press("Escape")
    panel.wait_for(state="hidden")
    assert "39.559" in hands.at()["name"]
    # The search.
    hands.press("/")
    assert hands.at()["name"] == "Tìm trong kế hoạch"
    page.keyboard.type("dat o")
    hands.go("Enter", "Kết quả tìm")
    assert "Giải quyết tình trạng thiếu đất ở" in page.get_by_role("main").inner_text()
    # A finding, acknowledged.
    hands.tab_to("Rà soát số liệu")
    hands.go("Enter", "Rà soát số liệu kế hoạch")
    [text] = [item["text"] for item in console.system.items(f"/api/v1{PLAN}/findings") if console.finding().endswith(item["finding_id"])]
    hands.skip_to_content()
    hands.tab_to(text, 200)
    hands.press("Enter")
    page.get_by_label("Ý kiến").wait_for()
    hands.skip_to_content()
    hands.tab_to("Ý kiến")
    page.keyboard.type("Đã xem bằng bàn phím.")
    hands.tab_to("Ghi nhận", 1)
    hands.go("Enter", "Rà soát số liệu kế hoạch")
    assert page.get_by_role("status").inner_text() == "Đã ghi nhận nội dung rà soát."
    assert "Đã xem bằng bàn phím." in page.get_by_role("main").inner_text()
    # And back.
    page.go_back()
    page.get_by_label("Ý kiến").wait_for()


def test_what_one_types_is_never_taken_for_a_command(open_page, console):
    page = open_page()
    page.goto(console.finding())
    page.get_by_label("Ý kiến").press_sequentially("1/2 và 3/4")
    assert page.get_by_label("Ý kiến").input_value() == "1/2 và 3/4"


def stops(page):
    """Where the focus goes from the top of a page to its end."""
    hands, found = Hands(page), []
    while len(found) < 400:
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        if focus["lost"] or (found and focus["index"] <= found[0]["index"]):
            return found
        found.append(hands.at())
    raise AssertionError("the focus goes round and round")


@pytest.mark.parametrize("size", ["laptop", "phone"])
@pytest.mark.parametrize("name", ["today", "units", "enter-class", "missing", "emergency-reviews", "preview", "client"])
def test_the_focus_goes_in_reading_order_and_reaches_everything(console, open_page, name, size):
    page = open_page(size=size)
    page.goto(console.pages()[name])
    found = stops(page)
    order = [stop["index"] for stop in found]
    assert order == sorted(order)
    reachable = page.evaluate("""() => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
      .filter(it => it.getClientRects().length).length""")
    assert len([stop for stop in found if stop["tag"] in {"A", "BUTTON", "INPUT", "SELECT", "TEXTAREA", "SUMMARY"}]) == reachable


@pytest.mark.parametrize("size", ["laptop", "phone"])
def test_the_head_is_gone_through_as_it_is_seen(open_page, size):
    """What stands lower comes later; within a line, from left to right."""
    page = open_page(size=size)
    page.goto(SIGNED_IN["today"])
    head = [stop for stop in stops(page) if stop["inHead"]]
    seen = sorted(head, key=lambda stop: (round(stop["top"] / 30), stop["left"]))
    assert [stop["name"] for stop in head] == [stop["name"] for stop in seen]


def test_a_source_opens_and_closes_with_space_too_and_only_one_is_open(open_page):
    page = open_page()
    page.goto(MENU["money"])
    sources = page.locator("details.source > summary")
    for index in (0, 1):
        sources.nth(index).focus()
        page.keyboard.press("Space")
        page.locator("details.source[open]").first.wait_for()
    assert page.locator("details.source[open]").count() == 1
    page.keyboard.press("Space")
    assert page.locator("details.source[open]").count() == 0


def test_a_table_wider_than_a_phone_is_moved_by_arrows(open_page):
    page = open_page(size="phone")
    page.goto(MENU["documents"])
    frame = page.get_by_role("region").first
    frame.focus()
    for _ in range(4):
        page.keyboard.press("ArrowRight")
    page.wait_for_function("it => it.scrollLeft > 0", arg=frame.element_handle())
