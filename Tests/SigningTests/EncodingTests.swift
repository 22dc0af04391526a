import Signing
import Testing

@Suite
struct EncodingTests {
    /// RFC 4648, section 10, without the padding.
    @Test(arguments: [
        ("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"),
        ("fooba", "Zm9vYmE"), ("foobar", "Zm9vYmFy"),
    ])
    func agreesWithRFC4648(_ plain: String, _ encoded: String) {
        #expect(Base64.url.encode(Array(plain.utf8)) == encoded)
        #expect(Base64.url.decode(encoded) == Array(plain.utf8))
    }

    @Test
    func readsBackEveryByte() {
        let bytes = (0...255).map { UInt8($0) }
        for count in 250...256 {
            let some = Array(bytes.suffix(count))
            #expect(Base64.url.decode(Base64.url.encode(some)) == some)
            #expect(Hex.decode(Hex.encode(some)) == some)
        }
        #expect(Base64.url.encode([0xFB, 0xFF]) == "-_8")
    }

    @Test(arguments: ["Z", "Zg==", "Zh", "Zm9=", "Zm 9", "+/8", "Zm9vY", "Zmé", "Zm8\n"])
    func refusesEverySecondSpelling(_ text: String) {
        #expect(Base64.url.decode(text) == nil)
    }

    @Test
    func readsHexInEitherCase() {
        #expect(Hex.decode("00fFAb") == [0, 255, 171])
        #expect(Hex.decode("0") == nil)
        #expect(Hex.decode("0g") == nil)
        #expect(Hex.decode("００") == nil)
    }
}
