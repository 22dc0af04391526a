import AccessControl
import Contracts
import Postgres
import RPC
import Signing
import TestServices
import Testing
import Values

@testable import Gateway

@Suite("The second factor")
struct SecondFactorTests {
    private static let client = SignInClient(address: "192.0.2.7")

    /// Sets an app up; gives its secret and the codes that stand for it.
    private static func enrol(
        _ bench: GatewayBench
    ) async throws -> (secret: TOTPSecret, codes: [RecoveryCode]) {
        let session = try await bench.token()
        let account = try await bench.identity.account(session)
        let enrolment = try await bench.signIn.secondFactors.begin(for: account, in: session)
        let codes = try await bench.signIn.secondFactors.confirm(
            try code(enrolment.secret, bench),
            for: account,
            in: session,
            at: bench.clock.now(),
            client: client
        )
        return (enrolment.secret, try #require(codes))
    }

    private static func code(_ secret: TOTPSecret, _ bench: GatewayBench) throws -> String {
        try TOTP.code(of: secret, step: TOTP.step(at: bench.clock.now()))
    }

    private static func signIn(_ code: String?, _ bench: GatewayBench) async throws -> RPCError? {
        do {
            _ = try await bench.signIn.open(
                username: "an",
                password: GatewayBench.password,
                code: code,
                client: client
            )
            return nil
        } catch let error as RPCError {
            return error
        }
    }

    @Test("is asked for beside the right password, and each code counts once")
    func once() async throws {
        try await GatewayBench.with { bench in
            let (secret, _) = try await Self.enrol(bench)
            let missing = try await Self.signIn(nil, bench)
            #expect(missing?.violations.map(\.rule) == ["required"])
            // The code that confirmed it is used up.
            let used = try await Self.signIn(try Self.code(secret, bench), bench)
            #expect(used?.violations.map(\.rule) == ["wrong"])
            bench.clock.advance(by: .seconds(30))
            let code = try Self.code(secret, bench)
            #expect(try await Self.signIn(code, bench) == nil)
            #expect(try await Self.signIn(code, bench)?.code == .unauthenticated)
        }
    }

    @Test("what one session has begun no other sees or confirms, and it ends the others")
    func begunElsewhere() async throws {
        try await GatewayBench.with { bench in
            let factors = bench.signIn.secondFactors
            let (planted, own) = (try await bench.token(), try await bench.token())
            let account = try await bench.identity.account(own)
            let foreign = try await factors.begin(for: account, in: planted)
            #expect(try await factors.begun(for: account, in: own) == nil)
            func confirm(_ secret: TOTPSecret, in session: SessionToken) async throws -> Bool {
                try await factors.confirm(
                    try Self.code(secret, bench),
                    for: account,
                    in: session,
                    at: bench.clock.now(),
                    client: Self.client
                ) != nil
            }
            #expect(try await confirm(foreign.secret, in: own) == false)
            let mine = try await factors.begin(for: account, in: own)
            #expect(try await confirm(foreign.secret, in: planted) == false)
            #expect(try await confirm(mine.secret, in: own))
            bench.identity.forget(userID: account.userID)
            #expect(try await bench.principal("Bearer \(planted.text)") == nil)
            #expect(try await bench.principal("Bearer \(own.text)") != nil)
        }
    }

    @Test("an administrator takes a lost one away, and nobody else's")
    func removed() async throws {
        try await GatewayBench.with { bench in
            _ = try await Self.enrol(bench)
            let request = RemoveSecondFactor.Request(username: try parsed("an"))
            try await bench.call(RemoveSecondFactor.self, request)
            #expect(try await Self.signIn(nil, bench) == nil)
            let again = await #expect(throws: RPCError.self) {
                try await bench.call(RemoveSecondFactor.self, request)
            }
            #expect(again?.code == .failedPrecondition)
        }
    }

    @Test("a recovery code stands for the app once")
    func recovery() async throws {
        try await GatewayBench.with { bench in
            let codes = try await Self.enrol(bench).codes
            let text = try #require(codes.first?.text)
            #expect(try await Self.signIn(text.uppercased(), bench) == nil)
            #expect(try await Self.signIn(text, bench)?.code == .unauthenticated)
        }
    }

    @Test("the secret stands nowhere in the database, nor the recovery codes")
    func sealed() async throws {
        try await GatewayBench.with { bench in
            let (secret, codes) = try await Self.enrol(bench)
            let kept = try await bench.owner.query(
                "SELECT sealed_secret FROM access.second_factors"
            )
            .exactlyOne(as: [UInt8].self)
            #expect(!kept.isEmpty && kept.count > secret.bytes.count)
            let windows = (0...(kept.count - secret.bytes.count)).map {
                Array(kept[$0..<($0 + secret.bytes.count)])
            }
            #expect(!windows.contains(secret.bytes))
            let texts = try await bench.owner.query("SELECT r::text FROM access.recovery_codes r")
                .decode(String.self)
            #expect(texts.count == codes.count)
            for code in codes { #expect(!texts.contains { $0.contains(code.text) }) }
        }
    }

    @Test("guesses of the code wait as guesses of the password do")
    func throttled() async throws {
        try await GatewayBench.with { bench in
            _ = try await Self.enrol(bench)
            for _ in 0..<6 { _ = try await Self.signIn("000000", bench) }
            #expect(try await Self.signIn("000000", bench)?.code == .resourceExhausted)
        }
    }

    @Test("whoever signs or approves may not do so without one, where it is required")
    func required() async throws {
        try await GatewayBench.with { bench in
            let token = try await bench.token()
            let userID = try await bench.identity.account(token).userID
            let strict = AccountRepository(database: bench.signIn.accounts.database)
            let deadline = ContinuousClock.now + .seconds(5)
            let now = bench.clock.now()
            let before = try #require(
                try await strict.account(userID, at: now, deadline: deadline)
            )
            #expect(before.needsSecondFactor)
            #expect(before.principal.grants.map(\.role) == [.standingOfficer])
            _ = try await Self.enrol(bench)
            let after = try #require(try await strict.account(userID, at: now, deadline: deadline))
            #expect(!after.needsSecondFactor)
            #expect(after.principal.grants.map(\.role) == [.administrator, .standingOfficer])
        }
    }
}
