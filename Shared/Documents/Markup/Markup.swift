/// A piece of HTML that cannot be made of a text without escaping it.
struct Markup: Sendable {
    let text: String

    private init(written text: String) {
        self.text = text
    }

    static func text(_ text: String) -> Markup {
        Markup(written: text.escapedForHTML)
    }

    static func element(
        _ name: ElementName,
        _ attributes: KeyValuePairs<AttributeName, String> = [:],
        _ children: [Markup] = []
    ) -> Markup {
        let written = attributes.map { " \($0.rawValue)=\"\($1.escapedForHTML)\"" }.joined()
        let start = "<\(name.rawValue)\(written)>"
        if name.isVoid { return Markup(written: start) }
        let content = children.map(\.text).joined()
        return Markup(written: "\(start)\(content)</\(name.rawValue)>")
    }

    static func element(
        _ name: ElementName,
        _ attributes: KeyValuePairs<AttributeName, String> = [:],
        text: String
    ) -> Markup {
        element(name, attributes, [.text(text)])
    }

    static func drawing(_ drawing: VouchedSVG) -> Markup {
        Markup(written: drawing.text)
    }

    /// Its content is raw text in HTML: the stylesheet has no `<` in it.
    static func style(_ stylesheet: String) -> Markup {
        Markup(written: "<style>\(stylesheet)</style>")
    }
}
