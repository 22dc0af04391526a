import Glibc
import ServiceRuntime

/// A file with a secret in it, which nobody but its owner may reach.
struct SecretFile: Sendable {
    let path: String

    /// Refuses what other users may read or write: libpq would silently ignore such a password, and
    /// whoever has read a key may meanwhile be somebody.
    static func checkAccess(folder: String, files: [String]) throws(StartFault) {
        var commands: [String] = []
        if isOpen(folder) { commands.append("chmod 700 \(quoted(folder))") }
        let open = files.filter(isOpen)
        if !open.isEmpty { commands.append("chmod 600 \(open.map(quoted).joined(separator: " "))") }
        guard commands.isEmpty else { throw fault(commands.joined(separator: " && ")) }
    }

    /// As ``Files/smallText(of:)``, once nobody else can read it.
    func text() throws(StartFault) -> String? {
        guard !Self.isOpen(path) else { throw Self.fault("chmod 600 \(Self.quoted(path))") }
        return try Files.smallText(of: path)
    }

    private static func isOpen(_ path: String) -> Bool {
        Files.target(of: path).map { $0.st_mode & 0o077 != 0 } ?? false
    }

    /// For a shell, to be copied.
    private static func quoted(_ path: String) -> String {
        let isPlain = path.allSatisfy { character in
            character.isLetter || character.isNumber || "/._-".contains(character)
        }
        return isPlain ? path : "'\(path.replacing("'", with: "'\\''"))'"
    }

    private static func fault(_ command: String) -> StartFault {
        .configuration("Other users of this machine can reach its secrets: run `\(command)`.")
    }
}
