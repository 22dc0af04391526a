import Testing

@testable import Gateway

@Suite("Where one goes on")
struct LocalAddressTests {
    @Test(
        "an address of ours is followed",
        arguments: ["/", "/plans/a/nodes/4.1", "/plans/a/search?q=dong%20giap", "/plans/a#tasks"]
    )
    func ours(address: String) {
        #expect(LocalAddress.trusted(address) == address)
    }

    @Test(
        "any other leads to the first page",
        arguments: [
            "//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)",
            "evil", "", "/a b", "/a\r\nSet-Cookie: x=1", "/\tb", "/đ",
            "/" + String(repeating: "a", count: 3000),
        ]
    )
    func others(address: String) {
        #expect(LocalAddress.trusted(address) == "/")
    }

    @Test("a missing address is the first page")
    func missing() {
        #expect(LocalAddress.trusted(nil) == "/")
    }
}
