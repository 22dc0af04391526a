import JSONSchema

/// JSON for people: a member a line, two spaces a level, every number as it was written.
struct IndentedJSON {
    private var text = ""

    static func text(of node: JSONNode) -> String {
        var writer = IndentedJSON()
        writer.append(node, 0)
        return writer.text
    }

    private mutating func append(_ node: JSONNode, _ level: Int) {
        switch node.value {
        case .array(let elements) where !elements.isEmpty:
            appendLines(elements, "[", "]", level) { $0.append($1, level + 1) }
        case .object(let members) where !members.isEmpty:
            appendLines(members, "{", "}", level) { writer, member in
                writer.text += Self.plain(JSONNode(.string(member.name))) + ": "
                writer.append(member.node, level + 1)
            }
        default: text += Self.plain(node)
        }
    }

    private mutating func appendLines<Part>(
        _ parts: [Part],
        _ opening: String,
        _ closing: String,
        _ level: Int,
        _ append: (inout IndentedJSON, Part) -> Void
    ) {
        text += opening
        for (index, part) in parts.enumerated() {
            text += index == 0 ? "\n" : ",\n"
            text += String(repeating: "  ", count: level + 1)
            append(&self, part)
        }
        text += "\n" + String(repeating: "  ", count: level) + closing
    }

    private static func plain(_ node: JSONNode) -> String {
        String(decoding: node.bytes, as: UTF8.self)
    }
}
