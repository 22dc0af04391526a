public import Telemetry

extension RPCServer: MetricSource {
    /// The connections, and the memory that bodies take; the calls are counted by whoever answers them.
    public func metrics() async -> [MetricFamily] {
        let counts = register.counts
        return [
            MetricFamily(
                "vanquan_rpc_server_connections",
                .gauge,
                help: "Open connections of the wire.",
                counts.open
            ),
            MetricFamily(
                "vanquan_rpc_server_connections_accepted_total",
                .counter,
                help: "Connections that were taken.",
                counts.accepted
            ),
            MetricFamily(
                "vanquan_rpc_server_connections_refused_total",
                .counter,
                help: "Connections that were turned away: too many, or the server was stopping.",
                counts.refused
            ),
            MetricFamily(
                "vanquan_rpc_server_body_bytes",
                .gauge,
                help: "Bytes of request bodies that are held.",
                bodies.bytes
            ),
        ]
    }
}
