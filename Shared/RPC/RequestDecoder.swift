public import JSONSchema
import Values

/// Reads a request's bytes into its type, naming everything that is wrong with it at once.
struct RequestDecoder<Request: Decodable & Sendable>: Sendable {
    private let schema: JSONSchema

    init() {
        schema = JSONSchema.of(Request.self)
    }

    /// A call without a body is the empty request.
    func decode(_ body: [UInt8]?) throws(RPCError) -> Request {
        let document = try document(body ?? Array("{}".utf8))
        let violations = schema.violations(in: document)
        guard violations.isEmpty else { throw .invalid(violations.map(Violation.init)) }
        do {
            return try document.decoded()
        } catch {
            throw .invalid([.init(error)])
        }
    }

    private func document(_ bytes: [UInt8]) throws(RPCError) -> JSONNode {
        do {
            return try JSONDocument.parse(bytes)
        } catch {
            throw .invalid([.init(error)])
        }
    }
}

extension Violation {
    public init(_ violation: SchemaViolation) {
        self.init(field: violation.path, rule: violation.rule, message: violation.message)
    }

    fileprivate init(_ error: JSONSyntaxError) {
        self.init(field: "", rule: "syntax", message: error.message)
    }

    /// The schema allowed what the type's own initialiser refuses: a rule that the schema cannot say.
    fileprivate init(_ error: any Error) {
        self.init(
            field: (error as? DecodingError)?.field ?? "",
            rule: "format",
            message: LocalizedText(vi: "Giá trị không hợp lệ.", en: "Not a valid value.")
        )
    }
}
