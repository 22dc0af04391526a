/// Reads a text's bytes from front to back: what is looked for is ASCII, and characters could hide it in a cluster.
struct ByteReader {
    private let bytes: [UInt8]
    private var index = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    func isAt(_ expected: String) -> Bool { bytes[index...].starts(with: expected.utf8) }

    /// Whether that came next, which is then behind.
    mutating func take(_ expected: String) -> Bool {
        guard isAt(expected) else { return false }
        index += expected.utf8.count
        return true
    }

    /// Whether there is another one, which is then behind.
    mutating func skip(past byte: Unicode.Scalar) -> Bool {
        text(before: byte) != nil
    }

    /// What stands before the next such byte, which is then behind; `nil` where there is none.
    mutating func text(before byte: Unicode.Scalar) -> String? {
        guard let end = bytes[index...].firstIndex(of: UInt8(ascii: byte)) else { return nil }
        defer { index = end + 1 }
        return String(decoding: bytes[index..<end], as: UTF8.self)
    }

    /// Whether there was one at least.
    mutating func skipSpaces() -> Bool {
        let start = index
        while index < bytes.count, [0x20, 0x0A, 0x09].contains(bytes[index]) { index += 1 }
        return index > start
    }

    /// Letters, digits, `-`, `_` and `:`, as names have them; empty where there is none.
    mutating func word() -> String {
        let start = index
        while index < bytes.count, Self.isOfWord(Unicode.Scalar(bytes[index])) { index += 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ":": true
        default: false
        }
    }
}
