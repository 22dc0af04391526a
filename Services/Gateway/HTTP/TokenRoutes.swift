import AccessControl
import HTTPTypes
import Hummingbird
import NIOCore
import RPC

/// Where other offices' programs get their access tokens: `POST /api/v1/token`, as RFC 6749 and RFC 7523 have it.
///
/// It is no method: what it is asked and answers has the RFC's form, not ours.
struct TokenRoutes: Sendable {
    let signIn: ClientSignIn

    struct Given: Codable, Sendable {
        let accessToken: String
        let tokenType: String
        let expiresIn: Int
        /// What may be done with it: permissions, separated by spaces.
        let scope: String

        enum CodingKeys: String, CodingKey {
            case accessToken = "access_token"
            case tokenType = "token_type"
            case expiresIn = "expires_in"
            case scope
        }

        init(_ issued: ClientSignIn.Issued) {
            accessToken = issued.token.text
            tokenType = "Bearer"
            expiresIn = Int(ClientSignIn.tokenLife.components.seconds)
            let permissions = issued.role.map { AccessMatrix.permissions(of: $0) } ?? []
            scope = permissions.map(\.rawValue).sorted().joined(separator: " ")
        }
    }

    struct Refused: Codable, Sendable {
        let error: String
        let errorDescription: String

        enum CodingKeys: String, CodingKey {
            case error
            case errorDescription = "error_description"
        }
    }

    static let path = "\(MethodRoutes.prefix)/token"
    /// An assertion has 8 KiB at most; the rest is what stands around it, escaped.
    private static let longestBody = 16 << 10

    func add(to router: HTTPRouter) {
        router.post(RouterPath(Self.path)) { request, context in
            try request.refuseDryRun()
            do {
                let asked = try await Self.asked(request)
                let issued = try await signIn.token(
                    for: asked.assertion,
                    clientID: asked.clientID,
                    address: context.peerAddress
                )
                return try Response.json(Given(issued))
            } catch let refusal as TokenRefusal {
                return try Self.response(refusal)
            }
        }
    }

    private static func asked(_ request: Request) async throws -> TokenRequest {
        let type = request.headers[.contentType]?.split(separator: ";").first?
            .filter { !$0.isWhitespace }
        guard type?.lowercased() == "application/x-www-form-urlencoded" else {
            throw TokenRefusal.invalidRequest(
                "The body has to be application/x-www-form-urlencoded."
            )
        }
        guard request.headers[.authorization] == nil else {
            throw TokenRefusal.invalidRequest(TokenRequest.oneWay)
        }
        let bytes = try await request.collectedBody(upTo: longestBody) ?? []
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw TokenRefusal.invalidRequest("The form is not UTF-8.")
        }
        return try TokenRequest(form: text)
    }

    private static func response(_ refusal: TokenRefusal) throws -> Response {
        var headers: HTTPFields = [:]
        if refusal.status == .unauthorized { headers[.wwwAuthenticate] = "Bearer" }
        if let seconds = refusal.retryAfterSeconds { headers[.retryAfter] = String(seconds) }
        return try Response.json(
            Refused(error: refusal.code, errorDescription: refusal.description),
            status: refusal.status,
            headers: headers
        )
    }
}
