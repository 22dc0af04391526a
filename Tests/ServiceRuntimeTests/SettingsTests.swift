import FoundationEssentials
import Logging
import Postgres
import Signing
import Testing

@testable import ServiceRuntime

@Suite("Settings")
struct SettingsTests {
    private func settings(_ environment: [String: String]) -> Settings {
        Settings(environment: environment)
    }

    @Test("an empty variable is one that is not set")
    func empty() throws {
        let settings = settings(["A": "", "B": "b"])
        #expect(settings["A"] == nil && settings["B"] == "b" && settings["C"] == nil)
        #expect(try settings.required("B") == "b")
        for name in ["A", "C"] {
            let fault = #expect(throws: StartFault.self) { try settings.required(name) }
            #expect(fault?.exitStatus == 78)
            #expect(fault?.sentence == "\(name) is not set.")
        }
    }

    @Test("a wrong endpoint is a sentence that names the variable and what it says")
    func endpoint() throws {
        #expect(try settings(["VANQUAN_LISTEN": "[::1]:0"]).endpoint("VANQUAN_LISTEN").port == 0)
        let fault = #expect(throws: StartFault.self) {
            try settings(["VANQUAN_LISTEN": "localhost"]).endpoint("VANQUAN_LISTEN")
        }
        #expect(fault?.exitStatus == 78)
        #expect(fault?.sentence.contains("VANQUAN_LISTEN") == true)
        #expect(fault?.sentence.contains("“localhost”") == true)
    }

    @Test("the log's level is info unless said, and only one that there is")
    func logLevel() throws {
        #expect(try settings([:]).logLevel() == .info)
        #expect(try settings(["VANQUAN_LOG_LEVEL": "trace"]).logger(for: "x").logLevel == .trace)
        let fault = #expect(throws: StartFault.self) {
            try settings(["VANQUAN_LOG_LEVEL": "loud"]).logger(for: "x")
        }
        #expect(fault?.exitStatus == 78)
    }

    @Test(
        "supervised is what says 1",
        arguments: [("1", true), ("0", false), ("", false), ("true", false)]
    )
    func supervised(text: String, isSupervised: Bool) {
        #expect(settings(["VANQUAN_SUPERVISED": text]).isSupervised == isSupervised)
    }

    @Test("the database is what DATABASE_URL says, or libpq's to find")
    func database() throws {
        let named = try settings(["DATABASE_URL": "postgres://a/b"]).database(
            application: "funding"
        )
        #expect(named.connection == "postgres://a/b" && named.applicationName == "funding")
        #expect(try settings([:]).database(application: "funding").connection == nil)
    }

    @Test("keys are read from their files")
    func keys() throws {
        let key = try Ed25519PrivateKey()
        let files = [("private.pem", try key.pem), ("public.pem", try key.publicKey.pem)]
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "settings-\(UInt64.random(in: .min ... .max))"
        )
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in files {
            try Data(text.utf8).write(to: folder.appending(path: name))
        }
        let settings = settings([
            "VANQUAN_CALLER_KEY": folder.appending(path: "public.pem").path,
            "PRIVATE": folder.appending(path: "private.pem").path,
            "ABSENT": folder.appending(path: "absent.pem").path,
        ])
        #expect(try settings.callerKeys() == [key.publicKey.keyID: key.publicKey])
        #expect(try settings.privateKey("PRIVATE").publicKey == key.publicKey)
        for name in ["PRIVATE", "ABSENT", "UNSET"] {
            let fault = #expect(throws: StartFault.self) { try settings.publicKey(name) }
            #expect(fault?.exitStatus == 78)
            #expect(fault?.sentence.contains("BEGIN") == false)
        }
    }
}
