import CLibCrypto

/// The version of OpenSSL that a process uses: the system's, which Debian patches without a rebuild.
public struct OpenSSLVersion: Hashable, Sendable {
    public let major: Int
    /// `OpenSSL 3.0.17 1 Jul 2025`.
    public let text: String

    public init(major: Int, text: String) {
        self.major = major
        self.text = text
    }

    public static var ofThisProcess: OpenSSLVersion {
        OpenSSLVersion(
            major: Int(OPENSSL_version_major()),
            text: String(cString: OpenSSL_version(OPENSSL_VERSION))
        )
    }
}
