import AccessControl
import Postgres
import RPC
import Testing
import Values

@testable import Gateway

@Suite("Signing in")
struct SignInTests {
    @Test(
        "the right password opens a session and leaves an audit line; the token itself is kept nowhere"
    )
    func right() async throws {
        try await GatewayBench.with { bench in
            let opened = try await bench.signIn.open(
                username: "an",
                password: GatewayBench.password,
                client: SignInClient(address: "192.0.2.7")
            )
            #expect(opened.account.username == "an")
            #expect(opened.expiresAt == GatewayBench.start.adding(.seconds(12 * 3600)))
            let lines = try await bench.owner.query(
                "SELECT principal, client_address, happened_at FROM audit.lines WHERE method = 'access.v1.SignIn'"
            ).exactlyOne(as: (String, String, Instant).self)
            #expect(lines == (opened.account.id, "192.0.2.7", GatewayBench.start))
            let inClear = try await bench.count(
                "SELECT 1 FROM access.sessions s WHERE s::text LIKE '%' || \(opened.token.text)::text || '%'"
            )
            #expect(inClear == 0)
        }
    }

    @Test(
        "a wrong password and a name that nobody has are refused in the same words",
        arguments: [
            ("an", "sai"), ("an", ""), ("binh", GatewayBench.password),
            ("AN", GatewayBench.password),
            ("", GatewayBench.password),
            ("' OR true --", GatewayBench.password),
        ]
    )
    func refused(username: String, password: String) async throws {
        try await GatewayBench.with { bench in
            let error = await #expect(throws: RPCError.self) {
                _ = try await bench.signIn.open(
                    username: username,
                    password: password,
                    client: SignInClient(address: nil)
                )
            }
            #expect(error?.code == .unauthenticated)
            #expect(error?.message.en == "The user name or the password is not right.")
            let sessions = try await bench.count("SELECT 1 FROM access.sessions")
            #expect(sessions == 0)
        }
    }

    @Test("a first account is made where there is none, once")
    func firstAccount() async throws {
        try await GatewayBench.with { bench in
            let accounts = AdministratorRepository(database: bench.owner)
            let new = AdministratorRepository.New(
                username: "lan",
                displayName: "Lan",
                passwordHash: "x"
            )
            #expect(try await accounts.saveFirst(new, at: GatewayBench.start) == false)
            for table in ["sessions", "assignments", "users"] {
                try await bench.owner.execute(
                    "DELETE FROM \(identifier: "access").\(identifier: table)"
                )
            }
            #expect(try await accounts.saveFirst(new, at: GatewayBench.start))
            #expect(try await accounts.saveFirst(new, at: GatewayBench.start) == false)
            #expect(try await bench.count("SELECT 1 FROM access.users") == 1)
        }
    }
}
