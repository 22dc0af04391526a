import Contracts
import HTTPTypes
import Hummingbird
import NIOCore
import RPC
import Testing

@testable import Gateway

@Suite("A method's answer over HTTP")
struct MethodAnswerTests {
    private static let body = Array(#"{"items":[]}"#.utf8)

    private func request(
        _ method: HTTPRequest.Method = .get,
        known: [String] = []
    ) -> Request {
        var head = HTTPRequest(method: method, scheme: "http", authority: "localhost", path: "/")
        for tags in known { head.headerFields.append(HTTPField(name: .ifNoneMatch, value: tags)) }
        return Request(head: head, body: RequestBody(buffer: ByteBuffer()))
    }

    private func answer(_ version: String?, body: [UInt8]? = body) -> CallAnswer {
        var meta: Meta = [:]
        meta[MetaKey.version] = version
        return CallAnswer(meta: meta, body: body)
    }

    @Test("without a version it is JSON that no cache keeps")
    func plain() async throws {
        let response = try MethodAnswer(answer(nil), isFile: false)
            .response(to: request(known: ["*"]))
        #expect(response.status == .ok)
        #expect(response.headers[.contentType] == "application/json")
        #expect(response.headers[.cacheControl] == "no-store")
        #expect(response.headers[.eTag] == nil)
        #expect(try await response.collected() == Self.body)
    }

    @Test("a dry run says that it was one")
    func dryRun() throws {
        var answer = answer("2")
        answer.meta[MetaKey.dryRun] = "true"
        let response = try MethodAnswer(answer, isFile: false).response(to: request(.post))
        #expect(response.headers[.dryRun] == "true" && response.headers[.eTag] == "\"2\"")
        let plain = try MethodAnswer(self.answer("2"), isFile: false).response(to: request(.post))
        #expect(plain.headers[.dryRun] == nil)
    }

    @Test("without a body it is an empty object")
    func empty() async throws {
        let response = try MethodAnswer(answer(nil, body: nil), isFile: false)
            .response(to: request())
        #expect(try await response.collected() == Array("{}".utf8))
    }

    @Test("its version is its entity tag, to be asked for again each time")
    func tagged() async throws {
        let response = try MethodAnswer(answer("a-1_B"), isFile: false).response(to: request())
        #expect(response.status == .ok && response.headers[.eTag] == "\"a-1_B\"")
        #expect(response.headers[.cacheControl] == "private, no-cache")
        #expect(try await response.collected() == Self.body)
    }

    @Test(
        "who names the tag has it already: 304 with the tag and no body",
        arguments: [
            ["\"v2\""], ["W/\"v2\""], ["*"], ["\"v1\", \"v2\""], ["\"v1\",W/\"v2\" , \"v3\""],
            ["\"v1\"", "\"v2\""], [" \t\"v2\" "],
        ]
    )
    func known(tags: [String]) async throws {
        for method in [HTTPRequest.Method.get, .head] {
            let response = try MethodAnswer(answer("v2"), isFile: false)
                .response(to: request(method, known: tags))
            #expect(response.status == .notModified)
            #expect(response.headers[.eTag] == "\"v2\"")
            #expect(response.headers[.cacheControl] == "private, no-cache")
            #expect(response.headers[.contentType] == nil)
            #expect(try await response.collected().isEmpty)
        }
    }

    @Test(
        "another tag, or what is none, is not it",
        arguments: [
            [], [""], ["v2"], ["\"v1\""], ["\"V2\""], ["\"v22\""], ["\"v2"], ["w/\"v2\""],
            ["\"v1\", \"v3\""], ["\"*\""],
        ]
    )
    func unknown(tags: [String]) async throws {
        let response = try MethodAnswer(answer("v2"), isFile: false)
            .response(to: request(known: tags))
        #expect(response.status == .ok && response.headers[.eTag] == "\"v2\"")
        #expect(try await response.collected() == Self.body)
    }

    @Test("a write's reply is always told whole", arguments: [["\"1\""], ["*"], []])
    func write(tags: [String]) async throws {
        for method in [HTTPRequest.Method.post, .put, .patch, .delete] {
            let response = try MethodAnswer(answer("1"), isFile: false)
                .response(to: request(method, known: tags))
            #expect(response.status == .ok && response.headers[.eTag] == "\"1\"")
            #expect(response.headers[.cacheControl] == "no-store")
            #expect(try await response.collected() == Self.body)
        }
    }

    @Test("a file is its text, with its media type and its name")
    func file() async throws {
        let file = FileReply(
            mediaType: "text/csv; charset=utf-8",
            fileName: "van-quan-2021-2025.csv",
            text: "\u{FEFF}Loại,Mã\r\n"
        )
        for version in ["v2", nil] {
            let answer = answer(version, body: try Encoded(file).bytes)
            let response = try MethodAnswer(answer, isFile: true).response(to: request())
            #expect(response.headers[.contentType] == "text/csv; charset=utf-8")
            #expect(
                response.headers[.contentDisposition]
                    == "attachment; filename=\"van-quan-2021-2025.csv\""
            )
            let control = version == nil ? "no-store" : "private, no-cache"
            #expect(response.headers[.cacheControl] == control)
            #expect(try await response.collected() == Array(file.text.utf8))
        }
        let known = try MethodAnswer(answer("v2", body: try Encoded(file).bytes), isFile: true)
            .response(to: request(known: ["\"v2\""]))
        #expect(known.status == .notModified && known.headers[.contentDisposition] == nil)
        #expect(try await known.collected().isEmpty)
    }

    @Test("a file's reply that is none is no answer")
    func noFile() {
        for body in [nil, Self.body, Array("x".utf8)] {
            #expect(throws: (any Error).self) {
                try MethodAnswer(answer("v2", body: body), isFile: true)
            }
        }
    }
}
