/// The elements, values and rules that fetch nothing.
enum SafeMarkup {
    /// Those of our documents, and those of a drawing that bring nothing from elsewhere.
    static let elements: Set<String> = [
        "a", "article", "body", "br", "caption", "col", "colgroup", "div", "em", "figcaption",
        "figure", "footer", "h1", "h2", "h3", "h4", "head", "header", "html", "li", "meta", "ol",
        "p", "section", "span", "strong", "style", "sub", "sup", "table", "tbody", "td", "th",
        "thead", "title", "tr", "ul",
        "circle", "clipPath", "defs", "desc", "ellipse", "g", "line", "linearGradient", "marker",
        "mask", "path", "pattern", "polygon", "polyline", "radialGradient", "rect", "stop", "svg",
        "symbol", "text", "textPath", "tspan", "use",
    ]

    /// Where an address may stand, beside `href`; and what may change how the rest is read.
    private static let refusedAttributes: Set<String> = [
        "action", "background", "cite", "content", "data", "filter", "formaction", "http-equiv",
        "longdesc", "manifest", "ping", "poster", "profile", "rel", "src", "srcdoc", "srcset",
        "style", "usemap", "xml:base",
    ]

    /// How ``Swift/String/escapedForHTML`` writes; any other reference could spell what is looked for here.
    private static let references = ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"]

    static func allows(_ value: String, for attribute: String) -> Bool {
        let name = attribute.lowercased()
        guard !refusedAttributes.contains(name), !name.hasPrefix("on") else { return false }
        guard !name.hasSuffix("href") || value.hasPrefix("#") else { return false }
        let plain = references.reduce(value) { $0.replacing($1, with: "") }
        return !plain.contains("&") && refersToItselfOnly(value)
    }

    static func isSafeStylesheet(_ text: String) -> Bool {
        let text = text.lowercased()
        let fetching = ["@import", "@font-face", "@namespace", "image-set(", "src(", "image("]
        return !fetching.contains { text.contains($0) } && refersToItselfOnly(text)
    }

    /// Whether each `url(` is of a part of the document; a backslash could spell one in another way.
    private static func refersToItselfOnly(_ text: String) -> Bool {
        guard !text.contains("\\") else { return false }
        let addresses = text.lowercased().split(separator: "url(", omittingEmptySubsequences: false)
        return addresses.dropFirst().allSatisfy { $0.hasPrefix("#") || $0.hasPrefix("'#") }
    }
}
