import Values

extension OfficialDocument {
    /// A complete HTML file that needs nothing else: to be saved, printed, or made a PDF by ``PDFPrinter``.
    public func html() -> String {
        let head = Markup.element(
            .head,
            [:],
            [
                .element(.meta, [.charset: "utf-8"]),
                .element(.title, text: title),
                .style(Self.fileRules + Self.stylesheet),
            ]
        )
        let body = Markup.element(.body, [:], [article])
        let page = Markup.element(.html, [.lang: language.rawValue], [head, body])
        return "<!DOCTYPE html>\n\(page.text)\n"
    }

    /// The article alone, for a page that has ``stylesheet`` among its own; it brings no `style` of any kind.
    ///
    /// One article a page: its tables are named by their number.
    public var fragment: String { article.text }

    /// For paper and for the screen; every rule but the paper's own is below `.official-document`.
    public static let stylesheet = [
        pageRules, articleRules, headRules, bodyRules, tableRules, footRules, screenRules,
    ].joined(separator: "\n")

    /// What a page around the fragment decides for itself: the file has no other.
    private static let fileRules = """
        body { margin: 0; }
        @media screen { body { background: #e5e5e5; } }

        """

    var wording: Wording { Wording(language: language) }

    private var article: Markup {
        .element(
            .article,
            [.kind: "official-document doc-\(orientation.rawValue)", .lang: language.rawValue],
            [head] + heading + [content] + foot + noteLine
        )
    }
}
