extension OfficialDocument {
    /// Recipients and signature, on one page with the end of the content; the note.
    static let footRules = """
        .official-document .doc-foot {
            display: table;
            table-layout: fixed;
            width: 100%;
            margin-top: 14pt;
            line-height: 1.15;
            break-before: avoid;
            break-inside: avoid;
        }
        .official-document .doc-recipients, .official-document .doc-signature {
            display: table-cell;
            width: 50%;
            vertical-align: top;
        }
        .official-document .doc-recipients { font-size: \(PageLayout.recipients)pt; }
        .official-document .doc-recipients-title {
            font-size: \(PageLayout.recipientsTitle)pt;
            font-style: italic;
            font-weight: bold;
        }
        .official-document .doc-recipients ul { list-style: "- " inside; }
        .official-document .doc-signature {
            font-size: \(PageLayout.signature)pt;
            font-weight: bold;
            text-align: center;
        }
        .official-document .doc-signer { margin-top: \(PageLayout.signatureRoom); }
        .official-document .doc-note {
            margin-top: 14pt;
            padding-top: 3pt;
            border-top: 0.5pt solid #000;
            font-size: \(PageLayout.note)pt;
            font-style: italic;
            break-before: avoid;
        }
        """
}
