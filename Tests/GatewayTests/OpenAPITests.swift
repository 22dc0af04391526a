import Contracts
import JSONSchema
import RPC
import Testing
import Values

@testable import Gateway

@Suite("The OpenAPI document")
struct OpenAPITests {
    private func document(in language: Language) throws -> JSONNode {
        try JSONDocument.parse(OpenAPIDocument.bytes(in: language))
    }

    private func operation(_ contract: Contract, in document: JSONNode) throws -> JSONNode? {
        let route = try #require(contract.route)
        return document["paths"]?["/api/v1\(route.path)"]?[route.verb.rawValue.lowercased()]
    }

    @Test(
        "is JSON in both languages, and nothing in it has a name twice",
        arguments: Language.allCases
    )
    func valid(language: Language) throws {
        let document = try document(in: language)
        #expect(document["openapi"]?.string == "3.1.0")
        let ids = document["paths"]?.members.flatMap { path in
            path.node.members.compactMap { $0.node["operationId"]?.string }
        }
        #expect(ids.map { Set($0).count == $0.count } == true)
    }

    @Test(
        "has every contract with a route, in the language asked for",
        arguments: Language.allCases
    )
    func complete(language: Language) throws {
        let document = try document(in: language)
        for contract in MethodTable.contracts.values where contract.route != nil {
            let operation = try #require(try operation(contract, in: document), "\(contract.name)")
            #expect(operation["operationId"]?.string == contract.name)
            #expect(operation["summary"]?.string == contract.summary[language])
            let permission = operation["x-permission"]?.string
            #expect((permission == nil) == (contract.access == .signedIn))
        }
    }

    @Test("names each path parameter, and each only once with the body's and the query's")
    func parameters() throws {
        let document = try document(in: .en)
        for contract in MethodTable.contracts.values {
            guard let route = contract.route else { continue }
            let operation = try #require(try operation(contract, in: document))
            let parameters = operation["parameters"]?.elements ?? []
            let inPath = parameters.filter { $0["in"]?.string == "path" }
            #expect(Set(inPath.compactMap { $0["name"]?.string }) == Set(route.pathParameters))
            #expect(inPath.allSatisfy { $0["required"]?.bool == true })
            let body = operation["requestBody"]?["content"]?["application/json"]?["schema"]
            let inBody = body?["properties"]?.members.map(\.name) ?? []
            let names = parameters.compactMap { $0["name"]?.string } + inBody
            #expect(Set(names).count == names.count)
            #expect([.get, .delete].contains(route.verb) == (body == nil))
        }
    }

    @Test("a question's filters stand in the query, a write's key in a header")
    func places() throws {
        let document = try document(in: .en)
        func places(_ contract: Contract) throws -> [String: String] {
            let parameters = try operation(contract, in: document)?["parameters"]?.elements ?? []
            let pairs = parameters.map { ($0["name"]?.string ?? "", $0["in"]?.string ?? "") }
            return Dictionary(uniqueKeysWithValues: pairs)
        }
        #expect(
            try places(ListPlanMoney.contract)
                == ["plan_code": "path", "node": "query", "nature": "query", "source": "query"]
        )
        #expect(
            try places(AcknowledgeFinding.contract) == [
                "plan_code": "path", "finding_id": "path", "Idempotency-Key": "header",
                "If-Match": "header", "Dry-Run": "header",
            ]
        )
    }

    @Test("a table is told as text of its media type, everything else as JSON")
    func mediaTypes() throws {
        let document = try document(in: .en)
        for contract in MethodTable.contracts.values where contract.route != nil {
            let operation = try #require(try operation(contract, in: document))
            let content = operation["responses"]?["200"]?["content"]
            let isTable = contract.name == GetPlanGlanceTable.contract.name
            let type = isTable ? "text/csv" : "application/json"
            #expect(content?.members.map(\.name) == [type], "\(contract.name)")
            let shape = content?[type]?["schema"]?["type"]?.string
            #expect(shape == (isTable ? "string" : "object"), "\(contract.name)")
        }
    }

    @Test("has what is no method: sessions and health")
    func others() throws {
        let paths = try document(in: .en)["paths"]
        #expect(paths?["/api/v1/sessions"]?["post"]?["security"]?.elements.isEmpty == true)
        #expect(paths?["/api/v1/sessions/current"]?["delete"] != nil)
        #expect(paths?["/api/health"]?["get"] != nil)
    }
}
