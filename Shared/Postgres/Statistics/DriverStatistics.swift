import Telemetry

/// What the driver counts, on its own thread; copied when somebody asks.
struct DriverStatistics: Sendable {
    /// What callers ask for.
    enum Kind: String, CaseIterable {
        /// A short read among others on a connection.
        case read
        /// A connection of one's own.
        case lease
        /// Statements, or a piece of COPY, on such a connection.
        case statement
    }

    private struct Tally {
        /// By error; nil where it succeeded.
        var outcomes: [PostgresError.Code?: Int] = [:]
        var durations = Histogram()
    }

    private var tallies: [Kind: Tally] = [:]
    var connectionsOpened = 0
    var connectionsLost = 0
    var pipelines = PipelinePool.Occupation()
    var sessions = SessionPool.Occupation()

    mutating func answered(_ kind: Kind, _ code: PostgresError.Code?, after duration: Duration) {
        tallies[kind, default: Tally()].outcomes[code, default: 0] += 1
        tallies[kind]?.durations.observe(duration)
    }
}

extension DriverStatistics {
    var families: [MetricFamily] { [requests, durations] + connections + pools }

    private var requests: MetricFamily {
        MetricFamily(
            "vanquan_postgres_requests_total",
            .counter,
            help: "What the database client was asked for, by kind and outcome.",
            known.flatMap { kind, tally in
                tally.outcomes
                    .map { (outcome: $0.key?.label ?? "ok", count: $0.value) }
                    .sorted { $0.outcome < $1.outcome }
                    .map { MetricSample($1, [kind.label, MetricLabel("outcome", $0)]) }
            }
        )
    }

    private var durations: MetricFamily {
        MetricFamily(
            "vanquan_postgres_request_duration_seconds",
            .histogram,
            help: "From a request to its answer; of a lease, the wait for a connection.",
            known.map { MetricSample($1.durations, [$0.label]) }
        )
    }

    private var known: [(Kind, Tally)] {
        Kind.allCases.compactMap { kind in tallies[kind].map { (kind, $0) } }
    }

    private var connections: [MetricFamily] {
        [
            MetricFamily(
                "vanquan_postgres_connections_opened_total",
                .counter,
                help: "Connections that were made.",
                connectionsOpened
            ),
            MetricFamily(
                "vanquan_postgres_connections_lost_total",
                .counter,
                help: "Connections that broke, failed to open or were given up.",
                connectionsLost
            ),
        ]
    }

    private var pools: [MetricFamily] {
        [
            MetricFamily(
                "vanquan_postgres_connections",
                .gauge,
                help: "Connections by pool and state.",
                pipelines.samples + sessions.samples
            ),
            MetricFamily(
                "vanquan_postgres_waiting",
                .gauge,
                help: "Requests that wait for a connection, by pool.",
                [
                    MetricSample(pipelines.waiting, [.pipeline]),
                    MetricSample(sessions.waiting, [.session]),
                ]
            ),
            MetricFamily(
                "vanquan_postgres_reads_in_flight",
                .gauge,
                help: "Short reads that were sent and not answered yet.",
                pipelines.inFlight
            ),
        ]
    }
}

extension DriverStatistics.Kind {
    fileprivate var label: MetricLabel { MetricLabel("kind", rawValue) }
}

extension PostgresError.Code {
    /// `deadline_exceeded`; what has no name of its own here, by the server's code.
    fileprivate var label: String {
        switch self {
        case .raised(let sqlState), .other(let sqlState): sqlState
        default:
            "\(self)".reduce(into: "") { text, letter in
                text += letter.isUppercase ? "_\(letter.lowercased())" : String(letter)
            }
        }
    }
}

extension MetricLabel {
    fileprivate static let pipeline = MetricLabel("pool", "pipeline")
    fileprivate static let session = MetricLabel("pool", "session")
    fileprivate static func state(_ name: String) -> MetricLabel { MetricLabel("state", name) }
}

extension PipelinePool.Occupation {
    fileprivate var samples: [MetricSample] {
        [
            MetricSample(open, [.pipeline, .state("open")]),
            MetricSample(opening, [.pipeline, .state("opening")]),
            MetricSample(closed, [.pipeline, .state("closed")]),
        ]
    }
}

extension SessionPool.Occupation {
    fileprivate var samples: [MetricSample] {
        [
            MetricSample(leased, [.session, .state("leased")]),
            MetricSample(idle, [.session, .state("idle")]),
            MetricSample(opening, [.session, .state("opening")]),
            MetricSample(resetting, [.session, .state("resetting")]),
        ]
    }
}
