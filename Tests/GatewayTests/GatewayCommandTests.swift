import ServiceRuntime
import Testing

@testable import Gateway

@Suite("What the gateway's executable is asked to do")
struct GatewayCommandTests {
    @Test("serve unless the command line says otherwise", arguments: [[], ["serve"]])
    func serve(arguments: [String]) throws {
        guard case .serve = try GatewayCommand(arguments: arguments) else {
            Issue.record("not serve")
            return
        }
    }

    @Test("an account's command has its name")
    func accounts() throws {
        guard
            case .setPassword(let account) = try GatewayCommand(arguments: ["set-password", "an"]),
            case .firstAccount(let first) = try GatewayCommand(arguments: ["first-account", "lan"])
        else {
            Issue.record("not an account's command")
            return
        }
        #expect(account.username == "an" && first.username == "lan")
    }

    @Test(
        "any other is a usage fault",
        arguments: [
            ["set-password"], ["set-password", "a", "b"], ["remove", "an"], ["migrate", "now"],
            [""],
        ]
    )
    func unknown(arguments: [String]) {
        let fault = #expect(throws: StartFault.self) {
            _ = try GatewayCommand(arguments: arguments)
        }
        #expect(fault?.exitStatus == 64)
    }

    @Test(
        "a name that no account may have is one, too, before the database is looked for",
        arguments: ["", "a", "An", "1an", "an bình", "an\n", String(repeating: "a", count: 65)]
    )
    func badName(name: String) async {
        let fault = await #expect(throws: StartFault.self) {
            try await SetPassword(username: name).run(Settings(environment: [:]))
        }
        #expect(fault?.exitStatus == 64)
    }
}
