"""Somebody with one assignment, signed in without a password: for tests that need many people."""

import base64
import hashlib
import hmac
import re
import struct
import time

from system import PLAN_CODE

PLAN_UNIT, COMMUNE, OTHER_COMMUNE, OTHER_DISTRICT = "van-quan", "van-quan-tri-le", "van-quan-an-son", "trang-dinh"


class Person:
    def __init__(self, system, name, role, unit, nodes=None):
        self.system, self.name, self.role, self.unit = system, name, role, unit
        self.token = f"token-of-{name}".replace(".", "-")
        self.keys = 0
        digest = hashlib.sha256(self.token.encode()).hexdigest()
        array = "NULL" if nodes is None else "ARRAY[" + ",".join(f"'{PLAN_CODE}/{n}'" for n in nodes) + "]"
        assert not system.sql(f"""
            WITH u AS (INSERT INTO access.users (username, display_name, unit_code, created_at)
                       VALUES ('{name}', '{name}', '{unit}', now()) RETURNING user_id),
            s AS (INSERT INTO access.sessions (token_digest, user_id, created_at, expires_at)
                  SELECT '\\x{digest}', user_id, now(), now() + interval '1 hour' FROM u)
            INSERT INTO access.assignments (user_id, role, unit_code, nodes, valid_from, assigned_by, assigned_at)
            SELECT user_id, '{role}', '{unit}', {array}, '2021-01-01', 'test', now() FROM u""")

    @property
    def headers(self):
        return {"Authorization": f"Bearer {self.token}"}

    def get(self, path):
        return self.system.request("GET", path, None, self.headers)

    def page(self, path):
        """As the browser asks for it."""
        return self.system.request("GET", path, None, {"Cookie": f"__Host-vanquan={self.token}"}, signed_in=False)

    def send(self, verb, path, body=None, **headers):
        """A write, under a key of its own."""
        self.keys += 1
        key = {"Idempotency-Key": f"{self.name}-{self.keys}"}
        return self.system.request(verb, path, body, {**self.headers, **key, **headers})

    def second_factor(self):
        """Sets an authenticator app up, as on its page; the codes that stand for it once."""
        cookie = {"Cookie": f"__Host-vanquan={self.token}", "Content-Type": "application/x-www-form-urlencoded"}
        page = "/account/second-factor"
        assert self.system.request("POST", page, "do=begin", cookie, signed_in=False).status == 303
        secret = re.search(r"<code>([A-Z2-7 ]+)</code>", self.page(page).body.decode())[1].replace(" ", "")
        counter = struct.pack(">Q", int(time.time()) // 30)
        digest = hmac.new(base64.b32decode(secret + "=" * (-len(secret) % 8)), counter, "sha1").digest()
        number = struct.unpack(">I", digest[digest[-1] & 15:][:4])[0] & 0x7FFFFFFF
        answer = self.system.request("POST", page, f"do=confirm&code={number % 1_000_000:06}", cookie, signed_in=False)
        codes = re.findall(r"<li><code>([^<]+)</code></li>", answer.body.decode())
        assert answer.status == 200 and len(codes) >= 8, answer.body
        return codes

    def ask(self, verb, path, body=None):
        """A read, or a write of which nothing is kept."""
        return self.get(path) if verb == "GET" else self.send(verb, path, body, **{"Dry-Run": "true"})
