"""Nothing of the console is made for Văn Quan: plans of other shapes have all their pages, too."""

import pytest
from pages import MENU, PLAN
from system import PLANS_OF_TESTS

NAMES = ["binh-minh", "thanh-dong"]


@pytest.fixture(scope="module")
def loaded(console):
    """Two more plans: other numbering and depth, another unit, unit costs, an annex by year, money without a source."""
    for file in ["binh-minh-units", *NAMES]:
        done = console.system.vanquan("load", PLANS_OF_TESTS / f"{file}.json")
        assert done.returncode == 0, done.stderr
    plans = {item["plan_code"] for item in console.system.items("/api/v1/plans")}
    return {name: next(plan for plan in plans if plan.startswith(name)) for name in NAMES}


@pytest.mark.parametrize("name", NAMES)
def test_every_page_of_another_plan_is_there(console, loaded, name):
    person, plan = console.person(), f"/plans/{loaded[name]}"
    nodes = [item["code"] for item in console.system.items(f"/api/v1{plan}/nodes")]
    pages = [path.replace(PLAN, plan) for path in MENU.values()]
    pages += [f"{plan}/nodes/{code}" for code in nodes] + [f"{plan}/words", f"{plan}/search?q=duong"]
    assert {path: person.get(path).status for path in pages} == dict.fromkeys(pages, 200)


def test_an_annex_that_splits_the_money_by_year_is_a_table(console, loaded):
    text = console.person().get(f"/plans/{loaded['thanh-dong']}/money").text
    assert "Biểu chi tiết vốn" in text and "chưa phân khai vốn theo năm" not in text


def test_with_several_plans_the_first_page_lists_them(console, loaded):
    page = console.person().get("/").page
    assert {f"/plans/{plan}" for plan in loaded.values()} <= set(page.links)
