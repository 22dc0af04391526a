/// Who made a PDF file: said without the version, which is nobody's business and tells which holes to try.
enum PDFProducer {
    private static let name = Array("WeasyPrint ".utf8)
    /// In the information dictionary and in the metadata; the texts of a page are written as glyphs.
    private static let places = [Array("/Producer (".utf8), Array("pdf:Producer=\"".utf8)]

    /// The file with spaces in place of the version: a file of the same length, whose table of offsets still holds.
    static func withoutVersion(_ pdf: [UInt8]) -> [UInt8] {
        var pdf = pdf
        for place in places { blank(after: place + name, in: &pdf) }
        return pdf
    }

    private static func blank(after prefix: [UInt8], in pdf: inout [UInt8]) {
        guard let first = prefix.first else { return }
        var index = pdf.startIndex
        while let start = pdf[index...].firstIndex(of: first) {
            index = start + 1
            guard pdf[start...].starts(with: prefix) else { continue }
            index = start + prefix.count
            while index < pdf.endIndex, isVersion(pdf[index]) {
                pdf[index] = UInt8(ascii: " ")
                index += 1
            }
        }
    }

    private static func isVersion(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: ".")
    }
}
