import Testing
import Values

@Suite
struct TextTests {
    @Test
    func composesWhatKeyboardsTypeApart() {
        let apart = "xa\u{303} Tri Le\u{302}\u{303} e\u{323}\u{302}"
        #expect(
            Array(apart.nfc.unicodeScalars)
                == Array("x\u{E3} Tri L\u{1EC5} \u{1EC7}".unicodeScalars)
        )
        #expect(!apart.isNFC && apart.nfc.isNFC)
        #expect("plain".isNFC && "plain".nfc == "plain")
    }

    @Test
    func trimsAndNormalisesNotes() {
        #expect(NoteText(" \n Đã đối chiếu.\nKhớp. \u{A0}")?.text == "Đã đối chiếu.\nKhớp.")
        #expect(NoteText("e\u{302}")?.text.unicodeScalars.count == 1)
        #expect(NoteText(String(repeating: "ễ", count: 2000)) != nil)
    }

    @Test(arguments: ["", " \t\n", "a\u{0}b", "a\u{202E}b", "a\u{1B}[31m"])
    func refusesNotesThatSayNothingOrHideSomething(_ text: String) {
        #expect(NoteText(text) == nil)
    }

    @Test
    func refusesNotesThatAreTooLong() {
        #expect(NoteText(String(repeating: "a", count: 2001)) == nil)
        #expect(NoteText(String(repeating: "a", count: 1_000_000)) == nil)
    }

    @Test(
        arguments: [
            (nil, .vi), ("", .vi), ("en", .en), ("EN-gb", .en), ("vi-VN,vi;q=0.9,en;q=0.8", .vi),
            ("en;q=0.8, vi;q=0.9", .vi), ("fr, en;q=0.2", .en), ("fr", .vi), ("en;q=0", .vi),
            ("*, en;q=0.5", .vi), ("en;q=abc", .vi), ("en;q=1.0", .en), ("en;q=0.0001", .vi),
            ("vi;q=0.5,en", .en), (",,;;", .vi), ("en;q=0.5;x=1", .vi), ("english", .vi),
        ] as [(String?, Language)]
    )
    func choosesTheLanguage(_ header: String?, _ expected: Language) {
        #expect(Language(acceptLanguage: header) == expected)
    }

    @Test
    func isNotImpressedByLongHeaders() {
        let header = "en," + String(repeating: "x,", count: 1000)
        #expect(Language(acceptLanguage: header) == .vi)
    }
}
