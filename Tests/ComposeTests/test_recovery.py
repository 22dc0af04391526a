"""What dies comes back by itself, and what was written is there."""

import os
import signal
import time

import pytest
from deployment import LASTING, PLAN, SERVICES


@pytest.mark.parametrize("name", LASTING)
def test_what_is_killed_comes_back_and_calls_work_again(deployment, name, figure):
    before = deployment.starts(name)
    start = time.monotonic()
    os.kill(deployment.process(name), signal.SIGKILL)
    deployment.wait(lambda: deployment.starts(name) != before and deployment.process(name), 30, f"{name} comes back")
    deployment.wait(deployment.reads_the_plan, 60, "the plan is read again")
    figure(f"{name} killed, the plan read again after", f"{time.monotonic() - start:.1f} s")
    deployment.wait_until_healthy(name)


def test_data_outlive_the_containers(deployment, figure):
    [finding] = [item for item in deployment.get(f"{PLAN}/findings").json["items"] if item["kind"] == "arithmetic"]
    note = {"note": "Đã xem, số đúng là 196.823."}
    answer = deployment.request("POST", f"{PLAN}/findings/{finding['finding_id']}/acknowledgement", note)
    assert answer.status == 200, answer.body
    authority = deployment.folder.joinpath("root.crt").read_bytes()
    deployment.compose("down")
    assert deployment.compose("ps", "--all", "--quiet").stdout == ""
    figure("warm start after down", f"{deployment.start():.1f} s")
    [finding] = [item for item in deployment.get(f"{PLAN}/findings").json["items"] if item["kind"] == "arithmetic"]
    assert finding["acknowledgement"]["note"] == note["note"]
    deployment.trust_authority()
    assert deployment.folder.joinpath("root.crt").read_bytes() == authority
    assert deployment.compose("logs", "migration").stdout.count("unchanged, edition 1") == 4


def test_a_backup_is_one_command_and_brings_back_what_was_there(deployment):
    """As README.md says it."""
    written = "SELECT count(*) FROM audit.lines WHERE method = 'access.v1.SignOut'"
    grants = "SELECT datacl FROM pg_database WHERE datname = 'vanquan'"
    before, granted = deployment.sql(written), deployment.sql(grants)
    dump = deployment.piped("exec", "-T", "database", "pg_dump", "--format=custom", "vanquan")
    assert deployment.request("DELETE", "/api/v1/sessions/current").status == 204
    assert deployment.sql(written) != before
    deployment.compose("stop", "proxy", "gateway", *SERVICES)
    restore = ["pg_restore", "--clean", "--create", "--exit-on-error", "--dbname=postgres"]
    deployment.piped("exec", "-T", "database", *restore, given=dump)
    deployment.start()
    assert (deployment.sql(written), deployment.sql(grants)) == (before, granted)
    assert deployment.reads_the_plan()
