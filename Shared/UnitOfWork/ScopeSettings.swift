import AccessControl
import Postgres
import RPC
import Telemetry

/// How a caller's scope reaches the database: settings of one transaction, which row-level security reads.
///
/// `vanquan.units` is `*` or a list of unit codes, `vanquan.nodes` limits what is about nodes, `vanquan.parts` says which units go
/// with which nodes where that differs; where they are unset or empty the policies let no row through.
enum ScopeSettings {
    static func of(_ context: CallContext) -> TransactionSettings {
        var settings: TransactionSettings = [
            "vanquan.units": context.scope.unitsText,
            "vanquan.nodes": context.scope.nodesText,
            "vanquan.principal": context.principal.id,
        ]
        if let parts = context.scope.partsText { settings.set("vanquan.parts", to: parts) }
        settings.trace = context.traceparent.flatMap { Trace($0) }
        return settings
    }
}
