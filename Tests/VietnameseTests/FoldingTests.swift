import SeededRandom
import Testing
import Values
import Vietnamese

@Suite
struct FoldingTests {
    @Test(arguments: [
        ("Xã Đồng Giáp", "xa dong giap"), ("hoà", "hoa"), ("hòa", "hoa"), ("", ""),
        ("ĐƯỜNG SỐ 2", "duong so 2"), ("đ Đ ð Ð Ɖ ɖ", "d d d d d d"),
        ("ẮẰẲẴẶ ấầẩẫậ ếềểễệ ốồổỗộ ớờởỡợ ứừửữự ýỳỷỹỵ", "aaaaa aaaaa eeeee ooooo ooooo uuuuu yyyyy"),
        ("  Văn\u{A0}Quan\u{3000}–\tLạng\r\nSơn. ", "van quan lang son"),
        ("Quyết định số 1180/QĐ-UBND", "quyet dinh so 1180 qd ubnd"),
        ("“Bình đẳng”, (giới)…", "binh dang gioi"), ("，。！", ""), ("1.234,5", "1 234 5"),
        ("Đắk R'lấp", "dak r lap"), ("ha\u{AD}i\u{200B} \u{FEFF}ba", "hai ba"),
        ("m² + 5 ₫ = 日本 Ж й ก็", "m² + 5 ₫ = 日本 ж и ก็"), ("İI", "ii"), ("\0\u{1}a", "a"),
        ("\u{301}", ""), ("\u{301}a", "a"), ("Å 한국", "a 한국"),
    ])
    func folds(_ text: String, _ folded: String) {
        #expect(Vietnamese.folded(text).utf8.elementsEqual(folded.utf8))
    }

    @Test
    func foldsEveryVietnameseLetterToASCII() {
        let tones = ["", "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"]
        let letters = ["a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"]
        let plain = ["a", "a", "a", "e", "e", "i", "o", "o", "o", "u", "u", "y"]
        for (letter, plain) in zip(letters, plain) {
            for tone in tones {
                for text in [letter + tone, (letter + tone).nfc, (letter + tone).uppercased()] {
                    #expect(Vietnamese.folded(text) == plain)
                }
            }
        }
    }

    @Test
    func foldsWhatIsFoldedToItself() {
        // Two planes, some hundred scalars at a time, with letters and marks between.
        let scalars = (0...0x1_ffff as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)
        for start in stride(from: 0, to: scalars.count, by: 256) {
            var text = String.UnicodeScalarView()
            for scalar in scalars[start..<min(start + 256, scalars.count)] {
                text += ["a", scalar, "\u{323}", " ", scalar]
            }
            let folded = Vietnamese.folded(String(text))
            #expect(Vietnamese.folded(folded).utf8.elementsEqual(folded.utf8), "from \(start)")
            #expect(folded.isNFC)
        }
    }

    @Test
    func foldsAnyTextToWordsOneSpaceApart() {
        var random = SeededRandom(seed: 58)
        for _ in 0..<3000 {
            let text = Self.text(&random)
            let folded = Vietnamese.folded(text)
            #expect(Vietnamese.folded(folded).utf8.elementsEqual(folded.utf8))
            #expect(Vietnamese.folded(text.nfc).utf8.elementsEqual(folded.utf8))
            #expect(!folded.utf8.starts(with: " ".utf8) && folded.utf8.last != UInt8(ascii: " "))
            #expect(!folded.contains("  "))
        }
    }

    private static func text(_ random: inout SeededRandom) -> String {
        let some = Array(
            "aĐơ̂ợ̂ \u{301}\u{323}\u{200D}\u{AD}-.\u{3000}\u{1100}\u{1161}É".unicodeScalars
        )
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...20, using: &random) {
            let any = Unicode.Scalar(UInt32.random(in: 0...0x2_ffff, using: &random))
            let usual = some.randomElement(using: &random)
            if let scalar = Bool.random(using: &random) ? usual : any { text.append(scalar) }
        }
        return String(text)
    }
}
