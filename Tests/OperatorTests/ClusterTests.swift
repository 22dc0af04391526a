import Glibc
import Logging
import Postgres
import ServiceLifecycle
import ServiceRuntime
import Testing

@testable import Operator

/// On a real server of the test's own.
@Suite(.serialized)
struct ClusterTests {
    private let path = "/usr/bin:/bin"

    private func cluster(in folder: String) async throws -> PrivateCluster {
        let data = try DataFolder.prepared(at: folder)
        try data.secrets.prepare(roles: Roles.all + [Roles.superuser])
        return try await PrivateCluster.find(for: data, path: path)
    }

    /// Runs the server for the time of one closure, as `vanquan` does.
    private func withServer(
        _ cluster: PrivateCluster,
        _ body: @escaping @Sendable () async throws -> Void
    ) async throws {
        let (record, gate) = (ProcessRecord(), Gate())
        let log = cluster.data.log(of: "postgres")
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                try await ClusterService(cluster: cluster, record: record, started: gate).run()
            }
            defer { group.cancelAll() }
            try await gate.pass()
            try await DatabaseWait(address: cluster.address, record: record, log: log).run()
            try await body()
        }
    }

    private func query<Value: PostgresDecodable & Sendable>(
        _ sql: SQL,
        _ connection: String
    ) async throws -> Value {
        let configuration = PostgresConfiguration(connection: connection, applicationName: "test")
        return try await PostgresClient.withClient(configuration: configuration, logger: .silent) {
            try await $0.query(sql).exactlyOne(as: Value.self)
        }
    }

    @Test
    func itIsMadeSetUpAndFencedIn() async throws {
        try await withTemporaryFolder { folder in
            let cluster = try await cluster(in: "\(folder)/data")
            defer { cluster.removeSocketFolder() }
            try await withServer(cluster) {
                let secrets = cluster.data.secrets
                let setup = DatabaseSetup(
                    address: cluster.address,
                    secrets: secrets,
                    isPrivate: true
                )
                try await setup.run()
                // Every start does it again.
                try await setup.run()
                let funding = cluster.address.connection(
                    as: try secrets.credentials(of: "vanquan_funding")
                )
                let database: String = try await query(
                    """
                    SELECT concat_ws(' ', datname, pg_encoding_to_char(encoding), datcollate,
                        pg_get_userbyid(datdba))
                    FROM pg_database WHERE datname = current_database()
                    """,
                    funding
                )
                #expect(database == "vanquan UTF8 C vanquan_owner")
                let rights: String = try await query(
                    """
                    SELECT concat_ws(' ', has_database_privilege(current_database(), 'CONNECT'),
                        has_database_privilege(current_database(), 'TEMP'),
                        has_database_privilege(current_database(), 'CREATE'),
                        has_schema_privilege('public', 'USAGE'), rolbypassrls, rolsuper, rolinherit)
                    FROM pg_roles WHERE rolname = current_user
                    """,
                    funding
                )
                #expect(rights == "t f f f f f f")
                let durable: String = try await query(
                    """
                    SELECT concat_ws(' ', current_setting('fsync'), current_setting('data_checksums'),
                        current_setting('listen_addresses'))
                    """,
                    cluster.address.administration()
                )
                #expect(durable == "on on ")
            }
            #expect(try FormerServer(of: cluster.place) == nil)
        }
    }

    @Test
    func aServerThatNobodySupervisesIsStoppedAndItsDataKept() async throws {
        try await withTemporaryFolder { folder in
            let cluster = try await cluster(in: "\(folder)/data")
            defer { cluster.removeSocketFolder() }
            _ = try await cluster.prepare()
            // As a supervisor that was killed leaves it: running, and nobody's child.
            let start = cluster.account.command(
                "\(cluster.installation.bin)/pg_ctl",
                [
                    "start", "-w", "-s", "-D", cluster.place.directory, "-l", "/dev/null", "-o",
                    "-c listen_addresses='' -c unix_socket_directories=\(cluster.place.socketFolder)",
                ]
            )
            try await start.succeed(to: "start the server")
            let former = try #require(try FormerServer(of: cluster.place))
            #expect(try await !cluster.prepare())
            #expect(kill(former.processID, 0) != 0)
            try await withServer(cluster) {}
        }
    }

    @Test
    func aWrongPasswordIsSaidAtOnce() async throws {
        try await withTemporaryFolder { folder in
            let cluster = try await cluster(in: "\(folder)/data")
            defer { cluster.removeSocketFolder() }
            _ = try await cluster.prepare()
            let file = cluster.data.secrets.passwordPath(of: Roles.superuser)
            try AtomicFile.write("*:*:*:postgres:another", to: file, mode: 0o600)
            let fault = await #expect(throws: StartFault.self) {
                try await withServer(cluster) {}
            }
            #expect(fault?.exitStatus == 78)
            #expect(fault?.sentence.contains(file) == true)
        }
    }

    @Test
    func aFileLeftBehindDoesNotHinder() async throws {
        try await withTemporaryFolder { folder in
            let cluster = try await cluster(in: "\(folder)/data")
            defer { cluster.removeSocketFolder() }
            _ = try await cluster.prepare()
            // The number of a process that is alive and no server.
            let file = "\(cluster.place.directory)/postmaster.pid"
            try AtomicFile.write("\(getpid())\n/elsewhere\n", to: file, mode: 0o600)
            chown(file, cluster.account.userID, cluster.account.groupID)
            try await withServer(cluster) {}
        }
    }

    @Test
    func anInterruptedCreationIsBegunAnew() async throws {
        try await withTemporaryFolder { folder in
            let cluster = try await cluster(in: "\(folder)/data")
            defer { cluster.removeSocketFolder() }
            try Files.makeFolder("\(cluster.place.directory).new/base", mode: 0o700)
            #expect(try await cluster.prepare())
            #expect(!Files.exists("\(cluster.place.directory).new"))
            #expect(try cluster.place.major() == cluster.installation.major)
        }
    }

    @Test
    func aSocketFolderThatSomebodyElseMadeIsRefused() async throws {
        try await withTemporaryFolder { folder in
            let cluster = try await cluster(in: "\(folder)/data")
            defer { cluster.removeSocketFolder() }
            try #require(mkdir(cluster.place.socketFolder, 0o777) == 0)
            chmod(cluster.place.socketFolder, 0o777)
            let fault = #expect(throws: StartFault.self) {
                try cluster.place.prepareSocketFolder(cluster.account)
            }
            #expect(fault?.sentence.contains(cluster.place.socketFolder) == true)
        }
    }
}

extension PrivateCluster {
    /// Also what a server that was stopped at once left in it.
    fileprivate func removeSocketFolder() {
        for name in Files.names(in: place.socketFolder) { unlink("\(place.socketFolder)/\(name)") }
        rmdir(place.socketFolder)
    }
}
