import Testing

@testable import Signing

@Suite
struct PasswordHashTests {
    /// RFC 7914, section 12, the vectors that fit our bounds (p = 16 and N = 2^20 do not).
    @Test
    func agreesWithRFC7914() throws {
        let parameters = try #require(ScryptParameters(logN: 14, r: 8, p: 1))
        let key = try parameters.derive(
            Array("pleaseletmein".utf8),
            salt: Array("SodiumChloride".utf8),
            count: 64
        )
        #expect(
            Hex.encode(key)
                == "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
                + "d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887"
        )
        let empty = try #require(ScryptParameters(logN: 4, r: 1, p: 1))
            .derive([], salt: [], count: 64)
        #expect(
            Hex.encode(empty)
                == "77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442"
                + "fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906"
        )
    }

    @Test
    func isCheckedFromItsText() throws {
        let hash = try PasswordHash(password: "Mật khẩu 1", parameters: .forTests)
        let stored = try PasswordHash(text: hash.text)
        #expect(stored == hash)
        #expect(stored.text.hasPrefix("$scrypt$ln=4,r=8,p=1$"))
        #expect(try stored.matches("Mật khẩu 1"))
        #expect(try !stored.matches("Mật khẩu 2"))
        #expect(try PasswordHash(password: "Mật khẩu 1", parameters: .forTests) != hash)
    }

    @Test
    func takesBothWaysOfTypingALetter() throws {
        let hash = try PasswordHash(password: "M\u{1EAD}t", parameters: .forTests)
        #expect(try hash.matches("Ma\u{323}\u{302}t"))
    }

    @Test
    func standsWithTheStandardParameters() throws {
        let hash = try PasswordHash(password: "x")
        #expect(hash.text.hasPrefix("$scrypt$ln=17,r=8,p=1$"))
        #expect(try hash.matches("x"))
    }

    @Test(arguments: [
        "", "$", "$scrypt$ln=4,r=8,p=1$$", "x$scrypt$ln=4,r=8,p=1$c2FsdHNhbHQ$",
        "$argon2id$ln=4,r=8,p=1$c2FsdHNhbHQ$aGFzaGhhc2hoYXNoaGFzaA",
        "$scrypt$ln=30,r=8,p=1$c2FsdHNhbHQ$aGFzaGhhc2hoYXNoaGFzaA",
        "$scrypt$ln=18,r=32,p=1$c2FsdHNhbHQ$aGFzaGhhc2hoYXNoaGFzaA",
        "$scrypt$ln=4,r=8,p=99$c2FsdHNhbHQ$aGFzaGhhc2hoYXNoaGFzaA",
        "$scrypt$ln=-4,r=8,p=1$c2FsdHNhbHQ$aGFzaGhhc2hoYXNoaGFzaA",
        "$scrypt$ln=4,r=8$c2FsdHNhbHQ$aGFzaGhhc2hoYXNoaGFzaA",
        "$scrypt$r=8,ln=4,p=1$c2FsdHNhbHQ$aGFzaGhhc2hoYXNoaGFzaA",
        "$scrypt$ln=4,r=8,p=1$c2FsdA$aGFzaGhhc2hoYXNoaGFzaA",
        "$scrypt$ln=4,r=8,p=1$c2FsdHNhbHQ$aGFzaA",
        "$scrypt$ln=4,r=8,p=1$c2FsdHNhbHQ=$aGFzaGhhc2hoYXNoaGFzaA",
        "$scrypt$ln=4,r=8,p=1$c2FsdHNhbHQ$aGFzaGhhc2hoYXNoaGFzaA$",
    ])
    func refusesStoredTextsThatAreNotOurs(_ text: String) {
        #expect(throws: CryptoError.malformed(.passwordHash)) { try PasswordHash(text: text) }
    }

    @Test
    func refusesPasswordsThatAreNone() throws {
        let hash = try PasswordHash(password: "x", parameters: .forTests)
        for password in ["", String(repeating: "a", count: 1025)] {
            #expect(throws: CryptoError.malformed(.password)) {
                try PasswordHash(password: password, parameters: .forTests)
            }
            #expect(try !hash.matches(password))
        }
    }

    @Test
    func doesNotPrintItself() throws {
        let hash = try PasswordHash(password: "x", parameters: .forTests)
        #expect("\(hash) \(String(reflecting: hash))".contains("redacted"))
        #expect(!String(reflecting: [hash]).contains("scrypt"))
    }
}
