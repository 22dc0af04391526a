import CLibCrypto

/// SHA-1 (FIPS 180-4), only to find a text in a list that is ordered by it.
///
/// Two texts with the same SHA-1 can be made, so it proves nothing of what was signed or stored:
/// whoever needs a digest takes ``SHA256``. A list of passwords from known breaches is published in
/// no other form, and a collision in it could at worst refuse one more password.
public enum SHA1 {
    public static let byteCount = 20

    /// The 20 bytes of the digest of some bytes.
    public static func digest(_ bytes: [UInt8]) throws(CryptoError) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: byteCount)
        var count = 0
        let done = EVP_Q_digest(nil, "SHA1", nil, bytes, bytes.count, &digest, &count)
        try checked(count == digest.count ? done : 0, .failed(.digest))
        return digest
    }
}
