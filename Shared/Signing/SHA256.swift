import CLibCrypto

/// SHA-256 (FIPS 180-4), at once or piece by piece.
///
///     var hash = try SHA256()
///     for try await piece in file { try hash.update(piece) }
///     let digest = try hash.finish()
public struct SHA256: ~Copyable {
    public static let byteCount = 32

    private let context: OpaquePointer

    public init() throws(CryptoError) {
        let context = try checked(EVP_MD_CTX_new(), .failed(.digest))
        guard EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
            EVP_MD_CTX_free(context)
            ERR_clear_error()
            throw .failed(.digest)
        }
        self.context = context
    }

    deinit {
        EVP_MD_CTX_free(context)
    }

    /// Takes in the next piece.
    public mutating func update(_ bytes: [UInt8]) throws(CryptoError) {
        try checked(EVP_DigestUpdate(context, bytes, bytes.count), .failed(.digest))
    }

    /// The 32 bytes of the digest.
    public consuming func finish() throws(CryptoError) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: Self.byteCount)
        try checked(EVP_DigestFinal_ex(context, &digest, nil), .failed(.digest))
        return digest
    }

    /// The 32 bytes of the digest of some bytes.
    public static func digest(_ bytes: [UInt8]) throws(CryptoError) -> [UInt8] {
        var hash = try SHA256()
        try hash.update(bytes)
        return try hash.finish()
    }

    /// The digest as 64 hexadecimal digits, as it stands in names, seals and `sha256sum`.
    public static func hexDigest(_ bytes: [UInt8]) throws(CryptoError) -> String {
        Hex.encode(try digest(bytes))
    }
}
