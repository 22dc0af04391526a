internal import Values

extension Vietnamese {
    /// The text as it is searched: small letters without tones and marks, words one space apart.
    ///
    /// `Xã Đồng Giáp (cũ)` is `xa dong giap cu`. NFC and NFD fold alike, as do `hoà` and `hòa`.
    /// Every space, control and punctuation counts as a space; what cannot be seen (U+200B, U+00AD)
    /// is dropped; all else stays. Folding what is folded changes nothing. The result is NFC.
    public static func folded(_ text: String) -> String {
        var folded = String.UnicodeScalarView()
        var isAfterGap = false
        for scalar in text.nfdScalars {
            if scalar.isASCII, let letter = foldedASCII(scalar) {
                append(letter, to: &folded, &isAfterGap)
            } else if scalar.isGap {
                isAfterGap = true
            } else if !scalar.isAccent, !scalar.properties.isDefaultIgnorableCodePoint {
                for small in foldedOther(scalar) { append(small, to: &folded, &isAfterGap) }
            }
        }
        return String(folded).nfc
    }

    private static func append(
        _ scalar: Unicode.Scalar,
        to folded: inout String.UnicodeScalarView,
        _ isAfterGap: inout Bool
    ) {
        if isAfterGap, !folded.isEmpty { folded.append(" ") }
        isAfterGap = false
        folded.append(scalar)
    }

    /// The small letter or digit, which are nearly all of the text; `nil` for other scalars.
    private static func foldedASCII(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar {
        case "a"..."z", "0"..."9": scalar
        case "A"..."Z": Unicode.Scalar(UInt8(scalar.value) | 0x20)
        default: nil
        }
    }

    private static func foldedOther(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
        switch scalar {
        // Icelandic eth and African d look like Đ, and old conversions to Unicode left them behind.
        case "đ", "Đ", "\u{D0}", "\u{F0}", "\u{189}", "\u{256}":
            String.UnicodeScalarView(CollectionOfOne("d"))
        default: scalar.properties.lowercaseMapping.unicodeScalars
        }
    }
}
