import JSONSchema
import RPC
import ServiceRuntime
import Values

/// A request as it stands on the command line: one JSON text, or its fields one by one.
enum RequestArgument: Hashable, Sendable {
    case json(JSONNode)
    /// `plan_code=van-quan-2021-2025`, `document.date=2023-05-10`.
    case fields([RequestField])

    /// - Parameter readInput: gives standard input, where `-` asks for it.
    init(_ words: [String], readInput: () -> [UInt8]) throws(StartFault) {
        let fields = words.compactMap(RequestField.init)
        if fields.count == words.count {
            self = .fields(fields)
        } else if words.count == 1 {
            self = .json(try Self.parse(words[0], readInput))
        } else {
            throw .usage("The request is one JSON text, or fields each as NAME=VALUE.")
        }
    }

    /// The request's JSON.
    /// - Throws: ``RPCError`` `INVALID_ARGUMENT` with every field that is none or cannot be read.
    func node(as schema: JSONSchema) throws(RPCError) -> JSONNode {
        switch self {
        case .json(let node): return node
        case .fields(let fields):
            let composed = FieldComposition(fields, as: schema).composed()
            guard composed.violations.isEmpty else {
                throw .invalid(composed.violations.map(Violation.init))
            }
            return composed.node
        }
    }

    private static func parse(
        _ text: String,
        _ readInput: () -> [UInt8]
    ) throws(StartFault) -> JSONNode {
        do throws(JSONSyntaxError) {
            return try text == "-" ? JSONDocument.parse(readInput()) : JSONDocument.parse(text)
        } catch {
            throw .usage(
                "The request is not JSON: line \(error.line), column \(error.column): \(error.message.en)"
            )
        }
    }
}

/// One field of a request, by its path.
struct RequestField: Hashable, Sendable {
    var path: [String]
    let value: String

    /// - Returns: nil for what is no `name=value`.
    init?(_ word: String) {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].first?.isLetter == true,
            parts[0].utf8.allSatisfy(Self.isOfPath)
        else { return nil }
        path = parts[0].split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        value = String(parts[1])
    }

    private static func isOfPath(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."):
            true
        default: false
        }
    }
}
