"""Emergency access, what a role comes to, masked numbers, why something is refused, hand-overs: by their forms."""

import datetime

import pytest
from conftest import cookie
from console import SESSION
from people import COMMUNE, PLAN_UNIT, Person
from seen import REASON
from test_accessibility import violations

TODAY = (datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(hours=7)).date()
NUMBER = "0912345678"


@pytest.fixture
def page_of(open_page):
    """A browser of somebody's who is signed in."""

    def make(person, **options):
        page = open_page(signed_in=False, **options)
        page.context.add_cookies([cookie(SESSION, person.token)])
        return page

    return make


def said(page):
    return page.get_by_role("status").inner_text()


def wrong(page, label):
    """What is said at a field that is marked as wrong; the summary at the top leads to it."""
    box = page.get_by_label(label)
    assert box.get_attribute("aria-invalid") == "true"
    assert page.evaluate("document.activeElement.id") == "errors"
    page.get_by_role("alert").get_by_role("link", name=label).click()
    assert page.evaluate("document.activeElement.id") == box.get_attribute("id")
    return page.locator(f"#{box.get_attribute('id')}-error").inner_text()


def test_emergency_access_is_taken_looked_into_and_ended(console, page_of):
    officer = Person(console.system, "kc.can-bo", "standing_officer", PLAN_UNIT)
    leader = Person(console.system, "kc.lanh-dao", "commune_leader", COMMUNE)
    page = page_of(officer)
    page.goto("/account")
    page.get_by_role("link", name="Truy cập khẩn cấp có lý do").click()
    page.get_by_label("Đơn vị").select_option(COMMUNE)
    page.get_by_label("Lý do").fill("xem gấp")
    page.get_by_role("button", name="Mở truy cập khẩn cấp").click()
    assert "nêu rõ lý do" in wrong(page, "Lý do")
    assert (page.get_by_label("Đơn vị").input_value(), page.get_by_label("Lý do").input_value()) == (COMMUNE, "xem gấp")
    page.get_by_label("Lý do").fill(REASON)
    page.get_by_role("button", name="Mở truy cập khẩn cấp").click()
    assert "60 phút" in said(page) and "Xã Tri Lễ" in page.locator(".todo").inner_text()
    assert violations(page) == []
    # The leader.
    leaders = page_of(leader)
    leaders.goto("/")
    leaders.get_by_role("link", name="truy cập khẩn cấp").click()
    card = leaders.locator(".card", has_text=officer.name)
    assert REASON in card.inner_text() and violations(leaders) == []
    card.get_by_label("Ý kiến").fill("Đã gọi <b>điện</b>")
    card.get_by_role("button", name="Đã xem xét").click()
    assert said(leaders) == "Đã ghi nhận."
    assert "Đã gọi <b>điện</b>" in leaders.locator(".todo li", has_text=officer.name).inner_text()
    # Over before its hour.
    page.goto("/emergency")
    page.get_by_role("button", name="Kết thúc").click()
    assert said(page) == "Đã kết thúc truy cập khẩn cấp."
    assert page.get_by_role("heading", name="Đang mở").count() == 0


def test_what_another_leader_has_looked_into_meanwhile_is_said_and_loses_no_note(console, page_of):
    officer = Person(console.system, "kc.can-bo-2", "standing_officer", PLAN_UNIT)
    answer = officer.send("POST", "/api/v1/emergency-accesses", {"unit_code": COMMUNE, "reason": REASON})
    first, second = (Person(console.system, f"kc.lanh-dao-{n}", "standing_leader", PLAN_UNIT) for n in (1, 2))
    page = page_of(second)
    page.goto("/emergency/reviews")
    card = page.locator(".card", has_text=officer.name)
    card.get_by_label("Ý kiến").fill("Xem sau")
    assert first.send("PUT", f"/api/v1/emergency-accesses/{answer.json['emergency_id']}/review", {}).status == 200
    card.get_by_role("button", name="Đã xem xét").click()
    assert page.get_by_role("alert").inner_text().strip() and page.evaluate("document.activeElement.id") == "errors"


def test_a_role_is_previewed_before_it_is_assigned(open_page):
    page = open_page()
    page.goto("/people")
    page.get_by_role("link", name="Xem với vai trò").click()
    page.get_by_label("Vai trò").select_option("commune_leader")
    page.get_by_label("Đơn vị").select_option(COMMUNE)
    page.get_by_role("button", name="Xem với vai trò").click()
    shown = page.get_by_role("main").inner_text()
    assert "Xã Tri Lễ" in shown and "xác thực hai bước" in shown
    assert page.get_by_label("Vai trò").input_value() == "commune_leader"
    # What cannot be is said, and what was typed stays.
    page.get_by_label("Dự án được giao").fill("3,2")
    page.get_by_role("button", name="Xem với vai trò").click()
    assert "van-quan-2021-2025/3.2" in page.get_by_role("alert").inner_text()
    assert page.get_by_label("Dự án được giao").input_value() == "3,2" and page.get_by_role("table").count() == 0


def test_a_masked_number_is_seen_for_a_purpose_and_a_reason(console, page_of):
    owner = Person(console.system, "kc.co-so", "commune_officer", COMMUNE)
    assert owner.send("PUT", "/api/v1/account/phone", {"phone": NUMBER}).status == 200
    page = page_of(Person(console.system, "kc.chu-tich", "district_leader", PLAN_UNIT))
    page.goto(f"/people/{owner.name}")
    assert NUMBER not in page.content() and "•" in page.locator(".facts").inner_text()
    page.get_by_role("link", name="Xem đầy đủ").click()
    page.get_by_label("Lý do").fill("Gọi họp gấp")
    page.get_by_role("button", name="Xem đầy đủ").click()
    assert wrong(page, "Mục đích") and page.get_by_label("Lý do").input_value() == "Gọi họp gấp"
    page.get_by_label("Mục đích").select_option("contact")
    page.get_by_role("button", name="Xem đầy đủ").click()
    assert "10 phút" in said(page) and NUMBER in page.locator(".facts").inner_text()


def test_a_refusal_leads_to_why_and_to_who_may(console, page_of):
    page = page_of(Person(console.system, "kc.cong-chuc", "commune_officer", COMMUNE))
    assert page.goto("/people").status == 403
    assert violations(page) == []
    page.get_by_role("link", name="Vì sao?").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Vì sao không được"
    shown = page.get_by_role("main").inner_text()
    assert "Lãnh đạo UBND cấp xã" in shown and "Công chức cấp xã" in shown
    assert violations(page) == []


def test_a_unit_is_handed_over(console, open_page):
    unit, heir = "van-quan-diem-he", "van-quan-an-son"
    Person(console.system, "kc.cu", "commune_officer", unit)
    page = open_page()
    page.goto("/people")
    page.get_by_role("link", name="Bàn giao đơn vị").click()
    page.get_by_role("button", name="Bàn giao đơn vị").click()
    # All at once.
    assert page.get_by_role("alert").get_by_role("link").count() == 6
    typed = {"Số, ký hiệu văn bản": "1/NQ", "Ngày ban hành": "01/06/2022", "Cơ quan ban hành": "UBTVQH", "Ngày bàn giao": "31/02/2025"}
    for label, text in typed.items():
        page.get_by_label(label).fill(text)
    page.get_by_label("Đơn vị bàn giao").select_option(unit)
    page.get_by_label("Đơn vị kế thừa").select_option(heir)
    page.get_by_role("button", name="Bàn giao đơn vị").click()
    assert page.locator("[aria-invalid=true]").count() == 1 and "ngày/tháng/năm" in wrong(page, "Ngày bàn giao")
    assert {label: page.get_by_label(label).input_value() for label in typed} == typed
    assert (page.get_by_label("Đơn vị bàn giao").input_value(), page.get_by_label("Đơn vị kế thừa").input_value()) == (unit, heir)
    page.get_by_label("Ngày bàn giao").fill(f"{TODAY:%d/%m/%Y}")
    page.get_by_role("button", name="Bàn giao đơn vị").click()
    assert said(page) == "Đã bàn giao các phân công của đơn vị."
    page.goto("/people/kc.cu")
    assert "Xã An Sơn" in page.get_by_role("main").inner_text()
