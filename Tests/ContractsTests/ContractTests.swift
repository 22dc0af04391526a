import Contracts
import JSONSchema
import RPC
import Testing
import Values

@Suite("Every contract")
struct ContractTests {
    @Test("names are service.vN.Method and stand once")
    func names() {
        let names = AnyContract.all.map(\.contract.name)
        #expect(!names.isEmpty && Set(names).count == names.count)
        for name in names {
            #expect(
                name.wholeMatch(of: /[a-z]+\.v[1-9][0-9]*\.[A-Z][A-Za-z0-9]+/) != nil,
                "\(name)"
            )
        }
    }

    @Test("routes stand once, whatever their parameters are called")
    func routes() {
        let routes = AnyContract.all.compactMap(\.contract.route).map { route in
            "\(route.verb.rawValue) \(route.path.replacing(/\{[^}]*\}/, with: "{}"))"
        }
        #expect(Set(routes).count == routes.count)
    }

    @Test(
        "a path is in small letters, and its parameters are required fields of the request",
        arguments: AnyContract.all
    )
    func paths(of method: AnyContract) throws {
        guard let route = method.contract.route else { return }
        #expect(route.path.wholeMatch(of: /(\/([a-z-]+|\{[a-z_]+\}))+/) != nil)
        #expect(Set(route.pathParameters).count == route.pathParameters.count)
        for parameter in route.pathParameters {
            let schema = try #require(method.request[property: parameter], "\(parameter)")
            #expect(schema.types == [.string] && method.request.required.contains(parameter))
        }
    }

    @Test("a question is a GET and a write is not", arguments: AnyContract.all)
    func verbs(of method: AnyContract) {
        guard let route = method.contract.route else { return }
        #expect((route.verb == .get) == (method.contract.idempotency == .read))
        #expect(method.kind == .unary)
    }

    @Test("somebody in particular may call it", arguments: AnyContract.all)
    func access(of method: AnyContract) {
        #expect(method.contract.access != .open)
    }

    @Test("one line says what it does, in both languages", arguments: AnyContract.all)
    func summaries(of method: AnyContract) {
        let summary = method.contract.summary
        for text in [summary.vi, summary.en] {
            #expect((3...120).contains(text.count) && !text.contains("\n") && !text.hasSuffix("."))
        }
        #expect(summary.vi != summary.en)
    }

    @Test("members are snake_case throughout", arguments: AnyContract.all)
    func members(of method: AnyContract) {
        for name in Self.names(in: method.request) + Self.names(in: method.reply) {
            #expect(name.wholeMatch(of: /[a-z][a-z0-9]*(_[a-z0-9]+)*/) != nil, "\(name)")
        }
    }

    private static func names(in schema: JSONSchema) -> [String] {
        let inside =
            schema.properties.map(\.schema) + [schema.items].compactMap(\.self) + schema.oneOf
        return schema.properties.map(\.name) + inside.flatMap { names(in: $0) }
    }
}
