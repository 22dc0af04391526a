"""Whatever somebody types comes back as text: no markup, no script, no template of it is ever run."""

from urllib.parse import quote

import pytest
from pages import ENTER, MENU, PLAN

EVIL = """<script>alert(1)</script> "'`&amp;& {{t.menu}} {{{x}}} {{>form}} <img src=x onerror=alert(1)> </textarea><b>đậm</b> ${7*7}"""
SHORT = """<b id="x">1</b>"'&{{t.menu}}{{{y}}}"""


@pytest.fixture
def page(open_page):
    """Fails where a page opens a dialogue: what was typed has run."""
    page, opened = open_page(), []
    page.on("dialog", lambda dialog: (opened.append(dialog.message), dialog.dismiss()))
    yield page
    assert opened == []


def shown(page, text):
    """Where the page's text has it, letter by letter, with nothing of it as an element."""
    assert page.locator("b#x, img[src=x], main script").count() == 0
    read = page.locator("body").inner_text()
    assert text in read, read


def test_a_note_is_text_wherever_it_is_shown(console, page):
    address = console.finding()
    page.goto(address)
    page.get_by_label("Ý kiến").fill(EVIL)
    page.get_by_role("button", name="Ghi nhận").click()
    page.get_by_role("status").wait_for()
    shown(page, EVIL)
    page.goto(address)
    assert page.locator("blockquote").inner_text().strip() == EVIL
    assert page.get_by_label("Ý kiến").input_value() == EVIL


def test_a_note_of_several_lines_keeps_its_lines(console, page):
    address = console.finding()
    page.goto(address)
    page.get_by_label("Ý kiến").fill("Dòng một\nDòng hai")
    page.get_by_role("button", name="Ghi nhận").click()
    page.goto(address)
    assert page.get_by_label("Ý kiến").input_value() == "Dòng một\nDòng hai"
    assert page.locator("blockquote").inner_text().strip() == "Dòng một\nDòng hai"


def test_a_documents_number_is_text_wherever_it_is_shown(console, page):
    page.goto(f"{ENTER}/area_class/van-quan-binh-phuc")
    page.get_by_label("Khu vực").select_option("zone_i")
    for label, text in {"Có hiệu lực từ ngày": "04/06/2021", "Số, ký hiệu văn bản": SHORT, "Ngày ban hành": "04/06/2021",
                        "Cơ quan ban hành": SHORT}.items():
        page.get_by_label(label).fill(text)
    page.get_by_role("button", name="Lưu").click()
    page.get_by_role("status").wait_for()
    page.goto(f"{PLAN}/units/van-quan-binh-phuc")
    shown(page, SHORT)
    page.goto(f"{ENTER}/area_class/van-quan-binh-phuc")
    shown(page, SHORT)
    page.get_by_role("link", name="Sửa", exact=True).click()
    assert page.get_by_label("Số, ký hiệu văn bản").input_value() == SHORT


def test_what_is_refused_comes_back_as_text(page):
    page.goto(f"{ENTER}/baseline/I-05")
    page.get_by_label("Giá trị").fill(SHORT[:30])
    page.get_by_role("button", name="Lưu").click()
    assert page.get_by_label("Giá trị").input_value() == SHORT[:30]
    assert page.locator("b#x").count() == 0


def test_what_is_searched_is_text(page):
    for text in (SHORT, "'; DROP TABLE access.users; --", "%_%", "((((", "\\"):
        page.goto(f"{PLAN}/search?q={quote(text)}")
        assert page.locator("#q").input_value() == text
        shown(page, text) if any(letter.isalnum() for letter in text) else None


def test_what_is_typed_into_an_address_is_text(page):
    for path in (f"{MENU['nodes']}?on={quote(SHORT)}", f"{PLAN}/nodes/{quote(SHORT, safe='')}", f"/{quote(SHORT, safe='')}",
                 f"{MENU['findings']}?topic={quote(SHORT)}", f"{MENU['findings']}?done={quote(SHORT)}"):
        page.goto(path)
        assert page.locator("b#x").count() == 0 and "Các mục của kế hoạch{" not in page.locator("body").inner_text()


def test_a_name_at_the_sign_in_is_text(open_page):
    page = open_page(signed_in=False)
    page.goto(f"/sign-in?to={quote('/' + SHORT)}")
    page.get_by_label("Tên đăng nhập").fill(SHORT)
    page.get_by_label("Mật khẩu").fill("x")
    page.get_by_role("button", name="Đăng nhập").click()
    assert page.get_by_label("Tên đăng nhập").input_value() == SHORT
    assert page.locator("b#x").count() == 0
