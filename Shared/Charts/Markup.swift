/// Elements of HTML and SVG as text: whatever is not markup is escaped here.
enum Markup {
    typealias Attributes = KeyValuePairs<String, String>

    /// An element around markup.
    static func element(_ name: String, _ attributes: Attributes, _ content: String) -> String {
        "<\(name)\(joined(attributes))>\(content)</\(name)>"
    }

    /// An element around text.
    static func element(_ name: String, _ attributes: Attributes, text: String) -> String {
        element(name, attributes, escaped(text))
    }

    /// An element of SVG without content.
    static func element(_ name: String, _ attributes: Attributes) -> String {
        "<\(name)\(joined(attributes))/>"
    }

    private static func joined(_ attributes: Attributes) -> String {
        attributes.map { " \($0.key)=\"\(escaped($0.value))\"" }.joined()
    }

    /// The text with what begins markup or ends an attribute written out.
    ///
    /// What XML cannot carry at all, a control character, becomes U+FFFD.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            case "\t", "\n", "\r", " "..."\u{D7FF}", "\u{E000}"..."\u{FFFD}", "\u{10000}"...:
                escaped.unicodeScalars.append(scalar)
            default: escaped += "\u{FFFD}"
            }
        }
        return escaped
    }
}
