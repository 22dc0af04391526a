import SeededRandom
import Testing

@testable import Charts

@Suite("Largest remainder")
struct LargestRemainderTests {
    private func shares(_ amounts: [Int64], of whole: Int64 = 1000) throws -> [Int64]? {
        LargestRemainder.shares(of: whole, by: try amounts.map { try ChartAmount($0) })
    }

    @Test(
        "what rounding would lose goes to the largest remainders",
        arguments: [
            ([1, 1, 1], [334, 333, 333]), ([261_396, 11_401], [958, 42]), ([0, 5], [0, 1000]),
            ([2, 2, 2, 1], [286, 286, 285, 143]), ([7], [1000]),
            ([1, 100_000_000_000_000_000], [0, 1000]),
        ] as [([Int64], [Int64])]
    )
    func examples(_ amounts: [Int64], _ expected: [Int64]) throws {
        #expect(try shares(amounts) == expected)
    }

    @Test("nothing has no shares")
    func nothing() throws {
        #expect(try shares([0, 0]) == nil)
        #expect(try shares([]) == nil)
    }

    @Test("shares add up exactly, are next to the exact ones, and never turn the order")
    func property() throws {
        var random = SeededRandom(seed: 7)
        for _ in 0..<2000 {
            let largest = Int64.random(in: 1...1_000_000_000_000, using: &random)
            let amounts = (0..<Int.random(in: 1...6, using: &random))
                .map { _ in Int64.random(in: 0...largest, using: &random) }
            let total = amounts.reduce(0, +)
            guard total > 0 else { continue }
            let found = try #require(try shares(amounts))
            #expect(found.reduce(0, +) == 1000)
            for (amount, share) in zip(amounts, found) {
                #expect(abs(share * total - amount * 1000) < total)
            }
            for (left, right) in zip(amounts.indices, amounts.indices.dropFirst())
            where amounts[left] > amounts[right] {
                #expect(found[left] >= found[right])
            }
        }
    }
}
