import NIOCore
import RPC

/// A message that the peer would not take: nothing of it was written.
enum OversizeMessage: Error {
    case head
    case body
}

extension ByteBuffer {
    private static let lengthBytes = MemoryLayout<UInt32>.size

    /// Writes a message as one frame or two.
    mutating func write(
        _ message: Message,
        limits: WireLimits
    ) throws(OversizeMessage) {
        // An empty body would be a frame of length 0, which the wire does not have: it is no body.
        let body = message.body.flatMap { $0.isEmpty ? nil : $0 }
        if let body, body.count > limits.bodyBytes { throw .body }
        let start = writerIndex
        writeInteger(0 as UInt32)
        writeHead(message.head, hasBody: body != nil)
        let length = writerIndex - start - Self.lengthBytes
        guard length <= min(limits.headBytes, limits.bodyBytes) else {
            moveWriterIndex(to: start)
            throw .head
        }
        setInteger(UInt32(length), at: start)
        guard let body else { return }
        writeInteger(UInt32(body.count))
        writeBytes(body)
    }

    private mutating func writeHead(_ head: Head, hasBody: Bool) {
        switch head {
        case .call(let id, let method, let timeout, let meta):
            begin("call", id)
            write("method", method)
            if let timeout { write("timeout_ms", timeout) }
            write(meta)
        case .reply(let id, let meta):
            begin("reply", id)
            write(meta)
        case .item(let id): begin("item", id)
        case .end(let id, let meta):
            begin("end", id)
            write(meta)
        case .error(let id, let code, let message, let meta):
            begin("error", id)
            write("code", code.rawValue)
            write("message", message)
            write(meta)
        case .more(let id, let count):
            begin("more", id)
            write("count", count)
        case .cancel(let id): begin("cancel", id)
        case .ping(let nonce): writeConnectionKind("ping", nonce: nonce)
        case .pong(let nonce): writeConnectionKind("pong", nonce: nonce)
        case .goAway(let lastID, let code, let message):
            begin("goaway")
            write("last_id", lastID)
            write("code", code.rawValue)
            write("message", message)
        case .unknown: begin("unknown")
        }
        writeStaticString(hasBody ? ",\"body\":true}" : "}")
    }

    private mutating func writeConnectionKind(_ kind: StaticString, nonce: String) {
        begin(kind)
        write("nonce", nonce)
    }

    private mutating func begin(_ kind: StaticString) {
        writeStaticString("{\"kind\":\"")
        writeStaticString(kind)
        writeStaticString("\"")
    }

    private mutating func begin(_ kind: StaticString, _ id: CallID) {
        begin(kind)
        write("id", id)
    }

    private mutating func writeKey(_ key: StaticString) {
        writeStaticString(",\"")
        writeStaticString(key)
        writeStaticString("\":")
    }

    private mutating func write(_ key: StaticString, _ value: Int) {
        writeKey(key)
        writeString(String(value))
    }

    private mutating func write(_ key: StaticString, _ value: String) {
        writeKey(key)
        writeJSON(value)
    }

    private mutating func write(_ meta: Meta) {
        guard !meta.isEmpty else { return }
        writeKey("meta")
        var separator: StaticString = "{"
        for (key, value) in meta {
            writeStaticString(separator)
            writeJSON(key)
            writeStaticString(":")
            writeJSON(value)
            separator = ","
        }
        writeStaticString("}")
    }
}
