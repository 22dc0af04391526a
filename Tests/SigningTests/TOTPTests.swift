import Testing
import Values

@testable import Signing

@Suite
struct TOTPTests {
    /// The secret of both RFCs' vectors.
    private let secret: TOTPSecret

    init() throws {
        secret = try TOTPSecret(bytes: Array("12345678901234567890".utf8))
    }

    /// RFC 4226, appendix D.
    @Test
    func agreesWithRFC4226() throws {
        let values: [UInt32] = [
            1_284_755_224, 1_094_287_082, 137_359_152, 1_726_969_429, 1_640_338_314,
            868_254_676, 1_918_287_922, 82_162_583, 673_399_871, 645_520_489,
        ]
        for (counter, value) in values.enumerated() {
            #expect(try HOTP.value(counter: UInt64(counter), key: secret.bytes) == value)
            let code = try TOTP.code(of: secret, step: Int64(counter))
            #expect(Int(code) == Int(value % 1_000_000) && code.utf8.count == 6)
        }
    }

    /// RFC 6238, appendix B, with SHA-1.
    @Test(arguments: [
        (59, 1, "94287082"), (1_111_111_109, 0x23_523EC, "07081804"),
        (1_111_111_111, 0x23_523ED, "14050471"), (1_234_567_890, 0x273_EF07, "89005924"),
        (2_000_000_000, 0x3F9_40AA, "69279037"),
    ])
    func agreesWithRFC6238(_ seconds: Int64, _ step: Int64, _ code: String) throws {
        let instant = try #require(Instant(secondsSince1970: seconds))
        #expect(TOTP.step(at: instant) == step)
        let digits = try HOTP.digits(counter: UInt64(step), key: secret.bytes, digitCount: 8)
        #expect(String(decoding: digits, as: UTF8.self) == code)
        #expect(try TOTP.code(of: secret, step: step) == code.suffix(6))
    }

    /// The last row of appendix B lies after the year 2200.
    @Test
    func agreesWithRFC6238InTheYear2603() throws {
        #expect(try TOTP.code(of: secret, step: 0x27BC_86AA) == "353130")
    }

    @Test
    func stepsBackBefore1970() throws {
        #expect(TOTP.step(at: try #require(Instant(secondsSince1970: 0))) == 0)
        #expect(TOTP.step(at: try #require(Instant(secondsSince1970: -1))) == -1)
        #expect(TOTP.step(at: try #require(Instant(secondsSince1970: -30))) == -1)
        #expect(TOTP.step(at: try #require(Instant(secondsSince1970: -31))) == -2)
    }

    @Test(arguments: -3...3 as ClosedRange<Int64>)
    func takesTheStepBeforeAndTheStepAfter(_ distance: Int64) throws {
        let now = try #require(Instant(secondsSince1970: 1_750_000_000))
        let step = TOTP.step(at: now) + distance
        let code = try TOTP.code(of: secret, step: step)
        let found = try TOTP.matchingStep(typed: code, secret: secret, at: now)
        #expect(found == (abs(distance) <= 1 ? step : nil))
    }

    @Test
    func refusesACodeThatCameBefore() throws {
        let now = try #require(Instant(secondsSince1970: 1_750_000_000))
        let step = TOTP.step(at: now)
        let code = try TOTP.code(of: secret, step: step)
        func found(after last: Int64) throws -> Int64? {
            try TOTP.matchingStep(typed: code, secret: secret, at: now, after: last)
        }
        #expect(try found(after: step - 1) == step)
        #expect(try found(after: step) == nil)
        #expect(try found(after: step + 1) == nil)
    }

    @Test
    func takesTheSpacesThatAppsShow() throws {
        let now = try #require(Instant(secondsSince1970: 59))
        for typed in ["287082", "287 082", " 287082 "] {
            #expect(try TOTP.matchingStep(typed: typed, secret: secret, at: now) == 1)
        }
        for typed in ["", "28708", "2870820", "287o82", "２８７０８２", "-87082", "94287082"] {
            #expect(try TOTP.matchingStep(typed: typed, secret: secret, at: now) == nil)
        }
    }

    @Test
    func makesAnotherSecretEachTimeAndDoesNotPrintIt() throws {
        let made = try TOTPSecret()
        #expect(made.bytes.count == 20)
        #expect(try made != TOTPSecret())
        #expect("\(made) \(String(reflecting: [made]))".contains("redacted"))
        #expect(!String(reflecting: [made]).contains("\(made.bytes[0]), \(made.bytes[1])"))
        #expect(secret.typedText == "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ")
        #expect(Base32.decode(typed: secret.typedText) == secret.bytes)
        for count in [0, 19, 21] {
            #expect(throws: CryptoError.malformed(.oneTimeSecret)) {
                try TOTPSecret(bytes: [UInt8](repeating: 0, count: count))
            }
        }
    }
}
