public import JSONSchema

/// Documents written in Swift as they read in JSON.
extension JSONNode: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral
{
    public init(stringLiteral text: String) { self.init(.string(text)) }
    public init(booleanLiteral flag: Bool) { self.init(.bool(flag)) }
    public init(arrayLiteral elements: JSONNode...) { self.init(.array(elements)) }
    public init(dictionaryLiteral members: (String, JSONNode)...) {
        self.init(.object(members.map { JSONMember(name: $0.0, node: $0.1) }))
    }

    /// An object of members that are not known when the program is written.
    init(members: [(String, JSONNode)]) {
        self.init(.object(members.map { JSONMember(name: $0.0, node: $0.1) }))
    }
}
