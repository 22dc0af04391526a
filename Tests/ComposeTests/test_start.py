"""From nothing to a plan that is read over https."""

import http.client
import json
import socket
import ssl
import stat
from datetime import datetime

import pytest
from deployment import LASTING, PLAN, SERVICES, docker

# A start takes some 25 s on two cores; the aim is a minute. This is for a machine that does much else.
PATIENCE = 180


def test_a_cold_start_ends_with_all_of_them_healthy(cold, figure):
    figure("cold start until all are healthy", f"{cold.cold_start:.1f} s")
    assert cold.cold_start < PATIENCE
    states = {name: cold.at_first[name]["State"] for name in LASTING}
    assert {name: state["Health"]["Status"] for name, state in states.items()} == dict.fromkeys(LASTING, "healthy")
    migration = cold.at_first["migration"]["State"]
    assert (migration["Status"], migration["ExitCode"]) == ("exited", 0)


def test_they_start_in_their_order(cold):
    def moment(name, key="StartedAt"):
        return datetime.fromisoformat(cold.at_first[name]["State"][key][:26].rstrip("Z"))

    migrated = moment("migration", "FinishedAt")
    assert moment("database") < moment("migration") < migrated
    assert all(migrated <= moment(service) < moment("gateway") < moment("proxy") for service in SERVICES)


def test_there_is_no_account_until_the_operator_makes_one(cold):
    assert cold.accounts_at_first == "0"


def test_secrets_are_made_once_and_for_the_containers_alone(cold):
    def files():
        return {path.name: (path.stat().st_ino, path.stat().st_mtime_ns) for path in cold.secrets.iterdir()}

    before = files()
    assert "Nothing is missing" in cold.make_secrets()
    assert files() == before and len(before) == 15
    assert all(name in cold.made for name in before)
    folder = cold.secrets.stat()
    assert (stat.S_IMODE(folder.st_mode), folder.st_uid) == (0o700, 10001)
    for path in cold.secrets.iterdir():
        status = path.stat()
        assert stat.S_IMODE(status.st_mode) == (0o644 if path.suffix == ".pub" else 0o600), path
        assert (status.st_uid, status.st_gid) == (10001, 10001), path


def test_the_examination_finds_nothing_wrong(deployment):
    report = json.loads(deployment.operator("doctor", "--json", check=False).stdout)
    wrong = [finding for finding in report["findings"] if finding["verdict"] not in ("ok", "unchecked")]
    assert not wrong


def test_the_plan_is_read_over_https(deployment):
    answer = deployment.get(f"{PLAN}/money?nature=development_investment&source=central")
    assert answer.status == 200
    assert answer.json["items"][0]["stated_vnd"] == 196832000000
    assert deployment.reads_the_plan()


def test_it_is_this_version(deployment):
    version = deployment.operator("version").stdout.split()[-1]
    for name in LASTING:
        assert deployment.inspect(name)["Config"]["Image"].endswith(f":{version}")


def test_a_pdf_is_printed_with_its_fonts(deployment):
    answer = deployment.get("/plans/van-quan-2021-2025/glance.pdf", headers={"Cookie": f"__Host-vanquan={deployment.token}"})
    assert answer.status == 200 and answer.body.startswith(b"%PDF-"), answer.body[:200]
    assert b"LiberationSerif" in answer.body or b"Liberation-Serif" in answer.body


def test_the_operator_calls_from_within(deployment):
    assert deployment.operator("services").stdout.count("SERVING") == 5
    assert "van-quan-2021-2025" in deployment.operator("call", "reporting.v1.ListPlans").stdout
    assert "38" in deployment.operator("plan", "check").stdout


def test_http_leads_to_https_and_no_other_port_is_open(deployment):
    connection = http.client.HTTPConnection("localhost", 80, timeout=10)
    connection.request("GET", "/plans?x=1")
    answer = connection.getresponse()
    assert (answer.status, answer.getheader("Location")) == (308, "https://localhost/plans?x=1")
    published = docker("ps", "--format", "{{.Names}} {{.Ports}}").splitlines()
    assert [line.split()[0] for line in published if "->" in line] == ["vanquan-proxy-1"]
    for port in [5432, 7430, 7431, 7432, 7433, 7434, 8080]:
        with pytest.raises(OSError):
            socket.create_connection(("localhost", port), timeout=2)


@pytest.mark.filterwarnings("ignore:ssl.TLSVersion:DeprecationWarning")
def test_the_certificate_is_ours_for_our_host_and_no_old_tls(deployment):
    with pytest.raises(ssl.SSLCertVerificationError):
        socket_of(ssl.create_default_context())
    with socket_of(deployment.trust) as connection:
        names = connection.getpeercert()["subjectAltName"]
        assert names == (("DNS", "localhost"),) and connection.version() == "TLSv1.3"
    old = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    old.check_hostname, old.verify_mode = False, ssl.CERT_NONE
    old.set_ciphers("ALL:@SECLEVEL=0")
    old.minimum_version, old.maximum_version = ssl.TLSVersion.TLSv1, ssl.TLSVersion.TLSv1_1
    with pytest.raises((ssl.SSLError, ConnectionError)):
        socket_of(old)


def socket_of(context):
    return context.wrap_socket(socket.create_connection(("localhost", 443), timeout=10), server_hostname="localhost")


def test_people_are_told_apart_by_their_addresses_and_nobody_says_his_own(deployment):
    deployment.request("POST", "/api/v1/sessions", {"username": "admin", "password": deployment.password},
                       headers={"X-Forwarded-For": "203.0.113.9"}, signed_in=False)
    seen = deployment.sql("SELECT client_address FROM access.sessions ORDER BY created_at DESC LIMIT 1")
    networks = deployment.inspect("proxy")["NetworkSettings"]["Networks"]
    assert seen == networks["vanquan_outside"]["Gateway"], (seen, networks)
