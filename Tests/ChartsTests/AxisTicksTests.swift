import SeededRandom
import Testing

@testable import Charts

@Suite("Ticks of an axis")
struct AxisTicksTests {
    @Test(
        "steps are 1, 2 or 5 times a power of ten",
        arguments: [
            (137_729, [0, 50_000, 100_000]), (100, [0, 50, 100]), (80, [0, 20, 40, 60, 80]),
            (4, [0, 1, 2, 3, 4]), (1, [0, 1]), (0, [0]), (9, [0, 2, 4, 6, 8]), (10, [0, 5, 10]),
            (29_591, [0, 10_000, 20_000]),
        ] as [(Int64, [Int64])]
    )
    func examples(_ largest: Int64, _ values: [Int64]) {
        #expect(AxisTicks(upTo: largest, steps: 4).values == values)
    }

    @Test("there are few, they begin at 0, and another would be above the largest value")
    func property() {
        var random = SeededRandom(seed: 11)
        for _ in 0..<2000 {
            let largest =
                Int64.random(in: 1...Int64.max, using: &random)
                >> Int64.random(in: 0..<62, using: &random)
            let steps = Int64.random(in: 1...8, using: &random)
            let values = AxisTicks(upTo: max(1, largest), steps: steps).values
            #expect(values.first == 0)
            #expect((1...Int(steps) + 1).contains(values.count))
            if values.count > 1 {
                var step = values[1]
                while step % 10 == 0 { step /= 10 }
                #expect([1, 2, 5].contains(step))
                #expect(max(1, largest) - (values.last ?? 0) < values[1])
            }
        }
    }
}
