/// Năm kế hoạch: a year for which a plan or a budget is made, from 2000 to 2100.
public struct PlanYear: Hashable, Sendable {
    public static let years = 2000...2100

    public let year: Int

    /// `nil` outside the years.
    public init?(_ year: Int) {
        guard Self.years.contains(year) else { return nil }
        self.year = year
    }

    /// - Throws: outside the years.
    public init(validating year: Int) throws(ValueError) {
        guard let value = Self(year) else { throw Self.invalid }
        self = value
    }

    /// The year after; `nil` after the last.
    public var next: PlanYear? { PlanYear(year + 1) }
}

extension PlanYear: Comparable {
    public static func < (left: PlanYear, right: PlanYear) -> Bool { left.year < right.year }
}

extension PlanYear: Codable {
    private static let invalid = ValueError(
        kind: "PlanYear",
        message: LocalizedText(
            vi: "Phải là năm từ 2000 đến 2100.",
            en: "Must be a year from 2000 to 2100."
        )
    )

    public init(from decoder: any Decoder) throws {
        let year = try decoder.singleValueContainer().decode(Int.self)
        do {
            try self.init(validating: year)
        } catch {
            throw DecodingError.refused(error, at: decoder.codingPath)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(year)
    }
}
