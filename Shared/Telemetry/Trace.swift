/// W3C trace context: which request it is that work is done for, in whatever executable.
///
/// `00-<32 hex: the request>-<16 hex: the step>-<2 hex: flags>`; made and checked here, so its text is safe in a log and in SQL.
public struct Trace: Hashable, Sendable {
    /// As it travels.
    public let text: String

    /// The one that the running task works for; log lines name it.
    @TaskLocal
    public static var current: Trace?

    /// What a caller sent; nil where it is not well formed.
    public init?(_ text: String) {
        guard Self.isWellFormed(text) else { return nil }
        self.text = text
    }

    /// The next step of what the caller sent, or a request of its own where it sent nothing that can be read.
    public init(continuing text: String?) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.length)
        bytes += "00-".utf8
        let former = text.flatMap { Trace($0) }
        if let former { bytes += former.id.utf8 } else { bytes.appendID(words: 2) }
        bytes.append(Self.dash)
        bytes.appendID(words: 1)
        bytes += former?.isRecorded == true ? "-01".utf8 : "-00".utf8
        self.text = String(decoding: bytes, as: UTF8.self)
    }

    /// The request's id, the same at every step: 32 hexadecimal digits.
    public var id: Substring { text.dropFirst(3).prefix(32) }

    /// Whether the caller records this request, and wants its steps to be found: its SQL then says whose it is.
    public var isRecorded: Bool { text.last?.hexDigitValue.map { $0 & 1 == 1 } ?? false }
}

extension Trace {
    private static let length = 55
    private static let dash = UInt8(ascii: "-")

    /// Version `ff` and ids of zeroes alone are not valid.
    private static func isWellFormed(_ text: String) -> Bool {
        guard text.utf8.count == length else { return false }
        var text = text
        return text.withUTF8 { bytes in
            guard bytes[2] == dash, bytes[35] == dash, bytes[52] == dash else { return false }
            let parts = [bytes[0..<2], bytes[3..<35], bytes[36..<52], bytes[53..<55]]
            return parts.allSatisfy { $0.allSatisfy(isHexDigit) }
                && !parts[0].allSatisfy { $0 == UInt8(ascii: "f") }
                && parts[1...2].allSatisfy { !$0.allSatisfy { $0 == UInt8(ascii: "0") } }
        }
    }

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }
}
