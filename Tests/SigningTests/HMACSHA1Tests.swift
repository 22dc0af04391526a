import Testing

@testable import Signing

@Suite
struct HMACSHA1Tests {
    /// RFC 2202, section 3, test cases 1, 2, 3 and 6.
    @Test(arguments: [
        (
            [UInt8](repeating: 0x0B, count: 20), Array("Hi There".utf8),
            "b617318655057264e28bc0b6fb378c8ef146be00"
        ),
        (
            Array("Jefe".utf8), Array("what do ya want for nothing?".utf8),
            "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79"
        ),
        (
            [UInt8](repeating: 0xAA, count: 20), [UInt8](repeating: 0xDD, count: 50),
            "125d7342b9ac11cd91a39af48aa17b4f63f175d3"
        ),
        (
            [UInt8](repeating: 0xAA, count: 80),
            Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
            "aa4ae5e15272d00e95705637ce8a3b55ed402112"
        ),
    ])
    func agreesWithRFC2202(_ key: [UInt8], _ message: [UInt8], _ code: String) throws {
        #expect(Hex.encode(try HMACSHA1.code(of: message, key: key)) == code)
    }

    @Test
    func refusesAnEmptyKey() {
        #expect(throws: CryptoError.malformed(.macKey)) { try HMACSHA1.code(of: [1], key: []) }
    }

    /// FIPS 180-4's examples, and the empty message.
    @Test(arguments: [
        ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
        ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "84983e441c3bd26ebaae4aa1f95129e5e54670f1"
        ),
    ])
    func digestsAsFIPS180Says(_ message: String, _ digest: String) throws {
        #expect(Hex.encode(try SHA1.digest(Array(message.utf8))) == digest)
    }
}
