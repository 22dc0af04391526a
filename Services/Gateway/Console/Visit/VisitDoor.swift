import FoundationEssentials
import Hummingbird
import RPC
import Telemetry
import Values

/// Lets people in to pages: who they are by their cookie, and everything else that a visit is.
struct VisitDoor: Sendable {
    let relay: Relay
    let identity: Identity
    let names: PrincipalNames
    let clock: any BusinessClock

    /// - Throws: ``RPCError`` `UNAUTHENTICATED` where nobody is signed in.
    func open(_ request: Request, _ context: APIContext) async throws -> Visit {
        guard let session = SessionCookie.token(of: request) else {
            throw RPCError.unauthenticated
        }
        let account = try await identity.account(session)
        let language = LanguageCookie.language(of: request)
        return Visit(
            relay: relay,
            names: names,
            account: account,
            session: session,
            language: language,
            now: clock.now(),
            address: request.uri.string,
            parameters: try Self.parameters(context),
            query: try Self.query(request),
            meta: [
                MetaKey.acceptLanguage: language.rawValue,
                MetaKey.traceparent: Trace(continuing: Trace.current?.text).text,
            ],
            clientAddress: context.peerAddress
        )
    }

    private static func parameters(_ context: APIContext) throws -> [String: String] {
        try context.parameters.reduce(into: [:]) { found, parameter in
            guard let value = parameter.value.percentDecoded else { throw RPCError.noSuchPage }
            found[String(parameter.key)] = value.nfc
        }
    }

    private static func query(_ request: Request) throws -> [String: String] {
        let pairs: [(name: String, value: String)]
        do {
            pairs = try QueryParameters.parse(request.uri.query)
        } catch {
            throw RPCError.noSuchPage
        }
        return Dictionary(pairs.map { ($0.name, $0.value.nfc) }) { first, _ in first }
    }
}
