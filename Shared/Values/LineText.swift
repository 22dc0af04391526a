/// One line that a person typed: a document's number, an issuer; 1 to 200 characters.
///
/// It is kept in Normalization Form C and without space around it.
public struct LineText: Hashable, Sendable {
    /// In Unicode scalars.
    public static let lengths = 1...200

    public let text: String
}

extension LineText: TextCoded {
    public static let kind = "LineText"
    public static let expectation = LocalizedText(
        vi: "Phải là một dòng từ 1 đến 200 ký tự, không chỉ là khoảng trắng.",
        en: "Must be one line of 1 to 200 characters, not only space."
    )

    public init?(_ text: String) {
        guard let note = NoteText(text), Self.lengths.contains(note.text.unicodeScalars.count),
            !note.text.unicodeScalars.contains(where: Self.isHidden),
            note.text.unicodeScalars.contains(where: Self.isRead)
        else { return nil }
        self.text = note.text
    }

    /// Line ends of every kind, tabs, and marks that nobody sees.
    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }

    /// A letter or a digit that is no blank in disguise, as the fillers of Hangul are.
    private static func isRead(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .decimalNumber:
            !scalar.properties.isDefaultIgnorableCodePoint
        default: false
        }
    }
}
