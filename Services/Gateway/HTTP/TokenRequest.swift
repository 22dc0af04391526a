import Hummingbird

/// What a program asks a token with: a form, each parameter once (RFC 6749, 3.2; RFC 7521, 4.2).
struct TokenRequest: Sendable {
    let assertion: String
    let clientID: String?

    static let grant = "client_credentials"
    static let assertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"

    init(form text: String) throws(TokenRefusal) {
        let values = try Self.parameters(of: text)
        guard let grant = values["grant_type"] else {
            throw .invalidRequest("grant_type is missing.")
        }
        guard grant == Self.grant else { throw .unsupportedGrant }
        guard values["client_secret"] == nil else { throw .invalidRequest(Self.oneWay) }
        guard values["client_assertion_type"] == Self.assertionType,
            let assertion = values["client_assertion"]
        else { throw .invalidClient }
        self.assertion = assertion
        clientID = values["client_id"]
    }

    static let oneWay =
        "A client authenticates by client_assertion alone: no Authorization header and no client_secret."

    /// What has no value is as if it were not there; what nobody knows is ignored.
    private static func parameters(of text: String) throws(TokenRefusal) -> [String: String] {
        let pairs: [(name: String, value: String)]
        do {
            pairs = try QueryParameters.parse(text)
        } catch {
            throw .invalidRequest("The form is not UTF-8 in percent-encoding.")
        }
        var values: [String: String] = [:]
        for pair in pairs where !pair.value.isEmpty {
            guard values.updateValue(pair.value, forKey: pair.name) == nil else {
                throw .invalidRequest("Each parameter may stand there once.")
            }
        }
        return values
    }
}
