import Foundation
import FuzzDriver
import JSONSchema
import NIOCore
import RPC
import WireVectors

@testable import RPCTransport

/// The head's own scanner against two other readers of JSON: never more lenient than either, and no stricter than ours for
/// requests but where the wire says so.
@main
enum FuzzHead: FuzzTarget {
    static func check(_ input: [UInt8]) {
        let fields: HeadFields
        do {
            fields = try HeadFields(scanning: input)
        } catch {
            return checkRefusal(error, of: input)
        }
        guard let text = String(validating: input, as: UTF8.self) else {
            preconditionFailure("taken, and no UTF-8")
        }
        guard let head = try? Head(fields) else { return }
        checkAgainstFoundation(head, Data(text.utf8))
        checkWriting(head)
    }

    /// Only depth, and a known key that comes twice, are refused in what is JSON.
    private static func checkRefusal(_ violation: ProtocolViolation, of input: [UInt8]) {
        guard violation == .malformedHead else { return }
        guard case .object? = (try? JSONDocument.parse(input))?.value else { return }
        preconditionFailure("refused, and a JSON object")
    }

    private static func checkAgainstFoundation(_ head: Head, _ data: Data) {
        guard case .call(let id, let method, let timeout, let meta) = head else {
            let isObject = (try? JSONDecoder().decode(AnyObject.self, from: data)) != nil
            return precondition(isObject, "taken, and no JSON object to Foundation")
        }
        guard let decoded = try? JSONDecoder().decode(DecodedCall.self, from: data) else {
            preconditionFailure("taken, and no call to Foundation")
        }
        precondition(decoded.id == id && decoded.timeoutMilliseconds == timeout)
        precondition(decoded.method.utf8.elementsEqual(method.utf8) && decoded.meta ?? [:] == meta)
    }

    private static func checkWriting(_ head: Head) {
        guard head != .unknown else { return }
        var isItem = false
        if case .item = head { isItem = true }
        var buffer = ByteBuffer()
        // Escaped, a head may grow beyond its limit.
        let message = Message(head, body: isItem ? [0x30] : nil)
        guard (try? buffer.write(message, limits: WireLimits())) != nil else { return }
        var decoder = MessageDecoder(limits: WireLimits())
        decoder.append(buffer)
        precondition((try? decoder.next()) == message, "not read back as it was written")
    }

    static func seeds(_ root: URL) throws -> [[UInt8]] {
        try Vectors.messages(root).compactMap { vector in
            vector["frames"]?[0]?.string.map { Array($0.utf8) }
        }
    }

    static func words(_ root: URL) throws -> [String] { Vectors.words }
}

/// What `JSONDecoder` makes of a call's head.
private struct DecodedCall: Decodable {
    let id: Int
    let method: String
    let timeoutMilliseconds: Int?
    let meta: [String: String]?

    enum CodingKeys: String, CodingKey {
        case id
        case method
        case timeoutMilliseconds = "timeout_ms"
        case meta
    }
}

/// Any object: what its members are is not asked.
private struct AnyObject: Decodable {
    init(from decoder: any Decoder) throws {
        _ = try decoder.container(keyedBy: DecodedCall.CodingKeys.self)
    }
}
