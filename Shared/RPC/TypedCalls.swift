import JSONSchema
import Values

/// What a caller says beside the request.
public struct CallOptions: Sendable {
    public var deadline: ContinuousClock.Instant?
    public var meta: Meta

    public init(deadline: ContinuousClock.Instant? = nil, meta: Meta = [:]) {
        self.deadline = deadline
        self.meta = meta
    }

    /// The same caller, trace, language and deadline, one hop further down.
    ///
    /// The transport takes its own time off.
    public init(onwardFrom context: CallContext) {
        deadline = context.deadline
        let passedOn = [
            MetaKey.authorization, MetaKey.traceparent, MetaKey.acceptLanguage,
            MetaKey.clientAddress,
        ]
        meta = context.meta.filter { passedOn.contains($0.key) }
    }
}

extension Caller {
    /// Calls a unary method by its type.
    public func call<M: UnaryMethod>(
        _ method: M.Type,
        _ request: M.Request,
        options: CallOptions = CallOptions()
    ) async throws(RPCError) -> M.Reply {
        let answer = try await call(
            try Self.outgoing(method, request, options),
            retry: RetryPolicy(M.contract.idempotency, options.meta)
        )
        return try Self.reply(answer.body ?? Array("{}".utf8))
    }

    /// Calls a streaming method by its type and gives its items one by one; leaving `body` ends the call.
    public func withItems<M: StreamMethod, Result: Sendable>(
        of method: M.Type,
        _ request: M.Request,
        options: CallOptions = CallOptions(),
        _ body: (TypedItems<M.Reply>) async throws -> Result
    ) async throws -> Result {
        try await withStream(try Self.outgoing(method, request, options)) { source in
            try await body(TypedItems(source: source))
        }
    }

    private static func outgoing<M: Method>(
        _ method: M.Type,
        _ request: M.Request,
        _ options: CallOptions
    ) throws(RPCError) -> Call {
        do {
            let body = try Encoded(request).bytes
            let (name, limit) = (M.contract.name, M.contract.timeLimit)
            let deadline = options.deadline ?? limit.map { ContinuousClock.now + $0 }
            return Call(method: name, deadline: deadline, meta: options.meta, body: body)
        } catch {
            throw RPCError(.invalidArgument, .unencodable)
        }
    }

    fileprivate static func reply<Reply: Decodable>(_ bytes: [UInt8]) throws(RPCError) -> Reply {
        do {
            return try JSONCoding.value(from: bytes)
        } catch {
            throw RPCError(.internal, .undecodable)
        }
    }
}

/// A stream's items as values.
public struct TypedItems<Item: Decodable & Sendable> {
    let source: any ItemSource

    /// The next item, or nil when the stream is complete.
    public func next() async throws(RPCError) -> Item? {
        guard let bytes = try await source.next() else { return nil }
        do {
            return try JSONCoding.value(from: bytes)
        } catch {
            throw RPCError(.internal, .undecodable)
        }
    }
}

extension RetryPolicy {
    /// A write may be repeated only under its idempotency key, or where nothing of it is kept.
    public init(_ idempotency: Idempotency, _ meta: Meta) {
        switch idempotency {
        case .read: self = .safe
        case .keyed:
            let isHarmless = meta[MetaKey.idempotencyKey] != nil || meta[MetaKey.dryRun] != nil
            self = isHarmless ? .safe : .never
        }
    }
}

extension LocalizedText {
    fileprivate static let unencodable = LocalizedText(
        vi: "Không tạo được yêu cầu.",
        en: "The request cannot be written as JSON."
    )
    fileprivate static let undecodable = LocalizedText(
        vi: "Câu trả lời không đúng dạng đã hẹn.",
        en: "The answer is not of the promised shape."
    )
}
