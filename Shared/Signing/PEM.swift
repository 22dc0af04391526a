import CLibCrypto

/// Keys as the ordinary text files that every other tool reads.
enum PEM {
    /// An Ed25519 key has 119 bytes of PEM; files with comments before it are allowed for.
    private static let longest = 4096

    /// The key that `read`, one of OpenSSL's PEM readers, finds in a text.
    static func key(
        in text: String,
        _ form: CryptoError.Form,
        _ read: (OpaquePointer?) -> OpaquePointer?
    ) throws(CryptoError) -> KeyHandle {
        let bytes = Array(text.utf8)
        guard (1...longest).contains(bytes.count) else { throw .malformed(form) }
        let found = bytes.withUnsafeBytes { buffer -> OpaquePointer? in
            guard let bio = BIO_new_mem_buf(buffer.baseAddress, CInt(buffer.count)) else {
                return nil
            }
            defer { BIO_free(bio) }
            return read(bio)
        }
        return try KeyHandle(owning: checked(found, .malformed(form)), form)
    }

    /// The text that `write`, one of OpenSSL's PEM writers, makes.
    static func text(_ write: (OpaquePointer?) -> CInt) throws(CryptoError) -> String {
        let bio = try checked(BIO_new(BIO_s_mem()), .failed(.encodeKey))
        defer { BIO_free(bio) }
        try checked(write(bio), .failed(.encodeKey))
        var bytes = [UInt8](repeating: 0, count: longest)
        let count = BIO_read(bio, &bytes, CInt(longest))
        guard count > 0 else { throw .failed(.encodeKey) }
        return String(decoding: bytes.prefix(Int(count)), as: UTF8.self)
    }
}
