import Postgres
import TestDatabase
import Testing

@Suite
struct RoundTripTests {
    private func roundTrip<Value: PostgresEncodable & PostgresDecodable & Equatable>(
        _ values: [Value],
        _ cast: SQL,
        _ client: PostgresClient
    ) async throws {
        for value in values {
            let rows = try await client.query("SELECT \(value)::\(cast)")
            #expect(try rows.exactlyOne(as: Value.self) == value)
        }
    }

    @Test
    func everyTypeComesBackAsItWent() async throws {
        try await TestDatabase.withClient { client in
            try await roundTrip([0, 1, -1, .max, .min], "bigint", client)
            try await roundTrip([Int64.max, .min, 42], "bigint", client)
            try await roundTrip([Int32.max, .min], "integer", client)
            try await roundTrip([Int16.max, .min], "smallint", client)
            try await roundTrip([true, false], "boolean", client)
            try await roundTrip(
                [0.1, -1e300, .leastNonzeroMagnitude, .infinity],
                "double precision",
                client
            )
            try await roundTrip(["", "Văn Quan", "\\ \" ' \n\t \u{1F600}"], "text", client)
            try await roundTrip([[UInt8](0...255), []], "bytea", client)
            try await roundTrip([["", "a,b", "{\"\\}", "NULL", "ắ"], []], "text[]", client)
            try await roundTrip([[1, -2, Int64.max], []], "bigint[]", client)
            try await roundTrip([Int?.none, 5], "bigint", client)
            try await roundTrip([String?.none, "x"], "text", client)
        }
    }

    @Test
    func notANumberComesBack() async throws {
        try await TestDatabase.withClient { client in
            let rows = try await client.query("SELECT \(Double.nan)")
            #expect(try rows.exactlyOne(as: Double.self).isNaN)
        }
    }

    @Test
    func aStringMeetsDatesIdentifiersAndDocumentsWithoutACast() async throws {
        try await TestDatabase.withClient { client in
            let uuid = "6f1c3a1e-6f0e-4f0e-9d5a-0d2a3c4b5d6e"
            let rows = try await client.query(
                """
                SELECT date '2025-01-31' = \("2025-01-31"), uuid '6f1c3a1e-6f0e-4f0e-9d5a-0d2a3c4b5d6e' = \(uuid),
                    '{"a":1}'::jsonb = \("{\"a\": 1}")
                """
            )
            #expect(try rows.exactlyOne(as: (Bool, Bool, Bool).self) == (true, true, true))
        }
    }

    @Test
    func rowsAreDecodedByPosition() async throws {
        try await TestDatabase.withClient { client in
            let rows = try await client.query(
                "SELECT * FROM (VALUES (1::bigint, 'a', true), (2, 'b', NULL)) AS t (x, y, z)"
            )
            #expect(rows.count == 2)
            #expect(rows.columnNames == ["x", "y", "z"])
            let decoded = try rows.decode((Int64, String, Bool?).self)
            #expect(decoded.map(\.0) == [1, 2])
            #expect(decoded.map(\.1) == ["a", "b"])
            #expect(decoded.map(\.2) == [true, nil])
            #expect(try rows.first(as: (Int64, String).self)?.1 == "a")
            #expect(try rows.decode(Int.self) == [1, 2])
        }
    }

    @Test
    func aNULIsRefusedBeforeItIsSent() async throws {
        try await TestDatabase.withClient { client in
            let error = await #expect(throws: PostgresError.self) {
                try await client.query("SELECT \("a\0b")")
            }
            #expect(error?.code == .invalidText)
        }
    }

    @Test
    func bytesThatAreNotTextAreRefusedClearly() async throws {
        try await TestDatabase.withClient { client in
            let error = await #expect(throws: PostgresError.self) {
                try await client.query("SELECT \(NotText())")
            }
            #expect(error?.code == .invalidText)
            try await client.ping()
        }
    }
}

/// What another module might get wrong.
private struct NotText: PostgresEncodable {
    static let postgresType = PostgresType.text
    func appendPostgresText(to buffer: inout [UInt8]) { buffer.append(0xFF) }
}
