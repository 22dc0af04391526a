import ServiceRuntime
import Testing

@testable import Operator

@Suite
struct SettingsTests {
    @Test
    func everythingHasADefault() throws {
        let settings = try OperatorSettings(Settings(environment: [:]))
        #expect(settings.http.description == "127.0.0.1:8080")
        #expect(settings.address(of: .gateway).description == "127.0.0.1:7430")
        #expect(settings.address(of: .reporting).description == "127.0.0.1:7434")
        #expect(settings.dataPath == ".vanquan")
        #expect(settings.databaseURL == nil)
        #expect(settings.listeners.count == 6)
    }

    @Test(arguments: [
        ("127.0.0.1:1", true), ("[::1]:1", true), ("10.0.0.5:1", true), ("localhost:1", true),
        ("gateway:7430", false), ("vq.example:1", false),
    ])
    func containersHaveNames(address: String, executablesRunHere: Bool) throws {
        let settings = try OperatorSettings(Settings(environment: ["VANQUAN_GATEWAY": address]))
        #expect(settings.executablesRunHere == executablesRunHere)
    }

    @Test(arguments: ["8080", "host:", "127.0.0.1:0", "127.0.0.1:70000"])
    func anAddressWithoutAUsablePortIsRefused(text: String) {
        let fault = #expect(throws: StartFault.self) {
            try OperatorSettings(Settings(environment: ["VANQUAN_FUNDING": text]))
        }
        #expect(fault?.exitStatus == 78)
        #expect(fault?.sentence.contains("VANQUAN_FUNDING") == true)
    }

    @Test
    func anOperatorIsNamedByWhatIsNearest() throws {
        let settings = Settings(environment: ["VANQUAN_OPERATOR": "hoa"])
        #expect(try OperatorName(given: "lan", settings: settings).principal == "operator:lan")
        #expect(try OperatorName(given: nil, settings: settings).principal == "operator:hoa")
        let login = try OperatorName(given: nil, settings: Settings(environment: [:]))
        #expect(!login.text.isEmpty)
    }

    @Test(arguments: ["", "a b", "lan\n", "operator:lan", String(repeating: "a", count: 65), "Lân"])
    func aNameThatIsNoneIsRefused(name: String) {
        let fault = #expect(throws: StartFault.self) {
            try OperatorName(given: name, settings: Settings(environment: [:]))
        }
        #expect(fault?.exitStatus == 64)
    }
}
