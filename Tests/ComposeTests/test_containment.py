"""What runs has no more rights, room and reach than it needs, as the kernel sees it."""

import pytest
from deployment import LASTING, SERVICES

USERS = {name: 10001 for name in LASTING} | {"proxy": 10002}


@pytest.mark.parametrize("name", LASTING)
def test_no_right_and_no_way_to_one(deployment, name):
    status = dict(
        line.split(":", 1) for line in open(f"/proc/{deployment.process(name)}/status").read().splitlines()
    )
    assert set(status["Uid"].split()) == set(status["Gid"].split()) == {str(USERS[name])}
    for kind in ["CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb"]:
        assert int(status[kind], 16) == 0, kind
    assert status["NoNewPrivs"].strip() == "1"
    assert status["Seccomp"].strip() == "2"
    limits = open(f"/proc/{deployment.process(name)}/limits").read()
    [core] = [line for line in limits.splitlines() if line.startswith("Max core file size")]
    assert core.split()[4:6] == ["0", "0"]


@pytest.mark.parametrize("name", LASTING)
def test_nothing_can_be_written_beside_what_is_meant_for_it(deployment, name):
    find = ["find", "/", "-path", "/proc", "-prune", "-o", "-type", "d", "-writable", "-print", "-prune"]
    found = set(deployment.compose("exec", "-T", name, *find, check=False).stdout.split())
    own = {"database": {"/var/lib/postgresql/data", "/run/postgresql"}, "gateway": {"/tmp"}, "proxy": {"/var/lib/proxy"}}
    # Memory that processes share, and the queues beside it: the kernel's, gone with the container.
    assert found - {"/dev/shm", "/dev/mqueue"} == own.get(name, set())
    written = deployment.compose("exec", "-T", name, "sh", "-c", "echo x >/etc/x; echo x >/usr/local/bin/x; echo x >/x", check=False)
    assert written.stderr.count("Read-only file system") == 3, written.stderr


@pytest.mark.parametrize("name", LASTING)
def test_a_container_cannot_change_its_secrets(deployment, name):
    script = 'for f in /run/secrets/*; do [ -e "$f" ] || continue; ( : >>"$f" ) 2>/dev/null && echo "$f"; done; true'
    assert deployment.compose("exec", "-T", name, "sh", "-c", script).stdout == ""


@pytest.mark.parametrize("name", LASTING)
def test_it_has_bounds_and_its_log_too(deployment, name):
    host = deployment.inspect(name)["HostConfig"]
    assert host["Memory"] >= 256 << 20 and host["NanoCpus"] > 0 and 0 < host["PidsLimit"] <= 160
    assert host["LogConfig"] == {"Type": "json-file", "Config": {"max-size": "10m", "max-file": "5"}}
    assert host["RestartPolicy"]["Name"] == "unless-stopped"
    assert not host["Privileged"] and host["ReadonlyRootfs"]


def test_who_reaches_whom(deployment):
    def reaches(name, host, port):
        script = f"exec 3<>/dev/tcp/{host}/{port}"
        return deployment.compose("exec", "-T", name, "timeout", "3", "bash", "-c", script, check=False).returncode == 0

    assert all(reaches(name, "database", 5432) for name in [*SERVICES, "gateway"])
    assert reaches("proxy", "gateway", 8080)
    assert not any(reaches(name, "proxy", 8443) for name in SERVICES)
    assert not any(reaches("proxy", name, port) for name, port in [("database", 5432), ("funding", 7431)])
    assert not reaches("database", "proxy", 8443)


def test_a_service_sees_its_own_schema_alone_and_the_superuser_asks_for_a_password(deployment):
    def psql(statement, role="vanquan_funding"):
        url = f"host=database dbname=vanquan user={role} passfile=/run/secrets/postgres.pgpass"
        return deployment.compose("exec", "-T", "database", "psql", "--no-psqlrc", "-d", url, "-c", statement, check=False)

    assert "password" in psql("SELECT 1").stderr
    assert psql("SELECT 1", "postgres").returncode == 0
    assert "no pg_hba.conf entry" in deployment.compose(
        "exec", "-T", "database", "psql", "-U", "vanquan_owner", "vanquan", "-c", "SELECT 1", check=False).stderr
