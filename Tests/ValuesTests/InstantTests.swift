import Testing
import Values

@Suite
struct InstantTests {
    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0), ("1969-12-31T23:59:59.999999Z", -1),
        ("2025-06-10T01:30:00Z", 1_749_519_000_000_000),
        ("2025-06-10T01:30:00.120Z", 1_749_519_000_120_000),
        ("2025-06-10T01:30:00.000001Z", 1_749_519_000_000_001),
        ("1900-01-01T00:00:00Z", -2_208_988_800_000_000),
        ("2200-12-31T23:59:59.999999Z", 7_289_654_399_999_999),
    ])
    func readsAndWrites(_ text: String, _ microseconds: Int) throws {
        let instant = try #require(Instant(text))
        #expect(instant.microsecondsSince1970 == microseconds)
        #expect(instant.text == text)
        #expect(Instant(microsecondsSince1970: microseconds) == instant)
    }

    @Test
    func readsOffsetsAndShortFractions() {
        #expect(Instant("2025-06-10T08:30:00+07:00") == Instant("2025-06-10T01:30:00Z"))
        #expect(Instant("2025-06-09T20:00:00-05:30") == Instant("2025-06-10T01:30:00Z"))
        #expect(Instant("2025-06-10T01:30:00.5Z")?.text == "2025-06-10T01:30:00.500Z")
    }

    @Test
    func refusesWhatLiesOutside() {
        #expect(Instant("1900-01-01T00:00:00+07:00") == nil)
        #expect(Instant(microsecondsSince1970: .max) == nil)
        #expect(Instant(secondsSince1970: .max) == nil)
        #expect(Instant(secondsSince1970: 1_749_519_000)?.text == "2025-06-10T01:30:00Z")
    }

    @Test
    func movesAndStaysInItsRange() throws {
        let instant = try #require(Instant("2025-06-10T01:30:00Z"))
        #expect(instant.adding(.seconds(90)).text == "2025-06-10T01:31:30Z")
        #expect(instant.adding(.microseconds(-1)).text == "2025-06-10T01:29:59.999999Z")
        #expect(instant.adding(.seconds(Int64.max)) == .latest)
        #expect(instant.adding(.seconds(Int64.min)) == .earliest)
        #expect(instant.adding(.seconds(5)).duration(since: instant) == .seconds(5))
    }

    @Test
    func knowsTheDayInVietnam() {
        #expect(Instant("2025-06-10T16:59:59Z")?.dateInVietnam.text == "2025-06-10")
        #expect(Instant("2025-06-10T17:00:00Z")?.dateInVietnam.text == "2025-06-11")
        #expect(Instant("1969-12-31T16:00:00Z")?.dateInVietnam.text == "1969-12-31")
        #expect(Instant.latest.dateInVietnam.text == "2200-12-31")
    }
}
