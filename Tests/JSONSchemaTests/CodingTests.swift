import Foundation
import JSONSchema
import SeededRandom
import Testing
import Values

/// Coding in one pass gives what Foundation's coders give, which everybody else's code expects.
@Suite
struct CodingTests {
    @Test
    func writesWhatFoundationWrites() throws {
        var random = SeededRandom(seed: 25)
        for _ in 0..<2_000 {
            let sample = try Sample(from: &random)
            #expect(try text(sample) == foundationText(sample))
        }
    }

    @Test
    func readsWhatFoundationReads() throws {
        var random = SeededRandom(seed: 11)
        for _ in 0..<2_000 {
            let sample = try Sample(from: &random)
            let bytes = Array(try JSONEncoder().encode(sample))
            #expect(try JSONCoding.value(from: bytes) == sample)
        }
    }

    @Test
    func ordersMembersByNameAtEveryDepth() throws {
        let value = ["b": ["z": 1, "a": 2], "a": ["y": 3], "": ["x": 4], "a b": [:]]
        #expect(try text(value) == #"{"":{"x":4},"a":{"y":3},"a b":{},"b":{"a":2,"z":1}}"#)
    }

    @Test
    func writesSingleValuesAndEmptyOnes() throws {
        struct Empty: Codable {}
        #expect(try text("đồng \"\\\n\u{1}") == #""đồng \"\\\n\u0001""#)
        #expect(try text(Int64.min) == "-9223372036854775808")
        #expect(try text(UInt64.max) == "18446744073709551615")
        #expect(try text(Int?.none) == "null")
        #expect(try text([Empty(), Empty()]) == "[{},{}]")
        #expect(try text([1.0, 0.5, 1e300]) == "[1,0.5,1e+300]")
        #expect(try text([[Int]]()) == "[]")
    }

    @Test
    func numbersThatAreNotFiniteAreRefused() {
        #expect(throws: EncodingError.self) { try text([Double.nan]) }
        #expect(throws: EncodingError.self) { try text(["x": -Double.infinity]) }
    }

    /// An enumeration's values lie in nested containers, which close by what follows them.
    @Test
    func nestedContainersCloseInTime() throws {
        let shapes = [Shape.circle(radius: 2), .none, .box(width: 1, height: 3)]
        #expect(try text(shapes) == foundationText(shapes))
        #expect(try JSONCoding.value(from: Array(text(shapes).utf8)) == shapes)
    }

    /// A type of two halves that write into one object.
    @Test
    func containersOpenedTwiceAreOne() throws {
        let value = Halves(left: 1, right: ["x"])
        #expect(try text(value) == #"{"left":1,"right":["x"]}"#)
    }

    @Test
    func exactNumbersStayExact() throws {
        let text = "[0.1,0.3,9007199254.740991,-0.000001]"
        let numbers: [ExactNumber] = try JSONCoding.value(from: Array(text.utf8))
        #expect(numbers.map(\.text) == ["0.1", "0.3", "9007199254.740991", "-0.000001"])
        #expect(try self.text(numbers) == text)
    }

    @Test
    func parsedNodesStayAsTheyWere() throws {
        let node = try JSONDocument.parse(#"{"b": 1.50, "a": [1e3, null]}"#)
        #expect(try node.decoded(as: JSONNode.self) == node)
        let holder: [String: JSONNode] = try node.decoded()
        #expect(holder["b"]?.numberText == "1.50")
        #expect(holder["a"]?.column == 18)
    }

    @Test(arguments: [
        (#"{"name":"x","items":[{"code":"a"},{"code":5}]}"#, "items[1].code"),
        (#"{"name":"x","items":[{"code":"a"},{}]}"#, "items[1]"),
        (#"{"name":"x","items":[null]}"#, "items[0]"),
        (#"{"name":"x","items":{}}"#, "items"),
        (#"{"name":7,"items":[]}"#, "name"),
        (#"{"name":"x","items":[],"day":"2025-02-30"}"#, "day"),
        (#"{"name":"x","items":[],"small":300}"#, "small"),
        (#"{"name":"x","items":[],"small":1.0}"#, "small"),
        (#"{"name":"x","items":[],"shape":{"circle":{"radius":"2"}}}"#, "shape.circle.radius"),
        (#"[]"#, ""),
    ])
    func refusalsNameTheirPlace(text: String, field: String) throws {
        let error = #expect(throws: DecodingError.self) {
            try JSONCoding.value(Form.self, from: Array(text.utf8))
        }
        #expect(error?.field == field)
    }

    @Test
    func whatATypeRefusedIsToldWithWhy() throws {
        let text = #"{"name":"x","items":[],"day":"31/12/2025"}"#
        let error = #expect(throws: DecodingError.self) {
            try JSONCoding.value(Form.self, from: Array(text.utf8))
        }
        guard case .dataCorrupted(let context) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect((context.underlyingError as? ValueError)?.kind == CalendarDate.kind)
    }

    @Test
    func anArrayEndsWithAnError() throws {
        struct Pair: Decodable {
            init(from decoder: any Decoder) throws {
                var elements = try decoder.unkeyedContainer()
                _ = try elements.decode(Int.self)
                #expect(try elements.decodeNil())
                #expect(elements.currentIndex == 2)
                _ = try elements.decode(Int.self)
            }
        }
        let error = #expect(throws: DecodingError.self) {
            try JSONCoding.value(Pair.self, from: Array("[1,null]".utf8))
        }
        #expect(error?.field == "[2]")
    }

    private func text(_ value: some Encodable) throws -> String {
        String(decoding: try JSONCoding.bytes(of: value), as: UTF8.self)
    }

    private func foundationText(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}

private enum Shape: Codable, Hashable {
    case none
    case circle(radius: Int)
    case box(width: Int, height: Int)
}

private struct Form: Decodable {
    struct Item: Decodable { let code: String }

    let name: String
    let items: [Item]
    let day: CalendarDate?
    let small: UInt8?
    let shape: Shape?
}

private struct Halves: Encodable {
    let left: Int
    let right: [String]

    private enum Left: CodingKey { case left }
    private enum Right: CodingKey { case right }

    func encode(to encoder: any Encoder) throws {
        var right = encoder.container(keyedBy: Right.self)
        var list = right.nestedUnkeyedContainer(forKey: .right)
        try list.encode(self.right[0])
        var left = encoder.container(keyedBy: Left.self)
        try left.encode(self.left, forKey: .left)
    }
}

/// A tree with one of everything that crosses the wire.
private struct Sample: Codable, Hashable {
    var text: String
    var count: Int
    var small: UInt16?
    var money: Money
    var flag: Bool
    var share: Double?
    var exact: ExactNumber
    var shape: Shape
    var words: [String]
    var named: [String: Int]
    var missing: [Int?]
    var children: [Sample]

    init(from random: inout SeededRandom, depth: Int = 0) throws {
        text = Self.text(&random)
        count = Int(truncatingIfNeeded: random.next())
        small = Bool.random(using: &random) ? UInt16.random(in: 0...9999, using: &random) : nil
        money = Money(vnd: Int64.random(in: -1_000_000...1_000_000_000_000, using: &random))
        flag = Bool.random(using: &random)
        share =
            Bool.random(using: &random) ? Double(Int.random(in: 0...999, using: &random)) / 8 : nil
        let millionths = Int64.random(in: -10_000_000...10_000_000, using: &random)
        exact = try #require(ExactNumber(millionths: millionths))
        let shapes = [Shape.none, .circle(radius: 3), .box(width: 1, height: 2)]
        shape = shapes[Int.random(in: 0..<shapes.count, using: &random)]
        words = (0..<Int.random(in: 0...3, using: &random)).map { _ in Self.text(&random) }
        named = [:]
        for place in 0..<Int.random(in: 0...20, using: &random) { named["k\(place * 7)"] = place }
        missing = [nil, 1, nil].shuffled(using: &random)
        children = []
        guard depth < 3 else { return }
        for _ in 0..<Int.random(in: 0...2, using: &random) {
            children.append(try Sample(from: &random, depth: depth + 1))
        }
    }

    private static func text(_ random: inout SeededRandom) -> String {
        let letters = Array("aZ09 _/\"\\\n\t\u{7f}ợ̀đ𠮷\u{2028}")
        return String(
            (0..<Int.random(in: 0...12, using: &random)).map { _ in
                letters[Int.random(in: 0..<letters.count, using: &random)]
            }
        )
    }
}
