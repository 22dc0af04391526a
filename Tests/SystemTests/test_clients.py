"""Other offices' programs: a key pair of their own, signed assertions, short tokens, and the province's feed and nothing else."""

import concurrent.futures
import hashlib
import hmac
import json
import time
import urllib.parse
import uuid
from base64 import urlsafe_b64encode

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat
from system import PLAN_CODE, PLAN_PATH
from test_dry_run import OF_CLIENTS, dump
from test_tokens import thumbprint
from vanquan_wire import Connection, WireError

NAME = "tinh-lang-son"
CLIENTS = "/api/v1/clients"
FEED = f"/api/v1/feeds/plans/{PLAN_CODE}"
GRANT = "client_credentials"
TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
PROGRAM = {
    "display_name": "Kho dữ liệu tổng hợp", "organization": "Ban Dân tộc tỉnh Lạng Sơn", "role": "province_reader",
    "valid_from": "2022-01-01"}


class Program:
    """The province's, with the private half that only it has."""

    def __init__(self, system, name=NAME):
        self.system, self.name, self.key = system, name, Ed25519PrivateKey.generate()
        answer = system.request("PUT", f"{CLIENTS}/{name}", PROGRAM, {"Idempotency-Key": f"save-{name}"})
        assert answer.status == 200, answer.body
        self.add(self.key)
        self.audience = system.get(CLIENTS).json["audience"]

    def add(self, key):
        pem = key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()
        answer = self.system.post(f"{CLIENTS}/{self.name}/keys", {"public_key": pem}, key=f"add-{thumbprint(key)}")
        assert answer.status == 200, answer.body
        return answer.json

    def assertion(self, key=None, kid=None, **claims):
        now = int(time.time())
        payload = {"iss": self.name, "sub": self.name, "aud": self.audience, "iat": now, "exp": now + 60, "jti": uuid.uuid4().hex, **claims}
        payload = {claim: value for claim, value in payload.items() if value is not None}
        key = key or self.key
        return jwt.encode(payload, key, algorithm="EdDSA", headers={"kid": kid or thumbprint(key)})

    def token(self, **options):
        answer = ask(self.system, self.assertion(**options))
        assert answer.status == 200, answer.body
        return answer.json["access_token"]


def ask(system, assertion, headers=None, **changes):
    form = {"grant_type": GRANT, "client_assertion_type": TYPE, "client_assertion": assertion, **changes}
    return post(system, urllib.parse.urlencode({k: v for k, v in form.items() if v is not None}), headers)


def post(system, body, headers=None):
    headers = {"Content-Type": "application/x-www-form-urlencoded", **(headers or {})}
    return system.request("POST", "/api/v1/token", body, headers, signed_in=False)


def bearer(token):
    return {"Authorization": f"Bearer {token}"}


def forgive(system):
    """Nobody waits for what another test has tried from this machine."""
    system.sql("DELETE FROM access.sign_in_failures")


@pytest.fixture(scope="module")
def program(system):
    return Program(system)


def test_an_assertion_that_pyjwt_signs_gets_a_token_that_reads_the_feed(system, program):
    answer = ask(system, program.assertion())
    assert answer.status == 200 and answer.headers["Cache-Control"] == "no-store"
    assert answer.json.keys() == {"access_token", "token_type", "expires_in", "scope"}
    assert (answer.json["token_type"], answer.json["expires_in"], answer.json["scope"]) == ("Bearer", 600, "feed.read")
    headers = bearer(answer.json["access_token"])
    feed = system.get(FEED, headers=headers)
    assert feed.status == 200 and feed.headers["ETag"]
    assert system.get(FEED, headers={**headers, "If-None-Match": feed.headers["ETag"]}).status == 304
    wire = Connection("127.0.0.1", system.wire_ports["gateway"])
    meta = {"authorization": f"Bearer {answer.json['access_token']}"}
    assert wire.call("reporting.v1.ReadPlanFeed", {"plan_code": PLAN_CODE}, meta=meta) == feed.json


def test_everything_else_is_refused_to_it_by_http_and_by_the_wire(system, program):
    from test_access_matrix import REQUESTS, address

    token = program.token()
    wire = Connection("127.0.0.1", system.wire_ports["gateway"])
    operations = [
        (operation["operationId"], verb.upper(), path)
        for path, verbs in system.get("/api/openapi.json").json["paths"].items() for verb, operation in verbs.items()
        if ".v1." in operation["operationId"]]
    assert len(operations) > 40
    for name, verb, path in operations:
        answer = system.request(verb, address(name, path), None if verb == "GET" else REQUESTS[name], bearer(token))
        assert answer.status == (200 if name == "reporting.v1.ReadPlanFeed" else 403), (name, answer.status, answer.body)
    for method in system.reflection():
        if method["name"].startswith(("health.", "reflection.")) or method.get("permission") == "feed.read":
            continue
        with pytest.raises(WireError) as raised:
            if method["kind"] == "unary":
                wire.call(method["name"], {}, meta={"authorization": f"Bearer {token}"})
            else:
                next(iter(wire.stream(method["name"], {}, meta={"authorization": f"Bearer {token}"})))
        assert raised.value.code == "PERMISSION_DENIED", (method["name"], raised.value)
    for path in ["/api/v1/sessions/current", "/metrics"]:
        assert system.get(path, headers=bearer(token)).status in {401, 403}
    assert system.get(f"{PLAN_PATH}/money", headers=bearer(token)).status == 403


def refused(system, assertion):
    """Its body, which says nothing of why."""
    answer = ask(system, assertion)
    assert answer.status == 401 and answer.headers["Cache-Control"] == "no-store", answer.body
    assert answer.json["error"] == "invalid_client" and answer.headers["WWW-Authenticate"]
    return answer.body


def hostile(program):
    """What is not to be taken, by what is wrong with it."""
    now, kid = int(time.time()), thumbprint(program.key)
    right = program.assertion()
    head, payload, signature = right.split(".")

    def encoded(data):
        return urlsafe_b64encode(data).rstrip(b"=").decode()

    def signed(header, body=payload):
        text = f"{encoded(header)}.{body}"
        return f"{text}.{encoded(program.key.sign(text.encode()))}"

    hs256 = f'{encoded(json.dumps(dict(alg="HS256", kid=kid, typ="JWT")).encode())}.{payload}'
    pem = program.key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    raw = program.key.public_key().public_bytes_raw()
    double = f'{{"iss":"{NAME}","iss":"{NAME}","sub":"{NAME}","aud":"{program.audience}","exp":{now + 60},"jti":"x"}}'.encode()
    stranger = Ed25519PrivateKey.generate()
    return {
        "expired": program.assertion(exp=now - 1), "not yet valid": program.assertion(nbf=now + 120),
        "issued later": program.assertion(iat=now + 120), "lives too long": program.assertion(exp=now + 3600),
        "no end": program.assertion(exp=None), "wrong audience": program.assertion(aud="urn:vanquan:khac"),
        "two audiences": program.assertion(aud=[program.audience, "urn:vanquan:khac"]), "no audience": program.assertion(aud=None),
        "wrong issuer": program.assertion(iss="khac"), "sub is not iss": program.assertion(sub="khac"),
        "no jti": program.assertion(jti=None), "long jti": program.assertion(jti="x" * 129),
        "unknown kid": program.assertion(key=stranger), "another's key": program.assertion(key=stranger, kid=kid),
        "none": f'{encoded(json.dumps(dict(alg="none", kid=kid, typ="JWT")).encode())}.{payload}.',
        "HS256 with the public key": f"{hs256}.{encoded(hmac.new(pem, hs256.encode(), hashlib.sha256).digest())}",
        "HS256 with its bytes": f"{hs256}.{encoded(hmac.new(raw, hs256.encode(), hashlib.sha256).digest())}",
        "cut": right[:-7], "no signature": f"{head}.{payload}.", "two parts": f"{head}.{payload}",
        "jku": signed(json.dumps(dict(alg="EdDSA", kid=kid, typ="JWT", jku="https://x")).encode()),
        "twice the same claim": signed(json.dumps(dict(alg="EdDSA", kid=kid, typ="JWT")).encode(), encoded(double)),
        "nothing": "x", "dots": "..", "long": "a" * 9000,
    }


def test_what_is_wrong_is_refused_in_the_same_words_whatever_it_is(system, program):
    forgive(system)
    bodies = {}
    for reason, assertion in hostile(program).items():
        bodies.setdefault(refused(system, assertion), []).append(reason)
    assert len(bodies) == 1, bodies
    lines = system.log_lines("gateway")
    reasons = {line["reason"] for line in lines if line.get("message") == "an assertion was refused"} or {
        line["metadata"]["reason"] for line in lines if "an assertion was refused" in json.dumps(line)}
    assert {"expired", "wrong audience", "wrong signature", "no program has the key"} <= reasons
    log = (system.data / "logs" / "gateway.log").read_text()
    assert not any(assertion in log for assertion in hostile(program).values() if len(assertion) > 100)
    counted = "SELECT count(*) FROM audit.lines WHERE method = 'access.v1.ClientSignInRefused' AND subject_id = "
    assert int(system.sql(counted + f"'client:{NAME}'")) >= 12 and int(system.sql(counted + "'unknown'")) >= 3
    forgive(system)


@pytest.mark.parametrize("changes, status, code", [
    ({"grant_type": None}, 400, "invalid_request"), ({"grant_type": "password"}, 400, "unsupported_grant_type"),
    ({"client_assertion": None}, 401, "invalid_client"), ({"client_assertion_type": "x"}, 401, "invalid_client"),
    ({"client_secret": "x"}, 400, "invalid_request"), ({"client_id": "khac"}, 401, "invalid_client"),
    ({"client_id": NAME, "scope": "feed.read", "unknown": "x"}, 200, None),
])
def test_the_request_is_what_the_rfc_says(system, program, changes, status, code):
    answer = ask(system, program.assertion(), **changes)
    assert answer.status == status and answer.json.get("error") == code, answer.body


def test_the_body_is_a_form_of_a_limited_size_and_no_other_way_in(system, program):
    form = f"grant_type={GRANT}&client_assertion_type={urllib.parse.quote(TYPE)}&client_assertion={program.assertion()}"
    assert post(system, form + f"&grant_type={GRANT}").json["error"] == "invalid_request"
    assert post(system, form, {"Content-Type": "application/json"}).json["error"] == "invalid_request"
    assert post(system, form, {"Authorization": "Basic eDp5"}).json["error"] == "invalid_request"
    assert post(system, b"\xff" + form.encode()).json["error"] == "invalid_request"
    assert post(system, form + "&x=" + "y" * (17 << 10)).status == 413
    assert system.get("/api/v1/token").status == 405
    # What the request says of where it went counts for nothing.
    assert post(system, form, {"Host": "khac.example"}).status == 200


def test_the_same_one_counts_once_whoever_is_first_and_after_a_restart(own_system):
    system = own_system.start().sign_in()
    program = Program(system)
    assertion = program.assertion(exp=int(time.time()) + 200)
    with concurrent.futures.ThreadPoolExecutor(20) as pool:
        statuses = sorted(answer.status for answer in pool.map(lambda _: ask(system, assertion), range(20)))
    # Those that find no place are told to wait.
    assert statuses.count(200) == 1 and set(statuses) <= {200, 401, 429}, statuses
    token = program.token()
    system.stop()
    system.start()
    forgive(system)
    refused(system, assertion)
    assert system.get(FEED, headers=bearer(token)).status == 200


def test_keys_roll_over_and_what_is_removed_or_ended_is_out_within_seconds(system):
    program = Program(system, "tinh-xoay-khoa")
    old, new = program.token(), Ed25519PrivateKey.generate()
    program.add(new)
    rolled = program.token(key=new)
    removal = f"{CLIENTS}/{program.name}/keys/{thumbprint(program.key)}"
    assert system.get(FEED, headers=bearer(old)).status == 200
    assert system.request("DELETE", removal, headers={"Idempotency-Key": "remove"}).status == 200
    system.wait(lambda: system.get(FEED, headers=bearer(old)).status == 401, 10, "the removed key's token still opens")
    assert system.get(FEED, headers=bearer(rolled)).status == 200
    refused(system, program.assertion())
    assert system.post(f"{CLIENTS}/{program.name}/end", {"reason": "hết việc"}, key="end").status == 200
    system.wait(lambda: system.get(FEED, headers=bearer(rolled)).status == 401, 10, "an ended program's token still opens")
    refused(system, program.assertion(key=new))
    forgive(system)


def test_nothing_that_is_kept_lets_a_reader_of_a_dump_in(system, program):
    token, assertion = program.token(), program.assertion()
    assert ask(system, assertion).status == 200
    text = "\n".join(dump(system))
    private = program.key.private_bytes(Encoding.Raw, PrivateFormat.Raw, NoEncryption())
    for secret in [token, assertion, private.hex(), urlsafe_b64encode(private).decode().rstrip("=")]:
        assert secret not in text
    digest = system.sql("SELECT encode(token_digest, 'hex') FROM access.client_tokens LIMIT 1")
    assert system.get(FEED, headers=bearer("vqc_" + digest[:43])).status == 401
    issued = system.sql(f"SELECT count(*) FROM audit.lines WHERE method = 'access.v1.ClientSignIn' AND principal = 'client:{NAME}'")
    assert int(issued) >= 2


@pytest.mark.parametrize("form, rule", [("PEM", "private"), ("JWK", "private"), ("bytes", "format")])
def test_a_private_key_is_refused_and_kept_nowhere(system, program, form, rule):
    key = Ed25519PrivateKey.generate()
    raw, public = (urlsafe_b64encode(b).decode().rstrip("=") for b in (key.private_bytes_raw(), key.public_key().public_bytes_raw()))
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()
    text, secret = {
        "PEM": (pem, pem.splitlines()[1]), "JWK": (json.dumps({"kty": "OKP", "crv": "Ed25519", "x": public, "d": raw}), raw),
        # They look like a public key's.
        "bytes": (raw, raw)}[form]
    answer = system.post(f"{CLIENTS}/{NAME}/keys", {"public_key": text}, key=f"private-{form}")
    assert answer.status == 400 and [(v["field"], v["rule"]) for v in answer.json["violations"]] == [("public_key", rule)]
    assert secret not in answer.body.decode() and secret not in "\n".join(dump(system))
    assert not any(secret in file.read_text() for file in (system.data / "logs").glob("*.log"))


def test_each_write_is_tried_first_and_then_done_the_same(system):
    name = "tinh-thu"
    key = Ed25519PrivateKey.generate()
    pem = key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()
    writes = {
        "access.v1.SaveClient": ("PUT", f"{CLIENTS}/{name}", PROGRAM),
        "access.v1.AddClientKey": ("POST", f"{CLIENTS}/{name}/keys", {"public_key": pem}),
        "access.v1.RemoveClientKey": ("DELETE", f"{CLIENTS}/{name}/keys/{thumbprint(key)}", None),
        "access.v1.EndClient": ("POST", f"{CLIENTS}/{name}/end", {"reason": "hết việc"}),
    }
    assert set(writes) == OF_CLIENTS
    for method, (verb, path, request) in writes.items():
        headers = {"Idempotency-Key": method}
        before = dump(system)
        tried = system.request(verb, path, request, {**headers, "Dry-Run": "true"})
        assert tried.status == 200 and dump(system) == before, (method, tried.body)
        done = system.request(verb, path, request, headers)
        assert done.status == 200 and dump(system) != before, (method, done.body)
        assert system.request(verb, path, request, headers).body == done.body


def test_the_operators_command_does_it_all(system, tmp_path):
    name, key = "tinh-lenh", tmp_path / "tinh.key"
    made = system.vanquan("client", "new-key", key)
    assert made.returncode == 0 and made.stdout.startswith("-----BEGIN PUBLIC KEY-----") and key.stat().st_mode & 0o077 == 0
    assert "PRIVATE" not in made.stdout + made.stderr
    assert system.vanquan("client", "new-key", key).returncode == 73
    public = tmp_path / "tinh.pub"
    public.write_text(made.stdout)
    assert system.vanquan("client", "save", name).returncode == 64
    saved = system.vanquan("client", "save", name, "--title", "Kho dữ liệu", "--organization", "Sở Tài chính")
    assert saved.returncode == 0, saved.stderr
    assert system.vanquan("client", "add-key", name, key).returncode == 3
    added = system.vanquan("client", "add-key", name, public)
    assert added.returncode == 0 and "keys: 1" in added.stdout, added.stderr
    changed = system.vanquan("client", "save", name, "--to", "2099-12-31")
    assert changed.returncode == 0 and "to 2099-12-31" in changed.stdout and "Sở Tài chính" in changed.stdout
    assertion = system.vanquan("client", "assert", name, "--key", key).stdout.strip()
    assert ask(system, assertion).status == 200
    key.chmod(0o644)
    assert system.vanquan("client", "assert", name, "--key", key).returncode == 78
    shown = system.vanquan("client", "show", name).stdout.splitlines()
    assert shown[-1].startswith("audience urn:vanquan:") and len(shown) == 3
    assert name in system.vanquan("client", "list").stdout
    removed = system.vanquan("client", "remove-key", name, "--key", shown[1].split()[0])
    assert removed.returncode == 0 and "removed" in removed.stdout
    assert system.vanquan("client", "end", name, "--reason", "hết việc").returncode == 0
    assert system.vanquan("client", "show", "khong-co").returncode == 3
    assert "client" in system.vanquan("--help").stdout


def test_an_installation_may_have_a_name_of_its_own(own_system):
    own_system.environment["VANQUAN_AUDIENCE"] = "https://mtqg.example.vn"
    system = own_system.start().sign_in()
    program = Program(system)
    assert program.audience == "https://mtqg.example.vn"
    assert system.get(FEED, headers=bearer(program.token())).status == 200
    refused(system, program.assertion(aud="http://127.0.0.1"))


def test_whoever_only_fails_waits(system, program):
    forgive(system)
    statuses = [ask(system, "a.b.c").status for _ in range(52)]
    assert statuses[:51] == [401] * 51 and statuses[51] == 429
    waiting = ask(system, "a.b.c")
    assert waiting.status == 429 and waiting.json["error"] == "slow_down" and int(waiting.headers["Retry-After"]) >= 1
    lines = system.sql("SELECT count(*) FROM audit.lines")
    assert ask(system, "a.b.c").status == 429 and system.sql("SELECT count(*) FROM audit.lines") == lines
    # Whoever comes with a good signature is held up by nobody else's failures, and ends them.
    assert ask(system, program.assertion()).status == 200
    assert ask(system, "a.b.c").status == 401
