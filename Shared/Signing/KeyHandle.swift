import CLibCrypto

/// Owns an `EVP_PKEY`.
///
/// `@unchecked Sendable`: the pointer never changes, and OpenSSL allows any number of threads to
/// use one key at once as long as none changes it, which nothing here does after `init`.
final class KeyHandle: @unchecked Sendable {
    let pointer: OpaquePointer

    /// Takes the key over, if it is one for Ed25519.
    init(owning pointer: OpaquePointer, _ form: CryptoError.Form) throws(CryptoError) {
        guard EVP_PKEY_get_id(pointer) == EVP_PKEY_ED25519 else {
            EVP_PKEY_free(pointer)
            throw .malformed(form)
        }
        self.pointer = pointer
    }

    deinit {
        EVP_PKEY_free(pointer)
    }

    /// The 32 bytes that `get`, one of OpenSSL's readers of raw keys, gives.
    func raw(
        _ get: (OpaquePointer?, UnsafeMutablePointer<UInt8>?, UnsafeMutablePointer<Int>?) -> CInt
    ) throws(CryptoError) -> [UInt8] {
        var count = 32
        var bytes = [UInt8](repeating: 0, count: count)
        try checked(get(pointer, &bytes, &count), .failed(.encodeKey))
        return bytes
    }
}
