import FoundationEssentials
import JSONSchema

/// The methods that a service answers, by name, each with its contract and its code.
///
/// What is wrong with a method's declaration (a schema that cannot be derived, a name that stands twice) ends the process
/// at start, not a call later.
public struct Router: Sendable {
    /// What is left to do of a call whose request is decoded.
    typealias Work = @Sendable (CallContext, any ItemSink) async throws -> CallAnswer
    /// Decodes a request; its bytes are of no use after that.
    typealias Prepare = @Sendable ([UInt8]?) throws(RPCError) -> Work

    struct Entry: Sendable {
        let contract: Contract
        let description: MethodDescription
        let prepare: Prepare
    }

    private(set) var entries: [String: Entry] = [:]

    public init() {}

    /// The methods in the order of their names, as reflection gives them.
    public var descriptions: [MethodDescription] {
        entries.values.map(\.description).sorted { $0.name < $1.name }
    }

    /// What the methods promise.
    public var contracts: [Contract] { entries.values.map(\.contract) }

    public mutating func handle<M: UnaryMethod>(
        _ method: M.Type,
        _ handler: @escaping @Sendable (M.Request, CallContext) async throws -> Encoded<M.Reply>
    ) {
        let decoder = RequestDecoder<M.Request>()
        add(method) { body throws(RPCError) in
            let request = try decoder.decode(body)
            return { context, _ in
                let reply = try await handler(request, context)
                var meta: Meta = [:]
                meta[MetaKey.version] = reply.version
                if reply.isOfDryRun { meta[MetaKey.dryRun] = Meta.yes }
                return CallAnswer(meta: meta, body: reply.bytes)
            }
        }
    }

    public mutating func handle<M: StreamMethod>(
        _ method: M.Type,
        _ handler: @escaping @Sendable (M.Request, CallContext, Items<M.Reply>) async throws -> Void
    ) {
        let decoder = RequestDecoder<M.Request>()
        add(method) { body throws(RPCError) in
            let request = try decoder.decode(body)
            return { context, sink in
                try await handler(request, context, Items(sink: sink))
                return .end()
            }
        }
    }

    private mutating func add<M: Method>(_ method: M.Type, _ prepare: @escaping Prepare) {
        let contract = M.contract
        precondition(entries[contract.name] == nil, "\(contract.name) is registered twice")
        entries[contract.name] = Entry(
            contract: contract,
            description: MethodDescription(method),
            prepare: prepare
        )
    }
}

/// The items of a stream on the handler's side.
public struct Items<Item: Codable & Sendable>: Sendable {
    let sink: any ItemSink

    /// Waits until the caller asks for an item, then sends this one.
    public func send(_ item: Item) async throws {
        try await sink.send(try Encoded(item).bytes)
    }

    public func send(_ item: Encoded<Item>) async throws {
        try await sink.send(item.bytes)
    }
}
