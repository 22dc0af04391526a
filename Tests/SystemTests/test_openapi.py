"""The OpenAPI document is valid, tells of every method with a route, and its schemas fit what really comes."""

import jsonschema
import pytest
from openapi_spec_validator import validate
from system import PLAN_CODE
from vanquan_wire import Connection


@pytest.mark.parametrize("language", ["vi", "en"])
def test_it_is_a_valid_document(system, language):
    answer = system.get("/api/openapi.json", headers={"Accept-Language": language}, signed_in=False)
    assert answer.headers["Content-Language"] == language
    validate(answer.json)


def test_it_tells_of_every_method_that_reflection_tells_of(system):
    wire = Connection("127.0.0.1", system.wire_ports["gateway"])
    methods = {m["name"] for m in wire.call("reflection.v1.ListMethods", {})["methods"]}
    document = system.get("/api/openapi.json").json
    operations = {o["operationId"] for path in document["paths"].values() for o in path.values()}
    builtin = {"health.v1.Check", "health.v1.Watch", "reflection.v1.ListMethods"}
    assert methods - builtin == {o for o in operations if ".v1." in o}
    assert builtin <= methods


@pytest.mark.parametrize("path", ["/api/v1/plans", "/api/v1/plans/{plan_code}/money", "/api/v1/plans/{plan_code}/findings"])
def test_answers_fit_their_schemas(system, path):
    document = system.get("/api/openapi.json").json
    schema = document["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    jsonschema.validate(system.get(path.replace("{plan_code}", PLAN_CODE)).json, schema)


def test_problems_fit_their_schema(system):
    document = system.get("/api/openapi.json").json
    problem = system.get("/api/v1/plans", signed_in=False)
    jsonschema.validate(problem.json, document["components"]["schemas"]["Problem"])
