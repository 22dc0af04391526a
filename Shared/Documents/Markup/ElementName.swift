/// The elements that documents are made of.
enum ElementName: String {
    case article, body, caption, col, colgroup, div, figcaption, figure, footer, h1, h2, h3, h4
    case head, header, html, li, meta, ol, p, section, span, style, table, tbody, td, th, thead
    case title, tr, ul

    /// Has no content, and no end tag.
    var isVoid: Bool { self == .col || self == .meta }
}
