import AccessControl
import Contracts
import Postgres
import RPC
import Signing
import TestServices
import Testing
import Values

@testable import Gateway

@Suite("A new password")
struct PasswordChangeTests {
    private static let new = "sông Kỳ Cùng chảy ngược"
    private static let client = SignInClient(address: "192.0.2.7")

    @Test("takes the place of the old one, and ends every other session")
    func changed() async throws {
        try await GatewayBench.with { bench in
            let (own, other) = (try await bench.token(), try await bench.token())
            let account = try await bench.identity.account(own)
            try await bench.passwords.change(
                from: GatewayBench.password,
                to: Self.new,
                for: account,
                keeping: own,
                client: Self.client
            )
            #expect(try await bench.principal("Bearer \(own.text)") != nil)
            #expect(try await bench.principal("Bearer \(other.text)") == nil)
            await #expect(throws: RPCError.self) { try await bench.token() }
            let opened = try await bench.signIn.open(
                username: "an",
                password: Self.new,
                client: Self.client
            )
            #expect(opened.account.username == "an")
            let lines = try await bench.count(
                "SELECT 1 FROM audit.lines WHERE method = 'access.v1.ChangePassword'"
            )
            #expect(lines == 1)
        }
    }

    @Test(
        "is refused with everything that is wrong",
        arguments: [
            ("sai", "ngắn", ["current_password wrong", "new_password too_short"]),
            (GatewayBench.password, GatewayBench.password, ["new_password same"]),
        ]
    )
    func refused(current: String, new: String, expected: [String]) async throws {
        try await GatewayBench.with { bench in
            let token = try await bench.token()
            let account = try await bench.identity.account(token)
            let error = await #expect(throws: RPCError.self) {
                try await bench.passwords.change(
                    from: current,
                    to: new,
                    for: account,
                    keeping: token,
                    client: Self.client
                )
            }
            let found = Set((error?.violations ?? []).map { "\($0.field) \($0.rule)" })
            #expect(found.isSuperset(of: expected))
        }
    }

    @Test("that somebody else has given opens nothing before it is changed")
    func given() async throws {
        try await GatewayBench.with { bench in
            let person = try NewPerson.officer(of: "van-quan-tri-le")
            try await bench.call(LoadPeople.self, .init(people: [person]))
            let holder = try #require(
                try await bench.signIn.accounts.holder(
                    of: person.username.text,
                    deadline: .now + .seconds(5)
                )
            )
            let given = try await bench.passwords.reset(
                holder.userID,
                by: Principal(kind: .operator, id: "operator:lan", grants: []),
                client: Self.client
            )
            let opened = try await bench.signIn.open(
                username: person.username.text,
                password: given,
                client: Self.client
            )
            #expect(opened.account.mustChangePassword && opened.account.principal.grants.isEmpty)
            try await bench.passwords.change(
                from: given,
                to: Self.new,
                for: opened.account,
                keeping: opened.token,
                client: Self.client
            )
            let principal = try await bench.principal("Bearer \(opened.token.text)")
            #expect(principal?.grants.count == 1)
        }
    }

    @Test("a hash of weaker parameters is made anew while the password is at hand")
    func rehashed() async throws {
        try await GatewayBench.with { bench in
            let weak = try #require(ScryptParameters(logN: 3, r: 8, p: 1))
            let hash = try PasswordHash(password: GatewayBench.password, parameters: weak).text
            try await bench.owner.execute("UPDATE access.users SET password_hash = \(hash)")
            _ = try await bench.token()
            let kept = try await bench.owner.query("SELECT password_hash FROM access.users")
                .exactlyOne(as: String.self)
            #expect(kept != hash)
            _ = try await bench.token()
        }
    }
}
