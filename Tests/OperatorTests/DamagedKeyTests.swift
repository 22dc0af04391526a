import Glibc
import ServiceRuntime
import Signing
import Testing

@testable import Operator

/// What somebody did to the key files is found at the start, before anything runs.
@Suite
struct DamagedKeyTests {
    private func withSecrets(_ body: (Secrets) throws -> Void) async throws {
        try await withTemporaryFolder { path in
            let secrets = try DataFolder.prepared(at: "\(path)/data").secrets
            try secrets.prepare(roles: Roles.all)
            try body(secrets)
        }
    }

    private func expectFault(_ secrets: Secrets, naming path: String) {
        let fault = #expect(throws: StartFault.self) { try secrets.prepare(roles: Roles.all) }
        #expect(fault?.exitStatus == 78)
        #expect(fault?.sentence.hasPrefix(path) == true)
        #expect(fault?.sentence.contains("restore it from a back-up") == true)
    }

    @Test
    func anotherKeysPublicHalfIsRefused() async throws {
        try await withSecrets { secrets in
            for files in [secrets.callerKey, secrets.reportingKey, secrets.operatorKey] {
                let right = try #require(try Files.text(of: files.publicPath))
                let other = try Ed25519PrivateKey().publicKey.pem
                try AtomicFile.write(other, to: files.publicPath, mode: 0o644)
                expectFault(secrets, naming: files.publicPath)
                try AtomicFile.write(right, to: files.publicPath, mode: 0o644)
                try secrets.prepare(roles: Roles.all)
            }
        }
    }

    @Test(arguments: ["", "-----BEGIN PRIVATE KEY-----\nMC4", "\u{0}\u{1}\u{fffd}", "long"])
    func anUnreadableHalfIsRefusedByItsName(text: String) async throws {
        let text = text == "long" ? String(repeating: "x", count: 100_000) : text
        try await withSecrets { secrets in
            let files = [secrets.callerKey, secrets.reportingKey, secrets.operatorKey]
            for (path, mode) in files.map({ ($0.publicPath, mode_t(0o644)) })
                + files.map({ ($0.privatePath, mode_t(0o600)) })
            {
                let right = try #require(try Files.text(of: path))
                try AtomicFile.write(text, to: path, mode: mode)
                expectFault(secrets, naming: path)
                try AtomicFile.write(right, to: path, mode: mode)
            }
            try secrets.prepare(roles: Roles.all)
        }
    }

    @Test
    func aLostPrivateHalfIsNotReplacedInSilence() async throws {
        try await withSecrets { secrets in
            unlink(secrets.callerKey.privatePath)
            expectFault(secrets, naming: secrets.callerKey.privatePath)
            #expect(!Files.exists(secrets.callerKey.privatePath))
            unlink(secrets.callerKey.publicPath)
            try secrets.prepare(roles: Roles.all)
        }
    }

    /// A data folder of the first release has no key of reporting's: the next start makes it and changes no other.
    @Test
    func aKeyThatAnEarlierReleaseDidNotHaveIsMade() async throws {
        try await withSecrets { secrets in
            let caller = try Files.text(of: secrets.callerKey.privatePath)
            unlink(secrets.reportingKey.privatePath)
            unlink(secrets.reportingKey.publicPath)
            try secrets.prepare(roles: Roles.all)
            #expect(mode(of: secrets.reportingKey.privatePath) == 0o600)
            let made = try secrets.reportingKey.privateKey()
            #expect(made.publicKey != (try secrets.callerKey.privateKey()).publicKey)
            #expect(try Files.text(of: secrets.callerKey.privatePath) == caller)
        }
    }

    @Test
    func aFolderInAKeysPlaceIsRefused() async throws {
        try await withSecrets { secrets in
            unlink(secrets.callerKey.privatePath)
            try Files.makeFolder(secrets.callerKey.privatePath, mode: 0o700)
            expectFault(secrets, naming: secrets.callerKey.privatePath)
        }
    }
}
