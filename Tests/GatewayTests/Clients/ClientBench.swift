import AccessControl
import Contracts
import FoundationEssentials
import RPC
import Signing
import TestServices
import Testing
import Values

@testable import Gateway

/// A program with a key, as the tests know it.
struct TestProgram: Sendable {
    let name: ClientName
    let key: Ed25519PrivateKey

    /// Added as an administrator adds it.
    static func added(
        _ name: String = "tinh-lang-son",
        validTo: CalendarDate? = nil,
        to bench: GatewayBench
    ) async throws -> TestProgram {
        let program = TestProgram(name: try parsed(name), key: try Ed25519PrivateKey())
        try await bench.call(SaveClient.self, try .new(name, validTo: validTo))
        try await bench.call(AddClientKey.self, try program.addition)
        return program
    }

    var addition: AddClientKey.Request {
        get throws {
            .init(clientName: name, publicKey: PublicKeyText(try key.publicKey.pem))
        }
    }

    /// What is right, with some of it otherwise; nil leaves a claim out.
    func claims(_ changes: [String: String?] = [:]) -> [UInt8] {
        let now = GatewayBench.start.secondsSince1970
        var claims: [String: String] = [
            "iss": #""\#(name)""#, "sub": #""\#(name)""#, "aud": #""\#(GatewayBench.audience)""#,
            "iat": "\(now)", "exp": "\(now + 60)", "jti": #""\#(UInt64.random(in: 0...(.max)))""#,
        ]
        for (claim, value) in changes { claims[claim] = value }
        let members = claims.map { #""\#($0)":\#($1)"# }.joined(separator: ",")
        return Array("{\(members)}".utf8)
    }

    func assertion(
        _ changes: [String: String?] = [:],
        key other: Ed25519PrivateKey? = nil,
        keyID: String? = nil
    ) throws -> String {
        let signer = other ?? key
        return try JWS.sign(claims(changes), key: signer, keyID: keyID ?? signer.publicKey.keyID)
    }
}

extension SaveClient.Request {
    static func new(
        _ name: String = "tinh-lang-son",
        validFrom: CalendarDate = .day,
        validTo: CalendarDate? = nil
    ) throws -> SaveClient.Request {
        SaveClient.Request(
            clientName: try parsed(name),
            displayName: try parsed("Kho dữ liệu tổng hợp"),
            organization: try parsed("Ban Dân tộc tỉnh Lạng Sơn"),
            role: .provinceReader,
            validFrom: validFrom,
            validTo: validTo
        )
    }
}

extension GatewayBench {
    /// The token that an assertion gets; nil where the client is refused.
    func token(
        for assertion: String,
        clientID: String? = nil,
        from address: String = "\(UInt64.random(in: 0...(.max)))"
    ) async throws -> ClientToken? {
        do {
            return try await clientSignIn.token(
                for: assertion,
                clientID: clientID,
                address: address
            ).token
        } catch let refusal as TokenRefusal {
            #expect(refusal.code == "invalid_client")
            return nil
        }
    }
}
