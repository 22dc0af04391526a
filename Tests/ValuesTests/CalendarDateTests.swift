import Testing
import Values

@Suite
struct CalendarDateTests {
    @Test(arguments: [
        ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("1900-01-01", -25_567),
        ("2200-12-31", 84_370), ("2025-06-10", 20_249),
    ])
    func countsDays(_ text: String, _ days: Int) throws {
        let date = try #require(CalendarDate(text))
        #expect(date.daysSince1970 == days)
        #expect(CalendarDate(daysSince1970: days) == date)
        #expect(date.text == text)
    }

    @Test
    func readsBackEveryDay() throws {
        let first = try #require(CalendarDate("1900-01-01")).daysSince1970
        let last = try #require(CalendarDate("2200-12-31")).daysSince1970
        var before: CalendarDate?
        for days in first...last {
            let date = try #require(CalendarDate(daysSince1970: days))
            #expect(date.daysSince1970 == days && CalendarDate(date.text) == date)
            if let before { #expect(before < date) }
            before = date
        }
        #expect(CalendarDate(daysSince1970: first - 1) == nil)
        #expect(CalendarDate(daysSince1970: last + 1) == nil)
        #expect(CalendarDate(daysSince1970: .max) == nil)
        #expect(CalendarDate(daysSince1970: .min) == nil)
    }

    @Test(arguments: [
        "1899-12-31", "2201-01-01", "2025-02-29", "2025-06-31", "2025-6-1", "25-06-01", "",
        "2025-06-10 ", "2025/06/10", "10-06-2025", "2025-06-1０",
    ])
    func refusesOtherTexts(_ text: String) {
        #expect(CalendarDate(text) == nil)
        #expect(throws: ValueError.self) { try CalendarDate(validating: text) }
    }

    @Test
    func movesByDays() throws {
        let date = try #require(CalendarDate("2024-02-28"))
        #expect(date.adding(days: 2)?.text == "2024-03-01")
        #expect(date.adding(days: -59)?.text == "2023-12-31")
        #expect(date.adding(days: .max) == nil)
    }
}
