import AccessControl
import Contracts
import Postgres
import RPC
import Signing
import Testing

@testable import Gateway
@testable import ServiceRuntime

@Suite("A call on its way to its service")
struct RelayTests {
    private static let trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
    private let principal = Principal(
        kind: .user,
        id: "user:1",
        grants: [Grant(role: .standingOfficer, units: .all)]
    )

    private func onward(
        _ meta: Meta,
        of contract: Contract = AcknowledgeFinding.contract,
        in bench: GatewayBench
    ) throws -> Relay.Onward {
        let call = Call(
            method: contract.name,
            deadline: .now + .seconds(7),
            meta: meta,
            body: Array("{}".utf8),
            peerAddress: "192.0.2.7"
        )
        return try bench.relay.onward(call, of: contract, as: principal, clientAddress: "192.0.2.7")
    }

    @Test("only what a caller may say goes on; the rest is the gateway's")
    func meta() async throws {
        try await GatewayBench.with { bench in
            let call = try onward(
                [
                    MetaKey.authorization: "Bearer của-người-gọi",
                    MetaKey.clientAddress: "198.51.100.1",
                    MetaKey.snapshot: "00000003-0000001B-1", "x-other": "1", MetaKey.version: "9",
                    MetaKey.idempotencyKey: "k1", MetaKey.ifMatch: "3",
                    MetaKey.acceptLanguage: "en", MetaKey.dryRun: "true",
                    MetaKey.traceparent: Self.trace,
                ],
                in: bench
            ).call
            var meta = call.meta
            let authorization = meta.removeValue(forKey: MetaKey.authorization)
            let trace = meta.removeValue(forKey: MetaKey.traceparent)
            #expect(authorization?.contains("của-người-gọi") == false)
            #expect(
                meta == [
                    MetaKey.clientAddress: "192.0.2.7", MetaKey.idempotencyKey: "k1",
                    MetaKey.ifMatch: "3",
                    MetaKey.acceptLanguage: "en", MetaKey.dryRun: "true",
                ]
            )
            #expect(trace?.prefix(36) == Self.trace.prefix(36))
            #expect(call.method == "funding.v1.AcknowledgeFinding" && call.body == Array("{}".utf8))
            #expect(call.deadline != nil)
        }
    }

    @Test(
        "a trace that is none is replaced by a new one",
        arguments: ["\0", "x", String(repeating: "a", count: 60_000)]
    )
    func badTrace(text: String) async throws {
        try await GatewayBench.with { bench in
            let meta = try onward([MetaKey.traceparent: text], in: bench).call.meta
            #expect(meta[MetaKey.traceparent]?.utf8.count == Self.trace.utf8.count)
        }
    }

    @Test("a dry run of what has none goes nowhere")
    func noDryRun() async throws {
        try await GatewayBench.with { bench in
            for (contract, text) in [
                (ListPlans.contract, "true"), (AcknowledgeFinding.contract, "no"),
            ] {
                let error = #expect(throws: RPCError.self) {
                    try onward([MetaKey.dryRun: text], of: contract, in: bench)
                }
                #expect(error?.code == .invalidArgument)
                #expect(error?.violations.map(\.field) == ["dry-run"])
            }
        }
    }

    @Test("for whom somebody acts, and who does, reaches the service")
    func actor() async throws {
        try await GatewayBench.with { bench in
            let onward = try bench.relay.onward(
                Call(method: AcknowledgeFinding.contract.name),
                of: AcknowledgeFinding.contract,
                as: Principal(
                    kind: .user,
                    id: "user:1",
                    grants: principal.grants,
                    actor: "operator:lan"
                ),
                clientAddress: nil
            )
            let verifier = CallerTokenVerifier(
                keys: [bench.callerKey.publicKey.keyID: bench.callerKey.publicKey],
                audience: "funding",
                clock: bench.clock
            )
            let authorization = onward.call.meta[MetaKey.authorization]
            let known = try verifier.principal(authorization: authorization)
            #expect(known.id == "user:1" && known.actor == "operator:lan")
        }
    }

    @Test("its service, and no other, knows the caller from the gateway's token")
    func token() async throws {
        try await GatewayBench.with { bench in
            let authorization = try onward([:], in: bench).call.meta[MetaKey.authorization]
            for (service, isAccepted) in [("funding", true), ("reporting", false)] {
                let verifier = CallerTokenVerifier(
                    keys: [bench.callerKey.publicKey.keyID: bench.callerKey.publicKey],
                    audience: service,
                    clock: bench.clock
                )
                let known = try? verifier.principal(authorization: authorization)
                #expect(known == (isAccepted ? principal : nil))
            }
        }
    }

    @Test("a write is repeated by the transport only under a key, a question always")
    func retry() async throws {
        try await GatewayBench.with { bench in
            let withKey = try onward([MetaKey.idempotencyKey: "k1"], in: bench).retry
            let without = try onward([:], in: bench).retry
            let question = try onward([:], of: ListPlans.contract, in: bench).retry
            #expect(withKey == .safe && without == .never && question == .safe)
        }
    }

    @Test("who does not hold the permission is refused before anything else")
    func permission() async throws {
        try await GatewayBench.with { bench in
            let token = try await bench.token()
            let someone = try await bench.relay.authorize(
                AcknowledgeFinding.contract,
                authorization: "Bearer \(token.text)"
            )
            #expect(someone.kind == .user)
            try await bench.owner.execute(
                "UPDATE access.assignments SET ended_at = \(GatewayBench.start) WHERE role = 'standing_officer'"
            )
            bench.identity.forget(token)
            let error = await #expect(throws: RPCError.self) {
                _ = try await bench.relay.authorize(
                    AcknowledgeFinding.contract,
                    authorization: "Bearer \(token.text)"
                )
            }
            #expect(error?.code == .permissionDenied)
        }
    }
}
