import JSONSchema
import RPC

/// What the operator's call has to know of a method, from the gateway's reflection.
struct MethodEntry: Hashable, Sendable {
    let name: String
    let isStream: Bool
    /// Whether it writes, and therefore carries an idempotency key.
    let isWrite: Bool
    /// Whether everything can be done and nothing kept; one that does not say so has no dry run.
    var allowsDryRun = false
    /// What a request is.
    var request = JSONSchema()

    /// Reads the reply of `reflection.v1.ListMethods`; what a newer gateway adds is passed over.
    static func list(_ reply: JSONNode) -> [MethodEntry] {
        (reply["methods"]?.elements ?? []).compactMap { method in
            guard let name = method["name"]?.string else { return nil }
            return MethodEntry(
                name: name,
                isStream: method["kind"]?.string == MethodKind.serverStream.rawValue,
                isWrite: method["idempotent"]?.bool == false,
                allowsDryRun: method["dry_run"]?.bool == true,
                request: method["request"].map { JSONSchema($0) } ?? JSONSchema()
            )
        }
    }
}
