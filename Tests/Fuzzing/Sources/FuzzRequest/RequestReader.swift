import Foundation
import JSONSchema
import Values

@testable import RPC

/// How one method's request is read, with its type put away.
struct RequestReader: Sendable {
    let schema: JSONSchema
    /// The request as it is written again; nil where the bytes are none.
    private let decode: @Sendable ([UInt8]) throws -> [UInt8]?

    init<M: RPC.Method>(_ method: M.Type) {
        schema = JSONSchema.of(M.Request.self)
        let decoder = RequestDecoder<M.Request>()
        decode = { bytes in
            guard let request = try? decoder.decode(bytes) else { return nil }
            let written = try JSONCoding.bytes(of: request)
            try Self.compare(written, request, of: bytes)
            return written
        }
    }

    /// As it comes on the wire.
    func check(bytes: [UInt8]) {
        guard let written = rewritten(bytes) else { return }
        precondition(rewritten(written) == written, "a request changes when it is written again")
    }

    /// As it comes by HTTP.
    func check(parameters: [(name: String, value: String)], body: JSONNode?) {
        let composed = schema.compose(parameters: parameters, body: body)
        let violations = composed.violations + schema.violations(in: composed.node)
        for violation in violations { precondition(!violation.message.vi.isEmpty) }
        guard violations.isEmpty else { return }
        guard let again = try? JSONDocument.parse(composed.bytes) else {
            preconditionFailure("a composed request is no JSON")
        }
        precondition(again == composed.node, "a composed request is read differently")
        check(bytes: composed.bytes)
    }

    /// Foundation reads the same request from the same bytes, and writes the same JSON for it.
    private static func compare<Request: Codable>(
        _ written: [UInt8],
        _ request: Request,
        of bytes: [UInt8]
    ) throws {
        let other = try JSONDecoder().decode(Request.self, from: Data(bytes))
        let again = try JSONCoding.bytes(of: other)
        precondition(again == written, "Foundation reads another request")
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let theirs = try JSONDocument.parse(Array(try encoder.encode(request)))
        let ours = try JSONDocument.parse(written)
        precondition(theirs == ours, "Foundation writes another request")
    }

    private func rewritten(_ bytes: [UInt8]) -> [UInt8]? {
        do {
            return try decode(bytes)
        } catch {
            preconditionFailure("a request that was read cannot be written: \(error)")
        }
    }
}
