@_spi(_Unicode) import Swift

extension String {
    /// This text in Unicode Normalization Form C, as it is stored, compared and sent.
    ///
    /// Vietnamese typed on some keyboards comes as letters and marks apart (`ê` + U+0303), which
    /// look the same and are not equal to PostgreSQL.
    public var nfc: String {
        // The standard library has the normaliser for its own comparisons and offers it only as
        // SPI, to Foundation; FoundationEssentials has none, and all of Foundation costs 6 MB and
        // 4 ms of each start. A toolchain that withdraws it fails to compile here alone.
        guard !utf8.allSatisfy({ $0 < 0x80 }) else { return self }
        var scalars = UnicodeScalarView()
        for scalar in _nfc { scalars.append(scalar) }
        return String(scalars)
    }

    /// Whether this text is in Normalization Form C.
    public var isNFC: Bool { utf8.elementsEqual(nfc.utf8) }

    /// Whether no letter has more marks than any language gives one (UAX #15, stream-safe text: 30).
    ///
    /// Normalising sorts a letter's marks, and comparing or hashing normalises: the time grows with the square of their number, so
    /// that some ten thousand of them stop a process. Text from outside is looked at with this before anything else is done with it.
    public var isStreamSafe: Bool {
        // A mark takes two bytes at least, so most texts are too short for more.
        guard utf8.count > 2 * Self.mostMarks, !utf8.allSatisfy({ $0 < 0x80 }) else { return true }
        var marks = 0
        for scalar in unicodeScalars {
            marks = scalar.properties.canonicalCombiningClass == .notReordered ? 0 : marks + 1
            guard marks <= Self.mostMarks else { return false }
        }
        return true
    }

    private static var mostMarks: Int { 30 }
}
