import Testing

@testable import Gateway

@Suite("A form's key")
struct FormKeyTests {
    private let session = SessionToken(text: "a-session")

    @Test("comes back as the same idempotency key in the session that was given it")
    func comesBack() throws {
        let key = try FormKey.new(for: session, on: "/a")
        let back = try #require(try FormKey(text: key.text, of: session, on: "/a"))
        #expect(back.idempotencyKey == key.idempotencyKey)
    }

    @Test("is another one for each form")
    func isNew() throws {
        let keys = try (0..<50).map { _ in try FormKey.new(for: session, on: "/a").idempotencyKey }
        #expect(Set(keys).count == 50)
    }

    @Test("is none in another session")
    func otherSession() throws {
        let key = try FormKey.new(for: session, on: "/a")
        #expect(try FormKey(text: key.text, of: SessionToken(text: "another"), on: "/a") == nil)
    }

    @Test("is none on another page")
    func otherPage() throws {
        let key = try FormKey.new(for: session, on: "/a")
        #expect(try FormKey(text: key.text, of: session, on: "/b") == nil)
    }

    @Test("is none where anything of it was changed, left out or made up")
    func forged() throws {
        let text = try FormKey.new(for: session, on: "/a").text
        let changed = (text.first == "0" ? "1" : "0") + text.dropFirst()
        let half = String(text.prefix { $0 != "." })
        for forged in [changed, half, half + ".", text + "0", "." + text, "", "a.b", "é.ü"] {
            #expect(try FormKey(text: forged, of: session, on: "/a") == nil, "\(forged)")
        }
        let none = try FormKey(text: nil, of: session, on: "/a")
        #expect(none == nil)
    }
}
