"""Every method, as every role, at its own unit, at another, above and below, through the running gateway: as the matrix has it."""

import itertools
import json
import subprocess

import pytest
from people import COMMUNE, OTHER_COMMUNE, OTHER_DISTRICT, PLAN_UNIT, Person
from system import BINARIES, PLAN_CODE, PLAN_PATH
from test_dry_run import WRITES
from vanquan_wire import Connection, WireError

PLACES = [PLAN_UNIT, COMMUNE, OTHER_DISTRICT]
EVERYTHING = "*"
# RFC 8037, appendix A.2.
PUBLIC_KEY = "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\n-----END PUBLIC KEY-----\n"

# What is filled into addresses; nobody has these names, so that whoever is let in changes nothing.
FILLED = {
    "plan_code": PLAN_CODE, "node_code": "5.2", "finding_id": "0" * 16, "code": "I-02", "target_code": "I-02",
    "deadline_code": "bao-cao-nam", "unit_code": COMMUNE, "area_code": COMMUNE, "username": "nobody-of-this-name",
    "assignment_id": "999999999", "session_id": "999999999",
    "emergency_id": "999999999",
    "client_name": "no-program-of-this-name", "key_id": "A" * 43,
}
QUERIES = {"reporting.v1.ListDeadlines": "?year=2023", "access.v1.Explain": "?method=access.v1.GetUser",
           "access.v1.PreviewRole": "?role=overseer&unit_code=van-quan"}
DOCUMENT = {"number": "1/QĐ-UBND", "date": "2022-01-05", "issuer": "UBND huyện"}
# The other writes' requests.
OF_PEOPLE = {
    "access.v1.LoadPeople": {"people": [{"username": "moi.lan", "display_name": "Lan", "assignments": []}]},
    "access.v1.SaveUser": {"display_name": "Lan"},
    "access.v1.SuspendUser": {"is_suspended": True, "reason": "nghỉ"},
    "access.v1.AssignRole": {"assignment": {"role": "overseer", "unit_code": PLAN_UNIT, "valid_from": "2022-01-01"}},
    "access.v1.AuthorizeUser": {
        "username": "nobody-of-this-name", "form": "TUQ", "valid_from": "2022-01-01", "valid_to": "2022-01-02",
        "document": DOCUMENT},
    "access.v1.EndAssignment": {},
    "access.v1.EndSession": None,
    "access.v1.RemoveSecondFactor": None,
    "access.v1.HandOverUnit": {"successor": OTHER_COMMUNE, "from": "2099-01-01", "document": DOCUMENT},
    "access.v1.SetOwnPhone": {"phone": "0912345678"},
    "access.v1.DiscloseUserDatum": {"datum": "phone", "purpose": "contact", "reason": "gọi họp"},
    "access.v1.OpenEmergencyAccess": {"unit_code": COMMUNE, "reason": "Kiểm tra phản ánh của người dân, không chờ được"},
    "access.v1.EndEmergencyAccess": None,
    "access.v1.ReviewEmergencyAccess": {},
    "access.v1.SaveClient": {
        "display_name": "Kho dữ liệu", "organization": "Ban Dân tộc tỉnh", "role": "province_reader", "valid_from": "2022-01-01"},
    "access.v1.AddClientKey": {"public_key": PUBLIC_KEY},
    "access.v1.RemoveClientKey": None,
    "access.v1.EndClient": {"reason": "hết việc"},
}
# Of what is not there, nobody is told more than that, wherever they may write.
OF_NOTHING = {"access.v1.ReviewEmergencyAccess", "access.v1.EndEmergencyAccess", "access.v1.DiscloseUserDatum",
              # It has no dry run (`test_emergency.py` tries it).
              "access.v1.OpenEmergencyAccess"}
OF_A_COMMUNE = {"beneficiaries.v1.ClassifyArea"}
REQUESTS = {**{name: request for name, (_, request) in WRITES.items()}, **OF_PEOPLE}


@pytest.fixture(scope="module")
def matrix():
    """How far each role's permissions reach: `P` the whole programme, `o` its own."""
    text = subprocess.run([BINARIES / "vanquan", "access", "matrix"], capture_output=True, text=True, check=True).stdout
    text = text.split("\n\n")[0]
    head, _, *rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in text.strip().splitlines()]
    return {row[0]: dict(zip(head[1:], row[1:])) for row in rows}


@pytest.fixture(scope="module")
def roles(system, matrix):
    listed = system.vanquan("role", "list").stdout.splitlines()
    return [line.split("\t")[0] for line in listed]


@pytest.fixture(scope="module")
def people(system, roles):
    made = itertools.product(roles, PLACES)
    return [Person(system, f"m-{n}.{role.replace('_', '-')}", role, unit) for n, (role, unit) in enumerate(made)]


@pytest.fixture(scope="module")
def operations(system):
    """Every method with an address: name, verb, path, permission."""
    document = system.get("/api/openapi.json").json
    return [
        (operation["operationId"], verb.upper(), path, operation.get("x-permission"))
        for path, verbs in document["paths"].items() for verb, operation in verbs.items()
        if ".v1." in operation["operationId"]
    ]


def address(name, path, **filled):
    for key, value in {**FILLED, **filled}.items():
        path = path.replace("{" + key + "}", value)
    assert "{" not in path, path
    return path + QUERIES.get(name, "")


def test_every_method_as_every_role(system, matrix, roles, people, operations):
    cells, wrong = 0, []
    # One after the other, so that the gateway knows each for a while.
    for person, (name, verb, path, permission) in itertools.product(people, operations):
        answer = person.ask(verb, address(name, path), REQUESTS[name] if verb != "GET" and name in REQUESTS else None)
        assert verb == "GET" or name in REQUESTS, f"{name}: what is written is not said here"
        reach = "P" if permission is None else matrix[permission][person.role]
        # Of what is written for the plan's unit, and what for a commune.
        target = COMMUNE if name in OF_A_COMMUNE else PLAN_UNIT
        isReached = reach == "P" or (reach == "o" and (verb == "GET" or name in OF_NOTHING or person.unit in {PLAN_UNIT, target} and (
            person.unit == target or target == COMMUNE)))
        if (answer.status != 403) != isReached or answer.status in {401, 500, 503}:
            wrong.append((name, person.role, person.unit, answer.status, answer.body[:120]))
        cells += 1
    print(f"{cells} cells")
    assert wrong == [] and cells > 2000


def test_streams_are_let_in_as_the_matrix_has_it(system, matrix, people):
    wire = Connection("127.0.0.1", system.wire_ports["gateway"])
    streams = [m for m in system.reflection() if m["kind"] != "unary" and m.get("permission")]
    assert len(streams) >= 4 - 1
    for method, person in itertools.product(streams, people):
        isAllowed = matrix[method["permission"]][person.role] != ""
        try:
            request = {"plan_code": PLAN_CODE}
            items = wire.stream(method["name"], request, meta={"authorization": f"Bearer {person.token}"})
            assert next(iter(items), None) is not None and isAllowed, (method["name"], person.role)
        except WireError as error:
            assert error.code == "PERMISSION_DENIED" and not isAllowed, (method["name"], person.role, error)


@pytest.mark.parametrize("node, allowed", [
    ("5", True), ("5.2", True), ("3.2", True), ("3", False), ("1", False), ("10", False), ("3.1", False)])
def test_whoever_leads_projects_enters_of_those_alone(system, node, allowed):
    name = f"lead-{node.replace('.', '-')}"
    person = Person(system, name, "lead_officer", PLAN_UNIT, ["5", "3.2"])
    body = {"status": "funded", "valid_from": "2023-02-28", "document": DOCUMENT}
    answer = person.ask("POST", f"{PLAN_PATH}/nodes/{node}/status", body)
    assert (answer.status == 200) == allowed and (answer.status == 403) != allowed, answer.body


def test_a_leader_sees_people_of_the_own_unit_and_of_no_other(system, people):
    for person in [p for p in people if p.role == "commune_leader"]:
        items = person.ask("GET", "/api/v1/users?page_size=200").json["items"]
        units = {item.get("unit_code") for item in items}
        expected = {PLAN_UNIT: {PLAN_UNIT, COMMUNE}, COMMUNE: {COMMUNE}, OTHER_DISTRICT: {OTHER_DISTRICT}}[person.unit]
        assert units == expected
        stranger = next(p for p in people if p.unit not in expected)
        name = system.sql(f"SELECT username FROM access.users WHERE display_name LIKE 'm-%' AND unit_code = '{stranger.unit}' LIMIT 1")
        hidden = person.ask("GET", f"/api/v1/users/{name}")
        absent = person.ask("GET", "/api/v1/users/nobody-of-this-name")
        assert hidden.status == absent.status == 404
        without = [{k: v for k, v in a.json.items() if k not in {"instance", "request_id"}} for a in (hidden, absent)]
        assert json.dumps(without[0]) == json.dumps(without[1])


def test_why_not_is_explained_in_the_language_asked_for(system, people):
    officer = next(p for p in people if p.role == "commune_officer" and p.unit == COMMUNE)
    reply = officer.ask("GET", "/api/v1/access/explanation?method=beneficiaries.v1.ClassifyArea").json
    assert reply["is_allowed"] is False and reply["permission"] == "unit.class.enter"
    assert set(reply["roles"]) == {"standing_officer", "standing_leader"} and "Chưa được giao vai trò" in reply["explanation"]
    standing = next(p for p in people if p.role == "standing_officer" and p.unit == PLAN_UNIT)
    path = "/api/v1/access/explanation?method=beneficiaries.v1.ClassifyArea&unit_code="
    assert standing.ask("GET", path + OTHER_COMMUNE).json["is_allowed"] is True
    assert standing.ask("GET", path + OTHER_DISTRICT).json["is_allowed"] is False
