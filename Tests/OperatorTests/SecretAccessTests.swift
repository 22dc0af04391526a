import Glibc
import ServiceRuntime
import Testing

@testable import Operator

@Suite
struct SecretAccessTests {
    @Test(arguments: [
        "caller.key", "reporting.key", "operator.key", "vanquan_funding.pgpass", "postgres.pgpass",
    ])
    func aSecretThatOthersCanReachIsRefusedWithTheCommandThatMendsIt(name: String) async throws {
        try await withTemporaryFolder { path in
            let secrets = try DataFolder.prepared(at: "\(path)/data").secrets
            let roles = Roles.all + [Roles.superuser]
            try secrets.prepare(roles: roles)
            for mode: mode_t in [0o644, 0o640, 0o602] {
                chmod("\(secrets.folder)/\(name)", mode)
                let fault = #expect(throws: StartFault.self) { try secrets.prepare(roles: roles) }
                #expect(fault?.exitStatus == 78)
                #expect(fault?.sentence.contains("`chmod 600 \(secrets.folder)/\(name)`") == true)
            }
            chmod("\(secrets.folder)/\(name)", 0o600)
            try secrets.prepare(roles: roles)
        }
    }

    @Test
    func anOpenFolderIsRefusedAndStaysAsItIs() async throws {
        try await withTemporaryFolder { path in
            let secrets = try DataFolder.prepared(at: "\(path)/data").secrets
            try secrets.prepare(roles: Roles.all)
            chmod(secrets.folder, 0o755)
            chmod(secrets.callerKey.privatePath, 0o644)
            let again = try DataFolder.prepared(at: "\(path)/data").secrets
            let fault = #expect(throws: StartFault.self) { try again.prepare(roles: Roles.all) }
            let commands =
                "`chmod 700 \(again.folder) && chmod 600 \(again.callerKey.privatePath)`"
            #expect(fault?.sentence.contains(commands) == true)
            #expect(mode(of: again.folder) == 0o755)
        }
    }

    @Test
    func theCommandCanBeCopiedWhateverTheFolderIsCalled() async throws {
        try await withTemporaryFolder { path in
            let secrets = try DataFolder.prepared(at: "\(path)/lan's data").secrets
            chmod(secrets.folder, 0o750)
            let fault = #expect(throws: StartFault.self) { try secrets.prepare(roles: []) }
            #expect(
                fault?.sentence.contains(#"chmod 700 '\#(path)/lan'\''s data/secrets'"#) == true
            )
        }
    }

    @Test
    func whoeverReadsOneAloneChecksItAsWell() async throws {
        try await withTemporaryFolder { path in
            let secrets = try DataFolder.prepared(at: "\(path)/data").secrets
            try secrets.prepare(roles: Roles.all)
            chmod(secrets.operatorKey.privatePath, 0o604)
            #expect(throws: StartFault.self) { try secrets.operatorKey.privateKey() }
        }
    }

    @Test(
        arguments: [
            "", "\u{0}\u{7f}\u{fffd}\u{fffd}", "*:*:*:postgres:", "*:*:*:postgres:a\u{fffd}b",
            "*:*:*:postgres:a\\b", "*:*:*:vanquan_owner:secret",
            "*:*:*:postgres:a\n*:*:*:postgres:b",
            "*:*:*:postgres:windows\r\n", "elsewhere:*:*:postgres:a",
        ]
    )
    func aPasswordFileThatLibpqWouldNotReadAsWeDoIsRefused(text: String) async throws {
        try await withTemporaryFolder { path in
            let secrets = try DataFolder.prepared(at: "\(path)/data").secrets
            let file = secrets.passwordPath(of: Roles.superuser)
            try AtomicFile.write(text, to: file, mode: 0o600)
            let fault = #expect(throws: StartFault.self) {
                try secrets.prepare(roles: [Roles.superuser])
            }
            #expect(fault?.exitStatus == 78)
            #expect(fault?.sentence.hasPrefix(file) == true)
            #expect(fault?.sentence.contains("owner") == false)
        }
    }
}
