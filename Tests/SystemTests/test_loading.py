"""`vanquan load`: whole files or nothing; what would change; another district from files alone."""

import copy
import json
import re

import pytest
from system import CATALOGUE, FILES, PLAN, PLAN_CODE, PLAN_PATH, PLANS_OF_TESTS, UNITS

BINH_MINH, BINH_MINH_UNITS = PLANS_OF_TESTS / "binh-minh.json", PLANS_OF_TESTS / "binh-minh-units.json"


@pytest.fixture
def changed(tmp_path):
    """Writes a changed copy of a catalogue's file."""
    def write(change, file=PLAN, name="changed.json"):
        content = json.loads(file.read_text())
        change(content)
        path = tmp_path / name
        path.write_text(json.dumps(content, ensure_ascii=False, indent=2))
        return path
    return write


def state(system):
    """All that loading could change."""
    tables = system.sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'catalogue' ORDER BY 1").splitlines()
    assert tables
    counts = " UNION ALL ".join(f"SELECT '{table}', count(*) FROM catalogue.{table}" for table in tables)
    return system.sql(counts), system.get(PLAN_PATH).body, system.sql("SELECT count(*) FROM audit.lines WHERE method LIKE '%oad%'")


def change_everywhere(plan):
    plan["plan"]["title"] += " (điều chỉnh)"
    plan["nodes"][2]["title"] += " và cây dược liệu"
    plan["figures"][3]["amount_million_vnd"] += 1
    plan["tasks"][0]["quantity"] = 774
    removed = plan["tasks"].pop()
    assert removed["code"] == "T-10.3-5"
    plan["targets"][0]["value"] = 5
    added = copy.deepcopy(plan["targets"][0])
    plan["targets"].append({**added, "code": "I-39", "indicator": "another-thing"})


def test_a_dry_run_says_section_by_section_what_would_change_and_changes_nothing(system, changed):
    before = state(system)
    path = changed(change_everywhere)
    result = system.vanquan("load", "--dry-run", path)
    assert result.returncode == 0, result.stderr
    assert result.stdout.splitlines() == [
        f"{path}: {PLAN_CODE} new, edition 2 (not loaded)",
        "  the cover",
        "  nodes: 1 changed (3)",
        "  figures: 1 changed (plan development_investment district)",
        "  targets: 1 added (I-39), 1 changed (I-01)",
        "  tasks: 1 removed (T-10.3-5), 1 changed (T-1.1)",
    ]
    assert state(system) == before


def test_a_dry_run_of_units_and_of_ethnic_groups(system, changed):
    before = state(system)
    def change_units(units):
        units["areas"][5]["note"] = "Ghi chú khác."
        units["organizations"].append({**units["organizations"][-1], "code": "co-quan-moi", "name": "Cơ quan mới"})
    units = changed(change_units, UNITS, "units.json")
    groups = changed(lambda g: g["groups"][53].update(name="Tên khác"), CATALOGUE / "National" / "ethnic-groups.json", "groups.json")
    result = system.vanquan("load", "--dry-run", groups, units)
    assert result.returncode == 0, result.stderr
    area = json.loads(UNITS.read_text())["areas"][5]["code"]
    for line in [f"{units}: lang-son new, edition 2 (not loaded)", f"  areas: 1 changed ({area})",
                 "  organizations: 1 added (co-quan-moi)", f"{groups}: viet-nam new, edition 2 (not loaded)"]:
        assert line in result.stdout.splitlines(), result.stdout
    assert len(re.findall("^  ", result.stdout, re.MULTILINE)) == 3
    assert state(system) == before


def test_the_same_files_again_change_nothing(system):
    before = state(system)
    for arguments in [("--dry-run", *FILES), FILES]:
        result = system.vanquan("load", *arguments)
        assert result.returncode == 0, result.stderr
        lines = result.stdout.splitlines()
        assert len(lines) == 4 and all(" unchanged, edition 1" in line for line in lines)
    assert state(system)[:2] == before[:2]


def break_in_many_places(plan):
    plan["plan"]["document"]["date"] = "2022-02-30"
    plan["nodes"][3]["parent"] = "77"
    plan["tasks"][2]["node"] = "88"
    plan["tasks"][5]["code"] = plan["tasks"][4]["code"]
    plan["tasks"][6]["aims"] = ["khong-co"]
    plan["targets"][0]["words"] = ""
    plan["targets"][2]["value"] = "x"
    plan["rules"][0]["kind"] = "moon"
    plan["parties"][2]["role"] = "king"
    plan["deadlines"][0]["month"] = 13
    plan["citations"][0]["colour"] = "red"


MANY = {
    "plan.document.date": '"2022-02-30"', "nodes[3].parent": '"77"', "tasks[2].node": '"88"', "tasks[5].code": '"T-3.1-1"',
    "tasks[6].aims[0]": '"khong-co"', "targets[0].words": '""', "targets[2].value": '"x"', "rules[0].kind": '"moon"',
    "parties[2].role": '"king"', "deadlines[0].month": "13", "citations[0].colour": '"red"',
}


@pytest.mark.parametrize("command", [["load"], ["load", "--dry-run"], ["plan", "check"]])
def test_everything_that_is_wrong_is_told_at_once_with_its_place(system, changed, command):
    before = state(system)
    path = changed(break_in_many_places)
    result = system.vanquan(*command, path)
    assert result.returncode == 65 and result.stdout == ""
    first, *lines = result.stderr.splitlines()
    assert first == "vanquan: nothing is loaded."
    places = {}
    for line in lines:
        number, column, place, told = re.fullmatch(rf"{re.escape(str(path))}:(\d+):(\d+): (\S+): (.+)", line).groups()
        places[place] = path.read_text().splitlines()[int(number) - 1][int(column) - 1:]
        assert told[0].isupper() and told.endswith(".")
    assert places.keys() == MANY.keys()
    for place, value in MANY.items():
        # Either where the value stands or, for a field that there is none of, where its name does.
        assert places[place].startswith((value, '"' + place.rpartition(".")[2])), (place, places[place])
    assert state(system) == before


def name_an_unknown_organization(plan):
    plan["parties"][0]["organization"] = "khong-co-co-quan"


def test_an_organisation_that_nobody_knows_is_refused_with_its_place_and_nothing_of_the_call_is_loaded(system, changed):
    before = state(system)
    groups = changed(lambda g: g["groups"][0].update(name="Tên khác"), CATALOGUE / "National" / "ethnic-groups.json", "groups.json")
    plan = changed(name_an_unknown_organization)
    result = system.vanquan("load", BINH_MINH_UNITS, groups, plan)
    assert result.returncode == 65 and result.stdout == ""
    first, line = result.stderr.splitlines()
    assert first == "vanquan: nothing is loaded."
    number, column = re.match(rf"{re.escape(str(plan))}:(\d+):(\d+): parties\[0\]\.organization: .*khong-co-co-quan", line).groups()
    assert plan.read_text().splitlines()[int(number) - 1][int(column) - 1:].startswith('"khong-co-co-quan"')
    assert state(system) == before
    assert system.items("/api/v1/units?q=991") == []
    assert system.items("/api/v1/ethnic-groups")[0]["name"] == "Kinh"


def test_a_plan_whose_district_is_in_no_file_is_refused_whole(system):
    before = state(system)
    result = system.vanquan("load", BINH_MINH)
    assert result.returncode == 65
    assert "plan.unit.code" in result.stderr and "annexes[0].rows[12].unit" in result.stderr
    assert state(system) == before


def test_one_file_that_is_not_there_or_is_broken_keeps_the_others_out(system, tmp_path):
    before = state(system)
    assert system.vanquan("load", BINH_MINH_UNITS, tmp_path / "khong-co.json").returncode == 66
    broken = tmp_path / "broken.json"
    broken.write_text('{"kind": "units", "format": 1')
    assert system.vanquan("load", BINH_MINH_UNITS, broken).returncode == 65
    assert state(system) == before


def test_starting_with_a_plan_that_does_not_fit_says_so_and_nothing_runs(own_system, changed):
    plan = changed(name_an_unknown_organization)
    own_system.start(UNITS, plan, wait=False)
    assert own_system.process.wait(60) == 65
    assert f"{plan}:" in own_system.output.read_text() and "parties[0].organization" in own_system.output.read_text()
    assert not own_system.pids("gateway")


def test_units_that_a_loaded_plan_needs_stay(system, changed):
    """The plan is not in this call, but it is in the database and names the organisation."""
    before = state(system)
    def drop(units):
        gone = "van-quan-phong-tc-kh"
        assert gone in {party.get("organization") for party in json.loads(PLAN.read_text())["parties"]}
        units["organizations"] = [o for o in units["organizations"] if o["code"] != gone]
    result = system.vanquan("load", "--dry-run", changed(drop, UNITS, "units.json"))
    assert result.returncode == 65 and "van-quan-phong-tc-kh" in result.stderr
    assert state(system) == before
