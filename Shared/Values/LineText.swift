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
            !note.text.unicodeScalars.contains(where: Self.endsLine)
        else { return nil }
        self.text = note.text
    }

    /// Line ends of every kind, and tabs.
    private static func endsLine(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}
