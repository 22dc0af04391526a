import AccessControl
import Logging
import RPC
import Telemetry
import Testing
import Values

@Suite
struct DispatcherTests {
    private func doubling(
        _ handler: @escaping @Sendable (Doubling.Request, CallContext) async throws -> Int = {
            request,
            _ in
            request.number * 2
        }
    ) -> InProcessCaller {
        service { router in
            router.handle(Doubling.self) { request, context in
                try Encoded(Doubling.Reply(number: try await handler(request, context)))
            }
        }
    }

    /// What a call fails with.
    private func failure(_ call: () async throws(RPCError) -> Void) async -> RPCError? {
        do {
            try await call()
            return nil
        } catch {
            return error
        }
    }

    @Test
    func aCallerWithThePermissionIsAnswered() async throws {
        let reply = try await doubling().call(Doubling.self, .init(number: 21), options: .of("an"))
        #expect(reply == Doubling.Reply(number: 42))
    }

    @Test
    func anUnknownMethodIsUnimplemented() async {
        let caller = doubling()
        let error = await failure { () throws(RPCError) in
            _ = try await caller.call(Call(method: "test.v1.Nothing"), retry: .safe)
        }
        #expect(error?.code == .unimplemented)
    }

    @Test
    func whoeverIsNotKnownIsUnauthenticatedBeforeTheHandlerRuns() async {
        let caller = doubling { _, _ in
            Issue.record("the handler ran")
            return 0
        }
        for options in [CallOptions(), .of("nobody"), CallOptions(meta: ["authorization": "an"])] {
            let error = await failure { () throws(RPCError) in
                _ = try await caller.call(Doubling.self, .init(number: 1), options: options)
            }
            #expect(error == .unauthenticated)
        }
    }

    @Test
    func whoeverLacksThePermissionIsDeniedBeforeTheHandlerRuns() async {
        let caller = doubling { _, _ in
            Issue.record("the handler ran")
            return 0
        }
        let error = await failure { () throws(RPCError) in
            _ = try await caller.call(Doubling.self, .init(number: 1), options: .of("binh"))
        }
        #expect(error == .permissionDenied)
    }

    @Test
    func theScopeIsThatOfThePermissionsGrants() async throws {
        let triLe = try #require(UnitCode("tri-le"))
        let yenPhuc = try #require(UnitCode("yen-phuc"))
        let grants = [
            Grant(role: .standingOfficer, units: .units([triLe])),
            Grant(role: .financeOfficer, units: .units([yenPhuc])),
        ]
        let caller = service(["chi": grants]) { router in
            router.handle(Doubling.self) { _, context in
                let parts = [triLe, yenPhuc].map { Scope.Part(units: .units([$0])) }
                #expect(context.scope == Scope(parts))
                #expect(context.principal.id == "user:chi")
                return try Encoded(Doubling.Reply(number: 0))
            }
        }
        _ = try await caller.call(Doubling.self, .init(number: 1), options: .of("chi"))
    }

    @Test
    func everythingThatIsWrongWithARequestIsSaidAtOnce() async {
        let caller = doubling()
        let call = Call(
            method: "test.v1.Double",
            meta: ["authorization": "Bearer an"],
            body: Array(#"{"number":"x","label":7,"other":1}"#.utf8)
        )
        let error = await failure { () throws(RPCError) in
            _ = try await caller.call(call, retry: .safe)
        }
        #expect(error?.code == .invalidArgument)
        #expect(error.map { Set($0.violations.map(\.field)) } == ["number", "label", "other"])
    }

    @Test(arguments: ["{", "", "[1", "nul", "\u{FEFF}{}", "{}{}"])
    func aBodyThatIsNotJSONIsInvalid(_ body: String) async {
        let caller = doubling()
        let call = Call(
            method: "test.v1.Double",
            meta: ["authorization": "Bearer an"],
            body: Array(body.utf8)
        )
        let error = await failure { () throws(RPCError) in
            _ = try await caller.call(call, retry: .safe)
        }
        #expect(error?.code == .invalidArgument)
        #expect(error?.violations.isEmpty == false)
    }

    @Test
    func aMissingBodyIsTheEmptyRequest() async {
        let caller = doubling()
        let call = Call(method: "test.v1.Double", meta: ["authorization": "Bearer an"])
        let error = await failure { () throws(RPCError) in
            _ = try await caller.call(call, retry: .safe)
        }
        #expect(error?.violations.map(\.field) == ["number"])
        #expect(error?.violations.map(\.rule) == ["required"])
    }

    @Test
    func whatIsWrongWithTheMetaIsSaidWithWhatIsWrongWithTheBody() async {
        let caller = doubling()
        let call = Call(
            method: "test.v1.Double",
            meta: ["authorization": "Bearer an", MetaKey.idempotencyKey: ""],
            body: Array("{}".utf8)
        )
        let error = await failure { () throws(RPCError) in
            _ = try await caller.call(call, retry: .safe)
        }
        #expect(error?.code == .invalidArgument)
        #expect(error?.violations.map(\.field) == [MetaKey.idempotencyKey, "number"])
        #expect(error?.violations.map(\.rule) == ["min_length", "required"])
    }

    @Test
    func wrongMetaAloneKeepsTheHandlerFromRunning() async {
        let caller = doubling { _, _ in
            Issue.record("the handler ran")
            return 0
        }
        var options = CallOptions.of("an")
        options.meta[MetaKey.ifMatch] = "bản 7"
        let error = await failure { () throws(RPCError) in
            _ = try await caller.call(Doubling.self, .init(number: 1), options: options)
        }
        #expect(error?.violations.map(\.field) == [MetaKey.ifMatch])
    }

    @Test
    func aMalformedTraceDoesNotReachTheHandler() async throws {
        let caller = doubling { _, context in
            #expect(context.traceparent == nil)
            return 0
        }
        var options = CallOptions.of("an")
        options.meta[MetaKey.traceparent] = "'; --"
        _ = try await caller.call(Doubling.self, .init(number: 1), options: options)
    }

    @Test
    func whoeverIsNotKnownMaySendLittle() {
        var router = Router()
        router.handle(Doubling.self) { _, _ in try Encoded(Doubling.Reply(number: 0)) }
        router.handleBuiltins(metrics: MetricRegister()) { .serving }
        let dispatcher = Dispatcher(
            router: router,
            authenticator: NamedCallers(callers: [:]),
            logger: quiet
        )
        for method in ["health.v1.Watch", "reflection.v1.ListMethods", "no.v1.Such"] {
            #expect(dispatcher.bodyLimit(of: method) == 4096)
        }
        #expect(dispatcher.bodyLimit(of: "test.v1.Double") == .max)
    }

    @Test
    func theHandlersOwnErrorGoesOutAsItIs() async {
        let own = RPCError(.failedPrecondition, LocalizedText(vi: "Đã khóa.", en: "Locked."))
        let caller = doubling { _, _ in throw own }
        let error = await failure { () throws(RPCError) in
            _ = try await caller.call(Doubling.self, .init(number: 1), options: .of("an"))
        }
        #expect(error == own)
    }

    @Test
    func aFaultLeaksNothingAndIsLoggedUnderItsReference() async throws {
        struct Secret: Error { let sql = "SELECT password FROM users" }
        let lines = LoggedLines()
        let caller = service(logger: Logger(label: "test") { _ in LineLogHandler(lines: lines) }) {
            router in
            router.handle(Doubling.self) { _, _ in throw Secret() }
        }
        let thrown = await failure { () throws(RPCError) in
            _ = try await caller.call(Doubling.self, .init(number: 1), options: .of("an"))
        }
        let error = try #require(thrown)
        #expect(error.code == .internal)
        #expect(error.violations.isEmpty)
        for text in [error.message.vi, error.message.en] { #expect(!text.contains("SELECT")) }
        let line = try #require(lines.all.first)
        #expect(lines.all.count == 1)
        #expect(line.contains("SELECT password"))
        // The reference that the caller was told is in the log.
        let reference = error.message.en.split(separator: "reference ").last?.prefix { $0 != ")" }
        #expect(reference.map { line.contains($0) } == true)
    }

    @Test
    func aVersionTravelsInTheAnswersMeta() async throws {
        let caller = service { router in
            router.handle(Noting.self) { _, context in
                #expect(context.expectedVersion == "6")
                #expect(context.language == .en)
                return try Encoded(Empty(), version: "7")
            }
        }
        let meta = [MetaKey.ifMatch: "6", MetaKey.acceptLanguage: "en"]
        let answer = try await caller.call(Call(method: "test.v1.Note", meta: meta), retry: .never)
        #expect(answer.meta == ["version": "7"])
        #expect(!answer.endsStream)
    }
}
