import ArgumentParser
import Testing

@testable import Operator

@Suite
struct ArgumentTests {
    @Test
    func upTakesFilesInTheirOrder() async throws {
        let command = try await VanQuanCommand.asyncParseAsRoot([
            "up", "--load", "a", "--load", "b",
        ])
        #expect((command as? UpCommand)?.files == ["a", "b"])
    }

    @Test
    func loadTakesFilesAndADryRun() async throws {
        let command = try await VanQuanCommand.asyncParseAsRoot([
            "load", "a", "b", "--dry-run", "--operator", "lan",
        ])
        let load = try #require(command as? LoadCommand)
        #expect(load.files == ["a", "b"])
        #expect(load.dryRun)
        #expect(load.who.name == "lan")
    }

    @Test
    func migrateTakesFilesInTheirOrder() async throws {
        let command = try await VanQuanCommand.asyncParseAsRoot([
            "migrate", "--load", "a", "--load", "b",
        ])
        #expect((command as? MigrateCommand)?.files == ["a", "b"])
        let none = try await VanQuanCommand.asyncParseAsRoot(["migrate"])
        #expect((none as? MigrateCommand)?.files == [])
    }

    @Test
    func servicesTakesThoseToAsk() async throws {
        let command = try await VanQuanCommand.asyncParseAsRoot(["services", "funding", "gateway"])
        #expect((command as? ServicesCommand)?.executables == [.funding, .gateway])
    }

    @Test
    func secretsTakesAFolderAndItsOwner() async throws {
        let command = try await VanQuanCommand.asyncParseAsRoot([
            "secrets", "/s", "--owner", "10001:10002",
        ])
        let secrets = try #require(command as? SecretsCommand)
        #expect(secrets.folder == "/s")
        #expect(secrets.owner == SecretsOwner(userID: 10001, groupID: 10002))
    }

    @Test
    func callHasDefaults() async throws {
        let command = try await VanQuanCommand.asyncParseAsRoot(["call", "health.v1.Check"])
        let call = try #require(command as? CallCommand)
        #expect(call.request == [])
        #expect(call.account == nil && !call.dryRun)
        #expect(call.timeout.duration == .seconds(30))
        #expect(call.key == nil)
        #expect(call.who.name == nil)
    }

    @Test
    func callTakesAllItsOptions() async throws {
        let command = try await VanQuanCommand.asyncParseAsRoot([
            "call", "a.v1.B", "-", "--as", "hoa", "--operator", "lan", "--dry-run", "--key", "k",
            "--if-match", "3", "--timeout",
            "500ms",
        ])
        let call = try #require(command as? CallCommand)
        #expect(call.request == ["-"])
        #expect(call.account == "hoa" && call.who.name == "lan" && call.dryRun)
        #expect(call.key == "k")
        #expect(call.ifMatch == "3")
        #expect(call.timeout.duration == .milliseconds(500))
    }

    @Test
    func auditVerifyTakesHeads() async throws {
        let command = try await VanQuanCommand.asyncParseAsRoot([
            "audit", "verify", "--head", "a", "--head", "b", "--json",
        ])
        let verify = try #require(command as? AuditVerifyCommand)
        #expect(verify.heads == ["a", "b"] && verify.json)
        #expect(try await VanQuanCommand.asyncParseAsRoot(["audit", "head"]) is AuditHeadCommand)
    }

    @Test
    func planCheckHasDefaults() async throws {
        let command = try await VanQuanCommand.asyncParseAsRoot(["plan", "check"])
        let check = try #require(command as? PlanCheckCommand)
        #expect(check.files == [] && check.language == "vi" && check.text == nil)
        #expect(!check.json && !check.strict)
    }

    @Test
    func planCheckTakesAllItsOptions() async throws {
        let command = try await VanQuanCommand.asyncParseAsRoot([
            "plan", "check", "a.json", "--text", "a.txt", "--json", "--strict", "--language", "en",
        ])
        let check = try #require(command as? PlanCheckCommand)
        #expect(check.files == ["a.json"] && check.text == "a.txt" && check.language == "en")
        #expect(check.json && check.strict)
        let two = try await VanQuanCommand.asyncParseAsRoot(["plan", "check", "a.json", "b.json"])
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
    func whatIsNotUnderstoodIsAUsageError(arguments: [String]) async throws {
        let error = await #expect(throws: (any Error).self) {
            try await VanQuanCommand.asyncParseAsRoot(arguments)
        }
        #expect(VanQuanCommand.exitCode(for: try #require(error)) == .validationFailure)
    }
}
