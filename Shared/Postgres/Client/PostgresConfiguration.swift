/// Where the database is and how much of it one process may use.
public struct PostgresConfiguration: Sendable {
    /// A conninfo string or a URL as libpq takes it; `nil` leaves everything to libpq's environment
    /// (`PGHOST`, `PGSSLMODE`, `PGPASSFILE` …).
    ///
    /// TLS, keepalives and `tcp_user_timeout` come through it.
    public var connection: String?
    /// Shown in `pg_stat_activity`.
    public var applicationName: String
    /// Connections that short reads share, pipelined.
    ///
    /// Two carry what eight unpipelined ones do, and one slow read then holds up half of the others
    /// at most.
    public var pipelineConnections = 2
    /// Connections for transactions, one caller each.
    public var sessionConnections = 8
    /// Callers that may wait for a session connection; one more is refused at once.
    public var waitingLimit = 128
    /// How long a caller waits for a session connection at most.
    public var waitingTimeout = Duration.seconds(5)
    /// How long one attempt to connect may take, name resolution and TLS included.
    public var connectTimeout = Duration.seconds(5)
    /// The longest a pipelined read may run: it holds up those behind it.
    public var shortReadTimeout = Duration.seconds(5)
    /// How long a COMMIT without a nearer deadline may take before its outcome counts as unknown.
    public var commitTimeout = Duration.seconds(30)
    /// How long work under way may still take after a graceful shutdown began.
    public var shutdownTimeout = Duration.seconds(30)
    /// Prepared statements kept on each connection.
    public var statementCacheSize = 256
    /// Bytes that one result may have on its way in; beyond, its connection is closed.
    ///
    /// A result is held in memory as a whole, in up to four times this. Larger ones are streamed.
    public var resultLimit = 64 * 1_024 * 1_024

    public init(connection: String? = nil, applicationName: String) {
        self.connection = connection
        self.applicationName = applicationName
    }
}
