"""The same form sent twice, at the same time, or after somebody else's: one thing is done, nothing typed is lost."""

from concurrent.futures import ThreadPoolExecutor

from system import PLAN_CODE


def test_the_same_form_sent_twice_does_one_thing(console):
    person, path = console.person(), console.finding()
    form, before = {**person.entry(path), "note": "một lần"}, console.lines()
    answers = [person.post(path, form) for _ in range(3)]
    assert [answer.status for answer in answers] == [303] * 3
    assert len({answer.location for answer in answers}) == 1
    assert console.lines() == before + 1


def test_the_same_form_sent_at_the_same_time_does_one_thing(console):
    person, path = console.person(), console.finding()
    form, before = {**person.entry(path), "note": "cùng lúc"}, console.lines()
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: person.twin().post(path, form), range(8)))
    # One that met another on its way may be asked to send again, with all that was typed.
    assert {answer.status for answer in answers} <= {303, 409, 503} and 303 in {answer.status for answer in answers}
    assert all(answer.page.entry["note"] == "cùng lúc" for answer in answers if answer.status != 303)
    assert console.lines() == before + 1


def test_a_second_press_of_the_button_sends_nothing(console, open_page):
    page, sent, before = open_page(), [], console.lines()
    page.goto(console.finding())
    page.get_by_label("Ý kiến").fill("bấm hai lần")
    page.on("request", lambda request: sent.append(request.url) if request.method == "POST" else None)
    page.get_by_role("button", name="Ghi nhận").dblclick()
    page.get_by_role("status").get_by_text("Đã ghi nhận").wait_for()
    assert len(sent) == 1 and console.lines() == before + 1


def test_a_form_that_was_used_and_is_changed_says_so_and_keeps_what_was_typed(console):
    person, path = console.person(), console.finding()
    form = {**person.entry(path), "note": "lần đầu"}
    assert person.post(path, form).status == 303
    before = console.lines()
    answer = person.post(path, {**form, "note": "sửa trên biểu cũ"})
    assert answer.status in {409, 412, 422} and answer.page.texts["errors"].strip()
    assert answer.page.entry["note"] == "sửa trên biểu cũ"
    assert console.lines() == before


def test_who_changes_what_somebody_else_has_changed_meanwhile_is_told(console):
    person, path = console.person(), console.finding()
    assert person.post(path, {**person.entry(path), "note": "đầu tiên"}).status == 303
    mine, theirs = person.entry(path), person.entry(path)
    assert person.post(path, {**theirs, "note": "người khác sửa"}).status == 303
    before = console.lines()
    answer = person.post(path, {**mine, "note": "tôi sửa"})
    assert answer.status in {409, 412} and answer.page.entry["note"] == "tôi sửa"
    assert answer.page.texts["errors"].strip() and console.lines() == before
    # What stands now is on the page, so that one can decide.
    assert "người khác sửa" in answer.page.whole


def test_two_who_fill_in_the_same_at_the_same_time_do_not_overwrite_each_other(console):
    person, path = console.person(), f"/plans/{PLAN_CODE}/enter/lead_body/4.1"
    values = {"organization": "van-quan-ubnd-huyen", "valid_from": "10/10/2022", "document.number": "12/QĐ-UBND", "document.date": "10/10/2022",
              "document.issuer": "UBND huyện Văn Quan"}
    mine, theirs = person.entry(path), person.entry(path)
    first = person.post(path, {**theirs, **values})
    assert first.status == 303, first.text
    before = console.lines()
    answer = person.post(path, {**mine, **values, "document.number": "13/QĐ-UBND"})
    assert answer.status in {409, 412} and answer.page.entry["document.number"] == "13/QĐ-UBND"
    assert console.lines() == before
    # Said to a person, who sends no headers, and with what stands now.
    assert "If-Match" not in answer.text and "12/QĐ-UBND" in answer.page.whole
