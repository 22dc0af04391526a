import JSONSchema
import RPC
import Testing
import Values

@testable import Gateway

@Suite("A form as a request")
struct FormReadingTests {
    private let fields = [
        FormField("status", "", .choice([.init(value: "funded", text: "")])),
        FormField("valid_from", "", .date),
        FormField("document.number", "", .line(200)),
        FormField("document.date", "", .date),
        FormField("value", "", .number, isRequired: false),
    ]

    private func reading(_ text: String) throws -> FormReading {
        FormReading(fields, try FormBody(text: text), fixed: [], in: .vi)
    }

    private func json(_ text: String) throws -> String {
        String(decoding: try reading(text).node.bytes, as: UTF8.self)
    }

    @Test("what was typed becomes the members of a JSON object, dates and numbers as JSON has them")
    func members() throws {
        let text =
            "status=funded&valid_from=10%2F05%2F2023&document.number=120%2FQ%C4%90-UBND&document.date=9/5/2023&value=1.234,5"
        #expect(
            try json(text)
                == #"{"status":"funded","valid_from":"2023-05-10","document":{"number":"120/QĐ-UBND","date":"2023-05-09"},"value":1234.5}"#
        )
    }

    @Test("what was left empty is left out, and a part of an object is missing by its own name")
    func blanks() throws {
        #expect(try json("status=&value=++&document.number=") == #"{"document":{}}"#)
    }

    @Test("all that cannot be read is named at once")
    func refusals() throws {
        let violations = try reading("status=gold&valid_from=2023&document.date=x&value=12.5")
            .violations
        #expect(violations.map(\.field) == ["status", "valid_from", "document.date", "value"])
    }

    @Test("text comes composed, whatever keyboard it was typed on")
    func composed() throws {
        let body = try FormBody(text: "note=Gia%CC%81p")
        #expect(body["note"] == "Giáp")
        #expect(body["note"]?.isNFC == true)
    }

    @Test("of a field that comes twice the first counts; what is no form is refused")
    func odd() throws {
        #expect(try FormBody(text: "a=1&a=2")["a"] == "1")
        #expect(throws: (any Error).self) { try FormBody(text: "a=%FF") }
    }
}
