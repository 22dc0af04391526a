import RPC
import Testing
import Values

@Suite
struct MetaRulesTests {
    private static let trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"

    @Test(
        arguments: [
            (MetaKey.idempotencyKey, "", ["min_length"]),
            (MetaKey.idempotencyKey, String(repeating: "k", count: 128), []),
            (MetaKey.idempotencyKey, String(repeating: "k", count: 129), ["max_length"]),
            (MetaKey.idempotencyKey, "khóa", ["format"]),
            (MetaKey.idempotencyKey, "a\nb", ["format"]),
            (
                MetaKey.idempotencyKey, String(repeating: "\0", count: 129),
                ["max_length", "format"]
            ),
            (MetaKey.ifMatch, "7", []),
            (MetaKey.ifMatch, String(repeating: "7", count: 129), ["max_length"]),
            (MetaKey.ifMatch, "\u{7F}", ["format"]),
            (MetaKey.acceptLanguage, "vi-VN, vi;q=0.9", []),
            (MetaKey.acceptLanguage, String(repeating: "v", count: 513), ["max_length"]),
            (MetaKey.acceptLanguage, "tiếng Việt", ["format"]),
        ] as [(String, String, [String])]
    )
    func eachKeyHasItsRules(_ key: String, _ value: String, _ rules: [String]) {
        let violations = [key: value].violations(for: Noting.contract)
        #expect(violations.map(\.rule) == rules)
        #expect(violations.allSatisfy { $0.field == key })
        #expect(violations.allSatisfy { !$0.message.vi.isEmpty && !$0.message.en.isEmpty })
    }

    @Test
    func whateverIsWrongIsNamedTogether() {
        let meta = [MetaKey.idempotencyKey: "", MetaKey.ifMatch: "\t", "other": "\0ở"]
        #expect(
            meta.violations(for: Noting.contract).map(\.field) == [
                MetaKey.idempotencyKey, MetaKey.ifMatch,
            ]
        )
    }

    @Test(
        arguments: [
            "", "t", trace.uppercased(), trace + "-00", "ff" + trace.dropFirst(2),
            "00-00000000000000000000000000000000-b7ad6b7169203331-01",
            "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
            trace.replacing("-", with: "0"), trace.dropLast() + "g",
        ]
    )
    func aMalformedTraceIsDropped(_ trace: String) {
        let meta = [MetaKey.traceparent: trace, "x": "y"]
        #expect(meta.withoutMalformedTrace() == ["x": "y"])
        #expect(meta.violations(for: Noting.contract).isEmpty)
    }

    @Test
    func aWellFormedTraceIsKept() {
        let meta = [MetaKey.traceparent: Self.trace]
        #expect(meta.withoutMalformedTrace() == meta)
    }
}
