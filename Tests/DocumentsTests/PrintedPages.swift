import Documents
import Subprocess
import Testing

/// What stands where on the pages of a PDF, as poppler reads it.
struct PrintedPages {
    /// In millimetres from the top left corner of the sheet.
    struct Word {
        let left: Double
        let top: Double
        let right: Double
        let bottom: Double
        let text: String

        var centre: Double { (left + right) / 2 }
    }

    struct Page {
        let width: Double
        let height: Double
        let words: [Word]

        var text: String { words.map(\.text).joined(separator: " ") }
    }

    let pages: [Page]

    /// One for all tests: their prints wait for each other, whose number and the machine's load are no matter of the product.
    static let printer = PDFPrinter(limits: PrintLimits(time: .seconds(300), waiting: 100))

    init(_ document: OfficialDocument) async throws {
        try await self.init(pdf: Self.printer.pdf(of: document))
    }

    init(pdf: [UInt8]) async throws {
        let text = try await Poppler.read("pdftotext", ["-bbox", "-", "-"], pdf)
        pages = try text.split(separator: "<page ").dropFirst().map { try Self.page($0) }
    }

    private static func page(_ text: Substring) throws -> Page {
        let size = try #require(text.firstMatch(of: /width="([\d.]+)" height="([\d.]+)"/))
        let words = text.matches(
            of: /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)</
        )
        return Page(
            width: try millimetres(size.1),
            height: try millimetres(size.2),
            words: try words.map {
                Word(
                    left: try millimetres($0.1),
                    top: try millimetres($0.2),
                    right: try millimetres($0.3),
                    bottom: try millimetres($0.4),
                    text: EscapingTests.read($0.5)
                )
            }
        )
    }

    private static func millimetres(_ points: Substring) throws -> Double {
        try #require(Double(points)) * 25.4 / 72
    }
}

/// The programs that read PDF.
enum Poppler {
    static func read(
        _ program: String,
        _ arguments: [String],
        _ pdf: [UInt8]
    ) async throws
        -> String
    {
        let result = try await run(
            .name(program),
            arguments: Arguments(arguments),
            input: .array(pdf),
            output: .string(limit: 64 << 20),
            error: .string(limit: 1 << 20)
        )
        try #require(result.terminationStatus.isSuccess, "\(program): \(result.standardError)")
        return result.standardOutput
    }
}
