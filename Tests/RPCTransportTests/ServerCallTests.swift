import RPC
import RPCTransport
import Testing

@Suite
struct ServerCallTests {
    private let hello = Array(#"{"hello":"Văn Quan"}"#.utf8)

    @Test
    func aCallIsAnsweredWithItsBodyUnread() async throws {
        try await withBoth(TestHandler.echo) { client in
            let answer = try await client.call(Call(method: "a.v1.B", body: hello), retry: .safe)
            #expect(answer.body == hello)
        }
    }

    @Test
    func twoHundredCallsSideBySideAreAnsweredOutOfOrder() async throws {
        let handler = TestHandler { call, _ throws(RPCError) in
            let number = Int(String(decoding: call.body ?? [], as: UTF8.self)) ?? 0
            // The later a call was made, the sooner it is answered.
            try? await Task.sleep(for: .milliseconds(200 - number))
            return CallAnswer(body: call.body)
        }
        var limits = WireLimits()
        limits.callsInFlight = 200
        var settings = ClientSettings()
        settings.limits = limits
        settings.connections = 1
        try await withBoth(handler, limits: limits, settings: settings) { client in
            let order = try await withThrowingTaskGroup(of: Int.self) { group in
                for number in 0..<200 {
                    group.addTask {
                        let body = Array(String(number).utf8)
                        let answer = try await client.call(
                            Call(method: "a.v1.B", body: body),
                            retry: .safe
                        )
                        #expect(answer.body == body)
                        return number
                    }
                }
                return try await group.reduce(into: [Int]()) { $0.append($1) }
            }
            #expect(order.count == 200)
            #expect(order != Array(0..<200))
        }
    }

    @Test
    func metaTravelsBothWays() async throws {
        let handler = TestHandler { call, _ throws(RPCError) in
            CallAnswer(meta: [MetaKey.version: call.meta["client-address"] ?? ""], body: call.body)
        }
        try await withBoth(handler) { client in
            let call = Call(
                method: "a.v1.B",
                meta: ["client-address": "10.0.0.\"7\"\n"],
                body: hello
            )
            let answer = try await client.call(call, retry: .safe)
            #expect(answer.meta == ["version": "10.0.0.\"7\"\n"])
        }
    }

    @Test
    func theHandlerIsToldThePeersAddress() async throws {
        let handler = TestHandler { call, _ throws(RPCError) in
            CallAnswer(meta: ["peer": call.peerAddress ?? ""])
        }
        try await withBoth(handler) { client in
            let answer = try await client.call(Call(method: "a.v1.B"), retry: .safe)
            #expect(answer.meta == ["peer": "127.0.0.1"])
        }
    }
}
