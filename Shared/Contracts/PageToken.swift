public import JSONSchema
import Values

/// Where a list's next page begins, as the page before told it.
///
/// Its schema says what one looks like, so that a made-up one is refused with all else that is wrong; whoever answers has had it checked.
public struct PageToken: Codable, Hashable, Sendable {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }

    /// The place of the first item, from 0.
    public init(start: Int) {
        text = String(start)
    }

    /// The place of the first item; nil of a text that is no token.
    public var start: Int? {
        guard let start = Int(text), start >= 0, text == String(start) else { return nil }
        return start
    }

    public init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

extension PageToken: SchemaStated {
    public static var jsonSchema: JSONSchema {
        .string(
            format: JSONFormat(
                "page-token",
                pattern: "^(0|[1-9][0-9]{0,18})$",
                example: "50",
                message: LocalizedText(
                    vi: "Phải là next_page_token của trang trước.",
                    en: "Must be the next_page_token of the page before."
                ),
                isValid: { PageToken($0).start != nil }
            )
        )
    }
}
