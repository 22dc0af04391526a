import SeededRandom
import Testing
import Values

@testable import Gateway

@Suite
struct PasswordRulesTests {
    private let owner = PasswordOwner(
        username: "lan.nguyen",
        displayName: "Nguyễn Thị Tuyết Lan",
        organisations: ["Ủy ban nhân dân xã Điềm He", "Lạng Sơn"]
    )

    private func broken(_ password: String) -> Set<PasswordRule> {
        Set(PasswordRules().violations(of: password, by: owner).map(\.rule))
    }

    @Test(arguments: [
        "ngựa vàng gặm cỏ bên suối", "Mẹ đi chợ Phiên bán 12 con gà",
        "correct horse battery staple",
        "kV7#pLw2!zQm9", "xk29fh3mwq8d", "835029174620", "🐘🦊🐢🌵🚲🎈🧊🪁🥁🧵🦀🌽",
        "tuyết rơi trên đỉnh Mẫu Sơn", "quán phở đầu phố của bà Bảy", "一二三山水火木金土月日田",
        "            a b c d e f g q z k        ", "matkhau-cuckoo-zebra",
        "Lan ở Văn Quan thích măng ớt", "bạn nhận đàn dê",
    ])
    func takesWhatIsOnesOwn(_ password: String) {
        #expect(broken(password) == [])
    }

    @Test(arguments: [
        ("aaaaaaaaaaaa", PasswordRule.repetition), ("abababababab", .repetition),
        ("xyzkxyzkxyzk", .repetition), ("            ", .repetition), ("ắắắắắắắắắắắắ", .repetition),
        ("Xanh Xanh Xanh", .repetition), ("qwertyuiop[]", .sequence), ("1qaz2wsx3edc", .sequence),
        ("1q2w3e4r5t6y", .sequence), ("poiuytrewq12", .sequence), ("abcdefghijkl", .sequence),
        ("123456789012", .sequence), ("987654321000", .sequence), ("!@#$%^&*()_+", .sequence),
        ("147258369147", .sequence), ("1qa2ws3ed4rf", .sequence), ("112233445566", .sequence),
        ("01/01/1990 02", .date), ("199019912024", .date),
        ("02091945020945", .date), ("1945-09-02 1975-04-30", .date), ("nguyenlan1990", .person),
        ("Tuyết Lan 1985!", .person), ("lannguyen2024", .person), ("nttlan@nttlan", .person),
        ("l.a.n.n.g.u.y.e.n", .person), ("NguyễnThịTuyếtLan", .person),
        ("vanquan1719!!", .organisation), ("MTQG@1719@2025", .organisation),
        ("langson@123456", .organisation), ("Điềm He 2025 #1", .organisation),
        ("matkhau123456", .common), ("M@tKh4u@2024!", .common), ("mật khẩu 1234", .common),
        ("m.a.t.k.h.a.u.1.2", .common), ("anhyeuem@1314", .common), ("xinchao12345", .common),
        ("P4$$w0rd2024", .common), ("passwordpassword", .common), ("adminadmin123", .common),
        ("iloveyou1234", .common), ("Xin chào Việt Nam", .common), ("qwe123asd456", .common),
    ])
    func refusesWhatIsGuessedFirst(_ password: String, _ rule: PasswordRule) {
        #expect(broken(password).contains(rule))
        #expect(!broken(password).contains(.tooShort))
    }

    @Test
    func saysAllAtOnceInBothLanguages() {
        let violations = PasswordRules().violations(of: "Lan@123", by: owner)
        #expect(violations.map(\.rule) == [.tooShort, .sequence, .person])
        #expect(violations[0].text.vi == "Mật khẩu phải có ít nhất 12 ký tự.")
        #expect(
            violations[2].text.vi
                == "Mật khẩu dễ đoán: có tên đăng nhập hoặc họ tên của người dùng, phần còn lại quá ngắn."
        )
        #expect(
            violations[2].text.en
                == "The password is easily guessed: it has the user's own name, and too little else."
        )
    }

    @Test
    func countsCharactersHoweverTheyAreTyped() {
        let composed = "\u{1EAD}k\u{1EBF}w\u{1ED3}q\u{1EF1}z"
        let apart = "a\u{323}\u{302}ke\u{302}\u{301}wo\u{302}\u{300}qu\u{31B}\u{323}z"
        var rules = PasswordRules()
        rules.leastLength = 8
        rules.mostLength = 8
        #expect(rules.violations(of: composed, by: owner).isEmpty)
        #expect(rules.violations(of: apart, by: owner).isEmpty)
        #expect(
            rules.violations(of: composed.lowercased() + "y", by: owner).map(\.rule) == [.tooLong]
        )
        #expect(rules.violations(of: "ậkếwồqự", by: owner).map(\.rule) == [.tooShort])
    }

    @Test
    func refusesWhatNoHashTakes() {
        let marks = "a" + String(repeating: "\u{302}", count: 40)
        let long = String(repeating: "xk29fh3mwq8d-", count: 100)
        #expect(broken(marks + "k29fh3mwq8d") == [.tooLong])
        #expect(broken(long) == [.tooLong])
        #expect(broken("") == [.tooShort])
        let words = (0..<9).map { "kho\($0 * 7919)zebra " }.joined()
        #expect(broken(String(words.prefix(128))) == [])
        #expect(broken(String((words + words).prefix(129))) == [.tooLong])
    }

    /// A generator's password is not refused but once in some thousand times.
    @Test
    func takesWhatAGeneratorMakes() {
        var random = SeededRandom(seed: 12)
        let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!@#$%-_")
        let refused = (0..<300).filter { _ in
            let password = String(
                (0..<12).map { _ in letters.randomElement(using: &random) ?? "a" }
            )
            return !broken(password).isEmpty
        }
        #expect(refused.count <= 1)
    }

    /// Nothing that can be typed stops the rules.
    @Test
    func readsAnything() {
        var random = SeededRandom(seed: 63)
        for _ in 0..<200 {
            var text = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0...40, using: &random) {
                let most: UInt32 = Bool.random(using: &random) ? 0x7F : 0x1_FFFF
                if let scalar = Unicode.Scalar(UInt32.random(in: 0...most, using: &random)) {
                    text.append(scalar)
                }
            }
            _ = PasswordRules().violations(of: String(text), by: owner)
        }
    }

    @Test
    func knowsNobodyByAnEmptyName() {
        let nobody = PasswordOwner(username: "", displayName: "")
        #expect(PasswordRules().violations(of: "xk29fh3mwq8d", by: nobody).isEmpty)
        #expect(nobody.personWords.isEmpty)
        #expect(owner.personWords.isSuperset(of: ["nguyen", "tuyet", "lan", "nttlan", "lanntt"]))
    }
}
