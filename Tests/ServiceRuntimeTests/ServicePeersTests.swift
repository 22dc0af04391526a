import AccessControl
import RPC
import Testing
import Values

@testable import ServiceRuntime

@Suite("Calling another service")
struct ServicePeersTests {
    private struct Nobody: Caller {
        func call(_ call: Call, retry: RetryPolicy) async throws(RPCError) -> CallAnswer {
            throw .unimplemented(call.method)
        }

        func withStream<Result: Sendable>(
            _ call: Call,
            _ body: (any ItemSource) async throws -> Result
        ) async throws -> Result {
            throw RPCError.unimplemented(call.method)
        }
    }

    private func context(
        _ principal: Principal,
        scope: Scope = .all,
        meta: Meta = [:]
    ) -> CallContext {
        CallContext(
            method: "reporting.v1.GetPlanGlance",
            principal: principal,
            scope: scope,
            deadline: .now + .seconds(5),
            meta: meta
        )
    }

    private let user = Principal(
        kind: .user,
        id: "user:12",
        grants: [Grant(role: .standingOfficer, units: .all)]
    )

    private var peers: ServicePeers {
        ServicePeers(of: "reporting", callers: ["funding": Nobody()]) { principal, peer in
            let scopes = principal.grants.map { grant in
                "\(grant.role) \(Scope([.init(units: grant.units)]).unitsText)"
            }
            return "\(principal.kind) \(principal.id) \(scopes.joined()) to \(peer)"
        }
    }

    @Test("it is the service itself that calls, in its caller's scope and no more")
    func principal() throws {
        let scope = Scope.units([try UnitCode(validating: "van-quan")])
        let (_, options) = try peers.peer("funding", for: context(user, scope: scope))
        #expect(
            options.meta[MetaKey.authorization]
                == "service service:reporting service van-quan to funding"
        )
        let none = try peers.peer("funding", for: context(user, scope: .none)).options
        #expect(
            none.meta[MetaKey.authorization]?.hasSuffix("service:reporting  to funding") == true
        )
    }

    @Test("language, trace and deadline go on; the caller's token, key and version do not")
    func meta() throws {
        let context = context(
            user,
            meta: [
                MetaKey.authorization: "Bearer user's", MetaKey.acceptLanguage: "en",
                MetaKey.traceparent: "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                MetaKey.idempotencyKey: "k1", MetaKey.ifMatch: "1",
                MetaKey.snapshot: "somebody's",
            ]
        )
        let (_, options) = try peers.peer("funding", for: context)
        #expect(options.meta[MetaKey.acceptLanguage] == "en")
        #expect(options.meta[MetaKey.traceparent] == context.traceparent)
        #expect(options.meta[MetaKey.authorization]?.contains("user") == false)
        #expect(options.meta[MetaKey.idempotencyKey] == nil)
        #expect(options.meta[MetaKey.ifMatch] == nil && options.meta[MetaKey.snapshot] == nil)
        #expect(options.deadline == context.deadline)
        let snapshot = try peers.peer("funding", for: context, snapshot: "00000003-1").options
        #expect(snapshot.meta[MetaKey.snapshot] == "00000003-1")
    }

    @Test("who is no peer is UNAVAILABLE")
    func unknown() {
        for peers in [peers, .none] {
            let error = #expect(throws: RPCError.self) {
                _ = try peers.peer("gateway", for: context(user))
            }
            #expect(error?.code == .unavailable)
        }
    }

    @Test("a snapshot is read in only where reporting itself names it")
    func snapshot() {
        let meta = [MetaKey.snapshot: "00000003-1"]
        func principal(_ kind: Principal.Kind, _ id: String) -> Principal {
            Principal(kind: kind, id: id, grants: [])
        }
        let reporting = principal(.service, "service:reporting")
        #expect(context(reporting, meta: meta).snapshot == "00000003-1")
        #expect(context(reporting).snapshot == nil)
        for other in [
            user, principal(.service, "service:funding"),
            principal(.operator, "operator:reporting"),
            principal(.service, "reporting"), .anonymous,
        ] {
            #expect(context(other, meta: meta).snapshot == nil, "\(other.id)")
        }
    }
}
