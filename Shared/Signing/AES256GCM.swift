import CLibCrypto

/// AES-256-GCM (NIST SP 800-38D) with the lengths that everybody uses: a 12-byte nonce, a 16-byte tag.
enum AES256GCM {
    static let keyByteCount = 32
    static let nonceByteCount = 12
    static let tagByteCount = 16

    /// The ciphertext, as long as the plaintext, and the tag behind it.
    /// - Parameter nonce: never the same twice with one key.
    static func seal(
        _ plaintext: [UInt8],
        key: [UInt8],
        nonce: [UInt8],
        associatedData: [UInt8]
    ) throws(CryptoError) -> [UInt8] {
        let context = try context(key, nonce, isSealing: true)
        defer { EVP_CIPHER_CTX_free(context) }
        try takeIn(associatedData, context)
        let ciphertext = try turned(plaintext, context)
        try finish(context)
        var tag = [UInt8](repeating: 0, count: tagByteCount)
        try checked(
            EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, CInt(tagByteCount), &tag),
            .failed(.seal)
        )
        return ciphertext + tag
    }

    /// The plaintext; `nil` where ciphertext, tag or associated data are not what was sealed.
    static func open(
        _ sealed: [UInt8],
        key: [UInt8],
        nonce: [UInt8],
        associatedData: [UInt8]
    ) throws(CryptoError) -> [UInt8]? {
        guard sealed.count >= tagByteCount else { return nil }
        let context = try context(key, nonce, isSealing: false)
        defer { EVP_CIPHER_CTX_free(context) }
        try takeIn(associatedData, context)
        let plaintext = try turned(Array(sealed.dropLast(tagByteCount)), context)
        var tag = Array(sealed.suffix(tagByteCount))
        try checked(
            EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, CInt(tagByteCount), &tag),
            .failed(.seal)
        )
        // Only this says whether the plaintext is what was sealed; before it, it is nobody's.
        do { try finish(context) } catch { return nil }
        return plaintext
    }

    private static func context(
        _ key: [UInt8],
        _ nonce: [UInt8],
        isSealing: Bool
    ) throws(CryptoError) -> OpaquePointer {
        guard key.count == keyByteCount, nonce.count == nonceByteCount else {
            throw .malformed(.secretKey)
        }
        let context = try checked(EVP_CIPHER_CTX_new(), .failed(.seal))
        let sealing: CInt = isSealing ? 1 : 0
        guard EVP_CipherInit_ex(context, EVP_aes_256_gcm(), nil, key, nonce, sealing) == 1 else {
            EVP_CIPHER_CTX_free(context)
            ERR_clear_error()
            throw .failed(.seal)
        }
        return context
    }

    private static func takeIn(
        _ associatedData: [UInt8],
        _ context: OpaquePointer
    ) throws(CryptoError) {
        guard !associatedData.isEmpty else { return }
        var count: CInt = 0
        try checked(
            EVP_CipherUpdate(context, nil, &count, associatedData, try size(associatedData)),
            .failed(.seal)
        )
    }

    private static func turned(
        _ bytes: [UInt8],
        _ context: OpaquePointer
    ) throws(CryptoError) -> [UInt8] {
        // OpenSSL takes an input of no bytes for the end.
        guard !bytes.isEmpty else { return [] }
        var turned = [UInt8](repeating: 0, count: bytes.count)
        var count: CInt = 0
        try checked(
            EVP_CipherUpdate(context, &turned, &count, bytes, try size(bytes)),
            .failed(.seal)
        )
        guard Int(count) == bytes.count else { throw .failed(.seal) }
        return turned
    }

    private static func finish(_ context: OpaquePointer) throws(CryptoError) {
        // GCM has nothing left to give here, but OpenSSL wants a place for it.
        var rest = [UInt8](repeating: 0, count: 16)
        var count: CInt = 0
        try checked(EVP_CipherFinal_ex(context, &rest, &count), .failed(.seal))
    }

    private static func size(_ bytes: [UInt8]) throws(CryptoError) -> CInt {
        guard let size = CInt(exactly: bytes.count) else { throw .malformed(.payload) }
        return size
    }
}
