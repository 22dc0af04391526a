import CLibCrypto

/// The key that signs (RFC 8032); printing it shows nothing of it.
public struct Ed25519PrivateKey: Sendable {
    public let publicKey: Ed25519PublicKey
    private let handle: KeyHandle

    /// A new key.
    public init() throws(CryptoError) {
        let context = try checked(
            EVP_PKEY_CTX_new_id(EVP_PKEY_ED25519, nil),
            .failed(.generateKey)
        )
        defer { EVP_PKEY_CTX_free(context) }
        try checked(EVP_PKEY_keygen_init(context), .failed(.generateKey))
        var key: OpaquePointer?
        try checked(EVP_PKEY_keygen(context, &key), .failed(.generateKey))
        try self.init(KeyHandle(owning: checked(key, .failed(.generateKey)), .privateKey))
    }

    /// A key from its 32 bytes.
    public init(rawRepresentation bytes: [UInt8]) throws(CryptoError) {
        guard bytes.count == 32 else { throw .malformed(.privateKey) }
        let key = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nil, bytes, bytes.count)
        try self.init(KeyHandle(owning: checked(key, .malformed(.privateKey)), .privateKey))
    }

    /// A key from a PKCS#8 file (`-----BEGIN PRIVATE KEY-----`) that is not encrypted.
    public init(pem: String) throws(CryptoError) {
        let handle = try PEM.key(in: pem, .privateKey) { bio in
            // Without a callback of ours, OpenSSL would ask for the password at the terminal.
            PEM_read_bio_PrivateKey(bio, nil, { _, _, _, _ in -1 }, nil)
        }
        try self.init(handle)
    }

    private init(_ handle: KeyHandle) throws(CryptoError) {
        self.handle = handle
        publicKey = try Ed25519PublicKey(
            rawRepresentation: handle.raw(EVP_PKEY_get_raw_public_key)
        )
    }

    /// The 32 bytes, secret.
    public var rawRepresentation: [UInt8] {
        get throws(CryptoError) { try handle.raw(EVP_PKEY_get_raw_private_key) }
    }

    /// The key as a PKCS#8 file, secret, not encrypted.
    public var pem: String {
        get throws(CryptoError) {
            let key = handle.pointer
            return try PEM.text { PEM_write_bio_PKCS8PrivateKey($0, key, nil, nil, 0, nil, nil) }
        }
    }

    /// The signature of a message: 64 bytes, always the same for the same message.
    public func signature(of message: [UInt8]) throws(CryptoError) -> [UInt8] {
        let context = try checked(EVP_MD_CTX_new(), .failed(.sign))
        defer { EVP_MD_CTX_free(context) }
        try checked(EVP_DigestSignInit(context, nil, nil, nil, handle.pointer), .failed(.sign))
        var count = 64
        var signature = [UInt8](repeating: 0, count: count)
        try checked(
            EVP_DigestSign(context, &signature, &count, message, message.count),
            .failed(.sign)
        )
        guard count == signature.count else { throw .failed(.sign) }
        return signature
    }
}

extension Ed25519PrivateKey: CustomStringConvertible, CustomReflectable {
    public var description: String { "Ed25519PrivateKey(redacted)" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
