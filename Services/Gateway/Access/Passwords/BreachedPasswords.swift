import ServiceRuntime
import Signing
import Values

/// Passwords that are known from thefts: “Pwned Passwords” or any file of its form, kept by the
/// operator, since no password of ours is to leave the machine, not even the beginning of its digest.
///
/// The form is that of the public download ordered by hash: lines of 40 hexadecimal digits, the
/// SHA-1 of a password in UTF-8, a colon and how often it was seen. It may have tens of GB: nothing
/// of it is kept in memory, and a password is found by some 25 reads of 4 KiB. They hold up the
/// calling thread, for a third of a second on a cold disk, whenever somebody chooses a password.
///
/// One's own list becomes such a file by `sha1sum` of each line, `:1` behind it, and `LC_ALL=C sort`.
struct BreachedPasswords: Sendable {
    private let lines: DigestLines

    /// - Throws: ``StartFault`` where the file cannot be read or is of another form or order.
    init(path: String) throws(StartFault) {
        do {
            lines = try DigestLines(path: path)
            try lines.checkSome()
        } catch {
            throw .configuration(
                """
                \(path) is no list of passwords by SHA-1, ordered by hash (“Pwned Passwords”): \
                \(error).
                """
            )
        }
    }

    /// That a password is in the list; `nil` where it is not.
    /// - Throws: ``DigestLines/Fault`` where the file cannot be read any more, or is not ordered.
    func violation(of password: String) throws -> PasswordViolation? {
        try count(of: password).map { .breached(count: $0) }
    }

    /// How often a password was seen; `nil` where it is not in the list.
    /// - Throws: as ``violation(of:)``.
    func count(of password: String) throws -> Int64? {
        try lines.count(of: try SHA1.digest(Array(password.nfc.utf8)))
    }
}
