import AccessControl
import Foundation
import NIOCore
import RPC
import Telemetry
import Testing

@testable import RPCTransport

/// The protocol's test vectors, as another implementation finds them.
@Suite
struct VectorTests {
    struct File<Vector: Decodable>: Decodable {
        let vectors: [Vector]

        static func read(_ name: String) throws -> [Vector] {
            let repository = URL(filePath: #filePath).deletingLastPathComponent()
                .deletingLastPathComponent()
                .deletingLastPathComponent()
            let file = repository.appending(path: "Shared/RPCTransport/Vectors/\(name).json")
            return try JSONDecoder().decode(Self.self, from: Data(contentsOf: file)).vectors
        }
    }

    struct MessageVector: Decodable {
        let name: String
        let hex: String
        let head: JSON
        let body: String?
    }

    struct Exchange: Decodable {
        struct Piece: Decodable {
            let frame: String?
            let hex: String?
        }

        let name: String
        let send: [Piece]
        let finish: Bool
        let receive: [JSON]
        let then: String
    }

    /// Any JSON value.
    enum JSON: Decodable, Hashable, Sendable {
        case object([String: JSON])
        case array([JSON])
        case text(String)
        case number(Double)
        case boolean(Bool)
        case null

        init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer()
            if value.decodeNil() {
                self = .null
            } else if let boolean = try? value.decode(Bool.self) {
                self = .boolean(boolean)
            } else if let number = try? value.decode(Double.self) {
                self = .number(number)
            } else if let text = try? value.decode(String.self) {
                self = .text(text)
            } else if let array = try? value.decode([JSON].self) {
                self = .array(array)
            } else {
                self = .object(try value.decode([String: JSON].self))
            }
        }

        init(_ bytes: some Sequence<UInt8>) throws {
            self = try JSONDecoder().decode(JSON.self, from: Data(bytes))
        }

        /// The members that the other has too.
        func members(asIn other: JSON) -> JSON {
            guard case .object(let own) = self, case .object(let asked) = other else { return self }
            return .object(own.filter { asked.keys.contains($0.key) })
        }
    }

    private static func decodeHex(_ hex: String) -> [UInt8] {
        stride(from: 0, to: hex.utf8.count, by: 2).compactMap { offset in
            UInt8(hex.dropFirst(offset).prefix(2), radix: 16)
        }
    }

    /// A message's head as JSON, as we write it.
    private static func head(_ message: Message) throws -> JSON {
        var decoder = FrameDecoder()
        decoder.append(ByteBuffer(bytes: bytes([message])))
        return try JSON(try #require(try decoder.next(limit: 1 << 20)))
    }

    @Test
    func everyMessageIsReadAndWrittenAgain() throws {
        let vectors = try File<MessageVector>.read("messages")
        #expect(vectors.count > 20)
        for vector in vectors {
            var decoder = MessageDecoder(limits: WireLimits())
            decoder.append(ByteBuffer(bytes: Self.decodeHex(vector.hex)))
            let message = try #require(try decoder.next(), "\(vector.name)")
            #expect(!decoder.isPartway)
            #expect(
                message.body.map { String(decoding: $0, as: UTF8.self) } == vector.body,
                "\(vector.name)"
            )
            // What we write has nothing that the vector has not; keys of later versions are not kept.
            let written = try Self.head(message)
            #expect(vector.head.members(asIn: written) == written, "\(vector.name)")

            var again = MessageDecoder(limits: WireLimits())
            again.append(ByteBuffer(bytes: bytes([message])))
            #expect(try again.next() == message)
        }
    }

    @Test
    func everyExchangeGoesAsItShould() async throws {
        var router = Router()
        router.handleBuiltins(metrics: MetricRegister()) { .serving }
        let dispatcher = Dispatcher(router: router, authenticator: Nobody(), logger: quiet)
        let exchanges = try File<Exchange>.read("exchanges")
        #expect(exchanges.count > 30)
        try await withServer(dispatcher) { port in
            for exchange in exchanges {
                try await withPeer(port: port) { peer in
                    for piece in exchange.send {
                        try await peer.send(
                            piece.frame.map { frame($0) } ?? Self.decodeHex(piece.hex ?? "")
                        )
                    }
                    if exchange.finish { peer.finishSending() }
                    for expected in exchange.receive {
                        let message = try #require(try await peer.message(), "\(exchange.name)")
                        #expect(
                            try Self.head(message).members(asIn: expected) == expected,
                            "\(exchange.name)"
                        )
                    }
                    if exchange.then == "closed" {
                        #expect(try await peer.isAtEnd(), "\(exchange.name)")
                    }
                }
            }
        }
    }

    private struct Nobody: Authenticator {
        func principal(authorization: String?) throws(RPCError) -> Principal {
            throw .unauthenticated
        }
    }
}
