import HTTPTypes
import Hummingbird
import NIOCore
import Testing

@testable import Gateway

@Suite("Cookies of a request")
struct RequestCookieTests {
    private func cookie(_ headers: String...) -> String? {
        var fields = HTTPFields()
        for header in headers { fields.append(HTTPField(name: .cookie, value: header)) }
        let head = HTTPRequest(
            method: .get,
            scheme: "http",
            authority: "localhost",
            path: "/",
            headerFields: fields
        )
        return Request(head: head, body: .init(buffer: ByteBuffer())).cookie("__Host-vanquan")
    }

    @Test("the one of that name, whatever stands beside it")
    func one() {
        #expect(cookie("__Host-vanquan=abc") == "abc")
        #expect(cookie("a=b; __Host-vanquan=abc; c=d") == "abc")
        #expect(cookie("a=b", "__Host-vanquan=a=b") == "a=b")
        #expect(cookie("\t__Host-vanquan=abc") == "abc")
    }

    @Test("none where it is not there")
    func none() {
        #expect(cookie("a=b") == nil)
        #expect(cookie("__Host-vanquan") == nil)
        #expect(cookie("__Host-vanquan2=abc") == nil)
        #expect(cookie("x__Host-vanquan=abc") == nil)
    }

    @Test(
        "none behind a space of Unicode's, by which another host may have set it",
        arguments: ["\u{2000}", "\u{85}", "\u{A0}", "\u{3000}"]
    )
    func spaced(space: String) {
        #expect(cookie("\(space)__Host-vanquan=abc") == nil)
    }

    @Test("none where it comes twice: one of them is somebody else's")
    func twice() {
        #expect(cookie("__Host-vanquan=abc; __Host-vanquan=def") == nil)
        #expect(cookie("__Host-vanquan=abc", "__Host-vanquan=def") == nil)
    }
}
