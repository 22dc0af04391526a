import Contracts
import Logging
import RPC
import ServiceRuntime
import Testing

@testable import Gateway

@Suite("The methods that the gateway sends on")
struct MethodTableTests {
    @Test("are all that there are, each to a service of the directory")
    func complete() throws {
        #expect(MethodTable.contracts.count == allMethods.count)
        for method in allMethods {
            let contract = try #require(MethodTable.contracts[method.contract.name])
            #expect(
                Gateway.services.contains(contract.service)
                    || OwnServices.names.contains(contract.service)
            )
        }
        #expect(Set(MethodTable.descriptions.map(\.name)) == Set(MethodTable.contracts.keys))
        #expect(
            MethodTable.streams
                == Set(MethodTable.descriptions.filter { $0.kind == .serverStream }.map(\.name))
        )
    }

    @Test("a directory has every service, and says which address is missing")
    func directory() throws {
        #expect(Set(try GatewayBench.directory.clients.keys) == Set(Gateway.services))
        let fault = #expect(throws: StartFault.self) {
            _ = try ServiceDirectory(
                Gateway.services,
                settings: Settings(environment: [:]),
                logger: .init(label: "test")
            )
        }
        #expect(fault?.exitStatus == 78)
        #expect(fault?.sentence.contains("VANQUAN_FUNDING") == true)
    }
}
