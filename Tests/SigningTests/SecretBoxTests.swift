import SeededRandom
import Testing

@testable import Signing

@Suite
struct SecretBoxTests {
    /// One row of the vectors of AES-256-GCM.
    struct Vector {
        let key: String
        let nonce: String
        var plaintext = ""
        var associatedData = ""
        let sealed: String
    }

    private static let long = """
        d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72\
        1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39
        """
    private static let longSealed = """
        522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa\
        8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662
        """
    private static let zeros = String(repeating: "0", count: 64)
    private static let key = String(repeating: "feffe9928665731c6d6a8f9467308308", count: 2)

    /// McGrew and Viega, “The Galois/Counter Mode of Operation” as submitted to NIST, appendix B,
    /// test cases 13 to 16: those with 256-bit keys and 96-bit nonces.
    static let vectors = [
        Vector(
            key: zeros,
            nonce: String(repeating: "0", count: 24),
            sealed: "530f8afbc74536b9a963b4f1c4cb738b"
        ),
        Vector(
            key: zeros,
            nonce: String(repeating: "0", count: 24),
            plaintext: String(repeating: "0", count: 32),
            sealed: "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919"
        ),
        Vector(
            key: key,
            nonce: "cafebabefacedbaddecaf888",
            plaintext: long + "1aafd255",
            sealed: longSealed + "898015ad" + "b094dac5d93471bdec1a502270e3cc6c"
        ),
        Vector(
            key: key,
            nonce: "cafebabefacedbaddecaf888",
            plaintext: long,
            associatedData: "feedfacedeadbeeffeedfacedeadbeefabaddad2",
            sealed: longSealed + "76fc6ece0f4e1768cddf8853bb2d551b"
        ),
    ]

    @Test(arguments: vectors)
    func agreesWithTheVectors(_ vector: Vector) throws {
        let key = try #require(Hex.decode(vector.key))
        let nonce = try #require(Hex.decode(vector.nonce))
        let plaintext = try #require(Hex.decode(vector.plaintext))
        let data = try #require(Hex.decode(vector.associatedData))
        let sealed = try AES256GCM.seal(plaintext, key: key, nonce: nonce, associatedData: data)
        #expect(Hex.encode(sealed) == vector.sealed)
        let opened = try AES256GCM.open(sealed, key: key, nonce: nonce, associatedData: data)
        #expect(opened == plaintext)
    }

    @Test
    func refusesOtherKeysAndNonces() {
        for (key, nonce) in [(31, 12), (33, 12), (0, 12), (32, 11), (32, 13), (32, 0)] {
            #expect(throws: CryptoError.malformed(.secretKey)) {
                try AES256GCM.seal(
                    [1],
                    key: [UInt8](repeating: 0, count: key),
                    nonce: [UInt8](repeating: 0, count: nonce),
                    associatedData: []
                )
            }
        }
    }

    @Test
    func opensWhatItHasSealed() throws {
        let box = SecretBox(key: try SecretKey())
        var random = SeededRandom(seed: 256)
        for count in [0, 1, 15, 16, 17, 20, 1000] {
            let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
            let sealed = try box.seal(bytes, for: "totp:user:12")
            #expect(sealed.count == count + SecretBox.overhead)
            #expect(try box.open(sealed, for: "totp:user:12") == bytes)
            #expect(try sealed != box.seal(bytes, for: "totp:user:12"))
            #expect(throws: SecretBoxError.notWhatWasSealed) {
                try box.open(sealed, for: "totp:user:13")
            }
        }
        #expect(SecretBox.overhead == 33)
    }

    @Test
    func noticesEveryChangedByteAndBit() throws {
        let box = SecretBox(key: try SecretKey())
        let sealed = try box.seal(Array("12345678901234567890".utf8), for: "x")
        for index in sealed.indices {
            for bit in 0..<8 {
                var changed = sealed
                changed[index] ^= 1 << UInt8(bit)
                let error = #expect(throws: SecretBoxError.self) {
                    try box.open(changed, for: "x")
                }
                let expected: SecretBoxError =
                    index == 0 ? .malformed : index < 5 ? .unknownKey : .notWhatWasSealed
                #expect(error == expected)
            }
        }
        for count in sealed.indices {
            #expect(throws: SecretBoxError.self) {
                try box.open(Array(sealed.prefix(count)), for: "x")
            }
        }
        #expect(throws: SecretBoxError.notWhatWasSealed) { try box.open(sealed + [0], for: "x") }
    }

    @Test
    func opensWithAFormerKeyAndSaysSo() throws {
        let old = try SecretKey()
        let new = try SecretKey()
        let sealed = try SecretBox(key: old).seal([1, 2, 3], for: "x")
        let box = SecretBox(key: new, formerKeys: [old])
        #expect(try box.open(sealed, for: "x") == [1, 2, 3])
        #expect(box.isOutdated(sealed))
        #expect(try !box.isOutdated(box.seal([1, 2, 3], for: "x")))
        #expect(throws: SecretBoxError.unknownKey) {
            try SecretBox(key: new).open(sealed, for: "x")
        }
    }

    @Test
    func readsAKeyFromItsFile() throws {
        let key = try SecretKey()
        #expect(try SecretKey(text: key.text + "\n") == key)
        #expect(try SecretKey(text: key.text.uppercased() + "\r\n") == key)
        #expect(try SecretKey() != key)
        for text in ["", "\n", String(key.text.dropLast(2)), key.text + "00", key.text + " "] {
            #expect(throws: CryptoError.malformed(.secretKey)) { try SecretKey(text: text) }
        }
        #expect("\(key) \(String(reflecting: [key]))".contains("redacted"))
        #expect(!String(reflecting: [key]).contains("\(key.bytes[0]), \(key.bytes[1])"))
    }
}
