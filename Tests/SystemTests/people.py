"""Somebody with one assignment, signed in without a password: for tests that need many people."""

import hashlib

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

    def ask(self, verb, path, body=None):
        """A read, or a write of which nothing is kept."""
        return self.get(path) if verb == "GET" else self.send(verb, path, body, **{"Dry-Run": "true"})
