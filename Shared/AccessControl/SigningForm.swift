public import Values

/// In what form somebody signs who does so for somebody else, by a document and until a day.
///
/// KT. and TM. are none of these: they follow from a position, not from an authorisation.
public enum SigningForm: String, CaseIterable, Codable, Sendable {
    /// Thừa ủy quyền.
    case byAuthority = "TUQ"
    /// Thừa lệnh, by regulation.
    case byOrder = "TL"

    public var name: LocalizedText {
        switch self {
        case .byAuthority: LocalizedText(vi: "Thừa ủy quyền", en: "By authority")
        case .byOrder: LocalizedText(vi: "Thừa lệnh", en: "By order")
        }
    }
}
