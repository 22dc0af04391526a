import ArgumentParser
import Glibc
import ServiceRuntime
import Testing

@testable import Operator

@Suite
struct SecretsCommandTests {
    private func make(in folder: String) throws {
        let command = try SecretsCommand.parse([folder])
        try command.run()
    }

    /// Each file with its inode and its time of change.
    private func files(in folder: String) -> [String: [Int]] {
        var files: [String: [Int]] = [:]
        for name in Files.names(in: folder) {
            guard let status = Files.status(of: "\(folder)/\(name)") else { continue }
            files[name] = [Int(status.st_ino), status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
        }
        return files
    }

    @Test
    func itMakesAllThatAnInstallationNeedsOnce() async throws {
        try await withTemporaryFolder { path in
            let folder = "\(path)/secrets"
            try make(in: folder)
            let roles = (Roles.all + [Roles.superuser]).map { "\($0).pgpass" }
            let keys = ["caller", "operator", "reporting"].flatMap { ["\($0).key", "\($0).pub"] }
            let first = files(in: folder)
            #expect(
                first.keys.sorted()
                    == (roles + keys + ["metrics.token", "second-factor.key"]).sorted()
            )
            #expect(mode(of: folder) == 0o700)
            for name in first.keys {
                #expect(
                    mode(of: "\(folder)/\(name)") == (name.hasSuffix(".pub") ? 0o644 : 0o600)
                )
            }
            try make(in: folder)
            #expect(files(in: folder) == first)
        }
    }

    @Test
    func itAddsWhatIsMissingAndLeavesTheRest() async throws {
        try await withTemporaryFolder { path in
            let folder = "\(path)/secrets"
            try make(in: folder)
            let first = files(in: folder)
            unlink("\(folder)/vanquan_funding.pgpass")
            try make(in: folder)
            let second = files(in: folder)
            #expect(first.keys == second.keys)
            #expect(
                first.filter { second[$0.key] != $0.value }.map(\.key) == ["vanquan_funding.pgpass"]
            )
        }
    }

    @Test
    func itRefusesWhatOthersCouldReach() async throws {
        try await withTemporaryFolder { path in
            let folder = "\(path)/secrets"
            try make(in: folder)
            chmod("\(folder)/caller.key", 0o644)
            let fault = #expect(throws: StartFault.self) { try make(in: folder) }
            #expect(fault?.exitStatus == 78)
        }
    }

    @Test
    func aFolderWithSomethingInItIsNotGivenAway() async throws {
        try await withTemporaryFolder { path in
            try AtomicFile.write("", to: "\(path)/somebody's", mode: 0o600)
            let other = SecretsOwner(userID: geteuid() + 10001, groupID: 10001)
            let fault = #expect(throws: StartFault.self) { try other.takeOver(path) }
            #expect(fault?.exitStatus == 78 && fault?.sentence.contains("not empty") == true)
            #expect(Files.status(of: path)?.st_uid == geteuid())
            #expect(mode(of: path) == 0o711)
        }
    }

    @Test
    func onesOwnFolderNeedsNoGiving() async throws {
        try await withTemporaryFolder { path in
            try AtomicFile.write("", to: "\(path)/lock", mode: 0o600)
            try SecretsOwner(userID: geteuid(), groupID: getegid()).takeOver(path)
            #expect(mode(of: path) == 0o711)
        }
    }
}
