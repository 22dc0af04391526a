import Contracts
import Postgres
import RPC
import TestServices
import Values

extension ServiceBench {
    /// Enters a value about a thing of a unit, with a document and days.
    @discardableResult
    func enter(
        _ value: String,
        about subject: String = "a/1",
        of unit: String = "van-quan",
        from first: String = "2022-01-01",
        to last: String? = nil,
        documentDate: String = "2021-06-04",
        isWithdrawn: Bool? = nil,
        key: String? = nil,
        version: String? = nil,
        as caller: String = "an"
    ) async throws -> EnteredFact<ExactNumber> {
        let request = EnterFact.Request(
            unit: try parsed(unit),
            subject: subject,
            value: try exactly(value),
            validFrom: try parsed(first),
            validTo: try last.map(CalendarDate.init(validating:)),
            document: FactDocument(
                number: try parsed("861/QĐ-TTg"),
                date: try parsed(documentDate),
                issuer: try parsed("Thủ tướng Chính phủ")
            ),
            isWithdrawn: isWithdrawn
        )
        return try await call(EnterFact.self, request, as: caller, key: key, version: version)
    }

    func facts(
        _ prefix: String = "",
        as caller: String = "an"
    ) async throws -> [String: [EnteredFact<ExactNumber>]] {
        try await call(ListFacts.self, ListFacts.Request(prefix: prefix), as: caller).timelines
    }

    /// All versions of a thing, oldest first, as they stand in the table.
    func versions(_ subject: String = "a/1") async throws -> [Int64] {
        try await owner.query(
            "SELECT version FROM indicators.facts WHERE subject = \(subject) ORDER BY version"
        ).decode(Int64.self)
    }

    func count(_ query: SQL) async throws -> Int {
        try await owner.query("SELECT count(*) FROM (\(query)) AS counted").exactlyOne(as: Int.self)
    }
}
