"""Personal data: masked but for whoever needs them, and nowhere else: what was planted is looked for in all that comes out."""

import hashlib
import itertools
import subprocess

import pytest
from people import COMMUNE, OTHER_COMMUNE, PLAN_UNIT, Person
from system import BINARIES, PLAN_CODE
from test_access_matrix import FILLED, QUERIES
from vanquan_wire import Connection

# Whose number it is, and the unit.
NUMBERS = {COMMUNE: "0912345671", OTHER_COMMUNE: "0987654322", PLAN_UNIT: "0978123453"}
PLAN = f"/plans/{PLAN_CODE}"
PAGES = ["/", "/account", "/account/phone", "/people", "/people/hand-over", "/audit", "/emergency", "/emergency/reviews"]
# Those of the plan are the same for all who read it, wherever they are.
PLAN_PAGES = [PLAN, *(f"{PLAN}/{page}" for page in ("nodes", "tasks", "units", "duties", "missing"))]
ABOUT_PEOPLE = ("/users", "/account", "/access", "/emergency", "/audit")


@pytest.fixture(scope="module")
def owners(system):
    """Those whose numbers they are, each of whom gave it."""
    made = {}
    for unit, number in NUMBERS.items():
        person = Person(system, f"p-owner.{unit}", "commune_officer" if unit != PLAN_UNIT else "standing_officer", unit)
        assert person.send("PUT", "/api/v1/account/phone", {"phone": number}).status == 200
        made[unit] = person
    return made


@pytest.fixture(scope="module")
def sights():
    """How each role sees telephone numbers, as the matrix has it."""
    text = subprocess.run([BINARIES / "vanquan", "access", "matrix"], capture_output=True, text=True, check=True).stdout
    head, _, *rows = [[c.strip() for c in line.strip("|").split("|")] for line in text.strip().split("\n\n")[1].splitlines()]
    return {row[0]: dict(zip(head[1:], row[1:])) for row in rows}["phone"]


@pytest.fixture(scope="module")
def readers(system, owners):
    roles = [line.split("\t")[0] for line in system.vanquan("role", "list").stdout.splitlines()]
    made = itertools.product(roles, [PLAN_UNIT, COMMUNE])
    return [Person(system, f"p-{n}.{role.replace('_', '-')}", role, unit) for n, (role, unit) in enumerate(made)]


def within(unit, reader):
    """Whether a unit is the reader's or below it."""
    return reader.unit in (unit, PLAN_UNIT)


def outputs(system, reader, owners):
    """All that the reader can be shown: every read, every page, on HTTP and on the wire."""
    document = system.get("/api/openapi.json").json
    for path, verbs in document["paths"].items():
        operation = verbs.get("get")
        if not operation or ".v1." not in operation["operationId"]:
            continue
        if reader.unit != PLAN_UNIT and not any(part in path for part in ABOUT_PEOPLE):
            continue
        for owner in owners.values() if "{username}" in path else [None]:
            filled = {**FILLED, "username": owner.name if owner else ""}
            address = path
            for key, value in filled.items():
                address = address.replace("{" + key + "}", value)
            yield address, reader.get(address + QUERIES.get(operation["operationId"], "")).body.decode()
    for owner in owners.values():
        for page in (f"/people/{owner.name}", f"/people/{owner.name}/phone", f"/people/{owner.name}/edit", f"/audit?username={owner.name}"):
            yield page, reader.page(page).body.decode()
        try:
            reply = Connection("127.0.0.1", system.wire_ports["gateway"]).call(
                "access.v1.GetUser", {"username": owner.name}, meta={"authorization": f"Bearer {reader.token}"})
            yield f"wire {owner.name}", str(reply)
        except Exception as error:
            yield f"wire {owner.name}", str(error)
    for page in PAGES + (PLAN_PAGES if reader.unit == PLAN_UNIT else []):
        yield page, reader.page(page).body.decode()


def test_nobody_is_shown_a_number_but_as_the_matrix_has_it(system, owners, sights, readers):
    wrong, seen, looked = [], 0, 0
    for reader in readers:
        may = {unit for unit in NUMBERS if sights[reader.role] == "s" and within(unit, reader)}
        shown = set()
        for place, text in outputs(system, reader, owners):
            looked += 1
            for unit, number in NUMBERS.items():
                if number in text or number[1:] in text:
                    shown.add(unit)
                    if unit not in may or not place.removeprefix("wire ").endswith(owners[unit].name):
                        wrong.append((reader.role, reader.unit, place, unit))
        # Whoever sees numbers, and people at all, is shown them.
        if reader.get(f"/api/v1/users/{owners[reader.unit].name}").status == 200 and shown != may:
            wrong.append((reader.role, reader.unit, "not shown", may - shown))
        seen += len(shown)
    assert wrong == [] and seen > 5 and looked > 1000, (wrong, seen, looked)


def test_whoever_acts_for_somebody_sees_masks(system, owners, readers):
    leader = next(r for r in readers if r.role == "commune_leader" and r.unit == COMMUNE)
    owner = owners[COMMUNE]
    assert leader.get(f"/api/v1/users/{owner.name}").json["user"]["phone"]["text"] == NUMBERS[COMMUNE]
    for name in (leader.name, owner.name):
        shown = system.vanquan("call", "access.v1.GetUser", f"username={owner.name}", "--as", name)
        assert NUMBERS[COMMUNE] not in shown.stdout + shown.stderr
        assert name == owner.name or '"is_masked": true' in shown.stdout, shown.stdout


def test_what_was_taken_back_is_nowhere_any_more(system):
    person = Person(system, "p-taken-back", "commune_officer", COMMUNE)
    assert person.send("PUT", "/api/v1/account/phone", {"phone": "0966555444"}, **{"Dry-Run": "true"}).status == 200
    assert system.sql("SELECT count(*) FROM access.phones WHERE phone = '0966555444'") == "0"
    assert person.send("PUT", "/api/v1/account/phone", {"phone": "0966555444"}).status == 200
    assert person.send("PUT", "/api/v1/account/phone", {}).status == 200
    text = "\n".join(subprocess.run(
        ["pg_dump", "--data-only", "-d", system.connection("vanquan_owner")], capture_output=True, text=True, check=True).stdout.splitlines())
    digests = [hashlib.sha256(t.encode()).hexdigest() for t in ("0966555444", '"0966555444"')]
    assert [t for t in ["0966555444", *digests] if t in text] == []


def test_whoever_it_is_sees_their_own(owners):
    owner = owners[COMMUNE]
    assert NUMBERS[COMMUNE] in owner.page("/account").body.decode()


def test_a_mask_is_lifted_for_a_purpose_with_a_reason_and_on_record(system, owners, readers):
    reader = next(r for r in readers if r.role == "district_leader" and r.unit == PLAN_UNIT)
    other = next(r for r in readers if r.role == "district_leader" and r.unit == COMMUNE)
    owner = owners[COMMUNE]
    path = f"/api/v1/users/{owner.name}"
    assert reader.get(path).json["user"]["phone"] == {"text": "•••••••671", "is_masked": True}
    page = reader.page(f"/people/{owner.name}").body.decode()
    assert "•••••••671" in page and f"/people/{owner.name}/phone" in page
    request = {"datum": "phone", "purpose": "contact", "reason": "Mời họp đột xuất"}
    tried = reader.send("POST", f"{path}/disclosures", request, **{"Dry-Run": "true"})
    assert tried.status == 200 and reader.get(path).json["user"]["phone"]["is_masked"]
    assert reader.send("POST", f"{path}/disclosures", request).status == 200
    assert reader.get(path).json["user"]["phone"] == {"text": NUMBERS[COMMUNE], "is_masked": False}
    assert reader.get(f"/api/v1/users/{owners[OTHER_COMMUNE].name}").json["user"]["phone"]["is_masked"]
    assert other.get(path).json["user"]["phone"]["is_masked"]
    line = system.sql("SELECT after_image::text FROM audit.lines WHERE method = 'access.v1.DiscloseUserDatum' ORDER BY line_id DESC LIMIT 1")
    assert '"purpose": "contact"' in line and "Mời họp đột xuất" in line
    system.sql("UPDATE access.disclosures SET ends_at = greatest(now(), opened_at + interval '1 ms')")
    assert reader.get(path).json["user"]["phone"]["is_masked"]


@pytest.mark.parametrize("role, request_, status", [
    ("district_leader", {"datum": "phone", "purpose": "payment", "reason": "x1"}, 400),
    ("district_leader", {"datum": "phone", "purpose": "contact", "reason": " "}, 400),
    ("district_leader", {"datum": "phone", "purpose": "contact"}, 400),
    ("district_leader", {"datum": "health", "purpose": "inspection", "reason": "x1"}, 403),
    ("commune_leader", {"datum": "phone", "purpose": "contact", "reason": "x1"}, 422),
    ("commune_leader", {"datum": "bank_account", "purpose": "payment", "reason": "x1"}, 422),
    ("commune_officer", {"datum": "phone", "purpose": "contact", "reason": "x1"}, 403),
])
def test_what_is_asked_for_wrongly_is_refused(owners, readers, role, request_, status):
    reader = next(r for r in readers if r.role == role and r.unit == COMMUNE)
    answer = reader.send("POST", f"/api/v1/users/{owners[COMMUNE].name}/disclosures", request_)
    assert answer.status == status, answer.body


@pytest.mark.parametrize("phone", ["", "12", "0912x45678", "+1 202 555 0100", "09123456789012", "٠٩١٢٣٤٥٦٧٨", "0912 345 678\u202e", 912345678])
def test_a_number_that_is_none_is_refused_and_not_repeated(owners, phone):
    answer = owners[COMMUNE].send("PUT", "/api/v1/account/phone", {"phone": phone})
    assert answer.status == 400 and [v["field"] for v in answer.json["violations"]] == ["phone"], answer.body
    assert NUMBERS[COMMUNE] in owners[COMMUNE].page("/account").body.decode()


def test_no_log_figure_or_trail_holds_one(system, owners, readers):
    planted = [*NUMBERS.values(), *(owner.token for owner in owners.values())]
    texts = {path.name: path.read_text(errors="replace") for path in (system.data / "logs").iterdir() if path.is_file()}
    texts["database"] = system.database_log()
    texts["metrics"] = system.request("GET", "/metrics").body.decode()
    command = ["pg_dump", "--data-only", "--schema=audit", "-d", system.connection("vanquan_owner")]
    texts["trail"] = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert len(texts) > 6 and len(texts["trail"]) > 10_000
    assert [(name, text) for name, body in texts.items() for text in planted if text in body] == []


def test_a_session_of_the_gateways_role_sees_numbers_of_its_scope_and_its_own(system, owners):
    def numbers(**settings):
        lines = ["BEGIN; SET LOCAL ROLE vanquan_gateway;", *(f"SET LOCAL vanquan.{k} = '{v}';" for k, v in settings.items())]
        return set(system.sql(" ".join([*lines, "SELECT phone FROM access.phones; ROLLBACK;"]), role="postgres").split())

    own = system.sql(f"SELECT user_id FROM access.users WHERE username = '{owners[OTHER_COMMUNE].name}'")
    assert numbers() == set()
    assert numbers(units=COMMUNE, nodes="*") == {NUMBERS[COMMUNE]}
    assert numbers(units="", principal=f"user:{own}") == {NUMBERS[OTHER_COMMUNE]}
