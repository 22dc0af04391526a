import ArgumentParser
import Testing

@testable import Operator

@Suite
struct ArgumentTests {
    @Test
    func upTakesFilesInTheirOrder() throws {
        let command = try VanQuanCommand.parseAsRoot(["up", "--load", "a", "--load", "b"])
        #expect((command as? UpCommand)?.files == ["a", "b"])
    }

    @Test
    func loadTakesFilesAndADryRun() throws {
        let command = try VanQuanCommand.parseAsRoot(["load", "a", "b", "--dry-run", "--as", "lan"])
        let load = try #require(command as? LoadCommand)
        #expect(load.files == ["a", "b"])
        #expect(load.dryRun)
        #expect(load.who.name == "lan")
    }

    @Test
    func migrateTakesFilesInTheirOrder() throws {
        let command = try VanQuanCommand.parseAsRoot(["migrate", "--load", "a", "--load", "b"])
        #expect((command as? MigrateCommand)?.files == ["a", "b"])
        let none = try VanQuanCommand.parseAsRoot(["migrate"])
        #expect((none as? MigrateCommand)?.files == [])
    }

    @Test
    func servicesTakesThoseToAsk() throws {
        let command = try VanQuanCommand.parseAsRoot(["services", "funding", "gateway"])
        #expect((command as? ServicesCommand)?.executables == [.funding, .gateway])
    }

    @Test
    func secretsTakesAFolderAndItsOwner() throws {
        let command = try VanQuanCommand.parseAsRoot(["secrets", "/s", "--owner", "10001:10002"])
        let secrets = try #require(command as? SecretsCommand)
        #expect(secrets.folder == "/s")
        #expect(secrets.owner == SecretsOwner(userID: 10001, groupID: 10002))
    }

    @Test
    func callHasDefaults() throws {
        let command = try VanQuanCommand.parseAsRoot(["call", "health.v1.Check"])
        let call = try #require(command as? CallCommand)
        #expect(call.json == "{}")
        #expect(call.timeout.duration == .seconds(30))
        #expect(call.key == nil)
        #expect(call.who.name == nil)
    }

    @Test
    func callTakesAllItsOptions() throws {
        let command = try VanQuanCommand.parseAsRoot([
            "call", "a.v1.B", "-", "--as", "lan", "--key", "k", "--if-match", "3", "--timeout",
            "500ms",
        ])
        let call = try #require(command as? CallCommand)
        #expect(call.json == "-")
        #expect(call.key == "k")
        #expect(call.ifMatch == "3")
        #expect(call.timeout.duration == .milliseconds(500))
    }

    @Test
    func planCheckHasDefaults() throws {
        let command = try VanQuanCommand.parseAsRoot(["plan", "check"])
        let check = try #require(command as? PlanCheckCommand)
        #expect(check.files == [] && check.language == "vi" && check.text == nil)
        #expect(!check.json && !check.strict)
    }

    @Test
    func planCheckTakesAllItsOptions() throws {
        let command = try VanQuanCommand.parseAsRoot([
            "plan", "check", "a.json", "--text", "a.txt", "--json", "--strict", "--language", "en",
        ])
        let check = try #require(command as? PlanCheckCommand)
        #expect(check.files == ["a.json"] && check.text == "a.txt" && check.language == "en")
        #expect(check.json && check.strict)
        let two = try VanQuanCommand.parseAsRoot(["plan", "check", "a.json", "b.json"])
        #expect((two as? PlanCheckCommand)?.files == ["a.json", "b.json"])
    }

    @Test(arguments: [
        ["load"], ["plan", "check", "--language", "fr"], ["plan", "check", "--language", ""],
        ["plan", "check", "--text", "a.txt"], ["plan", "check", "a", "b", "--text", "a.txt"],
        ["plan", "nonsense"], ["call"], ["set-password"], ["nonsense"], ["up", "--nonsense"],
        ["call", "a", "--timeout", "soon"], ["services", "nobody"],
        ["secrets", "/s", "--owner", "10001"], ["secrets", "/s", "--owner", "lan:lan"],
        ["secrets", "/s", "--owner", "0:0"], ["secrets", "/s", "--owner", "1:2:3"],
        ["secrets", "/s", "--owner", "-1:1"],
    ])
    func whatIsNotUnderstoodIsAUsageError(arguments: [String]) throws {
        let error = #expect(throws: (any Error).self) {
            try VanQuanCommand.parseAsRoot(arguments)
        }
        #expect(VanQuanCommand.exitCode(for: try #require(error)) == .validationFailure)
    }
}
