import HTTPTypes
import Hummingbird
import JSONSchema
import NIOCore

extension Response {
    /// An answer that is one JSON value, members in the order of their names; kept by no cache unless the headers say so.
    static func json(
        _ value: some Encodable,
        status: HTTPResponse.Status = .ok,
        type: String = "application/json",
        headers: HTTPFields = [:]
    ) throws -> Response {
        let bytes = ByteBuffer(bytes: try JSONCoding.bytes(of: value))
        return .json(bytes: bytes, status: status, type: type, headers: headers)
    }

    /// The same from bytes that are JSON already.
    static func json(
        bytes: ByteBuffer,
        status: HTTPResponse.Status = .ok,
        type: String = "application/json",
        headers: HTTPFields = [:]
    ) -> Response {
        var headers = headers
        headers[.contentType] = type
        if headers[.cacheControl] == nil { headers[.cacheControl] = "no-store" }
        return Response(status: status, headers: headers, body: .init(byteBuffer: bytes))
    }
}
