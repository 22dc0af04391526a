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
from vanquan_wire import Connection


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
        system.vanquan("call", "funding.v1.ListPlanFindings", "{}", "--as", "lan", env={"VANQUAN_GATEWAY": gateway})
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
