import Glibc
import ServiceRuntime
import Testing

@testable import Operator

/// A folder for one test, gone afterwards.
func withTemporaryFolder<Result>(
    _ body: (String) async throws -> Result
) async throws -> Result {
    var template = Array("/tmp/vanquan-operator-XXXXXX".utf8CString)
    let path = try #require(mkdtemp(&template).map { String(cString: $0) })
    // The server's user has to get through, where that is another one.
    chmod(path, 0o711)
    do {
        let result = try await body(path)
        try await removeFolder(path)
        return result
    } catch {
        try await removeFolder(path)
        throw error
    }
}

private func removeFolder(_ path: String) async throws {
    let command = ProcessCommand(path: "/bin/rm", arguments: ["-rf", "--", path])
    try await command.succeed(to: "remove the test's folder")
}

func mode(of path: String) -> mode_t? {
    Files.status(of: path).map { $0.st_mode & 0o7777 }
}
