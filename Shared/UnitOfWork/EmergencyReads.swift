import AccessControl
import Postgres
import RPC
import Values

/// What is read by emergency access is on record before it leaves: a line for each unit that it reaches, for those who answer for it.
enum EmergencyReads {
    /// The line of a call; nil where no emergency access lets it read what it reads.
    static func line(of context: CallContext) -> SQL? {
        let units = context.principal.emergencyUnits(in: context.scope).map(\.text).sorted()
        guard !units.isEmpty else { return nil }
        return """
            INSERT INTO audit.lines (
                happened_at, principal, actor, method, unit_code, subject_kind, subject_id, client_address, traceparent,
                is_read
            )
            SELECT clock_timestamp(), \(context.principal.id), \(context.principal.actor), \(context.method), unit,
                   'emergency_read', \(context.method), \(context.clientAddress), \(context.traceparent), true
            FROM unnest(\(units)::text[]) AS unit
            """
    }
}

extension Principal {
    /// The units that a scope reaches by emergency access; none where it reaches all units anyway.
    func emergencyUnits(in scope: Scope) -> Set<UnitCode> {
        guard scope.units != .all else { return [] }
        return grants.filter { $0.role == .emergencyReader }.reduce(into: []) { units, grant in
            let part = Scope.Part(units: grant.units, nodes: grant.nodes)
            guard scope.parts.contains(part), case .units(let codes) = grant.units else { return }
            units.formUnion(codes)
        }
    }
}
