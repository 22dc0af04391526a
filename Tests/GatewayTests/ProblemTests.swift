import HTTPTypes
import HummingbirdCore
import JSONSchema
import RPC
import Testing
import Values

@testable import Gateway

@Suite("Errors as HTTP has them")
struct ProblemTests {
    private static let statuses: [RPCCode: Int] = [
        .cancelled: 499, .unknown: 500, .invalidArgument: 400, .deadlineExceeded: 504,
        .notFound: 404,
        .alreadyExists: 409, .permissionDenied: 403, .resourceExhausted: 429,
        .failedPrecondition: 422,
        .aborted: 409, .outOfRange: 400, .unimplemented: 501, .internal: 500, .unavailable: 503,
        .dataLoss: 500, .unauthenticated: 401,
    ]

    private static let text = LocalizedText(vi: "Chưa đúng: \"ghi chú\".", en: "Wrong: \"note\".")

    @Test("each code of the wire has its status", arguments: RPCCode.allCases)
    func status(of code: RPCCode) async throws {
        let response = try Problem(RPCError(code, Self.text)).response(in: .en, instance: "x")
        #expect(response.status.code == Self.statuses[code])
        let body = try JSONDocument.parse(try await response.collected())
        #expect(body["code"]?.string == code.rawValue)
        #expect(body["status"]?.integer == Int64(response.status.code))
        #expect((response.headers[.wwwAuthenticate] != nil) == (code == .unauthenticated))
    }

    @Test("the body says what and where in the caller's language", arguments: Language.allCases)
    func body(in language: Language) async throws {
        let violation = Violation(field: "nodes[3].code", rule: "pattern", message: Self.text)
        let error = RPCError(.invalidArgument, Self.text, violations: [violation])
        let response = try Problem(error).response(in: language, instance: "abc")
        #expect(response.headers[.contentType] == "application/problem+json")
        #expect(response.headers[.contentLanguage] == language.rawValue)
        #expect(response.headers[.cacheControl] == "no-store")
        let body = try JSONDocument.parse(try await response.collected())
        #expect(body["detail"]?.string == Self.text[language])
        #expect(body["instance"]?.string == "urn:request:abc")
        let told = try #require(body["violations"]?[0])
        #expect(told["field"]?.string == "nodes[3].code" && told["rule"]?.string == "pattern")
        #expect(told["message"]?.string == Self.text[language])
        #expect(body["violations"]?.elements.count == 1)
    }

    @Test(
        "without violations there are none in it, and the wait is told in whole seconds",
        arguments: [(1, "1"), (1000, "1"), (1001, "2")]
    )
    func wait(milliseconds: Int, seconds: String) async throws {
        let error = RPCError(.unavailable, Self.text, retryAfterMilliseconds: milliseconds)
        let response = try Problem(error).response(in: .vi, instance: "x")
        #expect(response.headers[.retryAfter] == seconds)
        let body = try JSONDocument.parse(try await response.collected())
        #expect(body["violations"] == nil)
    }
}
