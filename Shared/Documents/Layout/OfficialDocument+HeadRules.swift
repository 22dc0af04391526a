extension OfficialDocument {
    /// The head of two columns, and the title.
    static let headRules = """
        .official-document .doc-head {
            display: table;
            table-layout: fixed;
            width: 100%;
            margin-bottom: 14pt;
            line-height: 1.15;
        }
        .official-document .doc-head-row { display: table-row; }
        .official-document .doc-head-left, .official-document .doc-head-right {
            display: table-cell;
            vertical-align: top;
            text-align: center;
        }
        .official-document .doc-head-left { width: 39%; padding-right: 3mm; }
        .official-document .doc-head-row + .doc-head-row > div { padding-top: 8pt; }
        .official-document .doc-superior { font-size: \(PageLayout.issuer)pt; }
        .official-document .doc-issuer { font-size: \(PageLayout.issuer)pt; font-weight: bold; }
        .official-document .doc-nation {
            font-size: \(PageLayout.nationalName)pt;
            font-weight: bold;
            white-space: nowrap;
        }
        .official-document .doc-motto { font-size: \(PageLayout.motto)pt; font-weight: bold; }
        .official-document .doc-underlined {
            display: inline-block;
            padding-bottom: 2pt;
            border-bottom: 0.75pt solid #000;
        }
        .official-document .doc-ruled { display: inline-block; }
        .official-document .doc-ruled::after {
            content: "";
            display: block;
            width: \(PageLayout.ruleShare);
            margin: 2pt auto 0;
            border-top: 0.75pt solid #000;
        }
        .official-document .doc-translation { font-size: 10pt; }
        .official-document .doc-translation:nth-child(3) { margin-top: 3pt; }
        .official-document .doc-number { font-size: \(PageLayout.number)pt; }
        .official-document .doc-letter-summary {
            margin-top: 6pt;
            font-size: \(PageLayout.letterSummary)pt;
            font-weight: normal;
        }
        .official-document .doc-place-date { font-size: \(PageLayout.placeAndDate)pt; font-style: italic; }
        .official-document .doc-title {
            margin: 0 0 14pt;
            font-size: \(PageLayout.title)pt;
            font-weight: bold;
            text-align: center;
        }
        .official-document .doc-kind { display: block; }
        """
}
