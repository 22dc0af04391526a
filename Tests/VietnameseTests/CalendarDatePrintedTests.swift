import Testing
import Values
import Vietnamese

@Suite
struct CalendarDatePrintedTests {
    @Test(arguments: [
        ("2022-07-15", "15/07/2022", "ngày 15 tháng 7 năm 2022", "15 July 2022"),
        ("2022-02-01", "01/02/2022", "ngày 01 tháng 02 năm 2022", "1 February 2022"),
        ("2022-08-08", "08/08/2022", "ngày 08 tháng 8 năm 2022", "8 August 2022"),
        ("2022-03-11", "11/03/2022", "ngày 11 tháng 3 năm 2022", "11 March 2022"),
        ("2021-10-14", "14/10/2021", "ngày 14 tháng 10 năm 2021", "14 October 2021"),
        ("2021-12-31", "31/12/2021", "ngày 31 tháng 12 năm 2021", "31 December 2021"),
        ("2025-01-10", "10/01/2025", "ngày 10 tháng 01 năm 2025", "10 January 2025"),
        ("2025-09-09", "09/09/2025", "ngày 09 tháng 9 năm 2025", "9 September 2025"),
    ])
    func printsDays(_ text: String, _ numeric: String, _ vi: String, _ en: String) throws {
        let date = try #require(CalendarDate(text))
        #expect(date.numeric == numeric)
        #expect(date.long == LocalizedText(vi: vi, en: en))
    }

    @Test
    func printsMonths() throws {
        let july = try #require(CalendarDate("2022-07-15")).monthAndYear
        #expect(july == LocalizedText(vi: "tháng 7 năm 2022", en: "July 2022"))
        let months = try (1...12).map {
            try #require(CalendarDate(year: 2022, month: $0, day: 1)).monthAndYear
        }
        #expect(months[0].vi == "tháng 01 năm 2022" && months[1].vi == "tháng 02 năm 2022")
        #expect(months[2].vi == "tháng 3 năm 2022" && months[11].vi == "tháng 12 năm 2022")
        #expect(Set(months).count == 12)
    }
}
