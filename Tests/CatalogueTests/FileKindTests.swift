import JSONSchema
import SeededRandom
import Testing
import Values

@testable import Catalogue

@Suite("Files of every kind")
struct FileKindTests {
    private static let all = [
        SectionFixture.plan, FileFixture.smallUnits, FileFixture.smallGroups,
        FileFixture.smallCalendar,
    ]

    @Test
    func aFileSaysWhatItIs() throws {
        let kinds = try Self.all.map { text in
            switch try CatalogueFile.parse(Array(text.utf8), fileName: "x.json") {
            case .plan: "plan"
            case .units: "units"
            case .ethnicGroups: "ethnic_groups"
            case .calendar: "calendar"
            }
        }
        #expect(kinds == ["plan", "units", "ethnic_groups", "calendar"])
    }

    @Test(arguments: [
        #"{ "kind": "rules", "format": 1 }"#, #"{ "kind": 1 }"#, #"{ "kind": null }"#, "{}",
        "[]", "1", "null", "\"plan\"", #"{ "kind": "Plan" }"#, #"{ "kind": ["plan"] }"#,
    ])
    func anUnknownKindIsAllThatIsSaid(_ text: String) {
        #expect(FileFixture.violations(text) == ["kind file_kind"])
    }

    @Test
    func anotherFormatIsAllThatIsSaid() throws {
        for text in Self.all {
            let other = try text.spoiled([(#""format": 1"#, #""format": 2"#)])
            #expect(FileFixture.violations(other) == ["format file_kind"])
        }
    }

    @Test
    func brokenJSONAndTooMuchOfIt() {
        #expect(FileFixture.violations("{").map { $0.hasSuffix(" syntax") } == [true])
        let space = String(repeating: " ", count: CatalogueFile.largestFile)
        #expect(FileFixture.violations(FileFixture.smallUnits + space) == [" file_size"])
    }

    @Test
    func textsAreKeptInNormalizationFormC() throws {
        let apart = "Xa\u{303} Mo\u{31B}\u{301}i"
        let units = try FileFixture.units(try FileFixture.smallUnits.spoiled([("Xã Mới", apart)]))
        #expect(Array(units.areas[2].name.utf8) == Array("Xã Mới".utf8))
        let words =
            "Quye\u{302}\u{301}t \u{111}i\u{323}nh so\u{302}\u{301} 1/Q\u{110} cu\u{309}a UBND ti\u{309}nh"
        let plan = try SectionFixture.plan.spoiled([
            ("Quyết định số 1719/QĐ-TTg ngày 14/10/2021 của Thủ tướng Chính phủ", words)
        ])
        let citation = try SectionFixture.content(plan).citations[0]
        #expect(citation.words.isNFC && citation.document?.issuer == "UBND tỉnh")
        #expect(citation.document?.number == "1/QĐ")
    }

    @Test
    func textsHideNothingAnywhere() throws {
        let hidden = try FileFixture.smallUnits.spoiled([
            ("Danh mục", #"Danh\nmục"#), ("Giám đốc", #" "#), ("Xã Cũ", #"Xã\u202ECũ"#),
        ])
        #expect(
            FileFixture.violations(hidden) == [
                "sources[0].text control_character", "areas[1].name control_character",
                "positions[0].title blank_text",
            ]
        )
    }

    /// What a schema lets through is read: a person never gets the sentence that the software is wrong.
    @Test(arguments: 0..<15)
    func nothingOfTheRightShapeIsUnreadable(_ seed: Int) throws {
        var random = SeededRandom(seed: UInt64(seed))
        for text in Self.all {
            let root = try JSONDocument.parse(Array(text.utf8))
            for _ in 0..<25 {
                let spoiled = Self.spoiled(root, &random)
                let violations = FileFixture.violations(
                    String(decoding: spoiled.bytes, as: UTF8.self)
                )
                #expect(
                    !violations.contains { $0.hasSuffix(" unreadable") },
                    "\(String(decoding: spoiled.bytes, as: UTF8.self))"
                )
            }
        }
    }

    private static let oddValues: [JSONValue] = [
        .null, .bool(true), .number("0"), .number("-1"), .number("1.5"), .number("1.0"),
        .number("1e2"), .number("0.0000001"), .number("1e400"), .number("-0"),
        .number("9223372036854775808"), .number("9007199254.740993"), .number("12"),
        .string(""), .string("x"), .string("2024-02-29"), .string("2023-02-29"), .string("1.1"),
        .string("e\u{301}"), .string("\u{1100}\u{1161}"), .string("\u{200B}"),
        .array([]), .object([]),
        .string(String(repeating: "a", count: 32)), .string(String(repeating: "a", count: 2000)),
    ]

    /// One value of the tree in the place of another, at random.
    private static func spoiled(_ node: JSONNode, _ random: inout SeededRandom) -> JSONNode {
        switch node.value {
        case .array(var elements)
        where !elements.isEmpty && Int.random(in: 0..<8, using: &random) > 0:
            let index = Int.random(in: elements.indices, using: &random)
            elements[index] = spoiled(elements[index], &random)
            return JSONNode(.array(elements))
        case .object(var members)
        where !members.isEmpty && Int.random(in: 0..<20, using: &random) > 0:
            let index = Int.random(in: members.indices, using: &random)
            if Int.random(in: 0..<20, using: &random) == 0 {
                members.remove(at: index)
            } else {
                let inner = spoiled(members[index].node, &random)
                members[index] = JSONMember(name: members[index].name, node: inner)
            }
            return JSONNode(.object(members))
        default: return JSONNode(oddValues.randomElement(using: &random) ?? .null)
        }
    }
}
