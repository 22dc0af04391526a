public import AccessControl

/// A personal datum as its reader is shown it: as it is, or as a mask.
public struct PersonalText: Codable, Hashable, Sendable {
    /// `0912345678`, or `•••••••678`.
    public let text: String
    public let isMasked: Bool

    enum CodingKeys: String, CodingKey {
        case text
        case isMasked = "is_masked"
    }

    public init(_ text: String, _ datum: PersonalDatum, isPlain: Bool) {
        self.text = isPlain ? text : datum.mask(text)
        isMasked = !isPlain
    }
}
