import Contracts
import RPC

/// The contracts by name: what the gateway knows of the methods that it sends on.
enum MethodTable {
    static let contracts: [String: Contract] = Dictionary(
        uniqueKeysWithValues: allMethods.map { method in (method.contract.name, method.contract) }
    )

    /// The names of the methods that answer with a stream.
    static let streams = Set(descriptions.filter { $0.kind == .serverStream }.map { $0.name })

    /// What reflection at the gateway tells: every service's methods.
    static let descriptions: [MethodDescription] = allMethods.map { describe($0) }

    private static func describe(_ method: any Method.Type) -> MethodDescription {
        func open<M: Method>(_ method: M.Type) -> MethodDescription { MethodDescription(method) }
        return open(method)
    }
}
