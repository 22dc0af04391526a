"""compose.yaml as an operator runs it, in the engine that script/test-compose has started; seen from outside by https."""

import http.client
import json
import os
import shutil
import ssl
import subprocess
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PLAN = "/api/v1/plans/van-quan-2021-2025"
SERVICES = ["funding", "beneficiaries", "indicators", "reporting"]
LASTING = ["database", *SERVICES, "gateway", "proxy"]


class Answer:
    def __init__(self, response):
        self.status, self.headers, self.body = response.status, response.headers, response.read()

    @property
    def json(self):
        return json.loads(self.body)


class NotAccepted(Exception):
    """Nobody took the call: it may be made again."""


class Deployment:
    """Its containers, volumes and secrets, from the first command to the last."""

    def __init__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="vanquan-compose-", dir="/tmp"))
        self.secrets = self.folder / "secrets"
        mine = {name: text for name, text in os.environ.items() if not name.startswith(("VANQUAN_", "COMPOSE_"))}
        self.environment = {
            **mine,
            "VANQUAN_SECRETS": str(self.secrets),
            "VANQUAN_CERTIFICATES": str(self.folder / "certificates"),
            "VANQUAN_OPERATOR": "lan",
            "VANQUAN_SECOND_FACTOR": "offered",
        }
        self.host, self.trust = "localhost", ssl.create_default_context()
        self.password = self.token = None
        self.printed = []

    # The operator's commands

    def compose(self, *arguments, check=True, **environment):
        result = subprocess.run(
            ["docker", "compose", "--progress=quiet", "--env-file=/dev/null", *arguments],
            cwd=ROOT, env={**self.environment, **environment}, capture_output=True, text=True, timeout=300,
        )
        self.printed.append(result.stdout + result.stderr)
        assert result.returncode == 0 or not check, f"docker compose {' '.join(arguments)}:\n{self.printed[-1]}"
        return result

    def piped(self, *arguments, given=None):
        """What a command writes, byte by byte."""
        command = ["docker", "compose", "--progress=quiet", "--env-file=/dev/null", *arguments]
        result = subprocess.run(command, cwd=ROOT, env=self.environment, input=given, capture_output=True, timeout=300)
        assert result.returncode == 0, result.stderr
        return result.stdout

    def make_secrets(self):
        return self.compose("run", "--rm", "secrets").stdout

    def start(self, **environment):
        """Until all are healthy; gives the seconds that it took."""
        start = time.monotonic()
        self.compose("up", "--detach", "--wait", **environment)
        return time.monotonic() - start

    def operator(self, *arguments, **options):
        return self.compose("run", "--rm", "operator", *arguments, **options)

    def sign_in(self):
        if not self.password:
            self.password = self.operator("set-password", "admin").stdout.strip()
            self.operator("assign", "admin", "standing_officer", "--unit", "van-quan")
        body = {"username": "admin", "password": self.password}
        answer = self.request("POST", "/api/v1/sessions", body, signed_in=False)
        assert answer.status == 201, answer.body
        self.token = answer.json["token"]

    def trust_authority(self):
        """As a computer of the district does: by the authority's certificate that the operator hands out."""
        root = self.folder / "root.crt"
        self.compose("cp", "proxy:/var/lib/proxy/caddy/pki/authorities/local/root.crt", str(root))
        self.trust = ssl.create_default_context(cafile=root)

    def remove(self):
        self.compose("--profile=operator", "down", "--volumes", "--remove-orphans", "--timeout=5", check=False)
        shutil.rmtree(self.folder, ignore_errors=True)

    # The engine's view

    def container(self, service):
        return self.compose("ps", "--all", "--quiet", service).stdout.strip()

    def inspect(self, service):
        return json.loads(docker("inspect", self.container(service)))[0]

    def process(self, service):
        """Its first process, as the machine numbers it."""
        return self.inspect(service)["State"]["Pid"]

    def starts(self, service):
        state = self.inspect(service)
        return state["RestartCount"], state["State"]["StartedAt"]

    def wait_until_healthy(self, service, seconds=60):
        self.wait(lambda: self.inspect(service)["State"].get("Health", {}).get("Status") == "healthy", seconds, service)

    @staticmethod
    def wait(condition, seconds, what):
        end = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < end, f"{what}: not within {seconds} s"
            time.sleep(0.1)

    def sql(self, statement):
        command = ["psql", "--no-psqlrc", "--quiet", "--no-align", "--tuples-only", "vanquan", "--command", statement]
        return self.compose("exec", "-T", "database", *command).stdout.strip()

    # Calls through the published port

    def request(self, method, path, body=None, headers=None, signed_in=True, timeout=60):
        """One call on a connection of its own. NotAccepted where there was nobody; else what fails, fails."""
        connection = http.client.HTTPSConnection(self.host, 443, timeout=timeout, context=self.trust)
        try:
            try:
                connection.connect()
            except (ConnectionError, ssl.SSLEOFError, TimeoutError) as error:
                raise NotAccepted(str(error)) from error
            headers = dict(headers or {})
            if signed_in:
                headers["Authorization"] = f"Bearer {self.token}"
            if body is not None:
                headers["Content-Type"] = "application/json"
                body = json.dumps(body)
            connection.request(method, path, body, headers)
            return Answer(connection.getresponse())
        finally:
            connection.close()

    def get(self, path, **options):
        return self.request("GET", path, **options)

    def reads_the_plan(self):
        """Whether a call of each service answers as it should."""
        paths = ["money", "nodes", "tasks", "targets", "glance"]
        try:
            return all(self.get(f"{PLAN}/{path}").status == 200 for path in paths)
        except NotAccepted:
            return False


def docker(*arguments):
    return subprocess.run(["docker", *arguments], capture_output=True, text=True, check=True, timeout=60).stdout
