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
}
