import Values

/// What an authenticator app takes in to make somebody's codes; printing it shows nothing of it.
public struct TOTPEnrolment: Sendable {
    /// Who asks for the codes, as the app shows it: `Chương trình MTQG huyện Văn Quan`.
    public let issuer: String
    /// Whose they are: `lan`.
    public let account: String
    public let secret: TOTPSecret

    /// - Returns: `nil` where a name is empty or has a colon, which parts the two in the app.
    public init?(issuer: String, account: String, secret: TOTPSecret) {
        let names = [issuer, account]
        guard names.allSatisfy({ !$0.isEmpty && !$0.utf8.contains(UInt8(ascii: ":")) }) else {
            return nil
        }
        self.issuer = issuer.nfc
        self.account = account.nfc
        self.secret = secret
    }

    /// Secret: `otpauth://totp/V%C4%83n%20Quan:lan?secret=…&issuer=V%C4%83n%20Quan…`, as Google's
    /// page “Key Uri Format” has it; a QR code shows it to the app's camera.
    ///
    /// The issuer stands twice since some apps read it in the one place and some in the other.
    public var uri: String {
        let issuer = Self.percentEncoded(issuer)
        let label = "\(issuer):\(Self.percentEncoded(account))"
        return "otpauth://totp/\(label)?secret=\(Base32.encode(secret.bytes))&issuer=\(issuer)"
            + "&algorithm=SHA1&digits=\(TOTP.digitCount)&period=\(TOTP.stepSeconds)"
    }

    /// RFC 3986: all but the unreserved characters as `%` and two digits for each byte of UTF-8; a
    /// space too, since apps show a `+` as it is.
    private static func percentEncoded(_ text: String) -> String {
        let unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8
        return text.utf8.map { byte in
            unreserved.contains(byte)
                ? String(Unicode.Scalar(byte)) : "%" + Hex.encode([byte]).uppercased()
        }.joined()
    }
}

extension TOTPEnrolment: CustomStringConvertible, CustomReflectable {
    public var description: String { "TOTPEnrolment(redacted)" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
