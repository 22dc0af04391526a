import Testing
import Values

@Suite
struct ClockTests {
    @Test
    func standsUntilItIsMoved() throws {
        let clock = FixedClock(try #require(Instant("2025-06-30T16:59:59Z")))
        #expect(clock.now() == clock.now())
        clock.advance(by: .seconds(1))
        #expect(clock.now().text == "2025-06-30T17:00:00Z")
        clock.set(.earliest)
        #expect(clock.now() == .earliest)
    }

    @Test
    func tellsTheTimeOfThisCentury() throws {
        let start = try #require(Instant("2025-01-01T00:00:00Z"))
        #expect(SystemClock().now() > start)
        #expect(SystemClock().now() < .latest)
    }
}
