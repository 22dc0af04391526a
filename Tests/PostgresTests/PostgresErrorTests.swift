import Testing

@testable import Postgres

@Suite
struct PostgresErrorTests {
    @Test
    func neverPrintsWhatTheServerSaid() {
        let error = PostgresError(.uniqueViolation, "secret")
        var dumped = ""
        dump(error, to: &dumped)
        for text in ["\(error)", String(describing: error), String(reflecting: error), dumped] {
            #expect(!text.contains("secret"))
        }
        #expect("\(error)" == "PostgresError: uniqueViolation")
        #expect(error.debugDetail.contains("secret"))
    }

    @Test(
        arguments: [
            ("23505", PostgresError.Code.uniqueViolation),
            ("40001", .serializationFailure),
            ("57014", .deadlineExceeded),
            ("22P02", .invalidValue),
            ("22021", .invalidText),
            ("P0001", .raised(sqlState: "P0001")),
            ("VQ404", .raised(sqlState: "VQ404")),
            ("XX000", .other(sqlState: "XX000")),
            ("42P01", .other(sqlState: "42P01")),
            ("", .other(sqlState: "")),
        ]
    )
    func knowsTheCodes(sqlState: String, code: PostgresError.Code) {
        #expect(PostgresError.Code(sqlState: sqlState) == code)
    }
}
