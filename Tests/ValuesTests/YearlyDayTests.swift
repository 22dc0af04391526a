import FoundationEssentials
import Testing
import Values

@Suite
struct YearlyDayTests {
    @Test
    func everyDayOfALeapYearIsOne() throws {
        var day = try #require(CalendarDate("2024-01-01"))
        var before: YearlyDay?
        while day.year == 2024 {
            let yearly = try #require(YearlyDay(month: day.month, day: day.day))
            #expect(yearly.date(in: 2024) == day)
            #expect(yearly.text == day.text.dropFirst(5))
            #expect(YearlyDay(yearly.text) == yearly)
            if let before { #expect(before < yearly) }
            before = yearly
            day = try #require(day.adding(days: 1))
        }
    }

    @Test(arguments: [
        (2023, "2023-02-28"), (2024, "2024-02-29"), (2100, "2100-02-28"), (2000, "2000-02-29"),
        (1900, "1900-02-28"),
    ])
    func theLeapDayIsTheLastOfFebruary(_ year: Int, _ date: String) throws {
        let day = try #require(YearlyDay("02-29"))
        #expect(day.date(in: year)?.text == date)
    }

    @Test
    func otherDaysAreThemselvesInAnyYear() throws {
        let day = try #require(YearlyDay(month: 11, day: 15))
        #expect(day.text == "11-15")
        #expect(day.date(in: 2023)?.text == "2023-11-15")
        #expect(day.date(in: 1899) == nil && day.date(in: 2201) == nil)
    }

    @Test(arguments: [
        "", "02-30", "04-31", "00-10", "13-01", "11-00", "11-32", "1-15", "11-1", "11/15", "11-15 ",
        "2024-11-15", "1１-15", "-1-15",
    ])
    func refusesOtherTexts(_ text: String) {
        #expect(YearlyDay(text) == nil)
        #expect(throws: ValueError.self) { try YearlyDay(validating: text) }
    }

    @Test
    func isTextInJSON() throws {
        let days = [try #require(YearlyDay("02-29"))]
        let data = try JSONEncoder().encode(days)
        #expect(String(decoding: data, as: UTF8.self) == #"["02-29"]"#)
        #expect(try JSONDecoder().decode([YearlyDay].self, from: data) == days)
    }

    @Test(arguments: [2000, 2024, 2100])
    func aPlansYearHasItsEnds(_ number: Int) throws {
        let year = try #require(PlanYear(number))
        #expect(CalendarDate.firstDay(of: year).text == "\(number)-01-01")
        #expect(CalendarDate.lastDay(of: year).text == "\(number)-12-31")
        #expect(CalendarDate(CalendarDate.lastDay(of: year).text) == CalendarDate.lastDay(of: year))
        let next = CalendarDate.lastDay(of: year).adding(days: 1)
        #expect(next?.text == "\(number + 1)-01-01")
    }
}
