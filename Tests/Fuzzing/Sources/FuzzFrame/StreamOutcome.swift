import FuzzDriver
import NIOCore

@testable import RPCTransport

/// What a decoder makes of a stream that comes in pieces.
struct StreamOutcome: Equatable {
    private(set) var steps: [MessageDecoder.Step] = []
    private(set) var violation: ProtocolViolation?
    private(set) var isPartway = false

    /// What is held beside the bytes that have come: the first room for a body, and one size up of each buffer.
    private static let spareBytes = 64 << 10

    init(of reader: InputReader, inPiecesOf size: Int, _ choices: UInt8) {
        var reader = reader
        var decoder = MessageDecoder(limits: FuzzFrame.limits)
        var received = 0
        do throws(ProtocolViolation) {
            while !reader.isEmpty {
                let piece = reader.piece(of: size)
                received += piece.count
                decoder.append(ByteBuffer(bytes: piece))
                try read(&decoder, choices)
                precondition(
                    decoder.capacity <= 4 * received + Self.spareBytes,
                    "\(decoder.capacity) bytes of memory for \(received)"
                )
            }
            isPartway = decoder.isPartway
        } catch {
            violation = error
        }
    }

    private mutating func read(
        _ decoder: inout MessageDecoder,
        _ choices: UInt8
    ) throws(ProtocolViolation) {
        while let step = try decoder.step() {
            steps.append(step)
            guard case .body(_, let bytes) = step else { continue }
            if choices & 1 == 1, bytes % 2 == 1 { decoder.skipBody() }
        }
    }
}
