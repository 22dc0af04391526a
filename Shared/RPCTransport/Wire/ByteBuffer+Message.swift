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
            write(#"{"kind":"call","id":"#, id)
            write(#","method":"#, method)
            if let timeout { write(#","timeout_ms":"#, timeout) }
            write(meta)
        case .reply(let id, let meta):
            write(#"{"kind":"reply","id":"#, id)
            write(meta)
        case .item(let id): write(#"{"kind":"item","id":"#, id)
        case .end(let id, let meta):
            write(#"{"kind":"end","id":"#, id)
            write(meta)
        case .error(let id, let code, let message, let meta):
            write(#"{"kind":"error","id":"#, id)
            write(#","code":"#, code.rawValue)
            write(#","message":"#, message)
            write(meta)
        case .more(let id, let count):
            write(#"{"kind":"more","id":"#, id)
            write(#","count":"#, count)
        case .cancel(let id): write(#"{"kind":"cancel","id":"#, id)
        case .ping(let nonce): write(#"{"kind":"ping","nonce":"#, nonce)
        case .pong(let nonce): write(#"{"kind":"pong","nonce":"#, nonce)
        case .goAway(let lastID, let code, let message):
            write(#"{"kind":"goaway","last_id":"#, lastID)
            write(#","code":"#, code.rawValue)
            write(#","message":"#, message)
        case .unknown: writeStaticString(#"{"kind":"unknown""#)
        }
        writeStaticString(hasBody ? #","body":true}"# : "}")
    }

    /// - Parameter text: all that stands before the value. Each write costs the same, however short.
    private mutating func write(_ text: StaticString, _ value: Int) {
        writeStaticString(text)
        writeString(String(value))
    }

    private mutating func write(_ text: StaticString, _ value: String) {
        writeStaticString(text)
        writeJSON(value)
    }

    private mutating func write(_ meta: Meta) {
        guard !meta.isEmpty else { return }
        var before: StaticString = #","meta":{"#
        for (key, value) in meta {
            write(before, key)
            write(":", value)
            before = ","
        }
        writeStaticString("}")
    }
}
