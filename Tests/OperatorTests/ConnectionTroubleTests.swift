import ServiceRuntime
import Testing

@testable import Operator

@Suite
struct ConnectionTroubleTests {
    private static let prefix = "PostgresError: unavailable [-] "

    @Test(
        arguments: [
            (
                "connection to server at \"127.0.0.1\", port 1 failed: Connection refused\n\tIs it running?",
                ConnectionTrouble.Kind.silence,
                "The database at h:1 does not answer: Connection refused."
            ),
            (
                "connection to server at \"h\" (10.0.0.1), port 1 failed: FATAL:  password authentication failed",
                .refusal, "The database at h:1 does not let us in: password authentication failed."
            ),
            (
                "connection to server on socket \"/x\" failed: fe_sendauth: no password supplied\n",
                .refusal,
                "The database at h:1 does not let us in: fe_sendauth: no password supplied."
            ),
            (
                "connection to server on socket \"/x\" failed: FATAL:  the database system is not yet accepting connections\n",
                .busy,
                "The database at h:1 takes no connections at the moment: the database system is not yet accepting connections."
            ),
            (
                "connection to server on socket \"/x\" failed: FATAL:  the database system is starting up\n",
                .busy,
                "The database at h:1 takes no connections at the moment: the database system is starting up."
            ),
            ("the server does not answer", .silence, "The database at h:1 does not answer."),
        ]
    )
    func itIsToldInWords(reason: String, kind: ConnectionTrouble.Kind, sentence: String) {
        let trouble = ConnectionTrouble(Self.prefix + reason)
        #expect(trouble.kind == kind)
        #expect(trouble.sentence(of: "h:1") == sentence)
    }

    @Test
    func settingsThatCannotBeUsedAreNotRepeated() {
        let trouble = ConnectionTrouble("\(Self.prefix)the connection settings cannot be used")
        #expect(trouble.kind == .settings)
        #expect(trouble.sentence(of: "h:1").contains("DATABASE_URL"))
    }

    @Test(
        arguments: [
            ("postgresql://a:b@db.example:6432/x", "db.example:6432"),
            ("postgresql://a:b@[::1]/x", "[::1]:5432"), ("host=/run/pg", "/run/pg"),
            ("dbname=x", "this machine's own socket"),
        ]
    )
    func thePlaceHasNoSecret(connection: String, text: String) {
        #expect(DatabasePlace(connection).text == text)
    }

    @Test
    func aDeadPortIsOneSentenceWithoutATypesName() async throws {
        try await withTemporaryFolder { path in
            let secrets = try DataFolder.prepared(at: path).secrets
            try secrets.prepare(roles: Roles.all)
            // Nobody listens on the port of tcpmux.
            let url = "postgresql://lan:hidden@127.0.0.1:1/vq"
            let setup = DatabaseSetup(
                address: try DatabaseAddress(url: url),
                secrets: secrets,
                isPrivate: false
            )
            let fault = await #expect(throws: StartFault.self) { try await setup.run() }
            #expect(
                fault?.sentence
                    == "The database at 127.0.0.1:1 does not answer: Connection refused."
            )
            #expect(fault?.exitStatus == 69)
        }
    }
}
