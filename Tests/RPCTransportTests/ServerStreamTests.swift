import RPC
import Synchronization
import Testing

@testable import RPCTransport

@Suite
struct ServerStreamTests {
    /// Sends the numbers from 1 to the one in the call's body, and counts those that were sent.
    private static func counting(_ sent: Bell) -> TestHandler {
        TestHandler(limit: nil) { call, items throws(RPCError) in
            let last = Int(String(decoding: call.body ?? [0x30], as: UTF8.self)) ?? 0
            for number in 0..<last {
                try await items.send(Array(String(number + 1).utf8))
                sent.ring()
            }
            return .end(meta: ["version": "7"])
        }
    }

    private static func open(_ id: CallID, count: Int) -> Message {
        Message(
            .call(id, method: "a", timeoutMilliseconds: nil, meta: [:]),
            body: Array(String(count).utf8)
        )
    }

    @Test
    func theHandlerIsNeverAheadOfTheDemand() async throws {
        let sent = Bell()
        try await withServer(Self.counting(sent)) { port in
            try await withPeer(port: port) { peer in
                try await peer.send(Self.open(1, count: 5), Message(.ping(nonce: "a")))
                #expect(try await peer.message()?.head == .pong(nonce: "a"))
                #expect(sent.count == 0)

                try await peer.send(Message(.more(1, count: 2)))
                #expect(try await peer.message() == Message(.item(1), body: Array("1".utf8)))
                #expect(try await peer.message() == Message(.item(1), body: Array("2".utf8)))
                try await peer.send(Message(.ping(nonce: "b")))
                #expect(try await peer.message()?.head == .pong(nonce: "b"))
                #expect(sent.count == 2)

                // Added to what is left: 1 + 65,536 of which 3 are needed.
                try await peer.send(Message(.more(1, count: 1)), Message(.more(1, count: 65_536)))
                for number in 3...5 {
                    #expect(
                        try await peer.message()
                            == Message(.item(1), body: Array(String(number).utf8))
                    )
                }
                #expect(try await peer.message() == Message(.end(1, meta: ["version": "7"])))
                // It is over: ignored.
                try await peer.send(Message(.more(1, count: 1)), Message(.ping(nonce: "c")))
                #expect(try await peer.message()?.head == .pong(nonce: "c"))
            }
        }
    }

    @Test
    func anEmptyStreamEndsWithoutDemand() async throws {
        try await withServer(Self.counting(Bell())) { port in
            try await withPeer(port: port) { peer in
                try await peer.send(Self.open(1, count: 0))
                #expect(try await peer.message()?.head == .end(1, meta: ["version": "7"]))
            }
        }
    }

    @Test
    func cancelEndsAHandlerThatWaitsForDemand() async throws {
        let refused = Mutex<RPCError?>(nil)
        let ended = Bell()
        let handler = TestHandler(limit: nil) { _, items throws(RPCError) in
            do throws(RPCError) {
                try await items.send([0x31])
            } catch {
                refused.withLock { $0 = error }
            }
            ended.ring()
            return .end()
        }
        try await withServer(handler) { port in
            try await withPeer(port: port) { peer in
                try await peer.send(Self.open(1, count: 1), Message(.cancel(1)))
                guard case .error(1, .cancelled, _, _) = try await peer.message()?.head else {
                    Issue.record("cancel was not answered")
                    return
                }
                await ended.rung()
                #expect(refused.withLock(\.self) == .cancelled)
            }
        }
    }

    @Test
    func aSenderCancelledByItsHandlerIsNotKeptWaiting() async throws {
        let handler = TestHandler(limit: nil) { _, items throws(RPCError) in
            let sender = Task { try await items.send([0x31]) }
            sender.cancel()
            guard case .failure = await sender.result else { return .end(meta: ["sent": "yes"]) }
            return .end(meta: ["sent": "no"])
        }
        try await withServer(handler) { port in
            try await withPeer(port: port) { peer in
                try await peer.send(Self.open(1, count: 1))
                #expect(try await peer.message()?.head == .end(1, meta: ["sent": "no"]))
            }
        }
    }

    @Test
    func itemsWaitForAPeerThatDoesNotRead() async throws {
        let (sent, ended) = (Bell(), Bell())
        let item = Array(("\"" + String(repeating: "x", count: 100_000) + "\"").utf8)
        let handler = TestHandler(limit: nil) { _, items throws(RPCError) in
            defer { ended.ring() }
            for _ in 0..<2000 {
                try await items.send(item)
                sent.ring()
            }
            return .end()
        }
        var limits = WireLimits()
        limits.unsentBytes = 100_000
        limits.unsentTime = .milliseconds(300)
        try await withServer(handler, limits: limits) { port in
            try await withPeer(port: port) { peer in
                try await peer.send(Self.open(1, count: 1), Message(.more(1, count: 65_536)))
                // 200 MB were asked for; the system's socket buffers hold some, and the server no more.
                // Left untaken for too long, the connection is closed.
                await ended.rung()
                #expect(sent.count < 1000)
                var received = 0
                while try await peer.message() != nil { received += 1 }
                #expect(received <= sent.count)
            }
        }
    }

    @Test
    func theClientTakesAStreamToItsEnd() async throws {
        let sent = Bell()
        try await withBoth(Self.counting(sent)) { client in
            let call = Call(method: "a", body: Array("1000".utf8))
            let numbers = try await client.withStream(call) { items in
                var numbers: [Int] = []
                while let item = try await items.next() {
                    numbers.append(Int(String(decoding: item, as: UTF8.self)) ?? 0)
                    // What was sent and not taken is within the window.
                    #expect(sent.count - numbers.count <= ClientSettings().itemWindow)
                }
                return numbers
            }
            #expect(numbers == Array(1...1000))
        }
    }

    @Test
    func leavingAStreamEndsItsHandler() async throws {
        let ended = Bell()
        let handler = TestHandler(limit: nil) { _, items throws(RPCError) in
            defer { ended.ring() }
            while true { try await items.send([0x31]) }
        }
        try await withBoth(handler) { client in
            let first = try await client.withStream(Call(method: "a")) { try await $0.next() }
            #expect(first == [0x31])
            await ended.rung()
        }
    }

    @Test
    func cancellingTheReaderEndsItsWait() async throws {
        let (begun, ended) = (Bell(), Bell())
        let handler = TestHandler(limit: nil) { _, _ throws(RPCError) in
            defer { ended.ring() }
            begun.ring()
            try? await Task.sleep(for: .seconds(60))
            throw .cancelled
        }
        try await withBoth(handler) { client in
            let reader = Task {
                try await client.withStream(Call(method: "a")) { try await $0.next() }
            }
            await begun.rung()
            reader.cancel()
            await #expect(throws: RPCError.cancelled) { try await reader.value }
            await ended.rung()
        }
    }

    @Test
    func anErrorWithinAStreamReachesItsReader() async throws {
        let handler = TestHandler(limit: nil) { _, items throws(RPCError) in
            try await items.send([0x31])
            throw .permissionDenied
        }
        try await withBoth(handler) { client in
            try await client.withStream(Call(method: "a")) { items in
                let first = try await items.next()
                #expect(first == [0x31])
                do throws(RPCError) {
                    _ = try await items.next()
                    Issue.record("the stream goes on")
                } catch {
                    #expect(error.code == .permissionDenied)
                }
            }
        }
    }
}
