import Signing
import Testing

@Suite
struct DigestTests {
    /// FIPS 180-4's examples, and the empty message.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func agreesWithFIPS180(_ message: String, _ digest: String) throws {
        #expect(try SHA256.hexDigest(Array(message.utf8)) == digest)
    }

    @Test
    func isTheSameInPieces() throws {
        let bytes = [UInt8](repeating: 0x61, count: 1_000_000)
        var hash = try SHA256()
        for start in stride(from: 0, to: bytes.count, by: 4093) {
            try hash.update(Array(bytes[start..<min(start + 4093, bytes.count)]))
        }
        let digest = Hex.encode(try hash.finish())
        #expect(digest == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    /// RFC 4231, test cases 1, 2, 3 and 6.
    @Test(arguments: [
        (
            [UInt8](repeating: 0x0B, count: 20), Array("Hi There".utf8),
            "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
        ),
        (
            Array("Jefe".utf8), Array("what do ya want for nothing?".utf8),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        ),
        (
            [UInt8](repeating: 0xAA, count: 20), [UInt8](repeating: 0xDD, count: 50),
            "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"
        ),
        (
            [UInt8](repeating: 0xAA, count: 131),
            Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
        ),
    ])
    func agreesWithRFC4231(_ key: [UInt8], _ message: [UInt8], _ code: String) throws {
        #expect(Hex.encode(try HMACSHA256.code(of: message, key: key)) == code)
        let bytes = try #require(Hex.decode(code))
        #expect(try HMACSHA256.isValid(code: bytes, for: message, key: key))
        #expect(try !HMACSHA256.isValid(code: bytes, for: message + [0], key: key))
        #expect(try !HMACSHA256.isValid(code: bytes.dropLast(), for: message, key: key))
    }

    @Test
    func refusesAnEmptyKey() {
        #expect(throws: CryptoError.malformed(.macKey)) {
            try HMACSHA256.code(of: [1], key: [])
        }
    }

    @Test
    func comparesInFull() {
        #expect(constantTimeEquals([], []))
        #expect(constantTimeEquals([1, 2], [1, 2]))
        #expect(!constantTimeEquals([1, 2], [1, 3]))
        #expect(!constantTimeEquals([1, 2], [1, 2, 3]))
    }

    @Test
    func givesOtherBytesEachTime() throws {
        #expect(try randomBytes(0).isEmpty)
        #expect(try randomBytes(32).count == 32)
        #expect(try randomBytes(32) != randomBytes(32))
        #expect(throws: CryptoError.self) { try randomBytes(-1) }
        #expect(throws: CryptoError.self) { try randomBytes(.max) }
    }
}
