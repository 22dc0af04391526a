@_spi(_Unicode) import Swift

extension String {
    /// This text's scalars in Unicode Normalization Form D: letters and their marks apart.
    var nfdScalars: [Unicode.Scalar] {
        // SPI as in Values' String+NFC.swift, and for the same reason.
        Array(_nfd)
    }
}
