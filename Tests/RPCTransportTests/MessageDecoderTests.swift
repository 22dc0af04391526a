import NIOCore
import Testing

@testable import RPCTransport

@Suite
struct MessageDecoderTests {
    private static let ping = Message(.ping(nonce: "n"))
    private static let body = [UInt8](repeating: 0x31, count: 300)
    private static let call = Message(
        .call(1, method: "a", timeoutMilliseconds: nil, meta: [:]),
        body: body
    )

    /// The steps of a stream in pieces of any size.
    private func steps(
        _ stream: [UInt8],
        skipping: Bool
    ) throws -> [MessageDecoder.Step] {
        var decoder = MessageDecoder(limits: WireLimits())
        var steps: [MessageDecoder.Step] = []
        var rest = stream[...]
        while !rest.isEmpty {
            let piece = rest.prefix(Int.random(in: 1...rest.count))
            rest = rest.dropFirst(piece.count)
            decoder.append(ByteBuffer(bytes: piece))
            while let step = try decoder.step() {
                steps.append(step)
                if skipping, case .body = step { decoder.skipBody() }
            }
        }
        #expect(!decoder.isPartway)
        return steps
    }

    @Test
    func aBodyIsAnnouncedAndThenTakenOrSkippedHoweverItsBytesAreSplit() throws {
        let stream = bytes([Self.ping, Self.call, Self.ping])
        let announced = MessageDecoder.Step.body(Self.call.head, bytes: Self.body.count)
        for _ in 0..<200 {
            #expect(
                try steps(stream, skipping: false)
                    == [.message(Self.ping), announced, .message(Self.call), .message(Self.ping)]
            )
            #expect(
                try steps(stream, skipping: true)
                    == [.message(Self.ping), announced, .skipped, .message(Self.ping)]
            )
        }
    }

    @Test
    func aBodyTakesTheMemoryOfWhatHasComeAndASkippedOneNone() throws {
        let large = [UInt8](repeating: 0x20, count: 4 << 20)
        for skips in [false, true] {
            var decoder = MessageDecoder(limits: WireLimits())
            decoder.append(
                ByteBuffer(bytes: bytes([Message(Self.call.head, body: large)]).dropLast())
            )
            guard case .body(_, bytes: 4_194_304) = try decoder.step() else {
                Issue.record("not announced")
                return
            }
            if skips { decoder.skipBody() }
            #expect(try decoder.step() == nil)
            #expect(decoder.isPartway)
            #expect(decoder.capacity < (skips ? 1024 : 5 << 20))
            decoder.append(ByteBuffer(bytes: [0x20]))
            #expect(try decoder.step() != nil)
            #expect(decoder.capacity < 1024)
        }
    }

    @Test
    func aClaimTakesNoMemory() throws {
        var decoder = MessageDecoder(limits: WireLimits())
        let stream = bytes([Message(Self.call.head, body: [UInt8](repeating: 0x20, count: 1 << 20))]
        )
        decoder.append(ByteBuffer(bytes: stream.prefix(200)))
        _ = try decoder.step()
        #expect(try decoder.step() == nil)
        #expect(decoder.capacity < 32 << 10)
    }
}
