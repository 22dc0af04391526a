import Testing

@testable import ServiceRuntime

@Suite("A host and a port")
struct EndpointTests {
    @Test(
        "are read from HOST:PORT, an IPv6 address in brackets",
        arguments: [
            ("127.0.0.1:7431", "127.0.0.1", 7431), ("localhost:0", "localhost", 0),
            ("[::1]:7431", "::1", 7431), ("[2001:db8::7]:65535", "2001:db8::7", 65_535),
        ]
    )
    func read(text: String, host: String, port: Int) {
        let endpoint = Endpoint(text)
        #expect(endpoint == Endpoint(host: host, port: port))
        #expect(endpoint?.description == text)
    }

    @Test(
        "and from nothing else",
        arguments: [
            "", ":", "7431", ":7431", "localhost", "localhost:", "localhost:65536", "localhost:-1",
            "localhost:+80",
            "localhost:8 0", "localhost:http", "localhost:99999999999999999999", "[::1]", "::1",
            "::1:7431",
            "[]:7431", "[::1:7431", "::1]:7431", "[localhost]:7431", "local host:1", "localhost:٣",
        ]
    )
    func refused(text: String) {
        #expect(Endpoint(text) == nil)
    }
}
