import Testing
import Values

@testable import Gateway

@Suite("What people type")
struct TypedValuesTests {
    @Test(
        "days as they are written here",
        arguments: [
            ("10/05/2023", "2023-05-10"), ("1/7/2025", "2025-07-01"), ("29/02/2024", "2024-02-29"),
            ("10052023", "2023-05-10"), ("4.6.2021", "2021-06-04"), ("4-6-2021", "2021-06-04"),
        ]
    )
    func days(typed: String, day: String) {
        #expect(CalendarDate(typed: typed)?.text == day)
    }

    @Test(
        "no days",
        arguments: [
            "", "2023-05-10", "31/02/2023", "05/13/2023", "10/05/23", "10/05", "10/05/2023/1",
            "+1/05/2023", "1O/05/2023", "10 / 05 / 2023", "//", "１0/05/2023", "10/05.2023",
            "1005202", "100520233",
        ]
    )
    func noDays(typed: String) {
        #expect(CalendarDate(typed: typed) == nil)
    }

    @Test(
        "days of every year",
        arguments: [
            ("15/11", "11-15"), ("15-11", "11-15"), ("1511", "11-15"), ("5.1", "01-05"),
            ("29/02", "02-29"),
        ]
    )
    func yearlyDays(typed: String, day: String) {
        #expect(YearlyDay(typed: typed)?.text == day)
    }

    @Test("no days of every year", arguments: ["", "31/11", "11", "15/11/2024", "15-11/2", "151"])
    func noYearlyDays(typed: String) {
        #expect(YearlyDay(typed: typed) == nil)
    }

    @Test(
        "numbers with a Vietnamese comma",
        arguments: [
            ("12,5", "12.5"), ("1.234,5", "1234.5"), ("1.234", "1234"), ("1234", "1234"),
            ("-0,25", "-0.25"), ("1.234.567", "1234567"), ("0", "0"),
        ]
    )
    func vietnamese(typed: String, number: String) {
        #expect(ExactNumber(typed: typed, in: .vi)?.text == number)
    }

    @Test(
        "no numbers: a point that groups nothing could be meant as a decimal one",
        arguments: [
            "", "12.5", "1.23", "1,2,3", "1.2345", ".5", "12,", "mười", "1e3", "1 000", ".234",
        ]
    )
    func noNumbers(typed: String) {
        #expect(ExactNumber(typed: typed, in: .vi) == nil)
    }

    @Test("English the other way round")
    func english() {
        #expect(ExactNumber(typed: "1,234.5", in: .en)?.text == "1234.5")
        #expect(ExactNumber(typed: "1.234,5", in: .en) == nil)
    }

    @Test("a number typed as it is printed is the same number", arguments: Language.allCases)
    func roundTrip(language: Language) throws {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<2000 {
            let millionths = Int64.random(
                in: -9_000_000_000_000...9_000_000_000_000,
                using: &generator
            )
            let number = try #require(ExactNumber(millionths: millionths))
            #expect(ExactNumber(typed: number.typed(in: language), in: language) == number)
        }
    }
}
