import HTTPTypes
import Hummingbird
import JSONSchema
import NIOCore
import RPC

/// A method's answer as HTTP has it: JSON relayed unread, or the file that the reply holds.
///
/// An answer with a version has it as its entity tag; whoever names that in `If-None-Match` has it already.
struct MethodAnswer {
    private let answer: CallAnswer
    private let file: FileReply?

    /// - Throws: where a file's reply is none: a fault of the service's.
    init(_ answer: CallAnswer, isFile: Bool) throws {
        self.answer = answer
        file = isFile ? try JSONCoding.value(from: answer.body ?? []) : nil
    }

    func response(to request: Request) -> Response {
        var headers: HTTPFields = [:]
        headers[.dryRun] = answer.meta[MetaKey.dryRun]
        guard let tag else { return full(headers) }
        headers[.eTag] = tag
        guard request.method == .get || request.method == .head else { return full(headers) }
        // The caller may keep it, and has to ask each time whether it still holds.
        headers[.cacheControl] = "private, no-cache"
        headers[.vary] = "Accept-Language, Authorization"
        guard Self.isKnown(tag, to: request) else { return full(headers) }
        return Response(status: .notModified, headers: headers)
    }

    private var tag: String? { answer.meta[MetaKey.version].map { "\"\($0)\"" } }

    private func full(_ headers: HTTPFields) -> Response {
        guard let file else {
            let body = ByteBuffer(bytes: answer.body ?? Array("{}".utf8))
            return .json(bytes: body, headers: headers)
        }
        var headers = headers
        headers[.contentType] = file.mediaType
        headers[.contentDisposition] = "attachment; filename=\"\(file.fileName)\""
        if headers[.cacheControl] == nil { headers[.cacheControl] = "no-store" }
        return Response(
            status: .ok,
            headers: headers,
            body: .init(byteBuffer: ByteBuffer(string: file.text))
        )
    }

    /// Weak comparison, as RFC 9110 has it for this header.
    private static func isKnown(_ tag: String, to request: Request) -> Bool {
        let known = request.headers[values: .ifNoneMatch]
            .flatMap { $0.split(separator: ",") }
            .map { $0.filter { !$0.isWhitespace } }
        return known.contains { $0 == "*" || $0 == tag || $0 == "W/\(tag)" }
    }
}
