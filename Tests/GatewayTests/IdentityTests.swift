import AccessControl
import Postgres
import RPC
import Signing
import Testing
import Values

@testable import Gateway

@Suite("Who shows a token")
struct IdentityTests {
    @Test("a session's token is its person, with the account's role")
    func session() async throws {
        try await GatewayBench.with { bench in
            let token = try await bench.token()
            let principal = try #require(try await bench.principal("Bearer \(token.text)"))
            #expect(principal.kind == .user && principal.id.hasPrefix("user:"))
            #expect(
                principal.grants == [
                    Grant(role: .administrator, units: .all),
                    Grant(role: .standingOfficer, units: .all),
                ]
            )
        }
    }

    @Test("what is no session's token is nobody's")
    func nobody() async throws {
        try await GatewayBench.with { bench in
            let token = try await bench.token().text
            let nobody = [
                nil, "", "Bearer ", token, "Basic \(token)", "Bearer \(token)x",
                "Bearer \(token.dropLast())",
                "Bearer \(token.prefix(10)).\(token.suffix(10))", "Bearer ..", "Bearer a.b.c",
                "Bearer \0",
                "Bearer ắ", "Bearer " + String(repeating: "a", count: 8193),
            ]
            for authorization in nobody {
                let principal = try await bench.principal(authorization)
                #expect(principal == nil, "\(authorization ?? "nil")")
            }
        }
    }

    @Test("an operator's assertion gets the operator's role, whatever it claims")
    func operatorsRole() async throws {
        try await GatewayBench.with { bench in
            let claims: [[Grant]] = [
                [], [Grant(role: .administrator, units: .all)],
                [Grant(role: .service, units: .none)],
            ]
            for grants in claims {
                let assertion = try bench.assertion(grants: grants)
                let principal = try await bench.principal("Bearer \(assertion)")
                #expect(
                    principal
                        == Principal(
                            kind: .operator,
                            id: "operator:lan",
                            grants: [Grant(role: .operator, units: .all)]
                        )
                )
            }
        }
    }

    @Test("an operator acts for an account with its rights, and stays known")
    func actingFor() async throws {
        try await GatewayBench.with { bench in
            let assertion = try bench.assertion(
                kind: .user,
                id: "account:an",
                grants: [Grant(role: .service, units: .none)],
                actor: "operator:lan"
            )
            let token = try await bench.token()
            let person = try #require(try await bench.principal("Bearer \(token.text)"))
            let principal = try #require(try await bench.principal("Bearer \(assertion)"))
            #expect(principal.id == person.id && principal.grants == person.grants)
            #expect(principal.actor == "operator:lan" && person.actor == nil)
        }
    }

    @Test("an account that is not there or blocked is named, and nobody acts for it")
    func actingForNobody() async throws {
        try await GatewayBench.with { bench in
            try await bench.owner.execute(
                """
                INSERT INTO access.users (username, display_name, password_hash, created_at, disabled_at)
                VALUES ('binh', 'Bình', 'x', now(), now())
                """
            )
            for (name, words) in [
                ("nobody", "no account"), ("binh", "blocked"), ("", "no account"),
            ] {
                let assertion = try bench.assertion(
                    kind: .user,
                    id: "account:\(name)",
                    actor: "operator:lan"
                )
                let error = await #expect(throws: RPCError.self) {
                    try await bench.identity.principal(authorization: "Bearer \(assertion)")
                }
                #expect(error?.code == .permissionDenied)
                #expect(error?.message.en.contains(words) == true)
                #expect(error?.message.en.contains("“\(name)”") == true)
            }
        }
    }

    @Test("only an operator acts for somebody, and only for a person")
    func noOtherActor() async throws {
        try await GatewayBench.with { bench in
            let others: [(Principal.Kind, String, String?)] = [
                (.user, "account:an", "user:1"), (.user, "account:an", "service:reporting"),
                (.user, "account:an", nil), (.operator, "account:an", "operator:lan"),
                (.operator, "operator:hoa", "operator:lan"),
                (.service, "account:an", "operator:lan"),
                (.user, "user:1", "operator:lan"), (.service, "service:reporting", "operator:lan"),
            ]
            for (kind, id, actor) in others {
                let assertion = try bench.assertion(kind: kind, id: id, actor: actor)
                let principal = try await bench.principal("Bearer \(assertion)")
                #expect(principal == nil, "\(kind) \(id) \(actor ?? "nil")")
            }
            let forged = try bench.assertion(
                kind: .user,
                id: "account:an",
                actor: "operator:lan",
                key: Ed25519PrivateKey()
            )
            let nobody = try await bench.principal("Bearer \(forged)")
            #expect(nobody == nil)
        }
    }

    @Test("an assertion makes nobody a person or a service")
    func noOtherKind() async throws {
        try await GatewayBench.with { bench in
            let others: [(Principal.Kind, String)] = [
                (.user, "user:1"), (.service, "service:reporting"), (.operator, "user:1"),
                (.user, "operator:lan"), (.operator, "service:reporting"),
                (.anonymous, "anonymous"),
            ]
            for (kind, id) in others {
                let assertion = try bench.assertion(kind: kind, id: id)
                let principal = try await bench.principal("Bearer \(assertion)")
                #expect(principal == nil, "\(id)")
            }
            let forged = try bench.assertion(key: Ed25519PrivateKey())
            let callers = try bench.assertion(key: bench.callerKey)
            for assertion in [forged, callers] {
                let principal = try await bench.principal("Bearer \(assertion)")
                #expect(principal == nil)
            }
        }
    }

    @Test("a session ends after 12 hours, to the second")
    func expires() async throws {
        try await GatewayBench.with { bench in
            let token = try await bench.token()
            bench.clock.set(GatewayBench.start.adding(.seconds(12 * 3600) - .milliseconds(1)))
            let before = try await bench.principal("Bearer \(token.text)")
            #expect(before != nil)
            bench.identity.forget(token)
            bench.clock.advance(by: .milliseconds(1))
            let after = try await bench.principal("Bearer \(token.text)")
            #expect(after == nil)
        }
    }

    @Test("a session that was ended is nobody's, and the account's other sessions go on")
    func ended() async throws {
        try await GatewayBench.with { bench in
            let (token, other) = (try await bench.token(), try await bench.token())
            let account = try await bench.identity.account(token)
            try await bench.signIn.sessions.end(
                token,
                of: account,
                at: bench.clock.now(),
                clientAddress: nil,
                deadline: .now + .seconds(5)
            )
            bench.identity.forget(token)
            let after = try await bench.principal("Bearer \(token.text)")
            #expect(after == nil)
            let stillThere = try await bench.principal("Bearer \(other.text)")
            #expect(stillThere != nil)
        }
    }

    @Test("a new password ends every session, and a disabled account has none")
    func revoked() async throws {
        try await GatewayBench.with { bench in
            let token = try await bench.token()
            let account = AdministratorRepository.New(
                username: "an",
                displayName: "An",
                passwordHash: try PasswordHash(password: "khác hẳn", parameters: .forTests).text
            )
            let isSaved = try await AdministratorRepository(database: bench.owner).save(
                account,
                addsAdministrator: false,
                at: bench.clock.now()
            )
            #expect(isSaved)
            let after = try await bench.principal("Bearer \(token.text)")
            #expect(after == nil)
            let other = try await bench.signIn.open(
                username: "an",
                password: "khác hẳn",
                client: SignInClient(address: nil)
            ).token
            try await bench.owner.execute("UPDATE access.users SET disabled_at = now()")
            let disabled = try await bench.principal("Bearer \(other.text)")
            #expect(disabled == nil)
        }
    }
}
