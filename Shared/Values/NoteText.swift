/// Text that a person typed: a note, a reason; 1 to 2,000 characters on one or more lines.
///
/// It is kept in Normalization Form C and without space around it.
public struct NoteText: Hashable, Sendable {
    /// In Unicode scalars; a page of a report.
    public static let lengths = 1...2000

    public let text: String
}

extension NoteText: TextCoded {
    public static let kind = "NoteText"
    public static let expectation = LocalizedText(
        vi: "Phải có từ 1 đến 2000 ký tự, không chỉ là khoảng trắng, không có ký tự điều khiển.",
        en: "Must have 1 to 2000 characters, not only space, and no control characters."
    )

    public init?(_ text: String) {
        // Normalising makes a text shorter by two thirds at most.
        guard text.unicodeScalars.count <= 3 * Self.lengths.upperBound else { return nil }
        let trimmed = Self.trimmed(text.nfc)
        guard Self.lengths.contains(trimmed.unicodeScalars.count),
            trimmed.unicodeScalars.allSatisfy(Self.isAllowed),
            trimmed.unicodeScalars.contains(where: Self.isSeen)
        else { return nil }
        self.text = trimmed
    }

    private static func trimmed(_ text: String) -> String {
        let scalars = text.unicodeScalars
        let rest = scalars.drop { $0.properties.isWhitespace }
        let last = rest.lastIndex { !$0.properties.isWhitespace }
        return last.map { String(rest[...$0]) } ?? ""
    }

    /// A note of nothing but joiners, marks without a letter or unassigned characters says nothing.
    private static func isSeen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .format, .privateUse, .unassigned, .control, .surrogate: false
        default: !scalar.properties.isWhitespace
        }
    }

    /// Line ends and tabs are typed; other controls, and marks that turn the writing's direction,
    /// only hide something.
    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: true
        case 0x202A...0x202E, 0x2066...0x2069: false
        default: scalar.properties.generalCategory != .control
        }
    }
}
