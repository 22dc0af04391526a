import JSONSchema

/// The first and the last day of an item of a file, as written.
///
/// Dates of this form are in the order of their texts; a day that is not known is before or after
/// all others.
struct ValidDays {
    let from: String
    let to: String

    static let unknownFrom = "0000-01-01"
    static let unknownTo = "9999-12-31"

    init(_ item: JSONNode) {
        from = item["valid_from"]?.string ?? Self.unknownFrom
        to = item["valid_to"]?.string ?? Self.unknownTo
    }

    func overlap(_ other: ValidDays) -> Bool { from <= other.to && other.from <= to }
}
