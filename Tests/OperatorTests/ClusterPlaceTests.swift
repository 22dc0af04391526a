import Glibc
import ServiceRuntime
import Testing

@testable import Operator

@Suite
struct ClusterPlaceTests {
    @Test
    func itIsInTheDataFolderWhereTheServersUserGetsThere() async throws {
        try await withTemporaryFolder { path in
            let data = try DataFolder.prepared(at: path)
            let account = try ServerAccount.ofThisProcess()
            let place = try await ClusterPlace.find(for: data, account: account)
            #expect(place.directory == "\(data.path)/postgres")
            #expect(place.link == nil)
            #expect(place.socketFolder == "/tmp/vanquan-\(try data.mark)")
        }
    }

    /// Whoever is not root runs the server as themselves, and always gets there.
    @Test(.enabled(if: geteuid() == 0, "a root's own folder takes a root"))
    func itIsElsewhereWhereTheServersUserDoesNot() async throws {
        try await withTemporaryFolder { path in
            try Files.makeFolder("\(path)/closed", mode: 0o700)
            let data = try DataFolder.prepared(at: "\(path)/closed/data")
            let account = try ServerAccount.ofThisProcess()
            let far = "\(path)/far"
            let place = try await ClusterPlace.find(for: data, account: account, far: far)
            #expect(place.directory == "\(far)/\(try data.mark)")
            #expect(place.link == data.clusterPath)
        }
    }

    @Test
    func aLinkThatWasCopiedFromAnotherFolderIsRefused() async throws {
        try await withTemporaryFolder { path in
            let data = try DataFolder.prepared(at: "\(path)/copy")
            try Files.makeFolder("\(path)/other", mode: 0o700)
            symlink("\(path)/other", data.clusterPath)
            let account = try ServerAccount.ofThisProcess()
            let fault = await #expect(throws: StartFault.self) {
                try await ClusterPlace.find(for: data, account: account)
            }
            #expect(fault?.exitStatus == 78)
            #expect(fault?.sentence.contains("\(path)/other") == true)
        }
    }

    private func place(_ directory: String) -> ClusterPlace {
        ClusterPlace(directory: directory, socketFolder: "\(directory).socket", link: nil)
    }

    @Test
    func aFolderWithoutAUsableClusterIsNamedAndLeftAsItIs() async throws {
        try await withTemporaryFolder { path in
            let place = place("\(path)/postgres")
            #expect(try place.major() == nil)
            try Files.makeFolder("\(place.directory)/global", mode: 0o700)
            for version in ["", "\u{1}\u{2}", "15\n"] {
                let file = "\(place.directory)/PG_VERSION"
                try AtomicFile.write(version, to: file, mode: 0o600)
                let fault = #expect(throws: StartFault.self) { try place.major() }
                #expect(fault?.exitStatus == 78)
                #expect(fault?.sentence.hasPrefix(place.directory) == true)
                #expect(fault?.sentence.contains("no usable PostgreSQL cluster") == true)
                #expect(try Files.text(of: file) == version)
            }
            try AtomicFile.write("x", to: "\(place.directory)/global/pg_control", mode: 0o600)
            #expect(try place.major() == 15)
        }
    }

    @Test
    func aFileInTheClustersPlaceIsNoCluster() async throws {
        try await withTemporaryFolder { path in
            try AtomicFile.write("", to: "\(path)/postgres", mode: 0o600)
            #expect(throws: StartFault.self) { try place("\(path)/postgres").major() }
        }
    }

    @Test
    func withoutPostgreSQLOneSentenceSaysWhatToDo() async throws {
        try await withTemporaryFolder { path in
            let fault = await #expect(throws: StartFault.self) {
                try await PostgresInstallation.find(below: path, path: path)
            }
            #expect(fault?.exitStatus == 69)
            #expect(fault?.sentence.contains("DATABASE_URL") == true)
        }
    }

    @Test
    func anOldPostgreSQLIsNotTaken() async throws {
        try await withTemporaryFolder { path in
            for program in ["postgres", "initdb"] {
                try Files.makeFolder("\(path)/13/bin", mode: 0o755)
                try AtomicFile.write("", to: "\(path)/13/bin/\(program)", mode: 0o755)
            }
            let fault = await #expect(throws: StartFault.self) {
                try await PostgresInstallation.find(below: path, path: "")
            }
            #expect(fault?.sentence.contains("only 13") == true)
        }
    }

    @Test(arguments: [("postgres (PostgreSQL) 16.4 (Debian 16.4-1)", 16), ("postgres 17devel", 17)])
    func theVersionIsRead(answer: String, major: Int) {
        #expect(PostgresInstallation.version(answer) == major)
    }
}
