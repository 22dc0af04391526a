"""Another office's program: added, given a key, given another, and ended, by forms."""

import pytest
from conftest import cookie
from console import SESSION
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat
from pages import CLIENT
from people import PLAN_UNIT, Person
from seen import PROGRAM, PUBLIC_KEY
from test_accessibility import violations


def pem(key):
    return key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()


def said(page):
    return page.get_by_role("status").inner_text()


def errors(page):
    """The labels of what is wrong, as the summary has them."""
    return [text.split(":")[0] for text in page.get_by_role("alert").get_by_role("link").all_inner_texts()]


def test_a_program_is_added_given_keys_changed_and_ended(open_page):
    page = open_page()
    page.goto("/")
    page.get_by_role("link", name="Phần mềm kết nối").click()
    assert PROGRAM["organization"] in page.get_by_role("table").inner_text()
    page.get_by_role("link", name="Thêm phần mềm").click()
    page.get_by_label("Mã phần mềm").fill("Tỉnh")
    page.get_by_label("Tên phần mềm").fill("Kho dữ liệu")
    page.get_by_label("Đến hết ngày").fill("01/01/2020")
    page.get_by_role("button", name="Lưu").click()
    assert errors(page) == ["Mã phần mềm", "Cơ quan chủ quản"]
    assert page.get_by_label("Tên phần mềm").input_value() == "Kho dữ liệu"
    page.get_by_label("Mã phần mềm").fill("tinh-lang-son")
    page.get_by_label("Cơ quan chủ quản").fill("Sở Tài chính")
    page.get_by_role("button", name="Lưu").click()
    assert errors(page) == ["Đến hết ngày"]
    page.get_by_label("Đến hết ngày").fill("")
    page.get_by_role("button", name="Lưu").click()
    assert errors(page) == ["Mã phần mềm"] and "Đã có phần mềm" in page.get_by_role("alert").inner_text()
    page.get_by_label("Mã phần mềm").fill("so-tai-chinh")
    page.get_by_role("button", name="Lưu").click()
    assert said(page) == "Đã ghi." and "Chưa có khóa" in page.get_by_role("main").inner_text()
    assert violations(page) == []
    # Two keys, one of which goes.
    for key in (pem(Ed25519PrivateKey.generate()) for _ in range(2)):
        page.get_by_role("link", name="Thêm khóa").click()
        page.get_by_label("Khóa công khai (PEM)").fill(key)
        page.get_by_role("button", name="Thêm khóa").click()
        assert "đối chiếu mã khóa" in said(page)
    names = page.locator(".todo .key").all_inner_texts()
    page.get_by_role("link", name="Gỡ khóa").first.click()
    assert names[0] in page.get_by_role("main").inner_text()
    page.get_by_role("button", name="Gỡ khóa").click()
    assert said(page) == "Đã gỡ khóa." and page.get_by_role("link", name="Gỡ khóa").count() == 1
    assert violations(page) == []
    # Changed, by two at once.
    page.get_by_role("link", name="Sửa thông tin, thời hạn").click()
    page.get_by_label("Tên phần mềm").fill("Kho số liệu")
    page.get_by_role("button", name="Lưu").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Kho số liệu"
    # Ended.
    page.get_by_role("link", name="Chấm dứt kết nối").click()
    page.get_by_role("button", name="Chấm dứt kết nối").click()
    assert errors(page) == ["Lý do"]
    page.get_by_label("Lý do").fill("hết việc")
    page.get_by_role("button", name="Chấm dứt kết nối").click()
    assert said(page) == "Đã chấm dứt kết nối của phần mềm."
    assert page.get_by_role("link", name="Thêm khóa").count() == 0 and "Đã chấm dứt" in page.locator(".facts").inner_text()
    assert page.goto("/clients/so-tai-chinh/keys/new").status == 404
    # The trail has it all.
    page.goto("/clients/so-tai-chinh")
    page.get_by_role("link", name="Nhật ký thao tác").last.click()
    assert page.locator(".timeline li").count() == 6


@pytest.mark.parametrize("form", ["PEM", "bytes", "the same"])
def test_a_key_that_is_refused_is_not_shown_again(open_page, console, form):
    key, before = Ed25519PrivateKey.generate(), console.lines()
    text = {
        "PEM": key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode(),
        "bytes": key.private_bytes_raw().hex()[:43], "the same": PUBLIC_KEY}[form]
    page = open_page()
    page.goto(f"{CLIENT}/keys/new")
    page.get_by_label("Khóa công khai (PEM)").fill(text)
    page.get_by_role("button", name="Thêm khóa").click()
    assert errors(page) == ["Khóa công khai (PEM)"]
    alert = page.get_by_role("alert").inner_text()
    assert {"PEM": "khóa bí mật", "bytes": "dán nguyên tệp", "the same": "đang hoặc đã thuộc"}[form] in alert
    assert page.get_by_label("Khóa công khai (PEM)").input_value() == ""
    assert text.splitlines()[-2 if form != "bytes" else 0] not in page.content() and console.lines() == before
    assert violations(page) == []


def test_two_who_change_a_program_at_once_are_told(console):
    person, path = console.person(), f"{CLIENT}/edit"
    first, second = person.entry(path), person.entry(path)
    assert person.post(path, first).status == 303
    answer = person.post(path, {**second, "organization": "Cơ quan khác"})
    assert answer.status == 409 and "người khác sửa" in answer.text and answer.page.entry["organization"] == "Cơ quan khác"


def test_whoever_manages_nobody_sees_no_buttons_and_no_link(console, open_page):
    page = open_page(signed_in=False)
    page.context.add_cookies([cookie(SESSION, Person(console.system, "pm.chu-tich", "district_leader", PLAN_UNIT).token)])
    page.goto("/people")
    assert page.get_by_role("link", name="Phần mềm kết nối").count() == 0
    page.goto("/clients")
    assert page.get_by_role("link", name="Thêm phần mềm").count() == 0
    assert page.goto(f"{CLIENT}/edit").status == 403 and page.goto("/clients/new").status == 403
    page.goto(CLIENT)
    assert page.get_by_role("heading", level=1).count() == 1
