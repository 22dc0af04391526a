"""What figures, days and names say beside themselves, so that nobody reads them wrongly."""

import re
from datetime import date

from pages import ENTER, MENU, PLAN

DOCUMENT = {"document.number": "861/QĐ-TTg", "document.date": "04/06/2021", "document.issuer": "Thủ tướng Chính phủ"}
WEEKDAYS = ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật"]


def text_of(console, path):
    answer = console.person().get(path)
    assert answer.status == 200
    return re.sub(r"\s+", " ", answer.page.whole)


def test_proposed_money_is_called_proposed(console):
    assert "Tổng nguồn vốn dự kiến" in text_of(console, PLAN)
    assert "Tổng nguồn vốn dự kiến: 272.797 triệu đồng" in text_of(console, MENU["glance"])


def test_the_sheet_marks_the_sum_that_is_not_one_and_names_no_signatory(console):
    text = text_of(console, MENU["glance"])
    assert "196.832 (*)" in text and "(*) Toàn kế hoạch" in text and "196.823" in text
    assert "Hứa Phong Lan" not in text and "PHÓ CHỦ TỊCH" not in text


def test_the_tree_and_the_page_of_targets_count_alike(console):
    stated = re.search(r"nêu chỉ tiêu (\d+) lần", text_of(console, MENU["targets"])).group(1)
    [whole] = re.findall(r'href="/plans/[^"]*/targets">(\d+)</a>', console.person().get(MENU["nodes"]).text)
    assert whole == stated


def test_a_class_is_shown_only_on_days_on_which_it_holds(console):
    person, form = console.person(), f"{ENTER}/area_class/van-quan-tu-xuyen"
    assert person.post(form, {**person.entry(form), "name": "zone_ii", "valid_from": "04/06/2021", **DOCUMENT}).status == 303

    def row(day):
        page = person.get(f"{MENU['units']}?on={day}").text
        return page.split("units/van-quan-tu-xuyen")[1].split("</tr>")[0]

    assert "khu vực II" not in row("03/06/2021")
    assert "khu vực II" in row("04/06/2021")


def test_whoever_led_a_node_stays_on_its_page(console):
    """UBND huyện ended on 30/06/2025."""
    person, form = console.person(), f"{ENTER}/lead_body/5.3"
    sent = {"organization": "van-quan-ubnd-huyen", "valid_from": "10/10/2022", "valid_to": "31/12/2024", **DOCUMENT}
    assert person.post(form, {**person.entry(form), **sent}).location == f"{PLAN}/nodes/5.3?done=entered"
    assert "từ ngày 10/10/2022 đến hết ngày 31/12/2024" in text_of(console, f"{PLAN}/nodes/5.3")


def test_deadlines_say_their_weekday_and_that_the_district_is_no_more(console):
    text = text_of(console, f"{MENU['duties']}?year=2027")
    days = re.findall(r"(\d\d)/(\d\d)/(2027) (Thứ \w+|Chủ nhật)", text)
    assert days
    assert [name for *_, name in days] == [WEEKDAYS[date(int(y), int(m), int(d)).weekday()] for d, m, y, _ in days]
    assert "Huyện Văn Quan kết thúc hoạt động ngày 30/06/2025" in text


def test_what_a_unit_has_become_is_said_on_its_page(console):
    assert re.search(r"Hiện nay\s*Xã Khánh Khê, từ ngày 01/07/2025", text_of(console, f"{PLAN}/units/van-quan-dong-giap"))


def test_a_number_leads_to_its_line_among_the_plans_words(console):
    page = console.person().get(MENU["money"]).text
    assert f'href="{PLAN}/words#l78"' in page
    words = console.person().get(f"{PLAN}/words").text
    assert "NSTW là 196.832 triệu đồng" in words.split('id="l78"')[1].split("</li>")[0]


def test_a_file_is_not_made_for_whoever_asks_for_its_head(console):
    answer = console.person().request("HEAD", f"{PLAN}/glance.pdf")
    assert (answer.status, answer.headers["Content-Type"], answer.bytes) == (200, "application/pdf", b"")


def test_the_file_is_a_pdf_and_the_table_a_table(console):
    connection = console.person()
    assert "attachment" in connection.request("HEAD", f"{PLAN}/glance.pdf").headers["Content-Disposition"]
    table = connection.get(f"{PLAN}/glance.csv")
    assert table.status == 200 and "text/csv" in table.headers["Content-Type"] and "196832" in table.text.replace(".", "")


def test_signing_in_again_ends_the_session_before(console):
    person = console.newcomer()
    before = person.twin()
    assert person.sign_in(console.password).status == 303
    assert person.get(PLAN).status == 200
    assert before.get(PLAN).status == 303
