import Glibc
import ServiceRuntime
import Signing
import Testing

@testable import Operator

@Suite
struct DataFolderTests {
    @Test
    func onlyItsOwnerReadsIt() async throws {
        try await withTemporaryFolder { path in
            let data = try DataFolder.prepared(at: "\(path)/data")
            try data.secrets.prepare(roles: Roles.all)
            #expect(mode(of: data.path) == (geteuid() == 0 ? 0o711 : 0o700))
            #expect(mode(of: data.secretsPath) == 0o700)
            #expect(mode(of: data.logsPath) == 0o700)
            for role in Roles.all {
                #expect(mode(of: data.secrets.passwordPath(of: role)) == 0o600)
            }
            #expect(mode(of: data.secrets.callerKey.privatePath) == 0o600)
            #expect(mode(of: data.secrets.operatorKey.privatePath) == 0o600)
        }
    }

    @Test
    func aFolderThatIsThereKeepsItsMode() async throws {
        try await withTemporaryFolder { path in
            chmod(path, 0o755)
            _ = try DataFolder.prepared(at: path)
            #expect(mode(of: path) == 0o755)
        }
    }

    @Test
    func passwordsAreEachRolesOwn() async throws {
        try await withTemporaryFolder { path in
            let secrets = try DataFolder.prepared(at: path).secrets
            try secrets.prepare(roles: Roles.all)
            let passwords = try Roles.all.map { try secrets.password(of: $0) }
            #expect(Set(passwords).count == Roles.all.count)
            #expect(passwords.allSatisfy { $0.count == 32 })
        }
    }

    @Test
    func whatIsThereIsNeverOverwritten() async throws {
        try await withTemporaryFolder { path in
            let secrets = try DataFolder.prepared(at: path).secrets
            try secrets.prepare(roles: Roles.all)
            let password = try secrets.password(of: Roles.owner)
            let key = try Files.text(of: secrets.callerKey.privatePath)
            unlink(secrets.passwordPath(of: "vanquan_funding"))
            unlink(secrets.callerKey.publicPath)
            try secrets.prepare(roles: Roles.all)
            #expect(try secrets.password(of: Roles.owner) == password)
            #expect(try Files.text(of: secrets.callerKey.privatePath) == key)
            #expect(secrets.has("vanquan_funding"))
            let pem = try #require(try Files.text(of: secrets.callerKey.publicPath))
            #expect(try Ed25519PublicKey(pem: pem) == secrets.callerKey.privateKey().publicKey)
        }
    }

    @Test
    func aSecretThatSomebodySpoiltIsNamed() async throws {
        try await withTemporaryFolder { path in
            let secrets = try DataFolder.prepared(at: path).secrets
            try AtomicFile.write("hello", to: secrets.passwordPath(of: Roles.owner), mode: 0o600)
            let fault = #expect(throws: StartFault.self) {
                try secrets.password(of: Roles.owner)
            }
            #expect(fault?.sentence.contains("vanquan_owner.pgpass") == true)
            #expect(fault?.exitStatus == 78)
        }
    }

    @Test
    func aFolderThatCannotBeMadeIsOneSentence() {
        let fault = #expect(throws: StartFault.self) {
            try DataFolder.prepared(at: "/proc/nowhere/data")
        }
        #expect(fault?.exitStatus == 73)
        #expect(fault?.sentence.contains("/proc") == true)
    }

    @Test
    func twoFoldersHaveDifferentMarks() throws {
        let marks = try ["/srv/a", "/srv/b"].map { try DataFolder(path: $0).mark }
        #expect(marks[0] != marks[1])
        #expect(marks.allSatisfy { $0.count == 16 })
    }
}
