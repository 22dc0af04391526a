/// A value with one text form, which is also its JSON: codes, dates, identities.
///
/// Decoding a text that is not of the form fails with a ``ValueError`` inside the
/// `DecodingError`.
public protocol TextCoded: Codable, Hashable, Sendable, LosslessStringConvertible {
    /// The type's name in errors.
    static var kind: String { get }
    /// What a text has to be, for the person who typed it.
    static var expectation: LocalizedText { get }
    /// Reads the form; `nil` for any other text.
    init?(_ text: String)
    /// The form; reading it gives the same value.
    var text: String { get }
}

extension TextCoded {
    public var description: String { text }

    /// Reads the form.
    /// - Throws: what the text should have been.
    public init(validating text: String) throws(ValueError) {
        guard let value = Self(text) else {
            throw ValueError(kind: Self.kind, message: Self.expectation)
        }
        self = value
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        do {
            try self.init(validating: text)
        } catch {
            throw DecodingError.refused(error, at: decoder.codingPath)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
