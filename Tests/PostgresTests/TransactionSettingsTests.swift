import Testing

@testable import Postgres

@Suite
struct TransactionSettingsTests {
    @Test
    func areSetByOneStatementInOrder() throws {
        let settings: TransactionSettings = ["app.unit": "x", "app.role": "y"]
        let statement = try #require(settings.statement)
        #expect(
            statement.string
                == "SELECT set_config($1::text, $2::text, true), set_config($3::text, $4::text, true)"
        )
        #expect(TransactionSettings.none.statement == nil)
    }

    @Test(arguments: [(0, 1), (1, 1), (50, 45), (1_000, 990), (-5, 1)])
    func theServersLimitLeavesTimeForItsAnswer(remaining: Int, limit: Int) {
        #expect(TransactionSettings.statementTimeout(for: .milliseconds(remaining)) == limit)
    }
}
