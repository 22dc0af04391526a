/// An element as a strict reader of XML sees it.
struct MarkupElement {
    let name: String
    let attributes: [String: String]
    /// The text directly inside.
    var text = ""
    var children: [MarkupElement] = []

    /// The element and all inside it, in order.
    var all: [MarkupElement] { [self] + children.flatMap(\.all) }

    func all(class name: String) -> [MarkupElement] {
        all.filter { $0.classes.contains(name) }
    }

    var classes: [String] {
        (attributes["class"] ?? "").split(separator: " ").map(String.init)
    }

    func number(_ attribute: String) -> Double? { attributes[attribute].flatMap(Double.init) }
}

/// What is wrong with markup, and where.
struct MarkupError: Error {
    let reason: String
    let rest: String
}

/// Reads one element: every tag closed in order, every attribute quoted and once, no `<` or bare `&`.
struct MarkupReader {
    private var rest: Substring

    static func element(_ text: String) throws -> MarkupElement {
        var reader = MarkupReader(rest: text[...])
        let element = try reader.element()
        guard reader.rest.isEmpty else { throw reader.error("something follows") }
        return element
    }

    private func error(_ reason: String) -> MarkupError {
        MarkupError(reason: reason, rest: String(rest.prefix(60)))
    }

    private mutating func take(_ expected: String) -> Bool {
        guard rest.hasPrefix(expected) else { return false }
        rest.removeFirst(expected.count)
        return true
    }

    private mutating func name() throws -> String {
        let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        guard name.first?.isLetter == true else { throw error("no name") }
        rest = rest[name.endIndex...]
        return String(name)
    }

    private mutating func element() throws -> MarkupElement {
        guard take("<") else { throw error("no element") }
        var element = MarkupElement(name: try name(), attributes: try attributes())
        if take("/>") { return element }
        guard take(">") else { throw error("tag does not end") }
        while !rest.hasPrefix("</") {
            if rest.hasPrefix("<") {
                element.children.append(try self.element())
            } else {
                element.text += try text(until: "<")
            }
        }
        guard take("</\(element.name)>") else { throw error("\(element.name) is not closed") }
        return element
    }

    private mutating func attributes() throws -> [String: String] {
        var attributes: [String: String] = [:]
        while take(" ") {
            let name = try name()
            guard take("=\"") else { throw error("attribute is not quoted") }
            guard attributes.updateValue(try text(until: "\""), forKey: name) == nil else {
                throw error("attribute twice")
            }
            guard take("\"") else { throw error("attribute does not end") }
        }
        return attributes
    }

    private mutating func text(until end: Character) throws -> String {
        var text = ""
        while let next = rest.first, next != end {
            guard next != "<", next != ">" else { throw error("bare bracket") }
            text.append(next == "&" ? try entity() : next)
            if next != "&" { rest.removeFirst() }
        }
        guard !rest.isEmpty else { throw error("text does not end") }
        return text
    }

    private mutating func entity() throws -> Character {
        let entities: [(String, Character)] = [
            ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"),
        ]
        for (written, character) in entities where take(written) { return character }
        throw error("unknown entity")
    }
}
