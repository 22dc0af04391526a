import Signing
import Testing

@Suite
struct JWSTests {
    private let key: Ed25519PrivateKey
    private let keys: [String: Ed25519PublicKey]
    private let payload = Array(#"{"sub":"user:1"}"#.utf8)

    init() throws {
        key = try Ed25519PrivateKey()
        keys = ["2025-06": key.publicKey]
    }

    private func token(header: String) throws -> String {
        let input = Base64.url.encode(Array(header.utf8)) + "." + Base64.url.encode(payload)
        return try input + "." + Base64.url.encode(key.signature(of: Array(input.utf8)))
    }

    @Test
    func verifiesWhatItSigned() throws {
        let token = try JWS.sign(payload, key: key, keyID: "2025-06")
        #expect(try JWS.verify(token, keys: keys) == payload)
        let header = try #require(token.split(separator: ".").first)
        #expect(
            Base64.url.decode(header)
                == Array(#"{"alg":"EdDSA","kid":"2025-06","typ":"JWT"}"#.utf8)
        )
    }

    /// RFC 8037, appendix A.4 and A.5: its header has no `kid`, so the parts are checked.
    @Test
    func agreesWithRFC8037() throws {
        let secret = try #require(
            Base64.url.decode("nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A")
        )
        let input = "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc"
        let signature =
            "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg"
        let key = try Ed25519PrivateKey(rawRepresentation: secret)
        #expect(
            Base64.url.encode(key.publicKey.rawRepresentation)
                == "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"
        )
        #expect(key.publicKey.keyID == "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k")
        #expect(Base64.url.encode(try key.signature(of: Array(input.utf8))) == signature)
        #expect(throws: JWSError.unacceptableHeader) {
            try JWS.verify(input + "." + signature, keys: ["": key.publicKey])
        }
    }

    @Test(arguments: [
        #"{"alg":"none","kid":"2025-06","typ":"JWT"}"#,
        #"{"alg":"HS256","kid":"2025-06","typ":"JWT"}"#,
        #"{"alg":"eddsa","kid":"2025-06","typ":"JWT"}"#,
        #"{"alg":"EdDSA","typ":"JWT"}"#, #"{"alg":"EdDSA","kid":"2025-06"}"#,
        #"{"alg":"EdDSA","kid":7,"typ":"JWT"}"#, #"{"alg":"EdDSA","kid":"../x","typ":"JWT"}"#,
        #"{"alg":"EdDSA","kid":"2025-06","typ":"JOSE"}"#,
        #"{"alg":"EdDSA","kid":"2025-06","typ":"JWT","crit":["exp"]}"#,
        #"{"alg":"EdDSA","kid":"2025-06","typ":"JWT","jku":"http://x"}"#,
        #"{"alg":"EdDSA","alg":"none","kid":"2025-06","typ":"JWT"}"#, "[]", "x", "",
    ])
    func refusesEveryOtherHeader(_ header: String) throws {
        let token = try token(header: header)
        #expect(throws: JWSError.unacceptableHeader) { try JWS.verify(token, keys: keys) }
    }

    @Test
    func takesTheHeaderInAnyOrder() throws {
        let token = try token(header: #"{"typ": "JWT", "alg": "EdDSA", "kid": "2025-06"}"#)
        #expect(try JWS.verify(token, keys: keys) == payload)
    }

    @Test
    func refusesOtherShapes() throws {
        let token = try JWS.sign(payload, key: key, keyID: "2025-06")
        let shapes = [
            "", ".", "..", "...", token + ".", token + ".x", token + "=", "." + token,
            token.replacingFirst(".", with: "=."), token + "\n", " " + token,
        ]
        for shape in shapes {
            #expect(throws: JWSError.self) { try JWS.verify(shape, keys: keys) }
        }
    }

    @Test
    func refusesAnotherKeyAndAnotherPayload() throws {
        let token = try JWS.sign(payload, key: key, keyID: "2025-06")
        #expect(throws: JWSError.unknownKey) { try JWS.verify(token, keys: [:]) }
        let other = try Ed25519PrivateKey().publicKey
        #expect(throws: JWSError.wrongSignature) {
            try JWS.verify(token, keys: ["2025-06": other])
        }
        let parts = token.split(separator: ".")
        let forged = Base64.url.encode(Array(#"{"sub":"user:2"}"#.utf8))
        #expect(throws: JWSError.wrongSignature) {
            try JWS.verify("\(parts[0]).\(forged).\(parts[2])", keys: keys)
        }
        #expect(throws: JWSError.wrongSignature) {
            try JWS.verify("\(parts[0]).\(parts[1]).", keys: keys)
        }
    }

    @Test
    func refusesWhatIsTooLong() throws {
        let long = String(repeating: "A", count: JWS.longestToken + 1)
        #expect(throws: JWSError.tooLong) { try JWS.verify(long, keys: keys) }
        #expect(throws: CryptoError.malformed(.payload)) {
            try JWS.sign([UInt8](repeating: 0, count: 8000), key: key, keyID: "2025-06")
        }
        #expect(throws: CryptoError.malformed(.keyID)) {
            try JWS.sign(payload, key: key, keyID: "a\"b")
        }
    }
}

extension String {
    fileprivate func replacingFirst(_ mark: Character, with text: String) -> String {
        guard let index = firstIndex(of: mark) else { return self }
        return self[..<index] + text + self[self.index(after: index)...]
    }
}
