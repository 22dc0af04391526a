import Logging
import RPC
import Synchronization
import Telemetry
import Testing

@Suite("A handler that is observed")
struct ObservedHandlerTests {
    private static let trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"

    /// Answers by the method's name, and remembers in whose trace it ran.
    private final class Handler: CallHandler {
        let seen = Mutex<[(current: Trace?, meta: String?)]>([])

        func timeLimit(of method: String) -> Duration? { .seconds(7) }
        func bodyLimit(of method: String) -> Int { 11 }

        func handle(_ call: Call, items: any ItemSink) async throws(RPCError) -> CallAnswer {
            seen.withLock { $0.append((Trace.current, call.meta[MetaKey.traceparent])) }
            guard call.method == "test.v1.Double" else { throw .unimplemented(call.method) }
            return CallAnswer(body: call.body)
        }
    }

    private let handler = Handler()
    private let lines = LoggedLines()

    private func observed(level: Logger.Level = .info) -> ObservedHandler {
        var logger = Logger(label: "test") { [lines] _ in LineLogHandler(lines: lines) }
        logger.logLevel = level
        return ObservedHandler(handler, of: [Doubling.contract, Noting.contract], logger: logger)
    }

    private func call(
        _ method: String,
        meta: Meta = [:],
        by observed: ObservedHandler
    ) async -> RPCError? {
        let call = Call(method: method, meta: meta, body: Array("[1]".utf8))
        do throws(RPCError) {
            let answer = try await InProcessCaller(observed).call(call, retry: .never)
            #expect(answer.body == Array("[1]".utf8))
            return nil
        } catch {
            return error
        }
    }

    @Test(
        "counts calls by method and code; what it does not know is one figure, whatever it is called"
    )
    func counts() async throws {
        let observed = observed()
        for _ in 1...3 { #expect(await call("test.v1.Double", by: observed) == nil) }
        for index in 1...5 {
            #expect(await call("x\(index).v1.No", by: observed)?.code == .unimplemented)
        }
        let text = PrometheusText.of(MetricsReport(families: await observed.meter.metrics()))
        let calls = text.split(separator: "\n")
            .filter { $0.hasPrefix("vanquan_rpc_server_calls_total") }
        #expect(
            calls == [
                #"vanquan_rpc_server_calls_total{method="test.v1.Double",code="OK"} 3"#,
                #"vanquan_rpc_server_calls_total{method="unknown",code="UNIMPLEMENTED"} 5"#,
            ]
        )
        #expect(text.contains(#"call_duration_seconds_count{method="test.v1.Double"} 3"#))
        #expect(text.contains("vanquan_rpc_server_calls_in_flight 0\n"))
    }

    @Test("a call is the next step of its caller's trace, and its handler knows it")
    func traced() async throws {
        let meta = [MetaKey.traceparent: Self.trace]
        #expect(await call("test.v1.Double", meta: meta, by: observed()) == nil)
        let seen = handler.seen.withLock(\.self)
        #expect(seen.count == 1)
        #expect(seen.first?.current?.id == Trace(Self.trace)?.id)
        #expect(seen.first?.current?.text != Self.trace)
        #expect(seen.first?.meta == seen.first?.current?.text)
        #expect(Trace.current == nil)
    }

    @Test(
        "writes and what failed by our own fault are told in the log, reads only to who asks for more"
    )
    func logged() async throws {
        _ = await call("test.v1.Double", by: observed())
        #expect(lines.all.isEmpty)
        _ = await call("test.v1.Double", by: observed(level: .debug))
        #expect(lines.all.count == 1)
        _ = await call("test.v1.Note", by: observed())
        let line = try #require(lines.all.last)
        #expect(lines.all.count == 2)
        #expect(line.hasPrefix("call ") && line.contains("test.v1.Note"))
        #expect(line.contains("UNIMPLEMENTED"))
    }

    @Test("limits are the handler's own")
    func limits() {
        #expect(observed().timeLimit(of: "a") == .seconds(7))
        #expect(observed().bodyLimit(of: "a") == 11)
    }
}
