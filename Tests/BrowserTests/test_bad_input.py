"""Forms that are empty or wrong: everything wrong is said at once, nothing typed is lost, nothing is written."""

import pytest
from pages import FORMS
from system import PLAN_CODE

NUMBER, DATE, ISSUER = "document.number", "document.date", "document.issuer"
DOCUMENT = {NUMBER, DATE, ISSUER}
LONG = "q" * 201

# By form: what has to be filled in, what of nonsense is refused.
REQUIRED = {
    "enter-number": {"number", "date", "issuer"},
    "enter-baseline": {"value", "as_of", *DOCUMENT},
    "enter-class": {"name", "valid_from", *DOCUMENT},
    "enter-lead": {"organization", "valid_from", *DOCUMENT},
    "enter-deadline": {"day", "valid_from", *DOCUMENT},
    "enter-status": {"status", "valid_from", *DOCUMENT},
    "hand-over": {"unit_code", "successor", "from", *DOCUMENT},
    "client-add": {"client_name", "display_name", "organization"},
}
NONSENSE = {
    "enter-number": {"number": LONG, "date": "31/02/2022", "issuer": LONG},
    "enter-baseline": {"value": "mười hai", "as_of": "hôm qua", NUMBER: LONG, DATE: "2022-10-10", ISSUER: LONG},
    "enter-class": {"name": "khu-vuc-9", "valid_from": "00/00/0000", "valid_to": "1/1/20", NUMBER: LONG, DATE: "x", ISSUER: LONG},
    "enter-lead": {"organization": "không có", "valid_from": "29/02/2023", "valid_to": "mai", NUMBER: LONG, DATE: "1", ISSUER: LONG},
    "enter-deadline": {"day": "31/11", "valid_from": "2022.10.10", NUMBER: LONG, DATE: "//", ISSUER: LONG},
    "enter-status": {"status": "xong", "valid_from": "32/01/2023", NUMBER: LONG, DATE: "01/13/2023", ISSUER: LONG},
    "hand-over": {"unit_code": "khong-co", "successor": "khong-co", "from": "hôm qua", NUMBER: LONG, DATE: "x", ISSUER: LONG},
    "client-add": {"client_name": "Tỉnh Lạng Sơn", "display_name": LONG, "organization": LONG, "valid_from": "mai", "valid_to": "1/1/20"},
}


def refused(console, path, fields):
    """The page that comes back where a form is refused; nothing was written."""
    person, before = console.person(), console.lines()
    answer = person.post(path, {**person.entry(path), **fields})
    assert answer.status in {400, 422}, answer.text
    assert console.lines() == before
    return answer.page


def named(page):
    """The wrong fields as the summary and as the fields themselves name them, which has to be the same."""
    at_fields = page.wrong_fields()
    assert all(text for text in at_fields.values())
    assert set(page.summary_targets()) == set(at_fields)
    return set(at_fields)


@pytest.mark.parametrize("name", FORMS)
def test_an_empty_form_names_all_that_is_missing(console, name):
    assert named(refused(console, FORMS[name], {})) == REQUIRED[name]


@pytest.mark.parametrize("name", FORMS)
def test_nonsense_is_named_field_by_field_and_kept(console, name):
    page = refused(console, FORMS[name], NONSENSE[name])
    assert named(page) == set(NONSENSE[name])
    typed = {field: text for field, text in NONSENSE[name].items() if field not in CHOICES}
    assert {field: page.entry[field] for field in typed} == typed


@pytest.mark.parametrize("name", FORMS)
def test_some_right_and_some_wrong_names_only_what_is_wrong(console, name):
    right = {field: "12/QĐ-UBND" for field in REQUIRED[name] if field.endswith("number")}
    page = refused(console, FORMS[name], {**right, **{field: "  " for field in REQUIRED[name] - set(right)}})
    assert named(page) == REQUIRED[name] - set(right)
    assert {field: page.entry[field] for field in right} == right


CHOICES = {"name", "organization", "status", "unit_code", "successor"}


def test_errors_speak_to_people(console):
    """A browser offers choices; whoever sends another one is no person."""
    for name in FORMS:
        for fields in ({}, {field: text for field, text in NONSENSE[name].items() if field not in CHOICES}):
            page = refused(console, FORMS[name], fields)
            said = page.texts["errors"] + " ".join(page.wrong_fields().values())
            for word in ("regex", "pattern", "null", "JSON", "min_length", "enum", "must ", "_", "zone_", "YYYY"):
                assert word not in said, (name, said)


def test_one_fault_is_said_once(console):
    page = refused(console, FORMS["enter-number"], NONSENSE["enter-number"])
    assert len(page.summary_targets()) == len(set(page.summary_targets())) == 3
    assert "3 " in page.texts["errors"].strip().split("\n")[0]


def test_a_note_has_to_be_there_and_not_be_too_long(console):
    path = console.finding()
    assert named(refused(console, path, {"note": ""})) == {"note"}
    assert named(refused(console, path, {"note": " \r\n "})) == {"note"}
    page = refused(console, path, {"note": "ý" * 2001})
    assert named(page) == {"note"} and page.entry["note"] == "ý" * 2001


def test_in_a_browser_the_summary_is_read_first_and_leads_to_the_fields(open_page):
    page = open_page()
    page.goto(FORMS["enter-baseline"])
    page.get_by_label("Giá trị").fill("mười hai")
    page.get_by_role("button", name="Lưu").click()
    assert page.evaluate("document.activeElement.id") == "errors"
    summary = page.get_by_role("alert")
    assert summary.get_by_role("link").count() == 5
    summary.get_by_role("link", name="Giá trị").click()
    assert page.evaluate("document.activeElement.name") == "value"
    assert page.get_by_label("Giá trị").input_value() == "mười hai"


@pytest.mark.parametrize("language, wrong", [("vi", "12.5"), ("vi", "1.23.456"), ("vi", "12,5,1"), ("en", "12,5"), ("vi", "1e3"), ("vi", "-")])
def test_a_number_that_may_be_misread_is_asked_again(console, language, wrong):
    """A point is no comma here: 12.5 is refused rather than taken for 125 or for twelve and a half."""
    person, before = console.person(language), console.lines()
    path = FORMS["enter-baseline"]
    answer = person.post(path, {**person.entry(path), "value": wrong})
    assert "value" in answer.page.wrong_fields() and answer.page.entry["value"] == wrong
    assert console.lines() == before


@pytest.mark.parametrize("on", ["31/02/2023", "hôm nay", "2023-01-01", "01/01/99999", "-1/1/2023"])
@pytest.mark.parametrize("name", ["nodes", "units", "duties"])
def test_a_day_that_is_none_is_said_beside_its_field(console, name, on):
    answer = console.person().get(f"/plans/{PLAN_CODE}/{name}?on={on.replace(' ', '%20').replace('ô', '%C3%B4')}")
    assert answer.status == 200
    assert "ngày" in answer.page.wrong_fields()["on"] and answer.page.fields["on"]["value"] == on


@pytest.mark.parametrize("query", ["year=abc", "year=99999999999999999999", "year=-1", "topic=x", "counted=%00", "on=%FF", "q=%ZZ"])
def test_nonsense_in_an_address_is_no_fault_of_the_systems(console, query):
    for name in ("duties", "findings", "tasks", "nodes", "search"):
        answer = console.person().get(f"/plans/{PLAN_CODE}/{name}?{query}")
        assert answer.status in {200, 400, 404}, (name, answer.status)
