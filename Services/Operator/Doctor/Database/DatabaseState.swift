/// What is known of a database, read at one moment.
struct DatabaseState: Hashable, Sendable {
    /// 150008.
    var version: Int
    var encoding: String
    var collation: String
    /// The server's clock less this machine's.
    var clockSkew: Duration
    /// How long the question took: the skew is known no better.
    var clockUncertainty: Duration
    var roles: [Role]
    /// Tables with a unit, or of the audit trail, whose row-level security does not hold for everyone.
    var unprotectedTables: [String]
    /// What a serving role could do to audit lines that are written: `vanquan_funding DELETE`.
    var auditRights: [String]
    /// nil where there is no table of them yet.
    var audit: Audit?
    var outboxes: [Outbox]
    /// nil where there are no seals yet.
    var sealing: Sealing?

    struct Role: Hashable, Sendable {
        var name: String
        /// `SUPERUSER`, `BYPASSRLS`, and so on.
        var attributes: Set<String>
        /// Roles that it is a member of, and tables that it owns.
        var memberships: Int
        var ownedTables: Int
        /// Whether it may make temporary tables or schemas in this database.
        var mayCreate: Bool
    }

    struct Audit: Hashable, Sendable {
        var lines: Int
        var secondsSinceLast: Double?
    }

    struct Outbox: Hashable, Sendable {
        var service: String
        var waiting: Int
        var secondsOfOldest: Double
    }

    struct Sealing: Hashable, Sendable {
        /// The chain's length.
        var sealed: Int
        var waiting: Int
        var secondsOfOldest: Double
        /// Tables whose rows have no images, and should have.
        var unwatched: [String]
        /// Tables of the trail that their owner could change without taking a trigger away first.
        var changeable: [String]
    }
}
