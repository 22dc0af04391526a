import Signing
import Testing

@Suite("Keys that anybody signs for")
struct SmallOrderTests {
    @Test("the point 1 takes a signature that nobody's key has made; it is known as one of these")
    func forged() throws {
        let key = try Ed25519PublicKey(rawRepresentation: [1] + [UInt8](repeating: 0, count: 31))
        // R is the same point and S is 0: S·B = R + k·A, whatever is signed.
        let signature = key.rawRepresentation + [UInt8](repeating: 0, count: 32)
        #expect(key.isValid(signature: signature, for: Array("bất cứ điều gì".utf8)))
        #expect(key.isOfSmallOrder)
    }

    @Test("so are the others, with either sign of x", arguments: [UInt8(0), 0x80])
    func others(sign: UInt8) throws {
        let texts = [
            String(repeating: "00", count: 32), "ec" + String(repeating: "ff", count: 30) + "7f",
            "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
            "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        ]
        for text in texts {
            var bytes = try #require(Hex.decode(text))
            bytes[31] |= sign
            #expect(try Ed25519PublicKey(rawRepresentation: bytes).isOfSmallOrder, "\(text)")
        }
    }

    @Test("a key that was made is none of these")
    func ordinary() throws {
        #expect(try !Ed25519PrivateKey().publicKey.isOfSmallOrder)
    }
}
