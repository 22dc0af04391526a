import Foundation
import FuzzDriver
import JSONSchema
import NIOCore
import RPC
import WireVectors

@testable import RPCTransport

/// A stream of bytes means the same however it is cut, takes memory only for what has come, and whatever the server's
/// connection says to it can be read.
@main
enum FuzzFrame: FuzzTarget {
    /// Small, so that short inputs go over them.
    static let limits = {
        var limits = WireLimits()
        limits.headBytes = 4 << 10
        limits.bodyBytes = 8 << 10
        limits.callsInFlight = 4
        return limits
    }()

    /// The first byte says how large the pieces are, the second what is done with bodies and calls.
    static func check(_ input: [UInt8]) {
        var reader = InputReader(input)
        let size = Int(reader.byte()) + 1
        let choices = reader.byte()
        let whole = StreamOutcome(of: reader, inPiecesOf: .max, choices)
        let cut = StreamOutcome(of: reader, inPiecesOf: size, choices)
        precondition(whole == cut, "cut in pieces of \(size), the stream means something else")
        var connection = ConnectionPlay(choices)
        for case .message(let message) in whole.steps { connection.receive(message) }
        connection.end()
    }

    static func seeds(_ root: URL) throws -> [[UInt8]] {
        let vectors = try Vectors.messages(root).map { vector in
            vector["hex"]?.string.map(Vectors.bytes(hex:)) ?? []
        }
        let all = vectors.reduce([], +)
        return vectors.map { [3, 0] + $0 } + [[1, 0] + all, [7, 255] + all, [200, 85] + all]
    }

    static func words(_ root: URL) throws -> [String] { Vectors.words }
}
