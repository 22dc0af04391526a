import Testing

@testable import ServiceRuntime

@Suite("Why an executable does not start")
struct StartFaultTests {
    @Test("each kind has the exit status of sysexits.h")
    func statuses() {
        #expect(StartFault.usage("").exitStatus == 64)
        #expect(StartFault.unavailable("").exitStatus == 69)
        #expect(StartFault.configuration("").exitStatus == 78)
        #expect("\(StartFault.usage("Why."))" == "Why.")
    }
}

@Suite("What an executable is asked to do")
struct ServiceCommandTests {
    @Test(
        "each command has its words",
        arguments: [
            ([], .serve), (["serve"], .serve), (["migrate"], .migrate), (["version"], .version),
            (["--version"], .version), (["help"], .help), (["--help"], .help), (["-h"], .help),
        ] as [([String], ServiceCommand)]
    )
    func words(arguments: [String], command: ServiceCommand) throws {
        #expect(try ServiceCommand(arguments: arguments) == command)
    }

    @Test("any other is a usage fault", arguments: [["start"], ["serve", "now"], [""], ["Serve"]])
    func unknown(arguments: [String]) {
        let fault = #expect(throws: StartFault.self) { try ServiceCommand(arguments: arguments) }
        #expect(fault?.exitStatus == 64)
    }
}
