import Contracts
import FoundationEssentials
import JSONSchema
import RPC
import Testing

/// A method with its types out of the way.
struct AnyContract: Sendable, CustomTestStringConvertible {
    let contract: Contract
    let kind: MethodKind
    let request: JSONSchema
    let reply: JSONSchema
    /// Decodes a reply and encodes it again.
    let throughReply: @Sendable (JSONNode) throws -> JSONNode
    /// Decodes a request and encodes it again.
    let throughRequest: @Sendable (JSONNode) throws -> JSONNode

    static let all = allMethods.map { open($0) }

    var testDescription: String { contract.name }

    private static func open(_ method: any Method.Type) -> AnyContract {
        func opened<M: Method>(_ method: M.Type) -> AnyContract {
            AnyContract(
                contract: M.contract,
                kind: M.kind,
                request: JSONSchema.of(M.Request.self),
                reply: JSONSchema.of(M.Reply.self),
                throughReply: { try through(M.Reply.self, $0) },
                throughRequest: { try through(M.Request.self, $0) }
            )
        }
        return opened(method)
    }

    private static func through<Value: Codable>(
        _ type: Value.Type,
        _ node: JSONNode
    ) throws -> JSONNode {
        let value = try JSONDecoder().decode(type, from: Data(node.bytes))
        return try JSONDocument.parse(Array(try JSONEncoder().encode(value)))
    }
}
