import JSONSchema
import SeededRandom
import Testing

/// Random values and damaged texts, from a fixed seed so that a failure repeats.
@Suite
struct ParsingPropertyTests {
    @Test
    func readsBackWhatItWrote() throws {
        var random = SeededRandom(seed: 1719)
        for _ in 0..<500 {
            let node = JSONNode(Self.value(depth: 5, &random))
            #expect(try JSONDocument.parse(node.bytes) == node)
        }
    }

    @Test
    func endsWithAValueOrAnErrorOnRandomBytes() {
        var random = SeededRandom(seed: 2021)
        let alphabet = Array(#"{}[]",:\u0de1Ee+-. tfn"#.utf8) + [0x0A, 0x80, 0xC3, 0xFF, 0x00]
        for _ in 0..<5000 {
            let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
                alphabet.randomElement(using: &random) ?? 0
            }
            _ = try? JSONDocument.parse(bytes)
        }
    }

    @Test
    func endsWithAValueOrAnErrorOnDamagedTexts() {
        var random = SeededRandom(seed: 2025)
        for _ in 0..<300 {
            let text = JSONNode(Self.value(depth: 4, &random)).bytes
            for _ in 0..<10 {
                var damaged = text
                let index = Int.random(in: 0..<damaged.count, using: &random)
                damaged[index] = UInt8.random(in: 0...255, using: &random)
                if let node = try? JSONDocument.parse(damaged) {
                    #expect((try? JSONDocument.parse(node.bytes)) == node)
                }
                _ = try? JSONDocument.parse(text.prefix(index))
            }
        }
    }

    private static func value(depth: Int, _ random: inout SeededRandom) -> JSONValue {
        switch Int.random(in: 0...(depth > 0 ? 6 : 4), using: &random) {
        case 0: .null
        case 1: .bool(Bool.random(using: &random))
        case 2: .integer(Int64.random(in: .min ... .max, using: &random))
        case 3: .number("\(Double.random(in: -1e9...1e9, using: &random))")
        case 4: .string(text(&random))
        case 5: .array((0..<3).map { _ in JSONNode(value(depth: depth - 1, &random)) })
        default:
            .object(
                (0..<3).map { index in
                    JSONMember(
                        name: "\(index)" + text(&random),
                        node: JSONNode(value(depth: depth - 1, &random))
                    )
                }
            )
        }
    }

    private static func text(_ random: inout SeededRandom) -> String {
        let scalars = (0..<Int.random(in: 0...8, using: &random)).compactMap { _ in
            Unicode.Scalar(UInt32.random(in: 0...0x1_FFFF, using: &random) >> (random.next() % 12))
        }
        return String(String.UnicodeScalarView(scalars))
    }
}
