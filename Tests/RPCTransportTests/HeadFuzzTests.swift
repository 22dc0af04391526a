import Foundation
import NIOCore
import RPC
import Testing

@testable import RPCTransport

@Suite
struct HeadFuzzTests {
    /// What `JSONDecoder` makes of a call's head.
    private struct Decoded: Decodable {
        let kind: String
        let id: Int
        let method: String
        let timeoutMilliseconds: Int?
        let meta: [String: String]?

        enum CodingKeys: String, CodingKey {
            case kind
            case id
            case method
            case timeoutMilliseconds = "timeout_ms"
            case meta
        }
    }

    private static func text(_ chance: inout some RandomNumberGenerator) -> String {
        let alphabet = Array("abc \"\\/\n\r\t\u{1}\u{8}éặ😀{}[]:,")
        return String(
            (0..<Int.random(in: 0...12, using: &chance)).compactMap { _ in
                alphabet.randomElement(using: &chance)
            }
        )
    }

    private static func call(_ chance: inout some RandomNumberGenerator) -> Head {
        var meta: Meta = [:]
        for _ in 0..<Int.random(in: 0...4, using: &chance) { meta[text(&chance)] = text(&chance) }
        return .call(
            Int.random(in: 1...Head.greatestInteger, using: &chance),
            method: text(&chance),
            timeoutMilliseconds: Bool.random(using: &chance)
                ? Int.random(in: 0...100_000, using: &chance) : nil,
            meta: meta
        )
    }

    /// The head's frame without its length, as our writer makes it.
    private static func written(_ head: Head) -> [UInt8] {
        Array(bytes([Message(head)]).dropFirst(4))
    }

    @Test
    func whatIsWrittenIsReadBackByUsAndByJSONDecoder() throws {
        var chance = SystemRandomNumberGenerator()
        for _ in 0..<2000 {
            let head = Self.call(&chance)
            let json = Self.written(head)
            #expect(try Head(HeadFields(scanning: json)) == head)
            let decoded = try JSONDecoder().decode(Decoded.self, from: Data(json))
            let same = Head.call(
                decoded.id,
                method: decoded.method,
                timeoutMilliseconds: decoded.timeoutMilliseconds,
                meta: decoded.meta ?? [:]
            )
            #expect(same == head)
        }
    }

    @Test
    func whatIsReadOfAMutatedHeadIsWhatJSONDecoderReads() throws {
        var chance = SystemRandomNumberGenerator()
        var accepted = 0
        for _ in 0..<20_000 {
            var json = Self.written(Self.call(&chance))
            for _ in 0..<Int.random(in: 1...3, using: &chance) {
                let index = Int.random(in: 0..<json.count, using: &chance)
                switch Int.random(in: 0..<3, using: &chance) {
                case 0: json[index] = UInt8.random(in: 0...255, using: &chance)
                case 1: json.remove(at: index)
                default: json.insert(UInt8.random(in: 0x20...0x7E, using: &chance), at: index)
                }
            }
            guard case .call(let id, let method, _, _)? = try? Head(HeadFields(scanning: json))
            else { continue }
            accepted += 1
            // We are never more lenient than the library.
            let decoded = try JSONDecoder().decode(Decoded.self, from: Data(json))
            #expect(decoded.id == id)
            #expect(decoded.method == method)
        }
        #expect(accepted > 0)
    }

    @Test
    func randomBytesAreRefusedAndNothingElse() {
        var chance = SystemRandomNumberGenerator()
        let alphabet = Array(#"{}[]",:\u0123456789eE+-.truefalsnkid "#.utf8)
        for round in 0..<20_000 {
            let random = (0..<Int.random(in: 0...60, using: &chance)).map { _ in
                round % 2 == 0
                    ? UInt8.random(in: 0...255, using: &chance)
                    : alphabet.randomElement(using: &chance) ?? 0
            }
            _ = try? HeadFields(scanning: random)
            _ = try? HeadFields(scanning: Array(#"{"kind":"#.utf8) + random)
        }
    }

    @Test
    func aStreamOfRandomMessagesSurvivesAnySplit() throws {
        var chance = SystemRandomNumberGenerator()
        for _ in 0..<100 {
            let messages = (0..<10).map { _ in
                let body =
                    Bool.random(using: &chance)
                    ? Array("\"\(Int.random(in: 0...Int.max))\"".utf8) : nil
                return Message(Self.call(&chance), body: body)
            }
            var decoder = MessageDecoder(limits: WireLimits())
            var found: [Message] = []
            var rest = bytes(messages)[...]
            while !rest.isEmpty {
                let piece = rest.prefix(Int.random(in: 1...min(40, rest.count), using: &chance))
                rest = rest.dropFirst(piece.count)
                decoder.append(ByteBuffer(bytes: piece))
                while let message = try decoder.next() { found.append(message) }
            }
            #expect(found == messages)
            #expect(!decoder.isPartway)
        }
    }
}
