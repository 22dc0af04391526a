import Postgres
import RPC
import Testing
import Values

@testable import Gateway

@Suite("After wrong passwords")
struct SignInThrottleTests {
    private static let here = SignInClient(address: "192.0.2.7")
    private static let elsewhere = SignInClient(address: "198.51.100.1")

    private static func attempt(
        _ password: String,
        as name: String = "an",
        from client: SignInClient = here,
        _ bench: GatewayBench
    ) async throws -> RPCCode? {
        do {
            _ = try await bench.signIn.open(username: name, password: password, client: client)
            return nil
        } catch let error as RPCError {
            return error.code
        }
    }

    @Test("five cost nothing, then one waits, twice as long each time, 15 minutes at most")
    func growing() {
        let delays = [5, 6, 7, 15, 16, 1_000_000].map {
            SignInThrottle.delay(after: $0, .nameAtAddress)
        }
        #expect(
            delays == [
                .zero, .seconds(2), .seconds(4), .seconds(900), .seconds(900), .seconds(900),
            ]
        )
        #expect(SignInThrottle.delay(after: 1_000_000, .name) == .seconds(60))
    }

    @Test(
        "whoever guesses waits, the right password or not, and a name that nobody has is no different",
        arguments: ["an", "nobody"]
    )
    func waits(name: String) async throws {
        try await GatewayBench.with { bench in
            for _ in 0..<6 {
                #expect(try await Self.attempt("sai", as: name, bench) == .unauthenticated)
            }
            let blocked = try await Self.attempt(GatewayBench.password, as: name, bench)
            #expect(blocked == .resourceExhausted)
            bench.clock.advance(by: .seconds(2))
            let after = try await Self.attempt(GatewayBench.password, as: name, bench)
            #expect(after == (name == "an" ? nil : .unauthenticated))
            let lines = try await bench.count(
                "SELECT 1 FROM audit.lines WHERE method = 'access.v1.SignInRefused' AND subject_id <> \(name)"
            )
            #expect(lines >= 6)
        }
    }

    @Test("nobody is kept out by what somebody else tries elsewhere")
    func others() async throws {
        try await GatewayBench.with { bench in
            #expect(try await Self.attempt(GatewayBench.password, from: Self.here, bench) == nil)
            try await bench.owner.execute(
                """
                INSERT INTO access.sign_in_failures (key_digest, failures, last_at)
                VALUES (\(try SignInThrottle(name: "an", address: "").digest(of: .name)), 100000, \(GatewayBench.start))
                """
            )
            #expect(try await Self.attempt(GatewayBench.password, from: Self.here, bench) == nil)
            let stranger = try await Self.attempt(
                GatewayBench.password,
                from: Self.elsewhere,
                bench
            )
            #expect(stranger == .resourceExhausted)
            bench.clock.advance(by: .seconds(60))
            #expect(
                try await Self.attempt(GatewayBench.password, from: Self.elsewhere, bench) == nil
            )
        }
    }

    @Test("the right password is forgiven what came before it, and an hour forgets")
    func forgiven() async throws {
        try await GatewayBench.with { bench in
            for _ in 0..<5 { _ = try await Self.attempt("sai", bench) }
            #expect(try await Self.attempt(GatewayBench.password, bench) == nil)
            for _ in 0..<5 {
                #expect(try await Self.attempt("sai", bench) == .unauthenticated)
            }
            bench.clock.advance(by: .seconds(3601))
            for _ in 0..<5 {
                #expect(try await Self.attempt("sai", bench) == .unauthenticated)
            }
        }
    }
}
