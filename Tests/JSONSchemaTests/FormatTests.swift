import JSONSchema
import Testing

@Suite
struct FormatTests {
    @Test(arguments: ["2021-01-01", "2024-02-29", "2000-02-29", "2200-12-31"])
    func takesRealDates(_ text: String) {
        #expect(JSONFormat.date.isValid(text))
    }

    @Test(arguments: [
        "2021-02-29", "1900-02-29", "2021-13-01", "2021-00-10", "2021-04-31", "2021-4-1",
        "20210401", "2021-04-01T00:00:00Z", " 2021-04-01", "+2021-04-1", "２０２１-04-01", "",
    ])
    func refusesOtherDates(_ text: String) {
        #expect(!JSONFormat.date.isValid(text))
    }

    @Test(arguments: [
        "2025-06-10T01:30:00Z", "2025-06-10T01:30:00.5Z", "2025-06-10T08:30:00.123456+07:00",
    ])
    func takesInstants(_ text: String) {
        #expect(JSONFormat.dateTime.isValid(text))
    }

    @Test(arguments: [
        "2025-06-10", "2025-06-10T24:00:00Z", "2025-06-10T01:60:00Z", "2025-06-10T01:30:60Z",
        "2025-06-10T01:30:00", "2025-06-10T01:30:00.Z", "2025-06-10T01:30:00.1234567Z",
        "2025-06-10T01:30:00+7:00", "2025-06-10 01:30:00Z", "2025-06-31T01:30:00Z",
    ])
    func refusesOtherInstants(_ text: String) {
        #expect(!JSONFormat.dateTime.isValid(text))
    }

    @Test
    func takesUUIDs() {
        #expect(JSONFormat.uuid.isValid("018f3c5e-7a10-7c3b-9D55-2f6c1a0b9e11"))
        #expect(!JSONFormat.uuid.isValid("018f3c5e7a107c3b9d552f6c1a0b9e11"))
        #expect(!JSONFormat.uuid.isValid("018f3c5e-7a10-7c3b-9d55-2f6c1a0b9e1g"))
    }
}
