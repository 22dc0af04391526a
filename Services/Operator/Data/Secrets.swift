import Glibc
import ServiceRuntime
import Signing

/// The passwords and keys of one installation.
///
/// Each is made where it is missing and never changed.
struct Secrets: Sendable {
    let folder: String

    /// Signs the tokens by which the services know the gateway's callers.
    var callerKey: KeyFiles { KeyFiles(stem: "\(folder)/caller") }
    /// Signs the tokens by which the other services know reporting, which composes what they know.
    var reportingKey: KeyFiles { KeyFiles(stem: "\(folder)/reporting") }
    /// Signs the assertions of whoever operates this machine.
    var operatorKey: KeyFiles { KeyFiles(stem: "\(folder)/operator") }

    /// By which a monitor reads the system's figures; one line.
    var metricsTokenPath: String { "\(folder)/metrics.token" }

    /// Seals what the gateway keeps of second factors; without it nobody's app opens anything any more.
    var secondFactorKeyPath: String { "\(folder)/second-factor.key" }

    /// Makes what is missing, and reads what is there as those do who use it.
    func prepare(roles: [String]) throws(StartFault) {
        try SecretFile.checkAccess(
            folder: folder,
            files: keys.map(\.privatePath) + roles.map(passwordPath) + [
                metricsTokenPath, secondFactorKeyPath,
            ]
        )
        for role in roles {
            if Files.exists(passwordPath(of: role)) {
                _ = try password(of: role)
            } else {
                let line = "*:*:*:\(role):\(try Self.newPassword())\n"
                try AtomicFile.write(line, to: passwordPath(of: role), mode: 0o600)
            }
        }
        for key in keys { try key.prepare() }
        if !Files.exists(metricsTokenPath) {
            try AtomicFile.write("\(try Self.newPassword())\n", to: metricsTokenPath, mode: 0o600)
        }
        if !Files.exists(secondFactorKeyPath) {
            try AtomicFile.write("\(try Self.newKey())\n", to: secondFactorKeyPath, mode: 0o600)
        }
    }

    var keys: [KeyFiles] { [callerKey, reportingKey, operatorKey] }

    func has(_ role: String) -> Bool { Files.exists(passwordPath(of: role)) }

    func credentials(of role: String) throws(StartFault) -> Credentials {
        guard has(role) else {
            throw .configuration("\(passwordPath(of: role)) is missing: `vanquan up` makes it.")
        }
        return Credentials(role: role, passwordFile: passwordPath(of: role))
    }

    func password(of role: String) throws(StartFault) -> String {
        let path = passwordPath(of: role)
        let start = "*:*:*:\(role):"
        let lines = try SecretFile(path: path).text()?.split(separator: "\n") ?? []
        guard lines.count == 1, lines[0].hasPrefix(start) else { throw spoilt(role) }
        let password = lines[0].dropFirst(start.count)
        guard !password.isEmpty, password.utf8.allSatisfy(Self.isPlain) else { throw spoilt(role) }
        return String(password)
    }

    /// Printable, and to libpq nothing but itself: what it reads in the file is what we tell the server.
    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x21...0x7E).contains(byte) && byte != UInt8(ascii: ":") && byte != UInt8(ascii: "\\")
    }

    private func spoilt(_ role: String) -> StartFault {
        // The server knows the superuser's password alone from the time when it was made.
        let remedy = role == Roles.superuser ? "" : ", or remove it so that a new one is made"
        return .configuration(
            "\(passwordPath(of: role)) has to hold one line “*:*:*:\(role):PASSWORD”: restore it from a "
                + "back-up\(remedy)."
        )
    }

    func passwordPath(of role: String) -> String { "\(folder)/\(role).pgpass" }

    private static func newKey() throws(StartFault) -> String {
        do {
            return try SecretKey().text
        } catch {
            throw StartFault("The system's OpenSSL does not work: \(error).", exitStatus: 70)
        }
    }

    /// 192 bits, in letters that mean nothing to libpq, SQL or a shell.
    private static func newPassword() throws(StartFault) -> String {
        do {
            return Base64.url.encode(try randomBytes(24))
        } catch {
            throw StartFault("The system's OpenSSL does not work: \(error).", exitStatus: 70)
        }
    }
}
