import NIOCore
import NIOPosix
import RPC
import Testing
import Values

@testable import RPCTransport

@Suite
struct ClientCallTests {
    @Test
    func anErrorArrivesWithItsTextsViolationsAndWait() async throws {
        let handler = TestHandler { _, _ throws(RPCError) in
            throw RPCError(
                .invalidArgument,
                LocalizedText(vi: "Sai \"rồi\".", en: "Wrong."),
                violations: [
                    Violation(
                        field: "note",
                        rule: "max_length",
                        message: LocalizedText(vi: "Dài.", en: "Long.")
                    ),
                    Violation(
                        field: "nodes[3].code",
                        rule: "required",
                        message: LocalizedText(vi: "Thiếu.", en: "Missing.")
                    ),
                ],
                retryAfterMilliseconds: 1500
            )
        }
        try await withBoth(handler) { client in
            for (language, message, first) in [
                ("vi", "Sai \"rồi\".", "Dài."), ("en", "Wrong.", "Long."),
            ] {
                let call = Call(method: "a", meta: [MetaKey.acceptLanguage: language])
                let error = await #expect(throws: RPCError.self) {
                    try await client.call(call, retry: .safe)
                }
                #expect(error?.code == .invalidArgument)
                #expect(error?.message == LocalizedText(vi: message, en: message))
                #expect(error?.violations.map(\.field) == ["note", "nodes[3].code"])
                #expect(error?.violations.map(\.rule) == ["max_length", "required"])
                #expect(error?.violations.first?.message.vi == first)
                #expect(error?.retryAfterMilliseconds == 1500)
            }
        }
    }

    @Test
    func theServerIsToldLessTimeThanIsLeft() async throws {
        let handler = TestHandler(limit: nil) { call, _ throws(RPCError) in
            let left = call.deadline.map { ContinuousClock.now.duration(to: $0) } ?? .zero
            return CallAnswer(meta: ["left": "\(left / .milliseconds(1))"])
        }
        try await withBoth(handler) { client in
            let call = Call(method: "a", deadline: .now + .seconds(10))
            let answer = try await client.call(call, retry: .safe)
            let left = try #require(Double(answer.meta["left"] ?? ""))
            #expect(left <= 9900)
            #expect(left > 0)
        }
    }

    @Test
    func aBlackHoleIsLeftAtTheDeadline() async throws {
        let hole = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .bind(host: "127.0.0.1", port: 0).get()
        let port = try #require(hole.localAddress?.port)
        try await withClient(port: port) { client in
            let call = Call(method: "a", deadline: .now + .milliseconds(50))
            await #expect(throws: RPCError.deadlineExceeded) {
                try await client.call(call, retry: .safe)
            }
            await #expect(throws: RPCError.deadlineExceeded) {
                try await client.withStream(Call(method: "a", deadline: .now + .milliseconds(50))) {
                    try await $0.next()
                }
            }
        }
        try await hole.close()
    }

    @Test
    func aBlackHoleIsNotFedWithoutEnd() async throws {
        let hole = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelOption(.autoRead, value: false)
            .bind(host: "127.0.0.1", port: 0).get()
        let port = try #require(hole.localAddress?.port)
        var settings = ClientSettings()
        settings.connections = 1
        try await withClient(port: port, settings: settings) { client in
            let call = Call(method: "a", body: [UInt8](repeating: 0x20, count: 4 << 20))
            let first = await withTaskGroup(of: RPCCode?.self) { group in
                for _ in 0..<20 {
                    group.addTask {
                        do throws(RPCError) {
                            _ = try await client.call(call, retry: .safe)
                            return nil
                        } catch {
                            return error.code
                        }
                    }
                }
                // The others wait until they are cancelled: they have no deadline.
                defer { group.cancelAll() }
                return await group.next().flatMap(\.self)
            }
            #expect(first == .unavailable)
        }
        try await hole.close()
    }

    @Test
    func aDeadlineThatHasPassedIsNotSent() async throws {
        let begun = Bell()
        let handler = TestHandler { _, _ throws(RPCError) in
            begun.ring()
            return CallAnswer()
        }
        try await withBoth(handler) { client in
            let call = Call(method: "a", deadline: .now - .milliseconds(1))
            await #expect(throws: RPCError.deadlineExceeded) {
                try await client.call(call, retry: .safe)
            }
            _ = try await client.call(Call(method: "b"), retry: .safe)
            #expect(begun.count == 1)
        }
    }

    @Test
    func cancellingTheCallersTaskReachesTheHandler() async throws {
        let (begun, cancelled) = (Bell(), Bell())
        let handler = TestHandler { _, _ throws(RPCError) in
            begun.ring()
            try? await Task.sleep(for: .seconds(60))
            if Task.isCancelled { cancelled.ring() }
            throw .cancelled
        }
        try await withBoth(handler) { client in
            let calling = Task { try await client.call(Call(method: "a"), retry: .safe) }
            await begun.rung()
            calling.cancel()
            await #expect(throws: RPCError.cancelled) { try await calling.value }
            await cancelled.rung()
        }
    }

    @Test
    func aRequestOverTheLimitIsNotSent() async throws {
        try await withBoth(TestHandler.echo) { client in
            let large = [UInt8](repeating: 0x31, count: (4 << 20) + 1)
            let error = await #expect(throws: RPCError.self) {
                try await client.call(Call(method: "a", body: large), retry: .safe)
            }
            #expect(error?.code == .resourceExhausted)
            // The connection is as good as before, and takes what just fits.
            let fitting = Array(large.dropLast())
            let answer = try await client.call(Call(method: "a", body: fitting), retry: .safe)
            #expect(answer.body == fitting)
        }
    }

    @Test
    func anAnswerOverTheLimitIsAnErrorOfItsCall() async throws {
        let handler = TestHandler { call, _ throws(RPCError) in
            CallAnswer(
                body: [UInt8](repeating: 0x31, count: call.method == "large" ? (4 << 20) + 1 : 1)
            )
        }
        try await withBoth(handler) { client in
            let error = await #expect(throws: RPCError.self) {
                try await client.call(Call(method: "large"), retry: .safe)
            }
            #expect(error?.code == .resourceExhausted)
            let small = try await client.call(Call(method: "small"), retry: .safe)
            #expect(small.body == [0x31])
        }
    }

    @Test
    func aStreamAskedForAsOneCallIsRefused() async throws {
        let handler = TestHandler { _, _ throws(RPCError) in .end() }
        try await withBoth(handler) { client in
            let error = await #expect(throws: RPCError.self) {
                try await client.call(Call(method: "a"), retry: .safe)
            }
            #expect(error?.code == .internal)
        }
        try await withBoth(TestHandler.echo) { client in
            let error = await #expect(throws: RPCError.self) {
                try await client.withStream(Call(method: "a")) { try await $0.next() }
            }
            #expect(error?.code == .internal)
        }
    }
}
