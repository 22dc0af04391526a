"""Tokens are ordinary compact JWS with EdDSA: PyJWT reads ours, and ours are the only ones that are taken."""

import base64
import hashlib
import json
import socket
import struct
import threading
import time

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from system import PLAN_CODE
from vanquan_wire import Connection, WireError


def thumbprint(key):
    """RFC 7638, as key ids are made."""
    x = base64.urlsafe_b64encode(key.public_key().public_bytes_raw()).rstrip(b"=").decode()
    canonical = json.dumps({"crv": "Ed25519", "kty": "OKP", "x": x}, separators=(",", ":"))
    return base64.urlsafe_b64encode(hashlib.sha256(canonical.encode()).digest()).rstrip(b"=").decode()


def assertion(key, kid=None, **claims):
    now = int(time.time())
    payload = {"iss": "operator", "aud": ["gateway"], "sub": "operator:lan", "kind": "operator", "grants": [],
               "iat": now, "exp": now + 60, **claims}
    return jwt.encode(payload, key, algorithm="EdDSA", headers={"kid": kid or thumbprint(key)})


def call(system, token, service="gateway"):
    wire = Connection("127.0.0.1", system.wire_ports[service])
    return wire.call("funding.v1.ListPlanFindings", {"plan_code": PLAN_CODE}, meta={"authorization": f"Bearer {token}"})


def refused(system, token, service="gateway"):
    with pytest.raises(Exception) as raised:
        call(system, token, service)
    assert "UNAUTHENTICATED" in str(raised.value)


def test_an_assertion_that_pyjwt_signs_is_taken(system):
    key = load_pem_private_key((system.data / "secrets" / "operator.key").read_bytes(), None)
    assert call(system, assertion(key))["items"]


def test_pyjwt_verifies_what_the_operators_command_signs(system):
    seen = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        thread = threading.Thread(target=record_authorization, args=(server, seen))
        thread.start()
        gateway = f"127.0.0.1:{server.getsockname()[1]}"
        system.vanquan("call", "funding.v1.ListPlanFindings", "{}", "--operator", "lan", env={"VANQUAN_GATEWAY": gateway})
        thread.join()
    public = (system.data / "secrets" / "operator.pub").read_text()
    claims = jwt.decode(seen[0], public, algorithms=["EdDSA"], audience="gateway", issuer="operator")
    assert claims["sub"] == "operator:lan" and claims["exp"] - claims["iat"] <= 60


def record_authorization(server, seen):
    """A gateway that knows one method and keeps the bearer tokens it is shown."""
    connection, _ = server.accept()
    with connection:
        stream = connection.makefile("rwb")
        while len(seen) < 1 and (header := stream.read(4)):
            head = json.loads(stream.read(struct.unpack(">I", header)[0]))
            if head.get("body"):
                stream.read(struct.unpack(">I", stream.read(4))[0])
            if head["kind"] != "call":
                continue
            if token := head.get("meta", {}).get("authorization"):
                seen.append(token.removeprefix("Bearer "))
            body = {"methods": [METHOD]} if head["method"].startswith("reflection") else {}
            for part in ({"kind": "reply", "id": head["id"], "body": True}, body):
                data = json.dumps(part).encode()
                stream.write(struct.pack(">I", len(data)) + data)
            stream.flush()


METHOD = {"name": "funding.v1.ListPlanFindings", "kind": "unary", "permission": "plan.read", "idempotent": True,
          "idempotency": "read", "request": {"type": "object"}, "reply": {"type": "object"}, "summary": "x"}


@pytest.mark.parametrize(
    "claims",
    [{"exp": int(time.time()) + 86_400}, {"exp": 2**63 - 1, "iat": -(2**63)}, {"exp": 1}, {"iat": int(time.time()) + 3600, "exp": int(time.time()) + 3700}, {"aud": ["funding"]}, {"iss": "gateway"},
     {"kind": "user", "sub": "user:1"}, {"sub": "user:1"}],
)
def test_assertions_that_are_wrong_are_refused(system, claims):
    key = load_pem_private_key((system.data / "secrets" / "operator.key").read_bytes(), None)
    refused(system, assertion(key, **claims))


def test_another_key_is_refused_whatever_id_it_claims(system):
    right = load_pem_private_key((system.data / "secrets" / "operator.key").read_bytes(), None)
    refused(system, assertion(Ed25519PrivateKey.generate(), kid=thumbprint(right)))
    refused(system, assertion(Ed25519PrivateKey.generate()))


def test_a_service_takes_neither_an_assertion_nor_a_session(system):
    key = load_pem_private_key((system.data / "secrets" / "operator.key").read_bytes(), None)
    refused(system, assertion(key, aud=["funding"]), "funding")
    refused(system, system.token, "funding")


def test_unsigned_and_cut_tokens_are_refused(system):
    key = load_pem_private_key((system.data / "secrets" / "operator.key").read_bytes(), None)
    token = assertion(key)
    head, payload, signature = token.split(".")
    none = base64.urlsafe_b64encode(b'{"alg":"none","typ":"JWT"}').rstrip(b"=").decode()
    for wrong in [f"{none}.{payload}.", f"{none}.{payload}.{signature}", token[:-5], f"{head}.{payload}", token + ".x"]:
        refused(system, wrong)


SERVICE = [{"role": "service", "units": "*"}]


def private_key(system, name):
    return load_pem_private_key((system.data / "secrets" / f"{name}.key").read_bytes(), None)


def service_token(system, audience="funding", key="reporting", **claims):
    claims = {"iss": "reporting", "aud": [audience], "sub": "service:reporting", "kind": "service", "grants": SERVICE, **claims}
    return assertion(private_key(system, key), **claims)


@pytest.mark.parametrize("service, method", [
    ("funding", "funding.v1.ListPlanFindings"), ("beneficiaries", "beneficiaries.v1.ListPlanTasks"),
    ("indicators", "indicators.v1.ListPlanTargets"),
])
def test_reporting_reads_the_others_as_itself(system, service, method):
    with Connection("127.0.0.1", system.wire_ports[service]) as wire:
        meta = {"authorization": f"Bearer {service_token(system, service)}"}
        assert wire.call(method, {"plan_code": PLAN_CODE}, meta=meta)["items"]


@pytest.mark.parametrize(
    "claims",
    [
        {"sub": "user:1", "kind": "user"},
        {"sub": "user:1"},
        {"sub": "service:funding"},
        {"sub": "operator:lan", "kind": "operator", "grants": [{"role": "operator", "units": "*"}]},
        {"kind": "user"},
        {"grants": [{"role": "administrator", "units": "*"}]},
        {"grants": SERVICE + [{"role": "administrator", "units": "*"}]},
        {"grants": [{"role": "operator", "units": ["van-quan"]}]},
        {"iss": "gateway"},
        {"iss": "operator"},
        {"aud": ["indicators"]},
        {"exp": int(time.time()) + 86_400},
        {"exp": int(time.time()) - 1},
        {"iat": int(time.time()) + 3600, "exp": int(time.time()) + 3660},
    ],
)
def test_reportings_key_speaks_for_reporting_and_for_nobody_else(system, claims):
    refused(system, service_token(system, **claims), "funding")


def test_reportings_key_opens_neither_the_gateway_nor_reporting_itself(system):
    for name in ["gateway", "reporting"]:
        with Connection("127.0.0.1", system.wire_ports[name]) as wire, pytest.raises(WireError) as raised:
            token = service_token(system, name)
            wire.call("reporting.v1.ListPlans", {}, meta={"authorization": f"Bearer {token}"})
        assert raised.value.code == "UNAUTHENTICATED"


def test_no_other_key_speaks_for_reporting(system):
    refused(system, service_token(system, key="operator"), "funding")
    key = private_key(system, "reporting")
    forged = {"iss": "reporting", "aud": ["funding"], "sub": "service:reporting", "kind": "service", "grants": SERVICE}
    refused(system, assertion(Ed25519PrivateKey.generate(), kid=thumbprint(key), **forged), "funding")


@pytest.mark.parametrize("grants", [SERVICE, [{"role": "service", "units": ["van-quan"]}]])
def test_a_service_reads_and_enters_nothing(system, grants):
    with Connection("127.0.0.1", system.wire_ports["funding"]) as wire, pytest.raises(WireError) as raised:
        request = {"plan_code": PLAN_CODE, "finding_id": system.finding()["finding_id"], "note": "x"}
        meta = {"authorization": f"Bearer {service_token(system, grants=grants)}"}
        wire.call("funding.v1.AcknowledgeFinding", request, meta=meta)
    assert raised.value.code == "PERMISSION_DENIED"


def test_a_service_sees_no_more_than_its_callers_units(system):
    assert system.acknowledge("chỉ huyện thấy").status == 200
    def notes(units):
        with Connection("127.0.0.1", system.wire_ports["funding"]) as wire:
            token = service_token(system, grants=[{"role": "service", "units": units}])
            items = wire.call("funding.v1.ListPlanFindings", {"plan_code": PLAN_CODE}, meta={"authorization": f"Bearer {token}"})
        return [item["acknowledgement"]["note"] for item in items["items"] if "acknowledgement" in item]
    assert notes("*") == notes(["van-quan"]) == ["chỉ huyện thấy"]
    assert notes(["cao-loc"]) == notes([]) == []


def test_the_secret_keys_are_for_their_owner_alone(system):
    folder = system.data / "secrets"
    keys = sorted(path.name for path in folder.glob("*.key"))
    assert "reporting.key" in keys and "operator.key" in keys and len(keys) == 4
    assert all((folder / name).stat().st_mode & 0o077 == 0 for name in keys)
    public = (folder / "reporting.pub").read_text()
    claims = jwt.decode(service_token(system), public, algorithms=["EdDSA"], audience="funding", issuer="reporting")
    assert claims["sub"] == "service:reporting"
