"""With scripts off everything is there and everything can be done."""

import re

from pages import ABSENT, ENTER, MENU, PLAN, VARIANTS


def words(page):
    """What is read on a page, without its moments."""
    return re.sub(r"\d\d:\d\d", "", re.sub(r"\s+", " ", page.locator("body").inner_text()))


def test_every_page_says_the_same(console, open_page):
    with_script, without = open_page(), open_page(script=False)
    for name, path in {**console.pages(), "no-node": ABSENT["no-node"]}.items():
        if name in VARIANTS:
            continue
        read = []
        for page in (with_script, without):
            page.goto(path)
            read.append(re.sub(r"(Mã tra cứu: )\S+", r"\1", words(page)))
        assert read[0] == read[1], name


def test_a_source_opens(open_page):
    page = open_page(script=False)
    for name in ("money", "node", "documents"):
        page.goto(MENU.get(name, f"{PLAN}/nodes/1"))
        source = page.locator("details.source").first
        source.locator("summary").click()
        assert source.locator(".panel").is_visible()
        assert re.search(r"dòng \d+|Cộng lại|không ghi", source.locator(".panel").inner_text())


def test_signing_in_searching_and_acknowledging(console, open_page):
    page, address = open_page(script=False, signed_in=False), console.finding()
    page.goto(address)
    page.get_by_label("Tên đăng nhập").fill("admin")
    page.get_by_label("Mật khẩu").fill(console.password)
    page.get_by_role("button", name="Đăng nhập").click()
    page.get_by_role("button", name="Ghi nhận").click()
    assert page.get_by_role("alert").get_by_role("link").count() == 1
    page.get_by_label("Ý kiến").fill("Không cần kịch bản.")
    page.get_by_role("button", name="Ghi nhận").click()
    assert page.get_by_role("status").inner_text() == "Đã ghi nhận nội dung rà soát."
    assert "Không cần kịch bản." in page.get_by_role("main").inner_text()
    page.get_by_label("Tìm trong kế hoạch").fill("tin huu lien")
    page.get_by_role("button", name="Tìm").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Kết quả tìm"


def test_entering_a_baseline_and_changing_the_language(console, open_page):
    page = open_page(script=False)
    page.goto(f"{ENTER}/baseline/I-02")
    for label, text in {"Giá trị": "97,25", "Số liệu tại ngày": "31/12/2020", "Số, ký hiệu văn bản": "15/BC-UBND",
                        "Ngày ban hành": "15/01/2021", "Cơ quan ban hành": "UBND huyện Văn Quan"}.items():
        page.get_by_label(label).fill(text)
    page.get_by_role("button", name="Lưu").click()
    assert page.get_by_role("status").inner_text() == "Đã lưu nội dung vừa nhập."
    page.goto(MENU["targets"])
    assert "97,25" in page.locator("tr#I-02").inner_text()
    page.get_by_role("button", name="English").click()
    assert page.url.endswith("/targets") and "97.25" in page.locator("tr#I-02").inner_text()
