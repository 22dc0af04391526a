import AccessControl
import Contracts
import Postgres
import RPC
import Signing
import TestDatabase
import TestServices
import Testing
import Values

@testable import Gateway

@Suite("Programs that sign in")
struct ClientSignInTests {
    @Test("a signed assertion gets a token, which is the program with its role until it ends")
    func signIn() async throws {
        try await GatewayBench.with { bench in
            let program = try await TestProgram.added(to: bench)
            let issued = try await bench.token(for: program.assertion(), clientID: "tinh-lang-son")
            let token = try #require(issued)
            let end = GatewayBench.start.adding(ClientSignIn.tokenLife)
            let principal = try await bench.principal("Bearer \(token.text)")
            #expect(
                principal
                    == Principal(
                        kind: .client,
                        id: "client:tinh-lang-son",
                        grants: [
                            Grant(
                                role: .provinceReader,
                                units: .all,
                                until: end.secondsSince1970
                            )
                        ]
                    )
            )
            let lines = try await bench.count(
                "SELECT 1 FROM audit.lines WHERE method = 'access.v1.ClientSignIn' AND principal = 'client:tinh-lang-son'"
            )
            #expect(lines == 1)
            // Remembered or not: at its end it is nobody's.
            bench.clock.set(end)
            #expect(try await bench.principal("Bearer \(token.text)") == nil)
        }
    }

    @Test("what somebody else signed, or nobody, is refused in the same words")
    func signatures() async throws {
        try await GatewayBench.with { bench in
            let program = try await TestProgram.added(to: bench)
            let other = try await TestProgram.added("tinh-khac", to: bench)
            let right = try program.assertion()
            let parts = right.split(separator: ".").map(String.init)
            let raw = program.key.publicKey.rawRepresentation
            let keyID = program.key.publicKey.keyID
            let wrong = [
                "", ".", "..", "a.b.c", String(repeating: "a", count: 9000),
                String(right.dropLast()), "\(parts[0]).\(parts[1]).", "\(parts[0]).\(parts[1])",
                right + ".x",
                "\(parts[0]).\(Base64.url.encode(program.claims())).\(parts[2])",
                Self.header(#"{"alg":"none","kid":"\#(keyID)","typ":"JWT"}"#) + ".\(parts[1]).",
                try Self.hmac(#"{"alg":"HS256","kid":"\#(keyID)","typ":"JWT"}"#, parts[1], raw),
                try program.assertion(key: Ed25519PrivateKey()),
                try program.assertion(key: Ed25519PrivateKey(), keyID: keyID),
                try program.assertion(key: other.key), try program.assertion(keyID: "khong-co"),
                try program.assertion(key: other.key, keyID: keyID),
            ]
            for assertion in wrong {
                #expect(try await bench.token(for: assertion) == nil, "\(assertion.prefix(80))")
            }
            #expect(try await bench.token(for: right, clientID: "tinh-khac") == nil)
            #expect(try await bench.count("SELECT 1 FROM access.client_tokens") == 0)
            #expect(try await bench.token(for: right) != nil)
        }
    }

    private static func header(_ text: String) -> String { Base64.url.encode(Array(text.utf8)) }

    /// What a verifier takes that lets the token choose the algorithm: the public key as a secret.
    private static func hmac(_ head: String, _ payload: String, _ key: [UInt8]) throws -> String {
        let input = "\(header(head)).\(payload)"
        let code = try HMACSHA256.code(of: Array(input.utf8), key: key)
        return "\(input).\(Base64.url.encode(code))"
    }

    @Test(
        "claims that are wrong are refused through the whole of it",
        arguments: [
            ["exp": "\(GatewayBench.start.secondsSince1970)"],
            ["exp": "\(GatewayBench.start.secondsSince1970 + 301)"],
            ["nbf": "\(GatewayBench.start.secondsSince1970 + 31)"], ["aud": #""gateway""#],
            ["iss": #""tinh-khac""#], ["sub": #""client:tinh-lang-son""#], ["jti": nil],
            ["iss": #""tinh-lang-son","iss":"tinh-lang-son""#],
        ] as [[String: String?]]
    )
    func claims(changes: [String: String?]) async throws {
        try await GatewayBench.with { bench in
            let program = try await TestProgram.added(to: bench)
            #expect(try await bench.token(for: program.assertion(changes)) == nil)
            let lines = try await bench.count(
                """
                SELECT 1 FROM audit.lines WHERE method = 'access.v1.ClientSignInRefused'
                AND subject_id = 'client:tinh-lang-son' AND principal = 'anonymous'
                """
            )
            #expect(lines == 1)
        }
    }

    @Test("an assertion counts once, also where twenty show it at once")
    func replay() async throws {
        try await GatewayBench.with { bench in
            let program = try await TestProgram.added(to: bench)
            let assertion = try program.assertion()
            let count = try await withThrowingTaskGroup(of: Bool.self) { group in
                for _ in 0..<20 {
                    group.addTask { try await bench.token(for: assertion) != nil }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(count == 1)
            #expect(try await bench.count("SELECT 1 FROM access.client_tokens") == 1)
            // The same identifier in other claims is the same.
            let twin = try program.assertion(["jti": #""mot""#])
            let other = try program.assertion(["jti": #""mot""#, "nbf": "1"])
            #expect(try await bench.token(for: twin) != nil)
            #expect(try await bench.token(for: other) == nil)
            // Another program may use it.
            let neighbour = try await TestProgram.added("tinh-khac", to: bench)
            let theirs = try neighbour.assertion(["jti": #""mot""#])
            #expect(try await bench.token(for: theirs) != nil)
        }
    }

    @Test("an assertion that one gateway has taken no other one takes")
    func twoGateways() async throws {
        try await GatewayBench.with { bench in
            let program = try await TestProgram.added(to: bench)
            let first = bench.clientSignIn
            let second = try ClientSignIn(
                keys: first.keys,
                tokens: first.tokens,
                failures: first.failures,
                admission: SignInAdmission(),
                audience: first.audience,
                clock: bench.clock,
                logger: .quiet
            )
            let assertion = try program.assertion()
            _ = try await first.token(for: assertion, address: "a")
            let error = await #expect(throws: TokenRefusal.self) {
                try await second.token(for: assertion, address: "b")
            }
            #expect(error?.code == "invalid_client")
        }
    }

    @Test("what is used is forgotten only when it has been over for minutes")
    func swept() async throws {
        try await GatewayBench.with { bench in
            let program = try await TestProgram.added(to: bench)
            #expect(try await bench.token(for: program.assertion()) != nil)
            for (seconds, kept) in [(300, 2), (700, 1)] as [(Int64, Int)] {
                bench.clock.set(GatewayBench.start.adding(.seconds(seconds)))
                let end = bench.clock.now().secondsSince1970 + 60
                let later = try program.assertion(["exp": "\(end)", "iat": nil])
                #expect(try await bench.token(for: later) != nil)
                let count = try await bench.count(
                    "SELECT 1 FROM access.client_assertions"
                )
                #expect(count == kept, "\(seconds) s")
            }
        }
    }

    @Test(
        "a key that is removed and a program that is ended let nobody in, tokens that are there included"
    )
    func ended() async throws {
        try await GatewayBench.with { bench in
            let program = try await TestProgram.added(to: bench)
            let next = TestProgram(name: program.name, key: try Ed25519PrivateKey())
            try await bench.call(AddClientKey.self, try next.addition)
            let issued = try await bench.token(for: program.assertion())
            let old = try #require(issued).text
            let keyID: ClientKeyID = try parsed(program.key.publicKey.keyID)
            try await bench.call(
                RemoveClientKey.self,
                .init(clientName: program.name, keyID: keyID)
            )
            #expect(try await bench.principal("Bearer \(old)") == nil)
            #expect(try await bench.token(for: program.assertion()) == nil)
            let second = try await bench.token(for: next.assertion())
            let new = try #require(second).text
            let end = EndClient.Request(clientName: program.name, reason: try parsed("hết việc"))
            try await bench.call(EndClient.self, end)
            #expect(try await bench.principal("Bearer \(new)") == nil)
            #expect(try await bench.token(for: next.assertion()) == nil)
        }
    }

    @Test("a program is in on its days alone")
    func days() async throws {
        try await GatewayBench.with { bench in
            let program = try await TestProgram.added(validTo: .day, to: bench)
            #expect(try await bench.token(for: program.assertion()) != nil)
            let request = try SaveClient.Request.new(validFrom: .later(1), validTo: .later(2))
            let meta: Meta = [MetaKey.ifMatch: "2"]
            try await bench.call(SaveClient.self, request, meta: meta)
            #expect(try await bench.token(for: program.assertion()) == nil)
        }
    }

    @Test("a role that programs do not hold gives no rights, whoever has written it there")
    func otherRole() async throws {
        try await GatewayBench.with { bench in
            let program = try await TestProgram.added(to: bench)
            try await bench.owner.execute("UPDATE access.clients SET role = 'administrator'")
            let issued = try await bench.token(for: program.assertion())
            let token = try #require(issued).text
            #expect(try await bench.principal("Bearer \(token)")?.grants == [])
        }
    }

    @Test("after many refusals an address waits, and nobody with a good signature")
    func throttle() async throws {
        try await GatewayBench.with { bench in
            let program = try await TestProgram.added(to: bench)
            for _ in 0...50 {
                #expect(try await bench.token(for: "a.b.c", from: "203.0.113.7") == nil)
            }
            let error = await #expect(throws: TokenRefusal.self) {
                try await bench.clientSignIn.token(for: "a.b.c", address: "203.0.113.7")
            }
            #expect(error?.code == "slow_down" && error?.retryAfterSeconds == 3)
            #expect(try await bench.token(for: "a.b.c", from: "203.0.113.8") == nil)
            let good = try program.assertion()
            #expect(try await bench.token(for: good, from: "203.0.113.7") != nil)
        }
    }

    @Test("a program has so many tokens at once and no more")
    func most() async throws {
        try await GatewayBench.with { bench in
            let program = try await TestProgram.added(to: bench)
            for _ in 0..<60 { #expect(try await bench.token(for: program.assertion()) != nil) }
            let error = await #expect(throws: TokenRefusal.self) {
                try await bench.clientSignIn.token(for: program.assertion(), address: "a")
            }
            #expect(error?.code == "slow_down")
        }
    }

    @Test("nothing of one's own is a program's", arguments: [true, false])
    func signedIn(isProgram: Bool) {
        let principal = Principal(
            kind: isProgram ? .client : .user,
            id: "x",
            grants: [Grant(role: .provinceReader, units: .all)]
        )
        #expect((Access.signedIn.scope(of: principal) == nil) == isProgram)
        #expect(Access.requires(.feedRead).scope(of: principal) != nil)
    }
}
