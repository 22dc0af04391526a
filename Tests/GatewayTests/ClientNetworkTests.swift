import Testing

@testable import Gateway

@Suite("Where calls come from")
struct ClientNetworkTests {
    @Test(
        "is an address, or the network that one household has",
        arguments: [
            ("192.0.2.7", "192.0.2.7"), ("::ffff:192.0.2.7", "192.0.2.7"),
            ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"), ("2001:DB8:1:2::9", "2001:db8:1:2::/64"),
            ("2001:db8:1:3::9", "2001:db8:1:3::/64"), ("::1", "0:0:0:0::/64"), ("", ""),
            ("fe80::1%eth0", "fe80::1%eth0"), ("không phải: địa chỉ", "không phải: địa chỉ"),
        ]
    )
    func network(_ address: String, _ network: String) {
        #expect(ClientNetwork.text(of: address) == network)
    }
}
