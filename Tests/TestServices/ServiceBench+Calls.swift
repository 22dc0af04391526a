public import RPC
public import Values

/// A value from its text, for tests that write codes and dates down.
public func parsed<Value: TextCoded>(_ text: String) throws -> Value {
    try Value(validating: text)
}

/// A number from its text.
public func exactly(_ text: String) throws -> ExactNumber {
    guard let number = ExactNumber(text) else { throw NoNumber(text: text) }
    return number
}

private struct NoNumber: Error {
    let text: String
}

extension ServiceBench {
    /// Calls a method as one of ``NamedCallers``.
    ///
    /// - Parameters:
    ///   - key: the idempotency key of a write; a new one where it is absent.
    ///   - version: what `if-match` says.
    @discardableResult
    public func call<M: UnaryMethod>(
        _ method: M.Type,
        _ request: M.Request,
        as name: String = "an",
        key: String? = nil,
        version: String? = nil,
        in language: Language = .vi
    ) async throws -> M.Reply {
        let options = Self.options(method, name, key, version, language)
        return try await caller.call(method, request, options: options)
    }

    /// The same with what the answer says beside the reply.
    public func answer<M: UnaryMethod>(
        _ method: M.Type,
        _ request: M.Request,
        as name: String = "an",
        in language: Language = .vi
    ) async throws -> CallAnswer {
        let call = Call(
            method: M.contract.name,
            meta: Self.options(method, name, nil, nil, language).meta,
            body: try Encoded(request).bytes
        )
        return try await caller.call(call, retry: .never)
    }

    /// All items of a stream.
    public func items<M: StreamMethod>(
        of method: M.Type,
        _ request: M.Request,
        as name: String = "an",
        in language: Language = .vi
    ) async throws -> [M.Reply] {
        let options = Self.options(method, name, nil, nil, language)
        return try await caller.withItems(of: method, request, options: options) { items in
            var all: [M.Reply] = []
            while let item = try await items.next() { all.append(item) }
            return all
        }
    }

    /// The error with which a call is refused; nil where it is not.
    public func refusal<Reply>(_ call: () async throws -> Reply) async throws -> RPCError? {
        do {
            _ = try await call()
            return nil
        } catch let error as RPCError {
            return error
        }
    }

    private static func options<M: Method>(
        _ method: M.Type,
        _ name: String,
        _ key: String?,
        _ version: String?,
        _ language: Language
    ) -> CallOptions {
        var meta = [MetaKey.authorization: name, MetaKey.acceptLanguage: language.rawValue]
        meta[MetaKey.ifMatch] = version
        if M.contract.idempotency == .keyed {
            meta[MetaKey.idempotencyKey] = key ?? "\(UInt64.random(in: .min ... .max))"
        }
        return CallOptions(meta: meta)
    }
}
