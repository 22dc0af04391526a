"""The OpenAPI document is valid, tells of every method with a route, and its schemas fit what really comes."""

import jsonschema
import pytest
from openapi_spec_validator import validate
from people import PLAN_UNIT, Person
from system import PLAN_CODE
from vanquan_wire import Connection


# What some questions cannot be asked without.
QUERIES = {
    "deadlines": "?year=2023", "explanation": "?method=access.v1.GetUser", "preview": "?role=overseer&unit_code=van-quan"}


@pytest.mark.parametrize("language", ["vi", "en"])
def test_it_is_a_valid_document(system, language):
    answer = system.get("/api/openapi.json", headers={"Accept-Language": language}, signed_in=False)
    assert answer.headers["Content-Language"] == language
    validate(answer.json)


def test_it_tells_of_every_method_that_reflection_tells_of(system):
    wire = Connection("127.0.0.1", system.wire_ports["gateway"])
    kinds = {m["name"]: m["kind"] for m in wire.call("reflection.v1.ListMethods", {})["methods"]}
    document = system.get("/api/openapi.json").json
    operations = {o["operationId"] for path in document["paths"].values() for o in path.values()}
    builtin = {"health.v1.Check", "health.v1.Watch", "metrics.v1.Read", "reflection.v1.ListMethods"}
    assert builtin <= kinds.keys()
    # A stream has no HTTP route: the services' exports are for each other.
    streams = {name for name, kind in kinds.items() if kind != "unary"}
    assert {"funding.v1.ExportPlan", "beneficiaries.v1.ExportPlan", "indicators.v1.ExportPlan"} <= streams
    assert kinds.keys() - builtin - streams == {o for o in operations if ".v1." in o}


def test_answers_fit_their_schemas(system):
    """Of everything that can be read, so that no new list is forgotten."""
    document = system.get("/api/openapi.json").json
    leader = Person(system, "o-leader", "standing_leader", PLAN_UNIT)
    tried = 0
    for path, operations in document["paths"].items():
        content = operations.get("get", {}).get("responses", {}).get("200", {}).get("content", {})
        if "application/json" not in content or "v1" not in path:
            continue
        address = path.replace("{plan_code}", PLAN_CODE).replace("{username}", "admin")
        assert "{" not in address, f"{path}: what stands in it is not said here"
        address += QUERIES.get(path.rsplit("/", 1)[-1], "")
        answer = system.get(address)
        # What leaders look into no administrator sees.
        answer = leader.get(address) if answer.status == 403 else answer
        assert answer.status == 200, answer.body
        jsonschema.validate(answer.json, content["application/json"]["schema"])
        tried += 1
    assert tried >= 17


def test_problems_fit_their_schema(system):
    document = system.get("/api/openapi.json").json
    problem = system.get("/api/v1/plans", signed_in=False)
    jsonschema.validate(problem.json, document["components"]["schemas"]["Problem"])
