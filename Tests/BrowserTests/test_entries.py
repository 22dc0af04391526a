"""Each form from its link to where its entry shows up, changed and withdrawn, as somebody does it."""

from dataclasses import dataclass, field

import pytest
from pages import ENTER, MENU, PLAN
from system import PLAN_CODE

DOCUMENT = {"Số, ký hiệu văn bản": "861/QĐ-TTg", "Ngày ban hành": "04/06/2021", "Cơ quan ban hành": "Thủ tướng Chính phủ"}


@dataclass
class Entry:
    """How one kind is entered: from which page, what, where it is seen then, and what is changed."""

    start: str
    form: str
    typed: dict
    seen_at: str
    seen: str
    change: dict
    changed: str
    document: dict = field(default_factory=lambda: dict(DOCUMENT))
    # Whether it is on the list of what is missing until it is entered.
    is_missing: bool = True


ENTRIES = {
    "number": Entry(
        MENU["documents"], f"{ENTER}/plan_number/{PLAN_CODE}", {}, MENU["documents"], "12/KH-UBND, 10/10/2022",
        {"Số, ký hiệu văn bản": "13/KH-UBND"}, "13/KH-UBND, 10/10/2022",
        {"Số, ký hiệu văn bản": "12/KH-UBND", "Ngày ban hành": "10/10/2022", "Cơ quan ban hành": "UBND huyện Văn Quan"},
    ),
    "baseline": Entry(
        MENU["targets"], f"{ENTER}/baseline/I-06", {"Giá trị": "1.097,5", "Số liệu tại ngày": "31/12/2020"},
        f"{MENU['targets']}#I-06", "1.097,5", {"Giá trị": "98"}, "98",
    ),
    "class": Entry(
        MENU["units"], f"{ENTER}/area_class/van-quan-an-son",
        {"Khu vực": "Xã khu vực III", "Có hiệu lực từ ngày": "04/06/2021"}, f"{PLAN}/units/van-quan-an-son", "khu vực III",
        {"Khu vực": "Xã khu vực II"}, "khu vực II",
    ),
    "lead": Entry(
        f"{PLAN}/nodes/6", f"{ENTER}/lead_body/6",
        {"Cơ quan, tổ chức": "Văn hóa", "Có hiệu lực từ ngày": "10/10/2022"}, f"{PLAN}/nodes/6", "Văn hóa",
        {"Cơ quan, tổ chức": "Ủy ban nhân dân huyện Văn Quan"}, "Ủy ban nhân dân huyện",
    ),
    "deadline": Entry(
        MENU["duties"], f"{ENTER}/internal_deadline/bao-cao-nam", {"Ngày hằng năm": "15/11", "Có hiệu lực từ ngày": "10/10/2022"},
        f"{MENU['duties']}?year=2024", "15/11/2024", {"Ngày hằng năm": "10/11"}, "10/11/2024",
    ),
    "status": Entry(
        f"{PLAN}/nodes/5.2", f"{ENTER}/node_status/5.2", {"Tình trạng vốn": "Có bố trí vốn", "Có hiệu lực từ ngày": "28/02/2023"},
        f"{PLAN}/nodes/5.2", "Có bố trí vốn", {"Tình trạng vốn": "Không thực hiện"}, "Không thực hiện", is_missing=False,
    ),
}


def fill(page, values):
    """Types each value under its label; in a list, chooses what has the words."""
    for label, value in values.items():
        box = page.get_by_label(label)
        if box.evaluate("it => it.tagName") == "SELECT":
            options = [text.strip() for text in box.locator("option").all_inner_texts()]
            found = [text for text in options if text == value] or [text for text in options if value in text]
            assert found, (value, options)
            box.select_option(label=found[0])
        else:
            box.fill(value)


def save(page):
    page.get_by_role("button", name="Ghi", exact=True).click()
    assert page.get_by_role("status").inner_text() == "Đã ghi."


def main(page, address):
    page.goto(address)
    return page.get_by_role("main").inner_text()


@pytest.mark.parametrize("name", ENTRIES)
def test_an_entry_is_made_shown_changed_and_withdrawn(console, open_page, name):
    entry, page = ENTRIES[name], open_page()
    assert entry.seen not in main(page, entry.seen_at)
    # From where one notices that it is missing.
    page.goto(entry.start)
    page.locator(f"main a[href='{entry.form}']").first.click()
    page.get_by_role("heading", level=2, name="Nhập mới").wait_for()
    fill(page, {**entry.typed, **entry.document})
    save(page)
    assert page.url.split("?")[0].endswith("/missing")
    if entry.is_missing:
        assert page.locator(f"main a[href='{entry.form}']").count() == 0
    assert entry.seen in main(page, entry.seen_at)
    # Changed.
    page.goto(entry.form)
    page.get_by_role("link", name="Sửa hoặc thu hồi").click()
    for label, value in entry.document.items():
        assert page.get_by_label(label).input_value() == value
    fill(page, entry.change)
    save(page)
    text = main(page, entry.seen_at)
    assert entry.changed in text and (entry.seen in entry.changed or entry.changed in entry.seen or entry.seen not in text)
    # Withdrawn.
    page.goto(entry.form)
    page.get_by_role("link", name="Sửa hoặc thu hồi").click()
    page.get_by_label("Thu hồi nội dung đã nhập này").check()
    save(page)
    assert page.locator(f"main a[href='{entry.form}']").count() == (1 if entry.is_missing else 0)
    assert entry.changed not in main(page, entry.seen_at)


@pytest.mark.parametrize("name", ENTRIES)
def test_where_an_entry_is_shown_one_gets_to_changing_it(console, open_page, name):
    """What was entered stands on a page with a way to correct it, not only on a form that one has to know of."""
    entry, page = ENTRIES[name], open_page()
    page.goto(entry.form)
    fill(page, {**entry.typed, **entry.document})
    save(page)
    page.goto(entry.seen_at)
    ways = page.locator(f"main a[href^='{entry.form}']")
    assert ways.count() > 0
    ways.first.click()
    if page.get_by_role("link", name="Sửa hoặc thu hồi").count():
        page.get_by_role("link", name="Sửa hoặc thu hồi").first.click()
    page.get_by_label("Thu hồi nội dung đã nhập này").check()
    save(page)
