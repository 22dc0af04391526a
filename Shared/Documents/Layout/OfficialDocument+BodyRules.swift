extension OfficialDocument {
    /// Headings, paragraphs, lists and figures.
    static let bodyRules = """
        .official-document .doc-content p, .official-document .doc-content li {
            margin-top: \(PageLayout.betweenParagraphs);
            text-align: justify;
            text-indent: \(PageLayout.firstLine);
        }
        .official-document .doc-content .doc-basis { font-style: italic; }
        .official-document .doc-content h2, .official-document .doc-content h3,
        .official-document .doc-content h4 {
            margin-top: \(PageLayout.betweenParagraphs);
            font-weight: bold;
            text-indent: \(PageLayout.firstLine);
            break-after: avoid;
            break-inside: avoid;
        }
        .official-document .doc-content h4 { font-style: italic; }
        .official-document .doc-content ul, .official-document .doc-content ol { list-style-position: inside; }
        .official-document .doc-dash-list { list-style-type: "- "; }
        .official-document .doc-number-list { list-style-type: decimal; }
        .official-document .doc-letter-list { list-style-type: vietnamese-letters; }
        .official-document figure { margin: 10pt 0; text-align: center; break-inside: avoid; }
        .official-document figure svg { max-width: 100%; height: auto; }
        .official-document figcaption {
            margin-top: 4pt;
            font-size: \(PageLayout.table)pt;
            font-style: italic;
        }
        .official-document .doc-together { break-inside: avoid; }
        .official-document .doc-content > :last-child { break-after: avoid; }
        .official-document .doc-content > p:last-child { break-inside: avoid; }
        """
}
