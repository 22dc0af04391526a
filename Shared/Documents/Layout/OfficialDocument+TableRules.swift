extension OfficialDocument {
    /// Tables with all their lines; headers repeat, rows stay whole.
    static let tableRules = """
        .official-document .doc-table-frame { margin: 10pt 0; }
        .official-document table {
            width: 100%;
            margin: 0;
            border-collapse: collapse;
            font-size: \(PageLayout.table)pt;
            line-height: 1.15;
        }
        .official-document caption { padding: 0 0 4pt; text-align: left; break-after: avoid; break-inside: avoid; }
        .official-document .doc-table-title { display: block; font-weight: bold; text-align: center; }
        .official-document .doc-unit { display: block; margin-top: 3pt; font-style: italic; text-align: right; }
        .official-document thead { display: table-header-group; break-after: avoid; }
        .official-document tr { break-inside: avoid; background: none; }
        .official-document th, .official-document td {
            padding: 3pt 4pt;
            border: 0.5pt solid #000;
            background: none;
            vertical-align: middle;
        }
        .official-document th { font-weight: bold; text-align: center; }
        .official-document .doc-text { text-align: left; }
        .official-document .doc-centred { text-align: center; }
        .official-document .doc-number-cell {
            text-align: right;
            white-space: nowrap;
            font-variant-numeric: lining-nums tabular-nums;
        }
        .official-document .doc-strong td { font-weight: bold; }
        """
}
