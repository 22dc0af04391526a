/// A value that can be read from a cell, in PostgreSQL's text format.
public protocol PostgresDecodable {
    /// `nil` where the text is not one of this type. The bytes are lent for the call alone.
    init?(postgresText text: UnsafeBufferPointer<UInt8>)
    /// What NULL is read as; `nil` refuses it. Only `Optional` has a reason to answer.
    static var postgresNull: Self? { get }
}

extension PostgresDecodable {
    public static var postgresNull: Self? { nil }
}

extension Optional: PostgresDecodable where Wrapped: PostgresDecodable {
    public init?(postgresText text: UnsafeBufferPointer<UInt8>) {
        guard let value = Wrapped(postgresText: text) else { return nil }
        self = .some(value)
    }

    public static var postgresNull: Wrapped?? { .some(nil) }
}

extension PostgresDecodable where Self: FixedWidthInteger {
    public init?(postgresText text: UnsafeBufferPointer<UInt8>) {
        guard let first = text.first else { return nil }
        let isNegative = first == UInt8(ascii: "-")
        let digits = isNegative ? text.dropFirst() : text[...]
        guard !digits.isEmpty else { return nil }
        var value: Self = 0
        for byte in digits {
            guard let digit = Self(exactly: byte &- UInt8(ascii: "0")), digit < 10 else {
                return nil
            }
            let shifted = value.multipliedReportingOverflow(by: 10)
            let next =
                isNegative
                ? shifted.partialValue.subtractingReportingOverflow(digit)
                : shifted.partialValue.addingReportingOverflow(digit)
            guard !shifted.overflow, !next.overflow else { return nil }
            value = next.partialValue
        }
        self = value
    }
}

extension Int: PostgresDecodable {}
extension Int64: PostgresDecodable {}
extension Int32: PostgresDecodable {}
extension Int16: PostgresDecodable {}

extension Bool: PostgresDecodable {
    public init?(postgresText text: UnsafeBufferPointer<UInt8>) {
        guard text.count == 1 else { return nil }
        switch text[0] {
        case UInt8(ascii: "t"): self = true
        case UInt8(ascii: "f"): self = false
        default: return nil
        }
    }
}

extension Double: PostgresDecodable {
    public init?(postgresText text: UnsafeBufferPointer<UInt8>) {
        self.init(String(decoding: text, as: UTF8.self))
    }
}

extension String: PostgresDecodable {
    public init?(postgresText text: UnsafeBufferPointer<UInt8>) {
        self.init(validating: text, as: UTF8.self)
    }
}
