"""Areas: found by a name without marks, by a code, by a day; in pages; what followed what."""

import unicodedata
from urllib.parse import quote, urlencode

import pytest

DONG_GIAP = "van-quan-dong-giap"


def address(**query):
    return f"/api/v1/units?{urlencode(query, quote_via=quote)}"


def units(system, **query):
    return system.items(address(page_size=200, **query))


def all_units(system, page_size=200):
    """Page after page."""
    page = system.get(address(page_size=page_size)).json
    items = page["items"]
    while token := page.get("next_page_token"):
        page = system.get(address(page_size=page_size, page_token=token)).json
        assert 0 < len(page["items"]) <= page_size
        items += page["items"]
    return items


def codes(items):
    return [item["area"]["code"] for item in items]


@pytest.mark.parametrize(
    "text",
    ["dong giap", "giap dong", "DONG  GIAP", "Đồng Giáp", "Xã Đồng Giáp", "06295",
     unicodedata.normalize("NFD", "Đồng Giáp"), unicodedata.normalize("NFD", "xã đồng giáp")],
)
def test_one_is_found_however_it_is_typed(system, text):
    [item] = units(system, q=text)
    area = item["area"]
    assert (area["code"], area["name"]) == (DONG_GIAP, "Xã Đồng Giáp")
    assert unicodedata.is_normalized("NFC", area["name"])
    assert area["official_codes"] == [{"system": "gso", "code": "06295"}]


def test_browsers_write_a_blank_as_a_plus(system):
    """`URLSearchParams` and every HTML form do."""
    assert codes(system.items("/api/v1/units?q=dong+giap")) == [DONG_GIAP]


@pytest.mark.parametrize("text", ["khong co noi nay", "062950", "0629", "' OR 1=1 --"])
def test_what_is_nowhere_is_an_empty_list(system, text):
    assert units(system, q=text) == []


def test_a_search_that_is_longer_than_any_name_is_refused(system):
    answer = system.get(f"/api/v1/units?q={'a' * 201}")
    assert answer.status == 400 and [v["field"] for v in answer.json["violations"]] == ["q"]


@pytest.mark.parametrize(
    "day, communes",
    [("2019-12-31", 0), ("2020-01-01", 17), ("2024-11-30", 17), ("2024-12-01", 15), ("2025-06-30", 15), ("2025-07-01", 0)],
)
def test_a_day_gives_the_communes_of_that_day(system, day, communes):
    assert len(units(system, on=day, parent="van-quan")) == communes


def test_an_area_ends_and_another_follows_it(system):
    assert codes(units(system, q="dong giap", on="2024-11-30")) == [DONG_GIAP]
    assert units(system, q="dong giap", on="2024-12-01") == []
    [old] = units(system, q="dong giap")
    [change] = old["successors"]
    assert (change["code"], change["date"], change["part"]) == ("van-quan-khanh-khe", "2024-12-01", "whole")
    [new] = [item for item in units(system, q="khanh khe") if item["area"]["code"] == change["code"]]
    assert {"van-quan-dong-giap", "van-quan-trang-cac"} == {p["code"] for p in new["predecessors"]}


@pytest.mark.parametrize("size", [7, 50, 109, 200])
def test_pages_together_are_all_areas_once(system, size):
    pages = all_units(system, page_size=size)
    assert len(pages) == 218 == len(set(codes(pages)))
    assert codes(pages) == codes(all_units(system))


def test_without_a_size_a_page_has_fifty(system):
    first = system.get("/api/v1/units").json
    assert len(first["items"]) == 50 and first["next_page_token"]


def test_names_are_in_vietnamese_order(system):
    names = [item["area"]["name"] for item in units(system, parent="van-quan")]
    assert len(names) == 17
    communes = [name.removeprefix("Xã ") for name in names if name.startswith("Xã ")]
    assert communes == [
        "An Sơn", "Bình Phúc", "Điềm He", "Đồng Giáp", "Hòa Bình", "Hữu Lễ", "Khánh Khê", "Liên Hội", "Lương Năng",
        "Tân Đoàn", "Tràng Các", "Tràng Phái", "Trấn Ninh", "Tri Lễ", "Tú Xuyên", "Yên Phúc",
    ]


def test_filters_work_together(system):
    assert codes(units(system, kind="township", parent="van-quan")) == ["van-quan-van-quan"]
    assert codes(units(system, kind="province")) == ["tinh-lang-son"]
    assert units(system, kind="township", parent="van-quan", on="2025-07-01") == []


@pytest.mark.parametrize(
    "query, fields",
    [
        ("page_size=0", {"page_size"}),
        ("page_size=201", {"page_size"}),
        ("page_size=-1", {"page_size"}),
        ("page_size=ten", {"page_size"}),
        ("page_size=99999999999999999999", {"page_size"}),
        ("page_token=x", {"page_token"}),
        ("page_size=0&page_token=x", {"page_size", "page_token"}),
        ("page_token=-5", {"page_token"}),
        ("page_token=%2B5", {"page_token"}),
        ("page_token=", {"page_token"}),
        ("on=2022-02-30&kind=moon&parent=A", {"on", "kind", "parent"}),
        ("on=hom-nay&colour=red&page_size=x", {"on", "colour", "page_size"}),
    ],
)
def test_wrong_parameters_are_named(system, query, fields):
    answer = system.get(f"/api/v1/units?{query}")
    assert answer.status == 400, answer.body
    assert {v["field"] for v in answer.json["violations"]} == fields


def test_a_token_past_the_end_is_no_fault(system):
    assert system.get("/api/v1/units?page_token=100000").status in (200, 400)


def test_successions(system):
    first, second = system.items("/api/v1/successions")
    assert (first["date"], len(first["changes"])) == ("2024-12-01", 2)
    assert (second["date"], second["document"]["number"]) == ("2025-07-01", "1672/NQ-UBTVQH15")


def test_successions_stand_at_both_areas(system):
    known = {item["area"]["code"]: item for item in all_units(system)}
    for succession in system.items("/api/v1/successions"):
        for change in succession["changes"]:
            assert change["to"] in [s["code"] for s in known[change["from"]]["successors"]]
            assert change["from"] in [p["code"] for p in known[change["to"]]["predecessors"]]


def test_ethnic_groups_with_their_codes_in_both_lists(system):
    answer = system.get("/api/v1/ethnic-groups").json
    groups = {group["name"]: group for group in answer["items"]}
    assert len(groups) == 54 == len(answer["items"])
    assert [g["name"] for g in answer["items"] if not g["is_minority"]] == ["Kinh"]
    for listed, count in [("qd-121-1979", 54), ("qd-1019-2008", 20)]:
        listed_codes = [c["code"] for g in answer["items"] for c in g["codes"] if c["system"] == listed]
        assert sorted(listed_codes) == [f"{n:02}" for n in range(1, count + 1)]
    assert {s["code"] for s in answer["systems"]} == {"qd-121-1979", "qd-1019-2008"}
    assert {c["system"]: c["code"] for c in groups["Hoa"]["codes"]} == {"qd-121-1979": "04", "qd-1019-2008": "06"}
