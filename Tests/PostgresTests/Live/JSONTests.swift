import Postgres
import TestDatabase
import Testing

@Suite
struct JSONTests {
    private func json(_ sql: SQL, _ client: PostgresClient) async throws -> String {
        var buffer: [UInt8] = []
        try await client.query(sql).appendJSONObjects(to: &buffer)
        return String(decoding: buffer, as: UTF8.self)
    }

    @Test
    func everyTypeHasItsForm() async throws {
        try await TestDatabase.withClient { client in
            let text = try await json(
                """
                SELECT 1::smallint AS a, -9223372036854775807::bigint AS b, 12.340::numeric AS c,
                    1e20::float8 AS d, true AS e, false AS f, '{"k": [1]}'::jsonb AS g,
                    date '2025-01-31' AS h, timestamptz '2025-01-31 08:00:00.5+07' AS i,
                    timestamp '2025-01-31 08:00:00' AS j, NULL::int AS k, ARRAY['x'] AS l,
                    interval '1 day 2 hours' AS m
                """,
                client
            )
            #expect(
                text
                    == #"[{"a":1,"b":-9223372036854775807,"c":12.340,"d":1e+20,"e":true,"f":false,"#
                    + #""g":{"k": [1]},"h":"2025-01-31","i":"2025-01-31T01:00:00.5Z","#
                    + #""j":"2025-01-31T08:00:00","k":null,"l":"{x}","m":"P1DT2H"}]"#
            )
        }
    }

    @Test
    func whatJSONHasNoNumberForIsNull() async throws {
        try await TestDatabase.withClient { client in
            let text = try await json(
                "SELECT 'NaN'::numeric AS a, '-Infinity'::float8 AS b, 'infinity'::timestamptz AS c",
                client
            )
            #expect(text == #"[{"a":null,"b":null,"c":"infinity"}]"#)
        }
    }

    @Test
    func textAndKeysAreEscaped() async throws {
        try await TestDatabase.withClient { client in
            let value = "\"\\\n\r\t\u{1}\u{8}\u{c} Lạng Sơn \u{1F600}\u{2028}"
            let text = try await json("SELECT \(value)::text AS \(identifier: "k\"ắ")", client)
            let expected = #"\"\\\n\r\t\u0001\b\f Lạng Sơn "# + "\u{1F600}\u{2028}"
            #expect(text == #"[{"k\"ắ":"\#(expected)"}]"#)
        }
    }

    @Test
    func rowsAreSeparatedAndNoneIsAnEmptyList() async throws {
        try await TestDatabase.withClient { client in
            #expect(
                try await json("SELECT generate_series(1, 3) AS n", client)
                    == #"[{"n":1},{"n":2},{"n":3}]"#
            )
            #expect(try await json("SELECT 1 AS n WHERE false", client) == "[]")
            #expect(try await json("SELECT", client) == "[{}]")
            var one: [UInt8] = []
            try await client.query("SELECT generate_series(1, 3) AS n")
                .appendJSONObject(row: 1, to: &one)
            #expect(String(decoding: one, as: UTF8.self) == #"{"n":2}"#)
        }
    }
}
