"""People and their assignments, by the operator's command and by HTTP: from a file, step by step, and what bad input gets."""

import json

import pytest
from system import CATALOGUE, PLAN_PATH
from test_dry_run import DOCUMENT, OF_PEOPLE, dump, without_instants

COMMUNE = "van-quan-tri-le"
USERS = "/api/v1/users"
EXAMPLE = CATALOGUE / "Examples" / "people-van-quan.json"
PEOPLE = [
    {"username": "trile.lan", "display_name": "Hoàng Thị Lan", "organization": f"{COMMUNE}-ubnd", "position": "Công chức",
     "assignments": [{"role": "commune_officer", "unit_code": COMMUNE, "valid_from": "2022-01-01"}]},
    {"username": "trile.minh", "display_name": "Nông Văn Minh", "organization": f"{COMMUNE}-ubnd",
     "assignments": [{"role": "commune_leader", "unit_code": COMMUNE, "valid_from": "2022-01-01", "document": DOCUMENT}]},
    {"username": "ldtbxh.hoa", "display_name": "Lương Thị Hòa", "organization": "van-quan-phong-ldtbxh-dt",
     "assignments": [
         {"role": "standing_officer", "unit_code": "van-quan", "valid_from": "2022-01-01"},
         {"role": "lead_officer", "unit_code": "van-quan", "nodes": ["van-quan-2021-2025/1"], "valid_from": "2022-01-01"}]},
]
TABLE = f"""username;display_name;organization;position;role;unit_code;nodes;valid_from;valid_to;document_number;document_date;document_issuer
trile.lan;Hoàng Thị Lan;{COMMUNE}-ubnd;Công chức;commune_officer;{COMMUNE};;2022-01-01;;;;
trile.minh;Nông Văn Minh;{COMMUNE}-ubnd;;commune_leader;{COMMUNE};;2022-01-01;;861/QĐ-TTg;2021-06-04;"Thủ tướng Chính phủ"
ldtbxh.hoa;Lương Thị Hòa;van-quan-phong-ldtbxh-dt;;standing_officer;van-quan;;2022-01-01;;;;
ldtbxh.hoa;;;;lead_officer;van-quan;van-quan-2021-2025/1;2022-01-01;;;;
"""
NEW = "ruộng bậc thang mùa nước đổ"


@pytest.fixture(scope="module")
def loaded(system, tmp_path_factory):
    """Everybody of the file, loaded once."""
    path = tmp_path_factory.mktemp("people") / "people.json"
    path.write_text(json.dumps({"people": PEOPLE}, ensure_ascii=False))
    result = system.vanquan("user", "load", path)
    assert result.returncode == 0, result.stderr
    assert "3 added, 0 changed, 4 assigned, 0 unchanged" in result.stdout
    return path


def assignment(system, username, role):
    reply = system.get(f"{USERS}/{username}").json
    return next(a for a in reply["assignments"] if a["role"] == role and "ended_at" not in a)


def given_password(system, username):
    answer = system.post(f"{USERS}/{username}/password", {})
    assert answer.status == 201, answer.body
    return answer.json["password"]


def signed_in(system, username):
    """Somebody's token, the given password changed."""
    password = given_password(system, username)
    token = system.token_of(username, password)
    headers = {"Authorization": f"Bearer {token}"}
    change = {"current_password": password, "new_password": NEW}
    assert system.request("POST", "/api/v1/account/password", change, headers).status == 204
    return headers


def test_the_same_people_again_change_nothing_from_a_table_either(system, loaded, tmp_path):
    table = tmp_path / "people.csv"
    table.write_text("\ufeff" + TABLE, encoding="utf-8")
    for path in (loaded, table):
        before = dump(system)
        result = system.vanquan("user", "load", path)
        assert result.returncode == 0, result.stderr
        assert result.stdout.strip() == "0 added, 0 changed, 0 assigned, 3 unchanged"
        # The key of the write, and the line that says somebody tried.
        changed = [line for line in set(dump(system)) - set(before) if "access.users" in line or "access.assignments" in line]
        assert changed == []


def test_the_example_of_the_whole_district_loads(own_system):
    own_system.start().sign_in()
    result = own_system.vanquan("user", "load", EXAMPLE)
    assert result.returncode == 0, result.stderr
    assert result.stdout.splitlines()[-1] == "46 added, 0 changed, 46 assigned, 0 unchanged"
    headers = signed_in(own_system, "trile.canbo")
    assert own_system.get(f"{PLAN_PATH}/nodes", headers=headers).status == 200
    assert own_system.get("/api/v1/users", headers=headers).status == 403


def test_they_are_listed_and_found_without_tones(system, loaded):
    lines = system.vanquan("user", "list", "luong hoa").stdout.splitlines()
    assert [line.split("\t")[:2] for line in lines] == [["ldtbxh.hoa", "Lương Thị Hòa"]]
    shown = system.vanquan("user", "show", "ldtbxh.hoa").stdout
    assert "lead_officer at van-quan for van-quan-2021-2025/1 from 2022-01-01" in shown


@pytest.mark.parametrize("change, line, words", [
    (lambda p: p[1].update(username="Trile Minh"), 2, "people[1].username"),
    (lambda p: p[1]["assignments"][0].update(unit_code="khong-co"), 2, "people[1].assignments[0].unit_code"),
    (lambda p: p[0].pop("display_name"), 2, "people[0].display_name"),
    (lambda p: p[2]["assignments"][1].pop("nodes"), 2, "people[2].assignments[1].nodes"),
    (lambda p: p.append(p[0]), 2, "people[3].username"),
    (lambda p: p[0].update(colour="đỏ"), 2, "people[0].colour"),
])
def test_a_wrong_file_is_told_by_line_and_place_and_changes_nothing(system, loaded, tmp_path, change, line, words):
    people = json.loads(json.dumps(PEOPLE))
    change(people)
    path = tmp_path / "wrong.json"
    path.write_text('{"people":\n' + json.dumps(people) + "}")
    before = dump(system)
    result = system.vanquan("user", "load", path)
    assert result.returncode in {3, 65} and f"{path}:{line}: {words}" in result.stderr, result.stderr
    assert "nothing is loaded" in result.stderr and dump(system) == before


@pytest.mark.parametrize("text, words", [
    ("", "empty"), ("ten;ho\n", "no such column: ten, ho"), ("username\n\"a", "people[0].username"),
    ("\x00", "no such column"), ("username;display_name\n;;;\n", "1 to 1000"),
])
def test_a_wrong_table_is_told(system, loaded, tmp_path, text, words):
    path = tmp_path / "wrong.csv"
    path.write_text(text)
    result = system.vanquan("user", "load", path, env={"LANG": "en_US.UTF-8", "LC_ALL": "en_US.UTF-8"})
    assert result.returncode in {3, 65} and words in result.stderr, result.stderr


def writes(system):
    """One of each write, by verb, address and request."""
    leader = assignment(system, "trile.minh", "commune_leader")["assignment_id"]
    lan = assignment(system, "trile.lan", "commune_officer")["assignment_id"]
    days = {"valid_from": "2026-01-01", "valid_to": "2099-12-31"}
    overseer = {"role": "overseer", "unit_code": "van-quan", "valid_from": "2022-01-01"}
    return {
        "access.v1.LoadPeople": ("POST", USERS, {"people": [{"username": "moi.a", "display_name": "A", "assignments": [overseer]}]}),
        "access.v1.SaveUser": ("PUT", f"{USERS}/moi.b", {"display_name": "B", "organization": f"{COMMUNE}-ubnd"}),
        "access.v1.AssignRole": ("POST", f"{USERS}/trile.lan/assignments", {"assignment": overseer}),
        "access.v1.AuthorizeUser": (
            "POST", f"/api/v1/assignments/{leader}/authorizations",
            {"username": "trile.lan", "form": "TUQ", "document": DOCUMENT, **days}),
        "access.v1.EndAssignment": ("POST", f"/api/v1/assignments/{lan}/end", {}),
        "access.v1.SuspendUser": ("PUT", f"{USERS}/trile.lan/suspension", {"is_suspended": True, "reason": "nghỉ"}),
    }


def test_each_write_is_tried_first_and_then_done_the_same(system, loaded):
    assert set(writes(system)) | {"access.v1.EndSession", "access.v1.RemoveSecondFactor"} == OF_PEOPLE
    for number, (name, (verb, path, request)) in enumerate(writes(system).items()):
        headers = {"Idempotency-Key": f"people-{number}"}
        before = dump(system)
        tried = system.request(verb, path, request, {**headers, "Dry-Run": "true"})
        assert tried.status == 200 and tried.headers["Dry-Run"] == "true", (name, tried.body)
        assert dump(system) == before, name
        done = system.request(verb, path, request, headers)
        assert done.status == 200 and dump(system) != before, (name, done.body)
        again = system.request(verb, path, request, headers)
        assert again.status == 200 and again.body == done.body, name
        shown = [without_instants(answer.body) for answer in (tried, done)]
        assert [json.loads(s).keys() for s in shown][0] == json.loads(shown[1]).keys()
    assert system.vanquan("user", "restore", "trile.lan", "--reason", "trở lại").returncode == 0
    assert system.vanquan("assign", "trile.lan", "commune_officer", "--unit", COMMUNE).returncode == 0


def test_a_given_password_opens_nothing_before_it_is_changed(system, loaded):
    password = given_password(system, "ldtbxh.hoa")
    token = system.token_of("ldtbxh.hoa", password)
    headers = {"Authorization": f"Bearer {token}"}
    assert system.get("/api/v1/plans", headers=headers).status == 403
    assert system.get("/api/v1/sessions/current", headers=headers).json["must_change_password"] is True
    change = {"current_password": password, "new_password": "matkhau123456"}
    refused = system.request("POST", "/api/v1/account/password", change, headers)
    assert refused.status == 400 and {v["field"] for v in refused.json["violations"]} == {"new_password"}
    change["new_password"] = NEW
    assert system.request("POST", "/api/v1/account/password", change, headers).status == 204
    assert system.get("/api/v1/plans", headers=headers).status == 200
    # It was given once, and counts no more.
    answer = system.request("POST", "/api/v1/sessions", {"username": "ldtbxh.hoa", "password": password}, signed_in=False)
    assert answer.status == 401


def test_nobody_gives_passwords_who_may_not(system, loaded):
    headers = signed_in(system, "ldtbxh.hoa")
    assert system.request("POST", f"{USERS}/admin/password", {}, headers).status == 403
    assert system.request("POST", f"{USERS}/khong-co/password", {}).status == 404


def test_ones_own_sessions_are_listed_and_ended(system, loaded):
    headers = signed_in(system, "ldtbxh.hoa")
    other = system.token_of("ldtbxh.hoa", NEW)
    items = system.get("/api/v1/account/sessions", headers=headers).json["items"]
    assert len(items) == 2 and all(item["client_address"] == "127.0.0.1" for item in items)
    path = f"/api/v1/account/sessions/{items[0]['session_id']}"
    foreign = system.request("DELETE", path, headers={"Idempotency-Key": "foreign"})
    assert foreign.status == 404
    assert system.request("DELETE", path, headers={**headers, "Idempotency-Key": "own"}).status == 200
    system.wait(lambda: system.get("/api/v1/plans", headers={"Authorization": f"Bearer {other}"}).status == 401, 10, "goes on")
    assert system.get("/api/v1/plans", headers=headers).status == 200


def test_whoever_is_suspended_is_out_within_seconds(system, loaded):
    headers = signed_in(system, "trile.minh")
    assert system.get("/api/v1/plans", headers=headers).status == 200
    assert system.vanquan("user", "suspend", "trile.minh", "--reason", "chuyển công tác").returncode == 0
    system.wait(lambda: system.get("/api/v1/plans", headers=headers).status == 401, 10, "still lets in")
    assert "suspended" in system.vanquan("user", "list", "minh").stdout
    again = system.vanquan("user", "suspend", "trile.minh", "--reason", "x")
    assert again.returncode == 3 and "FAILED_PRECONDITION" in again.stderr
    assert system.vanquan("user", "restore", "trile.minh", "--reason", "về lại").returncode == 0


@pytest.mark.parametrize("arguments, status, words", [
    (["assign", "khong-co", "overseer", "--unit", "van-quan"], 3, "username"),
    (["assign", "trile.lan", "king", "--unit", "van-quan"], 64, "king"),
    (["assign", "trile.lan", "commune_officer", "--unit", "van-quan"], 3, "assignment.unit_code"),
    (["assign", "trile.lan", "lead_officer", "--unit", "van-quan"], 3, "assignment.nodes"),
    (["assign", "trile.lan", "overseer", "--unit", "van-quan", "--number", "1/QĐ"], 64, "--date"),
    (["unassign", "0"], 64, "0"), (["unassign", "999999999"], 3, "assignment_id"),
    (["user", "show", "Lan Lan"], 64, "Lan Lan"), (["user", "show", "khong-co"], 3, "username"),
    (["user", "suspend", "trile.lan"], 64, "reason"), (["user", "load", "/khong/co.json"], 66, "no file"),
])
def test_what_is_wrong_on_the_command_line_is_said(system, loaded, arguments, status, words):
    result = system.vanquan(*arguments)
    assert result.returncode == status and words in result.stderr, (result.returncode, result.stderr)


def test_what_an_account_did_is_found_and_a_leader_sees_the_own_units_lines_alone(system, loaded):
    headers = signed_in(system, "trile.minh")
    [mine] = [i for i in system.get("/api/v1/audit/lines?username=trile.minh&page_size=1").json["items"]]
    assert mine["method"] == "access.v1.ChangePassword" and mine["principal_name"] == "Nông Văn Minh"
    assert mine["summary"] == "Đổi mật khẩu" and mine["client_address"] == "127.0.0.1"
    everything = system.get("/api/v1/audit/lines?page_size=200").json["items"]
    numbers = [int(item["line_id"]) for item in everything]
    assert numbers == sorted(numbers, reverse=True)
    own = system.get("/api/v1/audit/lines?page_size=200", headers=headers).json["items"]
    assert own and {item["unit_code"] for item in own} == {COMMUNE}
    page = system.get("/api/v1/audit/lines?page_size=2").json
    following = system.get(f"/api/v1/audit/lines?page_size=2&page_token={page['next_page_token']}").json
    assert [int(i["line_id"]) for i in page["items"] + following["items"]] == numbers[:4]
    by_document = system.get("/api/v1/audit/lines?document_number=861/Q%C4%90-TTg").json["items"]
    assert all(item["decision"]["number"] == "861/QĐ-TTg" for item in by_document)


def test_a_lead_reads_the_plan_and_enters_of_its_projects(system, loaded):
    headers = signed_in(system, "ldtbxh.hoa")
    assert system.get(f"{PLAN_PATH}/nodes", headers=headers).status == 200


def test_wrong_passwords_wait_and_are_on_record(system):
    """Last: it holds this machine's address up for the name."""
    wrong = {"username": "ai-do", "password": "sai"}
    codes = [system.request("POST", "/api/v1/sessions", wrong, signed_in=False) for _ in range(8)]
    assert [answer.status for answer in codes] == [401] * 6 + [429] * 2
    assert int(codes[-1].headers["Retry-After"]) >= 1
    assert int(system.sql("SELECT count(*) FROM audit.lines WHERE method = 'access.v1.SignInRefused' AND subject_id = 'unknown'")) == 6
