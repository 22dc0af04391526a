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
        MENU["targets"], f"{ENTER}/baseline/I-06", {"Giá trị": "97,25", "Số liệu tại ngày": "31/12/2020"},
        f"{MENU['targets']}#I-06", "97,25", {"Giá trị": "98,5"}, "98,5",
    ),
    "class": Entry(
        MENU["units"], f"{ENTER}/area_class/van-quan-an-son",
        {"Khu vực": "Xã khu vực III", "Có hiệu lực từ ngày": "04/06/2021"}, f"{PLAN}/units/van-quan-an-son", "khu vực III",
        {"Khu vực": "Xã khu vực II"}, "khu vực II",
    ),
    "lead": Entry(
        f"{PLAN}/nodes/6", f"{ENTER}/lead_body/6",
        {"Cơ quan, tổ chức": "Văn hóa", "Có hiệu lực từ ngày": "10/10/2022"}, f"{PLAN}/nodes/6", "Văn hóa",
        {"Cơ quan, tổ chức": "Ủy ban Mặt trận Tổ quốc"}, "Ủy ban Mặt trận Tổ quốc",
    ),
    "deadline": Entry(
        f"{MENU['duties']}?year=2024", f"{ENTER}/internal_deadline/bao-cao-nam", {"Ngày hằng năm": "15/11", "Có hiệu lực từ ngày": "10/10/2022"},
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


def save(page, button="Lưu", done="Đã lưu nội dung vừa nhập."):
    page.get_by_role("button", name=button, exact=True).click()
    assert page.get_by_role("status").inner_text() == done


def is_missing(page, entry):
    """Whether the list of what is missing leads to the form."""
    page.goto(MENU["missing"])
    return page.locator(f"main a[href='{entry.form}?back=missing']").count() == 1


def main(page, address):
    page.goto(address)
    return page.get_by_role("main").inner_text()


def open_entry(page, entry, link):
    """From the page that shows what was entered to the form that changes it or takes it back."""
    page.goto(entry.seen_at)
    page.locator(f"main a[href^='{entry.form}']").first.click()
    page.get_by_role("link", name=link, exact=True).first.click()


@pytest.mark.parametrize("name", ENTRIES)
def test_an_entry_is_made_shown_changed_and_withdrawn(console, open_page, name):
    entry, page = ENTRIES[name], open_page()
    assert entry.seen not in main(page, entry.seen_at)
    assert is_missing(page, entry) == entry.is_missing
    # From where one notices that it is missing.
    page.goto(entry.start)
    page.locator(f"main a[href='{entry.form}']").first.click()
    page.get_by_role("heading", level=2, name="Nhập mới").wait_for()
    fill(page, {**entry.typed, **entry.document})
    save(page)
    assert not is_missing(page, entry)
    assert entry.seen in main(page, entry.seen_at)
    # Changed: from where it is seen.
    open_entry(page, entry, "Sửa")
    for label, value in entry.document.items():
        assert page.get_by_label(label).input_value() == value
    fill(page, entry.change)
    save(page)
    text = main(page, entry.seen_at)
    assert entry.changed in text and entry.seen not in text.replace(entry.changed, "")
    # Withdrawn, by a document of its own.
    open_entry(page, entry, "Thu hồi")
    fill(page, {"Số, ký hiệu văn bản": "999/QĐ-UBND", "Ngày ban hành": "01/07/2024", "Cơ quan ban hành": "UBND tỉnh"})
    save(page, "Thu hồi", "Đã thu hồi.")
    assert is_missing(page, entry) == entry.is_missing
    assert entry.changed not in main(page, entry.seen_at)


def test_whoever_came_from_the_list_of_what_is_missing_goes_back_to_it(console, open_page):
    page = open_page()
    page.goto(MENU["missing"])
    page.locator(f"main a[href='{ENTER}/baseline/I-07?back=missing']").click()
    fill(page, {"Giá trị": "20", "Số liệu tại ngày": "31/12/2020", **DOCUMENT})
    save(page)
    assert page.url.endswith(f"{MENU['missing']}?done=entered")


def test_after_saving_one_sees_what_was_saved(console, open_page):
    page = open_page()
    page.goto(f"{ENTER}/baseline/I-08")
    fill(page, {"Giá trị": "13", "Số liệu tại ngày": "31/12/2020", **DOCUMENT})
    save(page)
    assert "13 xã" in page.get_by_role("main").inner_text()


def test_what_was_withdrawn_can_be_entered_again(console):
    person, form = console.person(), f"{ENTER}/area_class/van-quan-huu-le"
    values = {"name": "zone_iii", "valid_from": "04/06/2021", "document.number": "861/QĐ-TTg", "document.date": "04/06/2021",
              "document.issuer": "Thủ tướng Chính phủ"}
    assert person.post(form, {**person.entry(form), **values}).status == 303
    withdrawal = f"{form}?from=2021-06-04&withdraw=yes"
    document = {name: text for name, text in values.items() if name.startswith("document")}
    assert person.post(withdrawal, {**person.entry(withdrawal), **document}).location.endswith("?done=withdrawn")
    again = person.post(form, {**person.entry(form), **values})
    assert again.status == 303, again.page.texts["errors"]


def test_a_withdrawal_sent_twice_is_one(console):
    """The answer to the first may have been lost."""
    person, form = console.person(), f"{ENTER}/area_class/van-quan-trang-phai"
    document = {"document.number": "861/QĐ-TTg", "document.date": "04/06/2021", "document.issuer": "Thủ tướng Chính phủ"}
    person.post(form, {**person.entry(form), "name": "zone_ii", "valid_from": "04/06/2021", **document})
    address = f"{form}?from=2021-06-04&withdraw=yes"
    sent = {**person.entry(address), **document}
    before = console.lines()
    assert [person.post(address, sent).location for _ in range(2)] == [f"{PLAN}/units/van-quan-trang-phai?done=withdrawn"] * 2
    assert console.lines() == before + 1
    assert person.get(address).status == 404


def test_the_first_day_of_an_entry_stands_and_is_not_asked_again(console, open_page):
    person, form = console.person(), f"{ENTER}/area_class/van-quan-luong-nang"
    document = {"document.number": "861/QĐ-TTg", "document.date": "04/06/2021", "document.issuer": "Thủ tướng Chính phủ"}
    person.post(form, {**person.entry(form), "name": "zone_ii", "valid_from": "04/06/2021", **document})
    page = open_page()
    page.goto(f"{form}?from=2021-06-04")
    assert page.get_by_label("Có hiệu lực từ ngày").count() == 0
    page.get_by_label("Khu vực").select_option("zone_i")
    save(page)
    assert "Xã khu vực I" in page.get_by_role("main").inner_text()


def test_a_number_is_read_in_the_language_in_which_it_was_shown(console):
    """In another window somebody has chosen English meanwhile."""
    person, form = console.person(), f"{ENTER}/baseline/I-10"
    sent = {**person.entry(form), "value": "12,345", "as_of": "31/12/2020", "document.number": "1/BC", "document.date": "15/01/2021",
            "document.issuer": "UBND"}
    person.cookies["vanquan-language"] = "en"
    assert person.post(form, sent).status == 303
    [target] = [t for t in console.system.items(f"/api/v1{PLAN}/targets") if t["target"]["code"] == "I-10"]
    assert target["baseline"]["value"] == 12.345
