import AccessControl
import RPC
import Testing
import Values

@Suite
struct DryRunTests {
    /// A write with an effect that no rollback undoes.
    private enum Sending: UnaryMethod {
        typealias Request = Empty
        typealias Reply = Empty

        static let contract = Contract(
            "test.v1.Send",
            access: .requires(.planRead),
            idempotency: .keyed,
            route: nil,
            allowsDryRun: false,
            summary: LocalizedText(vi: "Gửi", en: "Sends")
        )
    }

    private func answer(
        of method: String,
        _ dryRun: String? = "true",
        isHeeded: Bool = true
    ) async -> Result<CallAnswer, RPCError> {
        let caller = service { router in
            router.handle(Noting.self) { _, context in
                var reply = try Encoded(Empty(), version: "3")
                reply.isOfDryRun = context.isDryRun && isHeeded
                return reply
            }
            router.handle(Sending.self) { _, _ in
                Issue.record("it was sent")
                return try Encoded(Empty())
            }
            router.handle(Doubling.self) { _, _ in try Encoded(Doubling.Reply(number: 0)) }
        }
        var meta: Meta = [MetaKey.authorization: "Bearer an"]
        meta[MetaKey.dryRun] = dryRun
        do throws(RPCError) {
            let body = Array((method == "test.v1.Double" ? #"{"number":1}"# : "{}").utf8)
            return .success(
                try await caller.call(Call(method: method, meta: meta, body: body), retry: .never)
            )
        } catch {
            return .failure(error)
        }
    }

    @Test
    func theAnswerSaysThatItWasOne() async throws {
        let tried = try await answer(of: "test.v1.Note").get()
        #expect(tried.meta == [MetaKey.dryRun: "true", MetaKey.version: "3"])
        let done = try await answer(of: "test.v1.Note", nil).get()
        #expect(done.meta == [MetaKey.version: "3"])
    }

    @Test(arguments: ["test.v1.Send", "test.v1.Double"])
    func whatHasNoneRefusesBeforeTheHandlerRuns(method: String) async {
        guard case .failure(let error) = await answer(of: method) else {
            Issue.record("it was answered")
            return
        }
        #expect(error.code == .invalidArgument)
        #expect(error.violations.map(\.field) == ["dry-run"])
        #expect(error.violations.map(\.rule) == ["not_allowed"])
    }

    @Test(arguments: ["", "false", "TRUE", "1"])
    func anythingButTrueIsRefused(text: String) async {
        guard case .failure(let error) = await answer(of: "test.v1.Note", text) else {
            Issue.record("it was answered")
            return
        }
        #expect(error.violations.map(\.rule) == ["enum"])
    }

    @Test
    func aHandlerThatTookNoNoticeIsAFault() async {
        guard case .failure(let error) = await answer(of: "test.v1.Note", isHeeded: false) else {
            Issue.record("it was answered")
            return
        }
        #expect(error.code == .internal)
    }

    @Test
    func reflectionTellsIt() {
        #expect(MethodDescription(Noting.self).allowsDryRun)
        #expect(!MethodDescription(Sending.self).allowsDryRun)
        #expect(!MethodDescription(Doubling.self).allowsDryRun)
    }

    @Test
    func itMayBeRepeatedWithoutAKey() {
        #expect(RetryPolicy(.keyed, [MetaKey.dryRun: "true"]) == .safe)
    }
}
