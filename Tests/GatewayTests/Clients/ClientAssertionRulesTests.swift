import Contracts
import TestServices
import Testing
import Values

@testable import Gateway

@Suite("What a program claims")
struct ClientAssertionRulesTests {
    private static let now: Int64 = 1_800_000_000

    private func outcome(_ claims: String) throws -> ClientRefusal? {
        let rules = ClientAssertionRules(
            audience: "urn:vanquan:a",
            client: try parsed("tinh"),
            now: Self.now
        )
        do throws(ClientRefusal) {
            _ = try rules.check(Array(claims.utf8))
            return nil
        } catch {
            return error
        }
    }

    private static let right =
        #""iss":"tinh","sub":"tinh","aud":"urn:vanquan:a","jti":"x""#

    @Test(
        "what is right is taken",
        arguments: [
            #"{\#(right),"exp":1800000001}"#,
            #"{\#(right),"exp":1800000300,"iat":1800000000,"nbf":1800000030}"#,
            #"{"iss":"tinh","sub":"tinh","aud":["urn:vanquan:a"],"jti":"x","exp":1800000060,"more":[1,{"a":null}]}"#,
        ]
    )
    func accepted(claims: String) throws {
        #expect(try outcome(claims) == nil)
    }

    @Test(
        "everything else is refused, each for its own reason",
        arguments: [
            ("", .malformed), ("[]", .malformed), ("null", .malformed), ("{", .malformed),
            (#"{\#(right),"exp":1800000060,"exp":1800000060}"#, .malformed),
            (#"{\#(right),"iss":"tinh","exp":1800000060}"#, .malformed),
            (#"{\#(right),"exp":"1800000060"}"#, .malformed),
            (#"{\#(right),"exp":1800000060.5}"#, .malformed),
            (#"{\#(right),"exp":null}"#, .malformed), (#"{\#(right)}"#, .malformed),
            (#"{\#(right),"exp":1800000060,"iat":"now"}"#, .malformed),
            (#"{\#(right),"exp":1800000000}"#, .expired), (#"{\#(right),"exp":-1}"#, .expired),
            (#"{\#(right),"exp":1800000301}"#, .livesTooLong),
            (#"{\#(right),"exp":9223372036854775807}"#, .livesTooLong),
            (#"{\#(right),"exp":9223372036854775808}"#, .malformed),
            (#"{\#(right),"exp":1800000060,"nbf":1800000031}"#, .notYetValid),
            (#"{\#(right),"exp":1800000060,"iat":1800000031}"#, .notYetValid),
            (
                #"{"iss":"khac","sub":"tinh","aud":"urn:vanquan:a","jti":"x","exp":1800000060}"#,
                .wrongClient
            ),
            (
                #"{"iss":"tinh","sub":"khac","aud":"urn:vanquan:a","jti":"x","exp":1800000060}"#,
                .wrongClient
            ),
            (
                #"{"iss":"khac","sub":"khac","aud":"urn:vanquan:a","jti":"x","exp":1800000060}"#,
                .wrongClient
            ),
            (#"{"sub":"tinh","aud":"urn:vanquan:a","jti":"x","exp":1800000060}"#, .wrongClient),
            (#"{"iss":"tinh","sub":"tinh","jti":"x","exp":1800000060}"#, .wrongAudience),
            (
                #"{"iss":"tinh","sub":"tinh","aud":"urn:vanquan:b","jti":"x","exp":1800000060}"#,
                .wrongAudience
            ),
            (#"{"iss":"tinh","sub":"tinh","aud":[],"jti":"x","exp":1800000060}"#, .wrongAudience),
            (
                #"{"iss":"tinh","sub":"tinh","aud":["urn:vanquan:a","urn:vanquan:b"],"jti":"x","exp":1800000060}"#,
                .wrongAudience
            ),
            (#"{"iss":"tinh","sub":"tinh","aud":"urn:vanquan:a","exp":1800000060}"#, .noIdentifier),
            (
                #"{"iss":"tinh","sub":"tinh","aud":"urn:vanquan:a","jti":"","exp":1800000060}"#,
                .noIdentifier
            ),
            (
                #"{"iss":"tinh","sub":"tinh","aud":"urn:vanquan:a","jti":7,"exp":1800000060}"#,
                .noIdentifier
            ),
        ] as [(String, ClientRefusal)]
    )
    func refused(claims: String, reason: ClientRefusal) throws {
        #expect(try outcome(claims) == reason, "\(claims)")
    }

    @Test("an identifier has 1 to 128 bytes", arguments: [(128, true), (129, false)])
    func identifier(count: Int, isRight: Bool) throws {
        let jti = String(repeating: "a", count: count)
        let claims =
            #"{"iss":"tinh","sub":"tinh","aud":"urn:vanquan:a","jti":"\#(jti)","exp":1800000060}"#
        #expect(try (outcome(claims) == nil) == isRight)
    }
}
