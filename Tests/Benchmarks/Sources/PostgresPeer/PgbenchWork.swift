import Postgres

/// pgbench's two scripts, at scale 10, by our client.
enum PgbenchWork: String, Sendable {
    /// `-S`: one account by its key.
    case reads
    /// Its TPC-B-like script: three updates, a read and an insert in one transaction.
    case transfers

    private static let dice = Dice()
    private static let branches = 10
    private static let tellers = 10 * branches
    private static let accounts = 100_000 * branches

    func run(_ client: PostgresClient) async throws {
        switch self {
        case .reads: try await Self.read(client)
        case .transfers: try await Self.transfer(client)
        }
    }

    private static func read(_ client: PostgresClient) async throws {
        let account = dice.roll(1...accounts)
        let rows = try await client.query(
            "SELECT abalance FROM pgbench_accounts WHERE aid = \(account)"
        )
        _ = try rows.exactlyOne(as: Int32.self)
    }

    private static func transfer(_ client: PostgresClient) async throws {
        let account = dice.roll(1...accounts)
        let (branch, teller) = (dice.roll(1...branches), dice.roll(1...tellers))
        let amount = dice.roll(-5000...5000)
        try await client.withTransaction { transaction in
            try await transaction.execute(
                "UPDATE pgbench_accounts SET abalance = abalance + \(amount) WHERE aid = \(account)"
            )
            let rows = try await transaction.query(
                "SELECT abalance FROM pgbench_accounts WHERE aid = \(account)"
            )
            _ = try rows.exactlyOne(as: Int32.self)
            try await transaction.execute(
                "UPDATE pgbench_tellers SET tbalance = tbalance + \(amount) WHERE tid = \(teller)"
            )
            try await transaction.execute(
                "UPDATE pgbench_branches SET bbalance = bbalance + \(amount) WHERE bid = \(branch)"
            )
            try await transaction.commit(
                after: """
                    INSERT INTO pgbench_history (tid, bid, aid, delta, mtime)
                    VALUES (\(teller), \(branch), \(account), \(amount), CURRENT_TIMESTAMP)
                    """
            )
        }
    }
}
