extension OfficialDocument {
    /// What holds for all parts.
    ///
    /// The page around may style the same elements: what it is likely to set is set again here.
    static let articleRules = """
        .official-document {
            box-sizing: border-box;
            background: #fff;
            color: #000;
            font: \(PageLayout.content)pt/\(PageLayout.lineHeight) \(PageLayout.fonts);
            hyphens: none;
            orphans: 2;
            widows: 2;
        }
        .official-document.doc-landscape { page: landscape; }
        .official-document.doc-portrait { page: portrait; }
        .official-document * { box-sizing: border-box; color: inherit; font-family: inherit; }
        .official-document p, .official-document h1, .official-document h2,
        .official-document h3, .official-document h4, .official-document ul,
        .official-document ol, .official-document figure {
            margin: 0;
            padding: 0;
            font-size: inherit;
            line-height: inherit;
            max-width: none;
        }
        """
}
