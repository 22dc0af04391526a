/// A recursive-descent reader of one JSON text; its depth is limited, so its stack is.
struct JSONParser {
    var scanner: JSONScanner
    private let limits: JSONLimits
    private var depth = 0
    private var values = 0

    init(bytes: [UInt8], limits: JSONLimits) {
        scanner = JSONScanner(bytes)
        self.limits = limits
    }

    mutating func document() throws(JSONSyntaxError) -> JSONNode {
        guard scanner.bytes.count <= limits.bytes else {
            throw scanner.error(.tooLong(limits.bytes))
        }
        guard !scanner.bytes.starts(with: [0xEF, 0xBB, 0xBF]) else {
            throw scanner.error(.byteOrderMark)
        }
        scanner.skipSpace()
        let node = try value()
        scanner.skipSpace()
        guard scanner.current == nil else { throw scanner.error(.trailing) }
        return node
    }

    private mutating func value() throws(JSONSyntaxError) -> JSONNode {
        let (line, column) = scanner.position
        values += 1
        guard values <= limits.values else { throw scanner.error(.tooMany(limits.values)) }
        return JSONNode(try bareValue(), line: line, column: column)
    }

    private mutating func bareValue() throws(JSONSyntaxError) -> JSONValue {
        guard let byte = scanner.current else { throw scanner.error(.ended) }
        return switch byte {
        case UInt8(ascii: "{"): .object(try members())
        case UInt8(ascii: "["): .array(try elements())
        case UInt8(ascii: "\""): .string(try scanner.string())
        case UInt8(ascii: "t"): try literal("true", .bool(true))
        case UInt8(ascii: "f"): try literal("false", .bool(false))
        case UInt8(ascii: "n"): try literal("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            .number(try scanner.number())
        default: throw scanner.error(.noValue)
        }
    }

    private mutating func literal(
        _ text: StaticString,
        _ value: JSONValue
    ) throws(JSONSyntaxError) -> JSONValue {
        try scanner.literal(text)
        return value
    }

    /// Goes past the opening bracket of an object or array.
    private mutating func enter() throws(JSONSyntaxError) {
        guard depth < limits.depth else { throw scanner.error(.tooDeep(limits.depth)) }
        depth += 1
        scanner.advance()
        scanner.skipSpace()
    }

    private mutating func leave(at bracket: Unicode.Scalar) -> Bool {
        scanner.skipSpace()
        guard scanner.take(UInt8(ascii: bracket)) else { return false }
        depth -= 1
        return true
    }

    private mutating func separator(or bracket: Unicode.Scalar) throws(JSONSyntaxError) {
        guard scanner.take(UInt8(ascii: ",")) else {
            throw scanner.error(.expected(", \(bracket)"))
        }
        scanner.skipSpace()
    }

    private mutating func elements() throws(JSONSyntaxError) -> [JSONNode] {
        var elements: [JSONNode] = []
        try enter()
        if leave(at: "]") { return elements }
        while true {
            elements.append(try value())
            if leave(at: "]") { return elements }
            try separator(or: "]")
        }
    }

    private mutating func members() throws(JSONSyntaxError) -> [JSONMember] {
        var members: [JSONMember] = []
        var names = MemberNames()
        try enter()
        if leave(at: "}") { return members }
        while true {
            members.append(try member(besides: &names))
            if leave(at: "}") { return members }
            try separator(or: "}")
        }
    }

    private mutating func member(
        besides names: inout MemberNames
    ) throws(JSONSyntaxError) -> JSONMember {
        let start = scanner.position
        guard scanner.current == UInt8(ascii: "\"") else { throw scanner.error(.noName) }
        let name = try scanner.string()
        guard names.insert(name) else {
            throw scanner.error(.duplicate(name), at: start)
        }
        scanner.skipSpace()
        guard scanner.take(UInt8(ascii: ":")) else { throw scanner.error(.expected(":")) }
        scanner.skipSpace()
        return JSONMember(name: name, node: try value())
    }
}
