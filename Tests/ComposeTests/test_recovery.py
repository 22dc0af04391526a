"""What dies comes back by itself, and what was written is there."""

import os
import signal
import time

import pytest
from deployment import LASTING, PLAN


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


def test_a_backup_is_one_command_and_can_be_restored(deployment):
    """As README.md says it: a dump by the database's own user, and back into an empty database."""
    users = "SELECT count(*) FROM access.users"
    in_database = ["exec", "-T", "database"]
    deployment.compose(*in_database, "sh", "-c", "pg_dump --format=custom vanquan >/var/lib/postgresql/data/vanquan.dump")
    deployment.compose(*in_database, "createdb", "--template=template0", "restored")
    deployment.compose(*in_database, "pg_restore", "--exit-on-error", "--dbname=restored", "/var/lib/postgresql/data/vanquan.dump")
    read = deployment.compose(*in_database, "psql", "-AtX", "restored", "-c", users).stdout
    assert read.strip() == deployment.sql(users) == "1"
    deployment.compose(*in_database, "dropdb", "restored")
    deployment.compose(*in_database, "rm", "/var/lib/postgresql/data/vanquan.dump")
