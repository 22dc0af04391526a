/// HMAC with SHA-1, for one-time codes alone: it is what every authenticator app computes.
///
/// That two texts with the same SHA-1 can be made does not help against HMAC, which needs no more
/// than that nobody guesses its output without the key (RFC 6151 says so of MD5, RFC 6194 of SHA-1).
enum HMACSHA1 {
    static let byteCount = 20

    /// The 20 bytes that authenticate a message.
    static func code(of message: [UInt8], key: [UInt8]) throws(CryptoError) -> [UInt8] {
        try HMAC.code(of: message, key: key, digest: "SHA1", byteCount: byteCount)
    }
}
