extension OfficialDocument {
    /// On a screen the document is a sheet of paper with its margins; on a narrow one the two columns stack.
    static let screenRules = """
        @media screen {
            .official-document {
                max-width: 210mm;
                margin: 0 auto;
                padding: \(PageLayout.top)mm \(PageLayout.right)mm \(PageLayout.bottom)mm \(PageLayout.left)mm;
                box-shadow: 0 0 6pt rgba(0, 0, 0, 0.35);
            }
            .official-document.doc-landscape { max-width: 297mm; }
            .official-document .doc-table-frame { overflow-x: auto; }
        }
        @media screen and (max-width: 48rem) {
            .official-document { padding: 1.5rem 1rem; overflow-wrap: break-word; }
            .official-document .doc-head, .official-document .doc-head-row,
            .official-document .doc-head-left, .official-document .doc-head-right,
            .official-document .doc-foot, .official-document .doc-recipients,
            .official-document .doc-signature { display: block; width: auto; padding: 0; }
            .official-document .doc-head-right { margin-top: 8pt; }
            .official-document .doc-nation { white-space: normal; }
            .official-document .doc-signature { margin-top: 14pt; }
        }
        @media print {
            .official-document { margin: 0; padding: 0; }
        }
        """
}
