import Testing

@testable import Gateway

@Suite("The client's address behind a proxy")
struct ForwardedAddressTests {
    @Test(
        "the proxy's own word is the last one, and only an address counts",
        arguments: [
            ("203.0.113.7", "203.0.113.7"), ("10.0.0.1, 203.0.113.7", "203.0.113.7"),
            ("203.0.113.7,\t2001:DB8::7 ", "2001:db8::7"), ("203.0.113.7, somebody", nil),
            ("203.0.113.7:80", nil), ("203.0.113.7, ", nil), ("", nil), (nil, nil),
        ] as [(String?, String?)]
    )
    func last(header: String?, address: String?) {
        #expect(ForwardedAddress.client(in: header) == address)
    }
}
