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
        let former = text.flatMap { Trace($0) }
        let request = former.map { String($0.id) } ?? Self.randomHex() + Self.randomHex()
        self.text = "00-\(request)-\(Self.randomHex())-\(former?.isRecorded == true ? "01" : "00")"
    }

    /// The request's id, the same at every step: 32 hexadecimal digits.
    public var id: Substring { text.dropFirst(3).prefix(32) }

    /// Whether the caller records this request, and wants its steps to be found: its SQL then says whose it is.
    public var isRecorded: Bool { (text.utf8.last ?? 0) & 1 == 1 }

    private static func randomHex() -> String {
        let digits = String(UInt64.random(in: 1 ... .max), radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

extension Trace {
    /// Version `ff` and ids of zeroes alone are not valid.
    private static func isWellFormed(_ text: String) -> Bool {
        guard text.utf8.count == 55 else { return false }
        var text = text
        return text.withUTF8 { bytes in
            bytes.indices.allSatisfy { index in
                dashes.contains(index) ? bytes[index] == dash : isHexDigit(bytes[index])
            }
                && !(bytes[0] == lastDigit && bytes[1] == lastDigit)
                && !bytes[3..<35].allSatisfy { $0 == zero }
                && !bytes[36..<52].allSatisfy { $0 == zero }
        }
    }

    private static let dashes: Set<Int> = [2, 35, 52]
    private static let dash = UInt8(ascii: "-")
    private static let zero = UInt8(ascii: "0")
    private static let lastDigit = UInt8(ascii: "f")

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }
}
