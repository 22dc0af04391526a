"""The operator's command completed by a real bash on a terminal, with the system running and without."""

import pytest
from shell import Bash
from system import System


@pytest.fixture(scope="module")
def bash(system, tmp_path_factory):
    shell = Bash(system.environment, tmp_path_factory.mktemp("shell"))
    yield shell
    shell.close()


@pytest.fixture(scope="module")
def lonely(tmp_path_factory):
    """Where nothing runs."""
    folder = tmp_path_factory.mktemp("lonely")
    (folder / "plans").mkdir()
    (folder / "plan.json").write_text("{}")
    (folder / "plan.txt").write_text("")
    nowhere = System()
    shell = Bash(nowhere.environment, folder)
    yield shell
    shell.close()
    nowhere.remove()


LINES = [
    ("vanquan ca", "vanquan call "),
    ("vanquan pl", "vanquan plan "),
    ("vanquan plan ch", "vanquan plan check "),
    ("vanquan load --dr", "vanquan load --dry-run "),
    ("vanquan completion b", "vanquan completion bash "),
    ("vanquan call funding.v1.ListPlanM", "vanquan call funding.v1.ListPlanMoney "),
    ("vanquan call health.v1.C", "vanquan call health.v1.Check "),
    # An option before, its value behind a space or an equals sign.
    ("vanquan call --timeout=5s funding.v1.Ack", "vanquan call --timeout=5s funding.v1.AcknowledgeFinding "),
    ("vanquan call --timeout 5s funding.v1.Ack", "vanquan call --timeout 5s funding.v1.AcknowledgeFinding "),
    ("vanquan plan check --language=v", "vanquan plan check --language=vi "),
    # A request's fields: no space behind the name, values where few are possible.
    ("vanquan call funding.v1.ListPlanMoney nat", "vanquan call funding.v1.ListPlanMoney nature="),
    ("vanquan call funding.v1.ListPlanMoney nature=dev",
     "vanquan call funding.v1.ListPlanMoney nature=development_investment "),
    ("vanquan call funding.v1.ListPlanMoney plan_code=x source=cen",
     "vanquan call funding.v1.ListPlanMoney plan_code=x source=central "),
    ("vanquan call funding.v1.DecideNodeStatus document.n", "vanquan call funding.v1.DecideNodeStatus document.number="),
    ("vanquan call nonsense fi", "vanquan call nonsense fi"),
]


@pytest.mark.parametrize("line, whole", LINES)
def test_a_line_is_completed(bash, line, whole):
    assert bash.complete(line) == whole


@pytest.mark.parametrize("line, whole", LINES)
def test_the_same_where_nothing_runs(lonely, line, whole):
    assert lonely.complete(line) == whole


def test_all_that_can_follow_is_listed(bash):
    assert {"up", "migrate", "load", "plan", "doctor", "services", "call", "completion"} <= bash.choices("vanquan ")
    assert {"--as", "--dry-run", "--if-match", "--key", "--operator", "--timeout"} <= bash.choices("vanquan call --")
    assert {"funded", "no_capital"} <= bash.choices("vanquan call funding.v1.DecideNodeStatus status=")
    fields = bash.choices("vanquan call funding.v1.DecideNodeStatus plan_code=x ")
    assert {"status=", "document.date="} <= fields and "plan_code=" not in fields


def test_every_method_of_the_running_system_is_among_them(bash, system):
    told = {m["name"] for m in system.reflection()}
    assert told <= bash.choices("vanquan call ")


@pytest.mark.parametrize("option", ["--as ", "--as="])
def test_accounts_are_known_where_the_database_runs(bash, lonely, option):
    assert bash.complete(f"vanquan call {option}adm") == f"vanquan call {option}admin "
    assert lonely.complete(f"vanquan call {option}adm") == f"vanquan call {option}adm"


def test_files_are_completed_by_their_kind(lonely):
    assert lonely.complete("vanquan load plan.") == "vanquan load plan.json "
    assert lonely.complete("vanquan load plans") == "vanquan load plans/"
    assert lonely.complete("vanquan plan check plan.json --text plan.t") == "vanquan plan check plan.json --text plan.txt "


def test_without_equals_among_the_word_breaks_it_is_the_same(lonely):
    lonely.say("before=$COMP_WORDBREAKS; COMP_WORDBREAKS=${COMP_WORDBREAKS//=}")
    try:
        for line, whole in LINES:
            assert lonely.complete(line) == whole
    finally:
        lonely.say("COMP_WORDBREAKS=$before")


def test_the_cursor_may_stand_within_the_line(lonely):
    # Two words back, then the tabulator.
    lonely.type("vanquan call funding.v1.ListPlanM x y\x1bb\x1bb\x02")
    assert lonely.complete("") == "vanquan call funding.v1.ListPlanMoney x y"
