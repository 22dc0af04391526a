/// A value that cannot be: of which type, and what it should have been.
///
/// The refused text itself is not part of it: it may be a citizen's data.
public struct ValueError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The name of the value's type.
    public let kind: String
    public let message: LocalizedText

    public init(kind: String, message: LocalizedText) {
        self.kind = kind
        self.message = message
    }

    public var description: String { "\(kind): \(message.en)" }
}

extension DecodingError {
    /// The error of a decoder that read a value which cannot be.
    static func refused(_ error: ValueError, at path: [any CodingKey]) -> DecodingError {
        .dataCorrupted(
            .init(codingPath: path, debugDescription: error.description, underlyingError: error)
        )
    }
}
