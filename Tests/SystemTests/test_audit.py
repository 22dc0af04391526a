"""`vanquan audit`: what somebody changes behind the system's back is named, and by whom each write was."""

import json

import pytest
from system import PLAN_PATH


@pytest.fixture
def written(own_system):
    own_system.start().sign_in()
    assert own_system.acknowledge("Đã xem").status == 200
    sealed(own_system)
    return own_system


def sealed(system):
    unsealed = (
        "SELECT (SELECT count(*) FROM audit.lines) + (SELECT count(*) FROM audit.row_images) - (SELECT count(*) FROM audit.seals)"
    )
    system.wait(lambda: system.sql(unsealed) == "0", 20, "nothing seals")


def verify(system, *arguments):
    result = system.vanquan("audit", "verify", "--json", *arguments)
    report = json.loads(result.stdout)
    assert result.returncode == (0 if report["is_whole"] else 1), result
    return report["faults"]


def by_hand(system, table, trigger, statement):
    """As the owner, who takes the guard away for the time."""
    always = "ALWAYS " if trigger == "never_changed" else ""
    assert system.sql(
        f"ALTER TABLE {table} DISABLE TRIGGER {trigger}; {statement}; ALTER TABLE {table} ENABLE {always}TRIGGER {trigger}"
    ) == ""


def test_a_system_in_use_is_whole_and_says_so(written):
    assert verify(written) == []
    lines = written.vanquan("audit", "verify").stdout.splitlines()
    assert lines[0].startswith("ok     The chain of ") and lines[-1] == "The audit trail is whole."


def test_a_changed_line_is_named_with_who_and_what(written):
    by_hand(written, "audit.lines", "never_changed",
        "UPDATE audit.lines SET principal = 'user:9' WHERE subject_kind = 'finding_acknowledgement'")  # fmt: skip
    [fault] = verify(written)
    assert "(user:9, funding.v1.AcknowledgeFinding) is not what was sealed" in fault


def test_a_changed_row_is_named_with_table_key_and_column_and_without_its_words(written):
    by_hand(written, "funding.finding_acknowledgements", "keep_image",
        "UPDATE funding.finding_acknowledgements SET note = 'Đã xém'")  # fmt: skip
    [fault] = verify(written)
    assert fault.startswith("Row van-quan, van-quan-2021-2025, ")
    assert fault.endswith(" of funding.finding_acknowledgements is not what its last image says: note.")


def test_the_owner_changes_no_line_without_taking_the_guard_away(written):
    for table in ["lines", "row_images", "seals"]:
        for statement in [f"DELETE FROM audit.{table}", f"TRUNCATE audit.{table}"]:
            assert "is never changed" in written.sql(statement)


def test_a_chain_that_is_written_anew_is_noticed_by_a_head_kept_elsewhere(written, tmp_path):
    kept = tmp_path / "heads.json"
    for _ in range(2):
        kept.write_text((kept.read_text() if kept.exists() else "") + written.vanquan("audit", "head").stdout)
    assert verify(written, "--head", kept) == []
    by_hand(written, "audit.lines", "never_changed",
        "UPDATE audit.lines SET principal = 'user:9' WHERE subject_kind = 'finding_acknowledgement'")  # fmt: skip
    by_hand(written, "audit.seals", "never_changed", "DELETE FROM audit.seals")
    written.stop()
    written.start()
    sealed(written)
    assert verify(written) == []
    assert ["was rewritten" in fault for fault in verify(written, "--head", kept)] == [True, True]


def test_a_file_that_holds_no_heads_is_refused(written, tmp_path):
    (tmp_path / "x").write_text("{}\n")
    assert written.vanquan("audit", "verify", "--head", tmp_path / "x").returncode == 65
    assert written.vanquan("audit", "verify", "--head", tmp_path / "y").returncode == 66


def test_it_is_verified_while_the_system_rests(written):
    written.stop()
    assert verify(written) == []


def test_who_takes_the_table_away_is_recorded(written):
    assert written.get(f"{PLAN_PATH}/glance/table").status == 200
    line = written.sql("SELECT method, subject_id, client_address FROM audit.lines WHERE is_read")
    assert line == "reporting.v1.GetPlanGlanceTable|van-quan-2021-2025|127.0.0.1"
