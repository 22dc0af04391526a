import SeededRandom
import Testing
import Values
import Vietnamese

@Suite
struct SortKeyTests {
    @Test
    func ordersAsPostgresDoes() {
        let ordered = CollationVectors.ordered
        var random = SeededRandom(seed: 17)
        let sorted = ordered.shuffled(using: &random).sortedInVietnamese { $0 }
        #expect(sorted.map { Array($0.utf8) } == ordered.map { Array($0.utf8) })
        let keys = ordered.map(Vietnamese.SortKey.init)
        #expect(zip(keys, keys.dropFirst()).allSatisfy { $0 < $1 })
    }

    /// Letters, then tones, then case.
    @Test(arguments: [
        ["a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "f", "g", "n", "o", "ô", "ơ", "p", "u", "ư"],
        ["ma", "mà", "mả", "mã", "má", "mạ", "mac"], ["ân", "Ân", "ấn", "Ấn", "ân a"],
        ["Lương Năng", "Tân Đoàn", "Trấn Ninh", "Tri Lễ", "Tú Xuyên"], ["", " ", "1", "a"],
        ["d", "D", "da", "đ", "Đ", "đa"], ["hoà", "hòa"], ["z", "Ж", "日"], ["~", "→", "5", "a"],
    ])
    func orders(_ texts: [String]) {
        #expect(texts.reversed().sortedInVietnamese { $0 } == texts)
    }

    @Test
    func tellsFormsOfTheSameTextApartOnlyAtTheEnd() {
        let (composed, apart) = ("Đồng", "Đo\u{302}\u{300}ng")
        let keys = [composed, apart, "Đổng"].map(Vietnamese.SortKey.init)
        #expect(keys[0] != keys[1] && keys[0] < keys[2] && keys[1] < keys[2])
        #expect(
            keys[0].bytes.dropLast(composed.utf8.count).elementsEqual(
                keys[1].bytes.dropLast(apart.utf8.count)
            )
        )
    }

    @Test
    func hasAKeyForEveryScalarAndLongTexts() {
        let scalars = (0...0x10_ffff as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)
        var text = String.UnicodeScalarView()
        for scalar in scalars where scalar.value % 17 == 0 || scalar.value < 0x3000 {
            text += ["o", scalar]
        }
        #expect(Vietnamese.SortKey(String(text)).bytes.count > scalars.count / 17)
        let long = String(repeating: "o\u{323}\u{302}", count: 50_000)
        #expect(Vietnamese.SortKey(long).bytes.count > 50_000)
    }
}
