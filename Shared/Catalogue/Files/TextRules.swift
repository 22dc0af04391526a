import JSONSchema

/// That every text says something and hides nothing.
enum TextRules {
    static func check(_ node: JSONNode, at path: String = "", _ violations: inout ViolationList) {
        switch node.value {
        case .string(let text): check(text, node, path, &violations)
        case .array(let elements):
            for (index, element) in elements.enumerated() {
                check(element, at: "\(path)[\(index)]", &violations)
            }
        case .object(let members):
            for member in members {
                // A name comes from outside and is repeated in the answer: it is cut.
                let name = String(member.name.prefix(64))
                let inside = path.isEmpty ? name : "\(path).\(name)"
                check(member.node, at: inside, &violations)
            }
        case .null, .bool, .number: break
        }
    }

    private static func check(
        _ text: String,
        _ node: JSONNode,
        _ path: String,
        _ violations: inout ViolationList
    ) {
        if text.unicodeScalars.allSatisfy(\.properties.isWhitespace), !text.isEmpty {
            violations.add(node, path, .blankText, FileMessages.blankText)
        } else if let hidden = text.unicodeScalars.first(where: hides) {
            violations.add(
                node,
                path,
                .controlCharacter,
                FileMessages.controlCharacter(hidden)
            )
        }
    }

    /// Controls, line ends among them, and the marks that turn the direction of writing.
    private static func hides(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
        default: scalar.properties.generalCategory == .control
        }
    }
}
