/// A statement or a piece of one, with its parameters.
///
/// It is made by interpolation, and whatever is interpolated is bound, never pasted:
/// ```swift
/// let sql: SQL = "SELECT name FROM funding.works WHERE unit = \(unit) AND year = \(year)"
/// ```
/// Text comes from literals alone (`StaticString`), so no text made at run time can become SQL:
/// - `\(value)` binds any ``PostgresEncodable``;
/// - `\(fragment)` splices another `SQL` with its parameters;
/// - `\(identifier: name)` quotes a name.
public struct SQL: Sendable, Hashable {
    /// What the server prepares: the text, ended by a NUL, and the parameters' types.
    private(set) var text: [UInt8]
    private(set) var parameters = ParameterBuffer()
    /// Where in `text` the `$` of each parameter stands.
    private var marks: [Int] = []

    /// Nothing: what an absent condition or clause is spliced as.
    public static let empty: SQL = ""

    fileprivate init(reservingCapacity capacity: Int) {
        text = []
        text.reserveCapacity(capacity + 1)
    }

    var key: StatementKey { StatementKey(text: text, types: parameters.types) }
}

extension SQL {
    fileprivate mutating func append(literal: StaticString) {
        literal.withUTF8Buffer { text.append(contentsOf: $0) }
    }

    fileprivate mutating func append(identifier: String) {
        if identifier.utf8.contains(0) { parameters.refuse(.containsNUL) }
        text.append(UInt8(ascii: "\""))
        for byte in identifier.utf8 {
            if byte == UInt8(ascii: "\"") { text.append(byte) }
            text.append(byte)
        }
        text.append(UInt8(ascii: "\""))
    }

    fileprivate mutating func append(number: Int) {
        text.append(contentsOf: String(number).utf8)
    }

    fileprivate mutating func append(value: some PostgresEncodable) {
        appendMark()
        parameters.append(value)
    }

    /// Copies the fragment's text and numbers its parameters on from ours.
    fileprivate mutating func append(fragment: SQL) {
        var position = 0
        for (index, mark) in fragment.marks.enumerated() {
            text.append(contentsOf: fragment.text[position..<mark])
            appendMark()
            position = mark + Self.placeholder(index + 1).utf8.count
        }
        text.append(contentsOf: fragment.text[position..<(fragment.text.count - 1)])
        parameters.append(contentsOf: fragment.parameters)
    }

    fileprivate mutating func close() {
        text.append(0)
    }

    private mutating func appendMark() {
        marks.append(text.count)
        text.append(contentsOf: Self.placeholder(marks.count).utf8)
    }

    private static func placeholder(_ number: Int) -> String { "$\(number)" }
}

extension SQL: ExpressibleByStringInterpolation {
    public init(stringLiteral value: StaticString) {
        self.init(reservingCapacity: value.utf8CodeUnitCount)
        append(literal: value)
        close()
    }

    public init(stringInterpolation: StringInterpolation) {
        self = stringInterpolation.sql
        close()
    }

    public struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var sql: SQL

        public init(literalCapacity: Int, interpolationCount: Int) {
            sql = SQL(reservingCapacity: literalCapacity + interpolationCount * 3)
        }

        public mutating func appendLiteral(_ literal: StaticString) {
            sql.append(literal: literal)
        }

        public mutating func appendInterpolation(_ value: some PostgresEncodable) {
            sql.append(value: value)
        }

        /// Binds NULL for nil; an overload of its own, or the compiler takes an optional for a mistake.
        public mutating func appendInterpolation(_ value: (some PostgresEncodable)?) {
            sql.append(value: value)
        }

        public mutating func appendInterpolation(_ fragment: SQL) {
            sql.append(fragment: fragment)
        }

        public mutating func appendInterpolation(identifier: String) {
            sql.append(identifier: identifier)
        }

        /// A number where the grammar takes no parameter.
        mutating func appendInterpolation(number: Int) {
            sql.append(number: number)
        }
    }
}

extension Sequence<SQL> {
    /// The fragments one behind the other: `conditions.joined(separator: " AND ")`.
    public func joined(separator: SQL) -> SQL {
        var whole = SQL(reservingCapacity: 0)
        for (index, fragment) in enumerated() {
            if index > 0 { whole.append(fragment: separator) }
            whole.append(fragment: fragment)
        }
        whole.close()
        return whole
    }
}

extension SQL {
    /// The error of a statement that must not be sent, if it is one.
    var refusal: PostgresError? {
        switch parameters.problem {
        case .containsNUL: PostgresError(.invalidText, "a NUL byte in a parameter or an identifier")
        case .tooMany: PostgresError(.misuse, "more than 65,535 parameters")
        case nil: nil
        }
    }
}

extension SQL {
    /// Lends the text as a C string.
    func withCText<Result>(_ body: (UnsafePointer<CChar>?) -> Result) -> Result {
        text.withUnsafeBytes { body($0.bindMemory(to: CChar.self).baseAddress) }
    }

    /// The same with a comment behind it.
    func withCText<Result>(
        _ comment: SQLComment,
        _ body: (UnsafePointer<CChar>?) -> Result
    ) -> Result {
        let whole = text.dropLast() + comment.text + [0]
        return whole.withUnsafeBytes { body($0.bindMemory(to: CChar.self).baseAddress) }
    }

    /// The text as a string.
    var string: String { String(decoding: text.dropLast(), as: UTF8.self) }
}
