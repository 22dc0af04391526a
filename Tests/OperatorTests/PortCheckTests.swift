import Glibc
import ServiceRuntime
import Testing

@testable import Operator

@Suite
struct PortCheckTests {
    /// A listener on a port of the kernel's choice.
    private func withListener(_ body: (Endpoint) async throws -> Void) async throws {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let status = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                bind(descriptor, pointer, length) | listen(descriptor, 1)
                    | getsockname(descriptor, pointer, &length)
            }
        }
        try #require(status == 0)
        let port = Int(UInt16(bigEndian: address.sin_port))
        try await body(Endpoint(host: "127.0.0.1", port: port))
    }

    @Test
    func aPortInUseIsNamedWithItsVariable() async throws {
        try await withListener { address in
            let check = PortCheck(listeners: [("VANQUAN_HTTP", address)])
            let fault = await #expect(throws: StartFault.self) {
                try await check.run(patience: .zero)
            }
            #expect(fault?.exitStatus == 69)
            #expect(fault?.sentence.contains("\(address)") == true)
            #expect(fault?.sentence.contains("VANQUAN_HTTP") == true)
        }
    }

    @Test
    func anAddressSaidTwiceIsRefused() async {
        let address = Endpoint(host: "127.0.0.1", port: 7430)
        let check = PortCheck(listeners: [("VANQUAN_HTTP", address), ("VANQUAN_GATEWAY", address)])
        let fault = await #expect(throws: StartFault.self) { try await check.run(patience: .zero) }
        #expect(fault?.exitStatus == 78)
    }

    @Test
    func anAddressOfAnotherMachineIsRefused() async {
        let address = Endpoint(host: "192.0.2.1", port: 7430)
        let check = PortCheck(listeners: [("VANQUAN_HTTP", address)])
        let fault = await #expect(throws: StartFault.self) { try await check.run(patience: .zero) }
        #expect(fault?.sentence.contains("not one of this machine") == true)
    }
}
