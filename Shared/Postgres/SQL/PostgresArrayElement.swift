/// An element whose arrays have a PostgreSQL type: `[UInt8]` is `bytea`, `[String]` is `text[]`,
/// `[Int64]` and `[Int]` are `bigint[]`.
public protocol PostgresArrayElement {
    static var postgresArrayType: PostgresType { get }
    static func appendPostgresArray(_ array: [Self], to buffer: inout [UInt8])
    /// `nil` where the text is not such an array, or holds a NULL.
    static func postgresArray(from text: UnsafeBufferPointer<UInt8>) -> [Self]?
}

extension Array: PostgresEncodable where Element: PostgresArrayElement {
    public static var postgresType: PostgresType { Element.postgresArrayType }
    public func appendPostgresText(to buffer: inout [UInt8]) {
        Element.appendPostgresArray(self, to: &buffer)
    }
}

extension Array: PostgresDecodable where Element: PostgresArrayElement {
    public init?(postgresText text: UnsafeBufferPointer<UInt8>) {
        guard let array = Element.postgresArray(from: text) else { return nil }
        self = array
    }
}

extension UInt8: PostgresArrayElement {
    public static var postgresArrayType: PostgresType { .bytea }

    public static func appendPostgresArray(_ array: [UInt8], to buffer: inout [UInt8]) {
        buffer.append(contentsOf: "\\x".utf8)
        for byte in array {
            buffer.append(hexDigit(byte >> 4))
            buffer.append(hexDigit(byte & 0x0F))
        }
    }

    public static func postgresArray(from text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        guard text.starts(with: "\\x".utf8), text.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count / 2 - 1)
        for index in stride(from: 2, to: text.count, by: 2) {
            guard let high = hexValue(text[index]), let low = hexValue(text[index + 1]) else {
                return nil
            }
            bytes.append(high << 4 | low)
        }
        return bytes
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }

    private static func hexValue(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}

extension PostgresArrayElement where Self: FixedWidthInteger & PostgresDecodable {
    public static func appendPostgresArray(_ array: [Self], to buffer: inout [UInt8]) {
        buffer.append(UInt8(ascii: "{"))
        for (index, element) in array.enumerated() {
            if index > 0 { buffer.append(UInt8(ascii: ",")) }
            buffer.append(contentsOf: String(element).utf8)
        }
        buffer.append(UInt8(ascii: "}"))
    }

    public static func postgresArray(from text: UnsafeBufferPointer<UInt8>) -> [Self]? {
        ArrayText.elements(of: text)?.reduce(into: [Self]?([])) { array, element in
            guard let element, let value = Self(element) else {
                array = nil
                return
            }
            array?.append(value)
        }
    }
}

extension Int64: PostgresArrayElement {
    public static var postgresArrayType: PostgresType { .int8Array }
}

extension Int: PostgresArrayElement {
    public static var postgresArrayType: PostgresType { .int8Array }
}

extension String: PostgresArrayElement {
    public static var postgresArrayType: PostgresType { .textArray }

    public static func appendPostgresArray(_ array: [String], to buffer: inout [UInt8]) {
        buffer.append(UInt8(ascii: "{"))
        for (index, element) in array.enumerated() {
            if index > 0 { buffer.append(UInt8(ascii: ",")) }
            ArrayText.appendQuoted(element, to: &buffer)
        }
        buffer.append(UInt8(ascii: "}"))
    }

    public static func postgresArray(from text: UnsafeBufferPointer<UInt8>) -> [String]? {
        ArrayText.elements(of: text)?.reduce(into: [String]?([])) { array, element in
            guard let element else {
                array = nil
                return
            }
            array?.append(element)
        }
    }
}
