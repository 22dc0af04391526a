import Signing
import Testing

@Suite
struct TOTPEnrolmentTests {
    private let secret: TOTPSecret

    init() throws {
        secret = try TOTPSecret(bytes: Array("12345678901234567890".utf8))
    }

    @Test
    func writesTheURIThatAppsRead() throws {
        let enrolment = TOTPEnrolment(issuer: "Văn Quan", account: "lan.nguyen", secret: secret)
        #expect(
            try #require(enrolment).uri
                == "otpauth://totp/V%C4%83n%20Quan:lan.nguyen"
                + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=V%C4%83n%20Quan"
                + "&algorithm=SHA1&digits=6&period=30"
        )
    }

    /// One name for an issuer, however its letters were typed, and no character with a meaning.
    @Test
    func encodesWhateverANameMayHave() throws {
        let apart = TOTPEnrolment(
            issuer: "Va\u{306}n",
            account: "a/b?c&d=e#f%g+h@i",
            secret: secret
        )
        let uri = try #require(apart).uri
        #expect(uri.hasPrefix("otpauth://totp/V%C4%83n:a%2Fb%3Fc%26d%3De%23f%25g%2Bh%40i?secret="))
        #expect(uri.hasSuffix("&issuer=V%C4%83n&algorithm=SHA1&digits=6&period=30"))
    }

    @Test(arguments: [("", "lan"), ("Văn Quan", ""), ("Văn: Quan", "lan"), ("Văn Quan", "a:b")])
    func refusesNamesThatNoAppTellsApart(_ issuer: String, _ account: String) {
        #expect(TOTPEnrolment(issuer: issuer, account: account, secret: secret) == nil)
    }

    @Test
    func doesNotPrintItself() throws {
        let made = TOTPEnrolment(issuer: "Văn Quan", account: "lan", secret: secret)
        let enrolment = try #require(made)
        #expect("\(enrolment) \(String(reflecting: [enrolment]))".contains("redacted"))
        #expect(!String(reflecting: [enrolment]).contains("GEZD"))
    }
}
