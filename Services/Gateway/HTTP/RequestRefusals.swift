import HTTPTypes
import Hummingbird
import NIOCore
import RPC
import Values

/// What requests get for which there is no place: made once, since nothing of them has been looked at.
struct RequestRefusals: Sendable {
    private struct Made {
        let head: HTTPResponse
        /// Around the request's own id.
        let before: [UInt8]
        let after: [UInt8]
    }

    /// As long as the longest id.
    private static let mark = String(repeating: "0", count: 13)

    private let made: [Language: Made]

    init() throws {
        let problem = Problem(.overloaded)
        let all = try Language.allCases.map { ($0, try Self.make(problem, in: $0)) }
        made = Dictionary(uniqueKeysWithValues: all)
    }

    private static func make(_ problem: Problem, in language: Language) throws -> Made {
        let bytes = try problem.bytes(in: language, instance: mark)
        var head = try problem.response(in: language, instance: mark).head
        head.headerFields[.contentLength] = String(bytes.count)
        let text = String(decoding: bytes, as: UTF8.self)
        let around = text.split(separator: mark, maxSplits: 1).map { Array($0.utf8) }
        return Made(head: head, before: around.first ?? bytes, after: around.last ?? [])
    }

    /// Programs only, since a person is to see a page; and not who asks for our health, which is asked for most of all then.
    func canRefuse(_ head: HTTPRequest) -> Bool {
        guard let path = head.path else { return false }
        return path.hasPrefix("/api/") && !path.hasPrefix(HealthRoute.path)
    }

    /// The answer to a request of which only the head has come.
    func answer(to head: HTTPRequest) -> (HTTPResponse, ByteBuffer) {
        let language = Language(acceptLanguage: head.headerFields[.acceptLanguage])
        guard let made = made[language] else {
            return (HTTPResponse(status: .serviceUnavailable), .init())
        }
        let id = RequestID.new()
        let padded = String(repeating: "0", count: max(0, Self.mark.count - id.count)) + id
        var response = made.head
        response.headerFields.addCommon(padded)
        return (response, ByteBuffer(bytes: made.before + Array(padded.utf8) + made.after))
    }
}
