import Signing
import Testing

@Suite
struct Ed25519Tests {
    /// RFC 8032, section 7.1: secret key, public key, message, signature.
    static let vectors: [[String]] = [
        [
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
            "",
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39"
                + "701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        ],
        [
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
            "72",
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f36"
                + "13d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
        ],
        [
            "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
            "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
            "af82",
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f7"
                + "60984dc6594a7c15e9716ed28dc027beceea1ec40a",
        ],
    ]

    @Test(arguments: vectors)
    func agreesWithRFC8032(_ vector: [String]) throws {
        let bytes = try vector.map { try #require(Hex.decode($0)) }
        let key = try Ed25519PrivateKey(rawRepresentation: bytes[0])
        #expect(try key.rawRepresentation == bytes[0])
        #expect(key.publicKey.rawRepresentation == bytes[1])
        #expect(try key.signature(of: bytes[2]) == bytes[3])
        #expect(key.publicKey.isValid(signature: bytes[3], for: bytes[2]))
    }

    @Test
    func refusesWhatIsNotTheSignature() throws {
        let key = try Ed25519PrivateKey()
        let publicKey = key.publicKey
        let message = Array("Rà soát số liệu kế hoạch".utf8)
        let signature = try key.signature(of: message)
        for index in [0, 31, 32, 63] {
            var damaged = signature
            damaged[index] ^= 1
            #expect(!publicKey.isValid(signature: damaged, for: message))
        }
        #expect(!publicKey.isValid(signature: [], for: message))
        #expect(!publicKey.isValid(signature: signature + [0], for: message))
        #expect(!publicKey.isValid(signature: signature, for: message + [0]))
        let other = try Ed25519PrivateKey().publicKey
        #expect(!other.isValid(signature: signature, for: message))
    }

    @Test
    func readsAndWritesOrdinaryFiles() throws {
        // RFC 8410, section 10.3, and its public key of section 10.1.
        let privatePEM = """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC
            -----END PRIVATE KEY-----

            """
        let publicPEM = """
            -----BEGIN PUBLIC KEY-----
            MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=
            -----END PUBLIC KEY-----

            """
        let key = try Ed25519PrivateKey(pem: privatePEM)
        #expect(try key.pem == privatePEM)
        #expect(try key.publicKey.pem == publicPEM)
        #expect(try Ed25519PublicKey(pem: publicPEM) == key.publicKey)
    }

    @Test(arguments: [
        "", "x", "-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----\n",
        // An X25519 key: of the same length, and no signing key (RFC 8410, section 10.2).
        """
        -----BEGIN PRIVATE KEY-----
        MC4CAQAwBQYDK2VuBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC
        -----END PRIVATE KEY-----
        """,
        String(repeating: "x", count: 5000),
    ])
    func refusesOtherFiles(_ text: String) {
        #expect(throws: CryptoError.self) { try Ed25519PrivateKey(pem: text) }
        #expect(throws: CryptoError.self) { try Ed25519PublicKey(pem: text) }
    }

    @Test
    func refusesKeysOfAnotherLength() {
        #expect(throws: CryptoError.malformed(.privateKey)) {
            try Ed25519PrivateKey(rawRepresentation: [1, 2, 3])
        }
        #expect(throws: CryptoError.malformed(.publicKey)) {
            try Ed25519PublicKey(rawRepresentation: [])
        }
    }

    @Test
    func doesNotPrintItself() throws {
        let key = try Ed25519PrivateKey(rawRepresentation: [UInt8](repeating: 0xAB, count: 32))
        var dumped = ""
        dump(key, to: &dumped)
        for text in ["\(key)", String(reflecting: key), dumped, "\([key])"] {
            #expect(!text.lowercased().contains("abab") && !text.contains("171, 171"))
            #expect(!text.contains("0x"))
        }
    }

    @Test
    func signsFromManyTasksAtOnce() async throws {
        let key = try Ed25519PrivateKey()
        let expected = try key.signature(of: [1])
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<50 { group.addTask { try key.signature(of: [1]) == expected } }
            for try await isSame in group { #expect(isSame) }
        }
    }
}
