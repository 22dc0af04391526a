public import Values

/// One-time codes by the clock (RFC 6238) as authenticator apps make them: SHA-1, 6 digits, 30 s.
///
/// Apps ignore what a URI says otherwise, or refuse it, so nothing of it can be chosen.
public enum TOTP {
    public static let digitCount = 6
    public static let stepSeconds: Int64 = 30
    /// Steps before and after the present one whose codes count too: a phone's clock is some seconds
    /// off, and a person needs some to type (RFC 6238, section 5.2, allows one for that).
    public static let tolerance: Int64 = 1

    /// The steps of 30 s since 1970, negative before it.
    public static func step(at instant: Instant) -> Int64 {
        let (quotient, remainder) = instant.secondsSince1970
            .quotientAndRemainder(dividingBy: stepSeconds)
        return remainder < 0 ? quotient - 1 : quotient
    }

    /// The six digits of a step.
    public static func code(
        of secret: TOTPSecret,
        step: Int64
    ) throws(CryptoError) -> String {
        String(decoding: try digits(secret, step), as: UTF8.self)
    }

    /// The step whose code was typed, from the one before the present to the one after it; `nil`
    /// where the code is none of theirs.
    ///
    /// A code counts once (RFC 6238, section 5.2): the caller stores the step that is returned, in
    /// one statement that refuses where the stored one is not earlier, since two requests may bring
    /// the same code at the same time. A code that does not count must still be counted as a try:
    /// three of a million are right.
    /// - Parameters:
    ///   - typed: digits; spaces among them are ignored, as apps show `123 456`.
    ///   - lastStep: the last step that was accepted: it and earlier ones do not count.
    public static func matchingStep(
        typed: String,
        secret: TOTPSecret,
        at instant: Instant,
        after lastStep: Int64? = nil
    ) throws(CryptoError) -> Int64? {
        guard let typed = digits(typed: typed) else { return nil }
        let present = step(at: instant)
        var found: Int64?
        // All are computed and compared in full, so that the time does not tell which was near.
        for step in (present - tolerance)...(present + tolerance) {
            let isRight = constantTimeEquals(typed, try digits(secret, step))
            if isRight, step > lastStep ?? .min { found = step }
        }
        return found
    }

    private static func digits(_ secret: TOTPSecret, _ step: Int64) throws(CryptoError) -> [UInt8] {
        try HOTP.digits(
            counter: UInt64(bitPattern: step),
            key: secret.bytes,
            digitCount: digitCount
        )
    }

    private static func digits(typed text: String) -> [UInt8]? {
        let digits = text.utf8.filter { $0 != UInt8(ascii: " ") }
        let isCode =
            digits.count == digitCount
            && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        return isCode ? digits : nil
    }
}
