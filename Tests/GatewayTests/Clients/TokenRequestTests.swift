import Testing

@testable import Gateway

@Suite("What a token is asked with")
struct TokenRequestTests {
    private static let type =
        "client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer"

    private func code(_ form: String) -> String? {
        do throws(TokenRefusal) {
            _ = try TokenRequest(form: form)
            return nil
        } catch {
            return error.code
        }
    }

    @Test("what is right is read; what nobody knows is ignored, what is empty is absent")
    func right() throws {
        let request = try TokenRequest(
            form:
                "grant_type=client_credentials&\(Self.type)&client_assertion=a.b.c&client_id=&scope=x&resource=y"
        )
        #expect(request.assertion == "a.b.c" && request.clientID == nil)
    }

    @Test(
        "what is wrong has the RFC's word for it",
        arguments: [
            ("", "invalid_request"), ("grant_type=", "invalid_request"),
            ("grant_type=password&username=a&password=b", "unsupported_grant_type"),
            ("grant_type=client_credentials", "invalid_client"),
            ("grant_type=client_credentials&client_id=a&client_secret=b", "invalid_request"),
            ("grant_type=client_credentials&client_assertion=a", "invalid_client"),
            ("grant_type=client_credentials&\(type)", "invalid_client"),
            ("grant_type=client_credentials&\(type)&client_assertion=", "invalid_client"),
            (
                "grant_type=client_credentials&client_assertion_type=x&client_assertion=a",
                "invalid_client"
            ),
            ("grant_type=client_credentials&grant_type=client_credentials", "invalid_request"),
            ("grant_type=client_credentials&a=1&a=2", "invalid_request"),
            ("grant_type=%FF", "invalid_request"), ("%zz=1", "invalid_request"),
        ]
    )
    func wrong(form: String, expected: String) {
        #expect(code(form) == expected, "\(form)")
    }
}
