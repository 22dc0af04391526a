import JSONSchema
import RPC
import ServiceRuntime
import Signing
import Values

/// One call of a method by its name, through the gateway, as a named operator.
struct OperatorCall: Sendable {
    let method: String
    let request: RequestArgument
    let timeout: Duration
    /// Authorization and what else the call carries, the idempotency key where one was given.
    let meta: Meta

    /// Makes the call and prints what comes back.
    /// - Throws: ``RPCError``, or ``StartFault`` where there is no such method.
    func run(through caller: some Caller) async throws {
        let entry = try await entry(caller)
        var call = Call(
            method: entry.name,
            deadline: .now + timeout,
            meta: meta,
            body: try request.node(as: entry.request).bytes
        )
        if isDryRun { try requireDryRun(entry) }
        if entry.isWrite, call.meta[MetaKey.idempotencyKey] == nil {
            let key = try Self.newKey()
            call.meta[MetaKey.idempotencyKey] = key
            if !isDryRun { Console.note("idempotency key \(key)") }
        }
        if entry.isStream {
            try await printItems(call, caller)
        } else {
            // Every write has its key, so that the transport may repeat it.
            let answer = try await caller.call(call, retry: .safe)
            try printReply(answer)
        }
    }

    private var isDryRun: Bool { meta[MetaKey.dryRun] != nil }

    /// A gateway that does not know of dry runs would pass over the wish for one, and do it.
    private func requireDryRun(_ entry: MethodEntry) throws(StartFault) {
        guard !entry.allowsDryRun else { return }
        throw StartFault("\(entry.name) has no dry run; it was not called.", exitStatus: 3)
    }

    /// What a service answers that took no notice of the wish was really done.
    private func noteDryRun(_ answer: CallAnswer) throws(StartFault) {
        guard isDryRun else { return }
        guard answer.meta[MetaKey.dryRun] != nil else {
            throw StartFault(
                "The answer does not say that it was a dry run: look whether the change was made.",
                exitStatus: 70
            )
        }
        Console.note("a dry run: nothing was changed.")
    }

    private func printReply(_ answer: CallAnswer) throws {
        if let version = answer.meta[MetaKey.version] { Console.note("version \(version)") }
        if let body = answer.body {
            Console.say(IndentedJSON.text(of: try JSONDocument.parse(body)))
        }
        try noteDryRun(answer)
    }

    private func printItems(_ call: Call, _ caller: some Caller) async throws {
        try await caller.withStream(call) { source in
            while let item = try await source.next() {
                Console.say(String(decoding: item, as: UTF8.self))
            }
        }
    }

    private func entry(_ caller: some Caller) async throws -> MethodEntry {
        let question = Call(
            method: ListMethods.contract.name,
            deadline: .now + min(timeout, .seconds(10)),
            body: Array("{}".utf8)
        )
        let answer = try await caller.call(question, retry: .safe)
        let methods = MethodEntry.list(try JSONDocument.parse(answer.body ?? []))
        if let entry = methods.first(where: { $0.name == method }) { return entry }
        let near = NearestNames.of(method, in: methods.map(\.name))
        let hint = near.isEmpty ? "" : " Did you mean \(near.joined(separator: ", "))?"
        throw StartFault("There is no method “\(method)”.\(hint)", exitStatus: 64)
    }

    private static func newKey() throws -> String { Hex.encode(try randomBytes(16)) }
}
