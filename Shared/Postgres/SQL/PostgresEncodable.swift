/// A value that can be bound to a parameter or copied into a column, in PostgreSQL's text format.
///
/// Which type a parameter is sent as decides how the server reads the statement:
/// - numbers, booleans, bytes and arrays go with their own type, so `$1 + 1` is what it seems;
/// - `String` goes with none (``PostgresType/unspecified``): the server takes it as it takes a quoted
///   literal, so a string meets a date, a uuid, an enum or a jsonb column without a cast. Where
///   nothing tells the type (`$1 IS NULL`, `jsonb_build_object('a', $1)`) the statement says it:
///   `$1::text`;
/// - a function of `integer` (`date + $1`, `substr`) takes an `Int32`, not an `Int`.
public protocol PostgresEncodable {
    static var postgresType: PostgresType { get }
    /// NULL instead of a text. Only `Optional` has a reason to answer `true`.
    var isPostgresNull: Bool { get }
    /// Appends the value's text, as PostgreSQL's input function for the type reads it. No NUL byte.
    func appendPostgresText(to buffer: inout [UInt8])
}

extension PostgresEncodable {
    public var isPostgresNull: Bool { false }
}

extension Optional: PostgresEncodable where Wrapped: PostgresEncodable {
    public static var postgresType: PostgresType { Wrapped.postgresType }

    public var isPostgresNull: Bool {
        switch self {
        case .none: true
        case .some(let value): value.isPostgresNull
        }
    }

    public func appendPostgresText(to buffer: inout [UInt8]) {
        self?.appendPostgresText(to: &buffer)
    }
}

extension PostgresEncodable where Self: FixedWidthInteger {
    public func appendPostgresText(to buffer: inout [UInt8]) {
        buffer.append(contentsOf: String(self).utf8)
    }
}

extension Int: PostgresEncodable {
    public static var postgresType: PostgresType { .int8 }
}

extension Int64: PostgresEncodable {
    public static var postgresType: PostgresType { .int8 }
}

extension Int32: PostgresEncodable {
    public static var postgresType: PostgresType { .int4 }
}

extension Int16: PostgresEncodable {
    public static var postgresType: PostgresType { .int2 }
}

extension Bool: PostgresEncodable {
    public static var postgresType: PostgresType { .bool }
    public func appendPostgresText(to buffer: inout [UInt8]) {
        buffer.append(self ? UInt8(ascii: "t") : UInt8(ascii: "f"))
    }
}

extension Double: PostgresEncodable {
    public static var postgresType: PostgresType { .float8 }
    public func appendPostgresText(to buffer: inout [UInt8]) {
        buffer.append(contentsOf: description.utf8)
    }
}

extension String: PostgresEncodable {
    public static var postgresType: PostgresType { .unspecified }
    public func appendPostgresText(to buffer: inout [UInt8]) {
        buffer.append(contentsOf: utf8)
    }
}
