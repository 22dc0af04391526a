import Hummingbird
import JSONSchema
import NIOCore
import RPC
import Values

extension Request {
    /// The longest body of a method's request: forms and notes, not files.
    static let longestBody = 1 << 20
    /// How long a body may take to arrive: a slow line sends 1 MiB in this time at 35 kB/s.
    private static let bodyTimeLimit = Duration.seconds(30)

    /// The whole body, or nothing where there is none.
    ///
    /// - Throws: `HTTPError` 413 above the limit, ``RPCError`` `DEADLINE_EXCEEDED` where it does not arrive in time.
    func collectedBody(upTo limit: Int = longestBody) async throws -> [UInt8]? {
        // Most requests have none; waiting for it would cost them two tasks and a timer, a tenth of all their cost here.
        guard announcesBody else { return nil }
        let buffer = try await RequestPlace.whileAway { try await arrivedBody(upTo: limit) }
        return buffer.readableBytes == 0 ? nil : Array(buffer: buffer)
    }

    private func arrivedBody(upTo limit: Int) async throws -> ByteBuffer {
        let body = body
        return try await withThrowingTaskGroup(of: ByteBuffer.self) { group in
            group.addTask {
                do {
                    return try await body.collect(upTo: limit)
                } catch is NIOTooManyBytesError {
                    throw HTTPError(.contentTooLarge)
                } catch is CancellationError {
                    throw CancellationError()
                } catch {
                    // Cut short, or framed wrongly: whoever sent it knows.
                    throw HTTPError(.badRequest)
                }
            }
            group.addTask {
                try await Task.sleep(for: Self.bodyTimeLimit)
                throw RPCError.deadlineExceeded
            }
            defer { group.cancelAll() }
            return try await group.next() ?? ByteBuffer()
        }
    }

    /// RFC 9112, 6.3: whoever sends a body says so.
    private var announcesBody: Bool {
        headers[.transferEncoding] != nil || headers[.contentLength] ?? "0" != "0"
    }

    /// The body as a JSON object, with all that is wrong with its text.
    func jsonObject(upTo limit: Int = longestBody) async throws -> JSONNode? {
        guard let bytes = try await collectedBody(upTo: limit) else { return nil }
        try requireJSON()
        let node: JSONNode
        do {
            node = try JSONDocument.parse(bytes)
        } catch {
            throw RPCError.invalid([Violation(error.violation)])
        }
        guard case .object = node.value else { throw RPCError.notAnObject }
        return node
    }

    private func requireJSON() throws {
        let type = headers[.contentType]?.split(separator: ";").first.map { $0.lowercased() }
        guard type == nil || type == "application/json" else {
            throw Problem.Thrown(
                problem: Problem(.notJSON, status: .unsupportedMediaType)
            )
        }
    }
}

extension RPCError {
    fileprivate static let notJSON = RPCError(
        .invalidArgument,
        LocalizedText(
            vi: "Nội dung phải là application/json.",
            en: "The body has to be application/json."
        )
    )

    fileprivate static let notAnObject = RPCError.invalid([
        Violation(
            field: "",
            rule: "type",
            message: LocalizedText(
                vi: "Nội dung phải là một đối tượng JSON.",
                en: "The body has to be a JSON object."
            )
        )
    ])
}
