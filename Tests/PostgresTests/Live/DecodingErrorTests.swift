import Postgres
import TestDatabase
import Testing

@Suite
struct DecodingErrorTests {
    @Test
    func nameTheColumnAndTheTypeButNotTheValue() async throws {
        try await TestDatabase.withClient { client in
            let rows = try await client.query("SELECT 1::bigint AS id, 'secret' AS name")
            let error = #expect(throws: PostgresDecodingError.self) {
                try rows.decode((Int, Int).self)
            }
            #expect(error?.columnIndex == 1)
            #expect(error?.columnName == "name")
            #expect(error?.expectedType == "Int")
            #expect(error?.reason == .malformed)
            #expect(error.map { "\($0)".contains("secret") } == false)
        }
    }

    @Test
    func tellNullMissingAndOutOfRangeApart() async throws {
        try await TestDatabase.withClient { client in
            let rows = try await client.query("SELECT NULL::text, 40000, '999999999999999999999'")
            func reason<each Column: PostgresDecodable>(
                _ type: (repeat each Column).Type
            ) -> PostgresDecodingError.Reason? {
                do {
                    _ = try rows.decode(type)
                    return nil
                } catch {
                    return error.reason
                }
            }
            #expect(reason((String, Int).self) == .null)
            #expect(reason((String?, Int16).self) == .malformed)
            #expect(reason((String?, Int, Int64).self) == .malformed)
            #expect(reason((String?, Int, String, Int).self) == .missingColumn)
        }
    }

    @Test
    func exactlyOneRowMeansExactlyOne() async throws {
        try await TestDatabase.withClient { client in
            for count in [0, 2] {
                let rows = try await client.query("SELECT generate_series(1, \(Int32(count)))")
                let error = #expect(throws: PostgresError.self) {
                    try rows.exactlyOne(as: Int.self)
                }
                #expect(error?.code == .unexpectedRowCount)
            }
        }
    }
}
