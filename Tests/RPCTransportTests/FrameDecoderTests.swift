import NIOCore
import Testing

@testable import RPCTransport

@Suite
struct FrameDecoderTests {
    @Test
    func framesComeOutWholeHoweverTheirBytesAreSplit() throws {
        let contents: [[UInt8]] = [
            [1], Array(0...255), [7, 7], [UInt8](repeating: 9, count: 5000),
        ]
        let stream = contents.flatMap { frame($0) }
        var chance = SystemRandomNumberGenerator()
        for _ in 0..<200 {
            var decoder = FrameDecoder()
            var found: [[UInt8]] = []
            var rest = stream[...]
            while !rest.isEmpty {
                let piece = rest.prefix(Int.random(in: 1...rest.count, using: &chance))
                rest = rest.dropFirst(piece.count)
                decoder.append(ByteBuffer(bytes: piece))
                while let content = try decoder.next(limit: 5000) { found.append(content) }
            }
            #expect(found == contents)
            #expect(!decoder.isPartway)
        }
    }

    @Test
    func theLimitHoldsBeforeTheContentComes() {
        var decoder = FrameDecoder()
        decoder.append(ByteBuffer(bytes: [0, 0, 0, 11]))
        #expect(throws: ProtocolViolation.oversizeFrame(11, limit: 10)) {
            try decoder.next(limit: 10)
        }
    }

    @Test
    func aLengthOfNothingIsRefused() {
        var decoder = FrameDecoder()
        decoder.append(ByteBuffer(bytes: [0, 0, 0, 0, 1]))
        #expect(throws: ProtocolViolation.emptyFrame) { try decoder.next(limit: 10) }
    }

    @Test
    func aLengthThatHasNotArrivedIsWaitedFor() throws {
        var decoder = FrameDecoder()
        decoder.append(ByteBuffer(bytes: [0, 0, 0]))
        #expect(try decoder.next(limit: 10) == nil)
        #expect(decoder.isPartway)
    }

    @Test
    func aClaimTakesNoMemory() throws {
        var decoder = FrameDecoder()
        decoder.append(ByteBuffer(bytes: [0, 0x40, 0, 0]))
        for _ in 0..<10 {
            let frame = try decoder.next(limit: 4 << 20)
            #expect(frame == nil)
            decoder.append(ByteBuffer(bytes: [0x31]))
        }
        #expect(decoder.capacity < 1024)
    }

    @Test
    func aLargeFramesMemoryIsGivenBack() throws {
        var decoder = FrameDecoder()
        decoder.append(ByteBuffer(bytes: frame([UInt8](repeating: 0x31, count: 1 << 20))))
        let content = try decoder.next(limit: 4 << 20)
        #expect(content?.count == 1 << 20)
        #expect(decoder.capacity < 1024)
    }
}
