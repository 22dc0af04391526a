"""The database under it: gone and back, and what each login role may do."""

import re
import time

import pytest
from system import PLAN_CODE, SERVICES, System
from throwaway import Cluster

REFUSED = re.compile("ERROR:  (permission denied|must be owner)")


@pytest.fixture
def broken():
    """A system on a server of the test's own, which the test may stop."""
    cluster = Cluster().start()
    system = System(DATABASE_URL=cluster.url)
    try:
        yield system.start().sign_in(), cluster
    finally:
        system.remove()
        cluster.remove()


def test_stopped_it_is_unavailable_and_it_comes_back_by_itself(broken):
    system, cluster = broken
    money = f"/api/v1/plans/{PLAN_CODE}/money"
    assert system.get(money).status == 200
    cluster.stop()
    begun = time.monotonic()
    assert system.get(money).status == 503
    assert time.monotonic() - begun < 6
    assert system.acknowledge("x", finding="y").status == 503
    system.wait(lambda: system.health() == "some", 10, "health does not say so")
    statuses = system.get("/api/health").json
    assert set(statuses.values()) == {"NOT_SERVING"}
    cluster.start()
    system.wait_until_serving(30)
    assert system.get(money).status == 200
    assert "ended by itself" not in system.output.read_text()


def test_frozen_it_ends_at_the_deadline(broken):
    system, cluster = broken
    cluster.freeze()
    try:
        begun = time.monotonic()
        answer = system.get(f"/api/v1/plans/{PLAN_CODE}/findings")
        assert answer.status in (503, 504)
        assert time.monotonic() - begun < 35
    finally:
        cluster.thaw()
    system.wait_until_serving(30)
    assert system.get(f"/api/v1/plans/{PLAN_CODE}/findings").status == 200


def test_a_role_sees_rows_only_with_a_scope(system):
    assert system.acknowledge("để thử").status == 200
    count = "SELECT count(*) FROM funding.finding_acknowledgements"
    def scoped(units):
        return system.sql(f"SET vanquan.units = '{units}'; {count}", "vanquan_funding")
    assert system.sql(count, "vanquan_funding") == "0"
    assert scoped("") == "0"
    assert scoped("cao-loc") == "0"
    assert scoped("cao-loc,van-quan") == "1"
    assert scoped("*") == "1"


@pytest.mark.parametrize("name", ["gateway", *SERVICES])
@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE public.x (a int)",
        "CREATE TEMP TABLE x (a int)",
        "ALTER TABLE audit.lines DISABLE ROW LEVEL SECURITY",
        "DELETE FROM audit.lines",
        "UPDATE audit.lines SET principal = 'x'",
        "INSERT INTO meta.migrations SELECT * FROM meta.migrations",
        "UPDATE catalogue.stated_figures SET amount_vnd = 0",
        "SET ROLE vanquan_owner",
    ],
)
def test_a_role_may_not_do_more_than_it_needs(system, name, statement):
    assert REFUSED.search(system.sql(statement, f"vanquan_{name}"))


@pytest.mark.parametrize("name", SERVICES)
def test_a_service_does_not_read_accounts(system, name):
    assert REFUSED.search(system.sql("SELECT password_hash FROM access.users", f"vanquan_{name}"))


def test_every_table_with_a_unit_forces_row_level_security(system):
    unprotected = system.sql(
        "SELECT c.oid::regclass FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
        "JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'unit_code' "
        "WHERE c.relkind = 'r' AND n.nspname NOT IN ('catalogue') AND NOT (c.relrowsecurity AND c.relforcerowsecurity)"
    )
    assert unprotected == ""


def test_passwords_and_tokens_are_nowhere_in_clear(system):
    hashes = system.sql("SELECT password_hash FROM access.users")
    assert all(line.startswith("$scrypt$") for line in hashes.splitlines())
    logs = "".join(path.read_text(errors="replace") for path in (system.data / "logs").iterdir())
    assert system.token not in logs
