"""`vanquan plan check`: a plan checks itself, from its file alone or from the database."""

import json
import os
import re
import subprocess

import pytest
from system import BINARIES, PLAN, PLAN_CODE, PLAN_PATH, PLANS_OF_TESTS, UNITS

BINH_MINH, THANH_DONG = PLANS_OF_TESTS / "binh-minh.json", PLANS_OF_TESTS / "thanh-dong.json"


@pytest.fixture
def check(tmp_path):
    """Runs it in an empty folder, with no database anywhere; the folder stays empty."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("VANQUAN_") and name != "DATABASE_URL"}

    def run(*arguments):
        command = [BINARIES / "vanquan", "plan", "check", *map(str, arguments)]
        result = subprocess.run(command, env=environment, cwd=tmp_path, capture_output=True, text=True, timeout=60)
        assert list(tmp_path.iterdir()) == []
        return result

    return run


def test_it_prints_a_table_of_what_it_finds(check):
    result = check(BINH_MINH)
    assert (result.returncode, result.stderr) == (0, "")
    head, *rows = result.stdout.splitlines()
    assert head == "binh-minh-2026-2030: 12 findings, 1 explained"
    found = [row for row in rows if re.search(r"  (-|[\d.]+) +\[\d+(,\d+)*\] ", row)]
    assert len(found) == 12
    assert any("[42,45,48]" in row and "5.120,5 triệu đồng" in row for row in found)
    assert any(row.strip() == "3.000 + 2.000,25 + 20,25 = 5.020,5 ≠ 5.120,5 (triệu đồng)" for row in rows)
    assert rows[-1] == "=  2.1  150 × 20 = 3.000 (triệu đồng)"


def test_in_english(check):
    result = check(BINH_MINH, "--language", "en")
    assert "5,120.5 million VND" in result.stdout and "Arithmetic difference" in result.stdout
    assert check(BINH_MINH, "--language", "de").returncode == 64


@pytest.mark.parametrize("plan, status", [(BINH_MINH, 1), (THANH_DONG, 0)])
def test_strict_says_by_its_exit_status_whether_there_is_anything(check, plan, status):
    assert check(plan).returncode == 0
    result = check(plan, "--strict")
    assert result.returncode == status and result.stdout.startswith(plan.stem) and result.stderr == ""


def test_as_json_it_has_every_place_with_its_words(check):
    result = check(BINH_MINH, THANH_DONG, "--json", "--strict")
    assert result.returncode == 1
    first, second = json.loads(result.stdout)
    assert (first["plan_code"], len(first["findings"]), len(first["explained"])) == ("binh-minh-2026-2030", 12, 1)
    assert (second["plan_code"], len(second["findings"]), len(second["explained"])) == ("thanh-dong-2026-2030", 0, 3)
    assert all(place["words"] and place["line"] for finding in first["findings"] for place in finding["places"])
    assert first["findings"][0]["money"]["difference_vnd"] == 100_000_000


def test_json_stays_json_with_the_text(check):
    result = check(THANH_DONG, "--json", "--text", THANH_DONG.with_suffix(".txt"))
    assert result.returncode == 0 and json.loads(result.stdout)


def test_with_the_text_it_looks_up_every_quotation_and_number(check):
    right = check(THANH_DONG, "--text", THANH_DONG.with_suffix(".txt"), "--strict")
    assert right.returncode == 0
    assert re.search(r"^Quotations: \d+, not at their lines: 0$", right.stdout, re.MULTILINE)
    assert re.search(r"^Numbers in the text: \d+, in a quotation of their line: \d+, in none: \d+$", right.stdout, re.MULTILINE)
    wrong = check(THANH_DONG, "--text", BINH_MINH.with_suffix(".txt"), "--strict")
    assert wrong.returncode == 1 and "  line 5: “" not in right.stdout
    assert not re.search(r"not at their lines: 0$", wrong.stdout, re.MULTILINE)
    assert check(THANH_DONG, BINH_MINH, "--text", THANH_DONG.with_suffix(".txt")).returncode == 64


@pytest.mark.parametrize(
    "files, status, told",
    [
        ((PLANS_OF_TESTS / "khong-co.json",), 66, "There is no file"),
        ((UNITS,), 65, "not a plan's file"),
        ((THANH_DONG.with_suffix(".txt"),), 65, f"{THANH_DONG.with_suffix('.txt')}:1:1"),
        ((THANH_DONG, "--text", PLANS_OF_TESTS / "khong-co.txt"), 66, "There is no file"),
    ],
)
def test_what_cannot_be_checked_is_said(check, files, status, told):
    result = check(*files)
    assert result.returncode == status and told in result.stderr


def test_without_files_it_checks_what_is_loaded(system):
    result = system.vanquan("plan", "check", "--json", "--strict")
    assert result.returncode == 1, result.stderr
    [report] = json.loads(result.stdout)
    assert report["plan_code"] == PLAN_CODE
    assert report["findings"] == [f for f in system.items(f"{PLAN_PATH}/findings")]
    [from_file] = json.loads(system.vanquan("plan", "check", PLAN, "--json").stdout)
    assert from_file == report
