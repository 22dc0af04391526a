import SeededRandom
import Testing
import Values

@testable import Documents

@Suite("Escaping")
struct EscapingTests {
    private static let pieces = [
        "<", ">", "&", "\"", "'", "</p>", "<img src=x>", "&lt;", "&#60;", "]]>", "<!--", "style=",
        "đồng", "Ủy ban", "e\u{302}\u{303}", " ", "\n", "\t", "🇻🇳", "a", "Z", "0", "\u{A0}", "`",
    ]

    private static func text(_ random: inout SeededRandom) -> String {
        (0..<Int.random(in: 0...12, using: &random)).map { _ in
            pieces.randomElement(using: &random) ?? ""
        }.joined()
    }

    /// What a parser reads where this was written.
    static func read(_ written: some StringProtocol) -> String {
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
            .reduce(String(written)) { $0.replacing($1.0, with: $1.1) }
    }

    @Test("any text comes back from the HTML as it went in, and brings no element")
    func comesBack() throws {
        var random = SeededRandom(seed: 30_2020)
        let empty = elements(of: try document(with: ""))
        for _ in 0..<500 {
            let text = Self.text(&random)
            let fragment = try document(with: text).fragment
            let paragraph = try #require(fragment.firstMatch(of: /<p class="doc-basis">([^<]*)</))
            #expect(Self.read(paragraph.1) == text.nfc)
            #expect(elements(of: try document(with: text)) == empty)
        }
    }

    @Test("what HTML forbids becomes a replacement character, and line ends become one")
    func forbidden() {
        #expect(
            "a\u{0}b\u{7F}c\u{FFFE}d\u{85}".escapedForHTML == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}"
        )
        #expect(
            Array("a\r\nb\rc\n".escapedForHTML.unicodeScalars) == Array("a\nb\nc\n".unicodeScalars)
        )
        #expect("e\u{302}\u{301}".escapedForHTML.utf8.elementsEqual("ế".utf8))
    }

    @Test("neither the fragment nor the file has a style attribute, a script or an address")
    func bringsNothing() throws {
        let html = try SampleDocument.summary().html()
        for forbidden in [" style=", "<script", "src=", "href=", "url(", "@import", "http"] {
            #expect(!html.contains(forbidden), "\(forbidden)")
        }
        #expect(!(try SampleDocument.summary().fragment.contains("<style")))
    }

    /// In each place that takes a text.
    private func document(with text: String) throws -> OfficialDocument {
        OfficialDocument(
            issuer: IssuingBody(superior: text, name: text),
            number: DocumentNumber(number: text, symbol: text),
            place: text,
            kind: text,
            summary: text,
            body: [
                .heading(.first, text), .basis(text), .paragraph(text),
                .list(DocumentList([text])),
                .figure(DocumentFigure(VouchedSVG(vouchedFor: "<svg></svg>"), caption: text)),
                .table(
                    try DocumentTable(
                        caption: text,
                        unit: text,
                        columns: [TableColumn(text, group: text)],
                        rows: [TableRow([text])],
                        total: TableRow([text + "."])
                    )
                ),
            ],
            signature: DocumentSignature(capacity: [text], name: text),
            recipients: [text],
            note: text
        )
    }

    /// The tags in their order, without their attributes.
    private func elements(of document: OfficialDocument) -> [Substring] {
        document.html().matches(of: /<(\/?[a-z0-9]+)/).map(\.1)
    }
}
