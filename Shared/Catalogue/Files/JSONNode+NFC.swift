import JSONSchema
import Values

extension JSONNode {
    /// The same with every text in Normalization Form C.
    var nfc: JSONNode {
        switch value {
        case .string(let text): JSONNode(.string(text.nfc), line: line, column: column)
        case .array(let elements):
            JSONNode(.array(elements.map(\.nfc)), line: line, column: column)
        case .object(let members):
            JSONNode(
                .object(members.map { JSONMember(name: $0.name, node: $0.node.nfc) }),
                line: line,
                column: column
            )
        case .null, .bool, .number: self
        }
    }
}
