"""`vanquan doctor`: well where all is well; each thing made wrong is said, with what to do, and nothing secret is."""

import json
import os
import resource
import shutil
import signal
import socket
import subprocess
from contextlib import contextmanager

import pytest
from system import BINARIES, SERVICES, System
from throwaway import Cluster


def doctor(system, **options):
    """The findings, and the exit status."""
    result = system.vanquan("doctor", "--json", **options)
    findings = json.loads(result.stdout)["findings"]
    for path in (system.data / "secrets").glob("*.pgpass"):
        assert path.read_text().strip().rpartition(":")[2] not in result.stdout + result.stderr
    return findings, result.returncode


def verdicts(findings):
    return {finding["verdict"] for finding in findings}


@contextmanager
def undone(undo):
    try:
        yield
    finally:
        undo()


def expect(system, check, words, verdict="wrong", status=1, **options):
    """Exactly one check complains, in these words."""
    findings, code = doctor(system, **options)
    complaints = [f for f in findings if f["verdict"] == verdict]
    assert complaints and {f["check"] for f in complaints} == {check}, findings
    told = " ".join(f["text"] for f in complaints)
    assert words in told, told
    assert code == status
    return complaints


def test_a_running_system_is_well(system):
    findings, code = doctor(system)
    assert verdicts(findings) <= {"ok", "warning"} and code == 0, findings
    checks = {f["check"] for f in findings}
    assert checks >= {
        "PostgreSQL", "libpq", "OpenSSL", "PDF", "fonts", "open files", "data folder", "secrets", "keys", "disk", "executables",
        "database", "server", "encoding", "clock", "schema catalogue", "logins", "row security", "audit", "audit seals", "outbox", "ports",
        "gateway", *SERVICES, *(f"schema {name}" for name in ["gateway", *SERVICES]),
    }


def test_for_people_it_is_a_line_each_and_a_summary(system):
    result = system.vanquan("doctor")
    findings, _ = doctor(system)
    lines = result.stdout.splitlines()
    assert len(lines) == len(findings) + 2 and lines[-1].endswith(" well.")
    for line, finding in zip(lines, findings):
        assert line.split()[0] == finding["verdict"]


def test_a_system_that_rests_is_not_wrong_but_not_all_of_it_is_checked(own_system):
    own_system.start()
    assert own_system.stop() == 0
    findings, code = doctor(own_system)
    assert code == 2 and "wrong" not in verdicts(findings)
    unchecked = {f["check"] for f in findings if f["verdict"] == "unchecked"}
    assert unchecked == {"database", "services"}


def test_before_the_first_start_it_looks_at_the_machine(own_system):
    findings, code = doctor(own_system)
    assert code == 2 and "wrong" not in verdicts(findings)
    assert not own_system.data.exists()


# The data folder


@pytest.mark.parametrize("name", ["operator.key", "caller.key", "reporting.key", "vanquan_funding.pgpass"])
def test_a_secret_that_others_can_read(system, name):
    path = system.data / "secrets" / name
    path.chmod(0o640)
    with undone(lambda: path.chmod(0o600)):
        findings, code = doctor(system)
        [secrets] = [f for f in findings if f["check"] == "secrets" and f["verdict"] == "wrong"]
        assert f"chmod 600 {path}" in secrets["text"] and code == 1


def test_a_key_whose_public_half_is_anothers(system):
    secrets = system.data / "secrets"
    public = (secrets / "caller.pub").read_text()
    shutil.copy(secrets / "operator.pub", secrets / "caller.pub")
    with undone(lambda: (secrets / "caller.pub").write_text(public)):
        expect(system, "keys", "caller.pub is not the public half")


def test_a_key_that_is_gone(system):
    path = system.data / "secrets" / "reporting.pub"
    public = path.read_text()
    path.unlink()
    with undone(lambda: path.write_text(public)):
        expect(system, "keys", "reporting.pub is missing")
        assert not path.exists()


def test_a_password_file_that_is_spoilt(system):
    path = system.data / "secrets" / "vanquan_indicators.pgpass"
    line = path.read_text()
    path.write_text("spoilt")
    with undone(lambda: path.write_text(line)):
        findings, code = doctor(system)
        wrong = {f["check"] for f in findings if f["verdict"] == "wrong"}
        assert wrong == {"secrets", "schema indicators"} and code == 1


def test_a_data_folder_that_others_may_write_in(system):
    mode = system.data.stat().st_mode & 0o777
    system.data.chmod(mode | 0o022)
    with undone(lambda: system.data.chmod(mode)):
        expect(system, "data folder", "Other users of this machine may write")


# The machine


def test_no_printer(system):
    findings, code = doctor(system, env={"PATH": "/nonexistent"})
    said = {f["check"]: f for f in findings if f["verdict"] == "warning"}
    assert {"PDF", "fonts"} <= set(said) and code == 0
    assert "apt-get install weasyprint" in said["PDF"]["remedy"]


def test_few_open_files(system):
    def limit():
        resource.setrlimit(resource.RLIMIT_NOFILE, (512, 512))
    findings, code = doctor(system, preexec_fn=limit)
    [said] = [f for f in findings if f["check"] == "open files"]
    assert said["verdict"] == "warning" and "512" in said["text"] and "ulimit -n" in said["remedy"] and code == 0


def test_executables_of_another_version_and_none(own_system, tmp_path):
    shutil.copy(BINARIES / "vanquan", tmp_path / "vanquan")
    def said():
        command = [tmp_path / "vanquan", "doctor", "--json"]
        result = subprocess.run(command, env=own_system.environment, capture_output=True, text=True, timeout=60)
        [finding] = [f for f in json.loads(result.stdout)["findings"] if f["check"] == "executables"]
        assert result.returncode == 1 and finding["verdict"] == "wrong"
        return finding["text"]
    assert "gateway" in said() and "Not beside vanquan" in said()
    for name in ["gateway", *SERVICES]:
        path = tmp_path / name
        path.write_text(f"#!/bin/sh\necho {name} 0.0.9\n")
        path.chmod(0o755)
    assert "funding says “funding 0.0.9”" in said()


# The database


def test_a_login_with_more_rights_than_it_needs(system):
    for grant, revoke, words in [
        ("ALTER ROLE vanquan_funding SUPERUSER", "ALTER ROLE vanquan_funding NOSUPERUSER", "vanquan_funding is SUPERUSER"),
        ("ALTER ROLE vanquan_gateway BYPASSRLS CREATEDB", "ALTER ROLE vanquan_gateway NOBYPASSRLS NOCREATEDB",
         "vanquan_gateway is BYPASSRLS, CREATEDB"),
        ("GRANT vanquan_owner TO vanquan_reporting", "REVOKE vanquan_owner FROM vanquan_reporting",
         "vanquan_reporting is a member of another role"),
        ("GRANT TEMP ON DATABASE vanquan TO vanquan_indicators", "REVOKE TEMP ON DATABASE vanquan FROM vanquan_indicators",
         "vanquan_indicators may make temporary tables"),
        ("ALTER ROLE vanquan_owner NOBYPASSRLS", "ALTER ROLE vanquan_owner BYPASSRLS", "is to be BYPASSRLS"),
    ]:
        assert system.sql(grant, "postgres") == ""
        with undone(lambda: system.sql(revoke, "postgres")):
            findings, code = doctor(system)
            told = " ".join(f["text"] for f in findings if f["check"] == "logins" and f["verdict"] == "wrong")
            assert words in told and code == 1, findings
    assert doctor(system)[1] == 0


def test_a_table_without_row_level_security(system):
    table = "funding.finding_acknowledgements"
    for change in ["NO FORCE ROW LEVEL SECURITY", "DISABLE ROW LEVEL SECURITY"]:
        assert system.sql(f"ALTER TABLE {table} {change}") == ""
        undo = f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY"
        with undone(lambda: system.sql(undo)):
            [said] = expect(system, "row security", f"not forced on {table}")
            assert said["remedy"] == f"as the owner: {undo}"
    assert system.sql("ALTER TABLE audit.lines NO FORCE ROW LEVEL SECURITY") == ""
    with undone(lambda: system.sql("ALTER TABLE audit.lines FORCE ROW LEVEL SECURITY")):
        expect(system, "row security", "audit.lines")


def test_an_audit_trail_that_can_be_changed(system):
    assert system.sql("GRANT DELETE ON audit.lines TO vanquan_funding") == ""
    with undone(lambda: system.sql("REVOKE DELETE ON audit.lines FROM vanquan_funding")):
        expect(system, "audit", "vanquan_funding DELETE")


def test_commands_that_wait(system):
    row = "INSERT INTO reporting.outbox (method, request, principal, created_at) VALUES ('a.v1.B', '{}', 'x', now() - interval '%s')"
    with undone(lambda: system.sql("DELETE FROM reporting.outbox")):
        system.sql(row % "5 minutes")
        expect(system, "outbox", "1 commands of reporting wait, the oldest for 5 min", "warning", 0)
        system.sql(row % "3 hours")
        expect(system, "outbox", "2 commands of reporting wait, the oldest for 3 h")


def test_a_schema_of_another_version(system):
    name = "SELECT name FROM meta.migrations WHERE component = 'indicators' ORDER BY number DESC LIMIT 1"
    kept = system.sql(name)
    rename = "UPDATE meta.migrations SET name = '%s' WHERE component = 'indicators' AND name = '%s'"
    system.sql(rename % ("edited", kept))
    with undone(lambda: system.sql(rename % (kept, "edited"))):
        [said] = expect(system, "schema indicators", "was edited after it was applied")
        assert said["remedy"] == "vanquan migrate"
    newer = "INSERT INTO meta.migrations (component, number, name, checksum) VALUES ('catalogue', 99, 'x', 'x')"
    system.sql(newer)
    with undone(lambda: system.sql("DELETE FROM meta.migrations WHERE number = 99")):
        expect(system, "schema catalogue", "no number")


def test_a_login_that_the_database_does_not_let_in(system):
    system.sql("ALTER ROLE vanquan_beneficiaries NOLOGIN", "postgres")
    with undone(lambda: system.sql("ALTER ROLE vanquan_beneficiaries LOGIN", "postgres")):
        findings, code = doctor(system)
        wrong = {f["check"] for f in findings if f["verdict"] == "wrong"}
        assert {"schema beneficiaries", "logins"} <= wrong and code == 1


def test_a_database_of_another_encoding_and_order(own_system):
    cluster = Cluster().start()
    try:
        cluster.run("createdb", "-h", cluster.folder, "-U", "postgres", "-T", "template0", "-E", "SQL_ASCII", "--locale=C", "old")
        own_system.environment["DATABASE_URL"] = cluster.url.replace("dbname=postgres", "dbname=old")
        findings, code = doctor(own_system)
        said = {f["check"]: f for f in findings if f["verdict"] == "wrong"}
        assert "Encoded in SQL_ASCII" in said["encoding"]["text"] and code == 1
        assert "There is no vanquan_funding." in " ".join(f["text"] for f in findings if f["check"] == "logins")
        assert said["audit"]["text"] == "There is no audit trail."
        cluster.stop()
        expect(own_system, "database", "does not answer")
    finally:
        cluster.remove()


# The executables


def test_one_that_hangs_while_others_serve(system):
    [pid] = system.pids("indicators")
    os.kill(pid, signal.SIGSTOP)
    with undone(lambda: os.kill(pid, signal.SIGCONT)):
        findings, code = doctor(system)
        said = {f["check"]: f["text"] for f in findings if f["verdict"] == "wrong"}
        assert "does not answer" in said["indicators"] and code == 1
        assert set(said) == {"indicators"}
    system.wait_until_serving()


def test_a_port_that_another_program_holds():
    system = System()
    try:
        with socket.create_server(("127.0.0.1", system.http_port)):
            expect(system, "ports", f"127.0.0.1:{system.http_port} is in use by another program; VANQUAN_HTTP says it")
    finally:
        system.remove()
