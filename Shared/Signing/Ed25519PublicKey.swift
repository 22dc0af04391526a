import CLibCrypto

/// The key that checks signatures (RFC 8032).
public struct Ed25519PublicKey: Sendable {
    /// The 32 bytes.
    public let rawRepresentation: [UInt8]
    /// Names the key in tokens: its JWK thumbprint (RFC 7638, RFC 8037 appendix A.3).
    public let keyID: String
    private let handle: KeyHandle

    /// A key from its 32 bytes.
    public init(rawRepresentation bytes: [UInt8]) throws(CryptoError) {
        guard bytes.count == 32 else { throw .malformed(.publicKey) }
        let key = EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nil, bytes, bytes.count)
        try self.init(KeyHandle(owning: checked(key, .malformed(.publicKey)), .publicKey))
    }

    /// A key from a SubjectPublicKeyInfo file, `-----BEGIN PUBLIC KEY-----`.
    public init(pem: String) throws(CryptoError) {
        try self.init(PEM.key(in: pem, .publicKey) { PEM_read_bio_PUBKEY($0, nil, nil, nil) })
    }

    private init(_ handle: KeyHandle) throws(CryptoError) {
        self.handle = handle
        rawRepresentation = try handle.raw(EVP_PKEY_get_raw_public_key)
        let jwk = #"{"crv":"Ed25519","kty":"OKP","x":"\#(Base64.url.encode(rawRepresentation))"}"#
        keyID = Base64.url.encode(try SHA256.digest(Array(jwk.utf8)))
    }

    /// The key as a SubjectPublicKeyInfo file.
    public var pem: String {
        get throws(CryptoError) {
            let key = handle.pointer
            return try PEM.text { PEM_write_bio_PUBKEY($0, key) }
        }
    }

    /// Whether the signature is this key's for the message.
    public func isValid(signature: [UInt8], for message: [UInt8]) -> Bool {
        guard signature.count == 64, let context = EVP_MD_CTX_new() else { return false }
        defer { EVP_MD_CTX_free(context) }
        let isValid =
            EVP_DigestVerifyInit(context, nil, nil, nil, handle.pointer) == 1
            && EVP_DigestVerify(context, signature, 64, message, message.count) == 1
        if !isValid { ERR_clear_error() }
        return isValid
    }
}

extension Ed25519PublicKey: Hashable {
    public static func == (left: Ed25519PublicKey, right: Ed25519PublicKey) -> Bool {
        left.rawRepresentation == right.rawRepresentation
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(rawRepresentation) }
}

extension Ed25519PublicKey: CustomStringConvertible {
    public var description: String { "Ed25519PublicKey(\(Hex.encode(rawRepresentation)))" }
}
