import Glibc
import ServiceRuntime
import Signing
import Testing

@testable import Operator

@Suite
struct DoctorMachineTests {
    @Test(arguments: [
        (100 << 20, Finding.Verdict.wrong, "100 MiB"), (1 << 30, .warning, "1 GiB"),
        (50 << 30, .ok, "50 GiB"),
    ])
    func roomOnTheDisk(free: Int, verdict: Finding.Verdict, text: String) {
        let finding = DiskCheck(folders: ["/srv"]) { _ in free }.findings().first
        #expect(finding?.verdict == verdict)
        #expect(finding?.text.contains("\(text) are free where /srv lies") == true)
    }

    @Test
    func aDiskIsAskedForReal() {
        let findings = DiskCheck(folders: ["/", "/nowhere"]).findings()
        #expect(findings.last?.verdict == .unchecked)
        #expect(findings.first?.text.contains("iB are free where / lies") == true)
    }

    @Test(arguments: [(1024, Finding.Verdict.warning), (4096, .ok), (.max, .ok)])
    func openFiles(limit: Int, verdict: Finding.Verdict) {
        #expect(FileLimitCheck(limit: limit).findings().map(\.verdict) == [verdict])
        #expect(FileLimitCheck.ofThisProcess().limit >= Int(sysconf(Int32(_SC_OPEN_MAX))))
    }

    @Test
    func oldLibrariesAreWrong() {
        let old = OpenSSLVersion(major: 1, text: "OpenSSL 1.1.1n")
        let findings = LibrariesCheck(client: 130_011, openSSL: old).findings()
        #expect(findings.map(\.verdict) == [.wrong, .wrong])
        #expect(findings[0].text == "Version 13.11. 14 or newer is needed.")
        #expect(LibrariesCheck().findings().allSatisfy { $0.verdict == .ok })
    }

    @Test
    func aMachineWithoutPostgreSQLIsToldWhatToInstall() async {
        let check = ServerProgramsCheck(isNeeded: true, folder: "/nowhere", path: "/nowhere")
        let finding = await check.findings().first
        #expect(finding?.verdict == .wrong && finding?.remedy == "apt-get install postgresql")
        let other = ServerProgramsCheck(isNeeded: false, folder: "/nowhere", path: "/nowhere")
        #expect(await other.findings().map(\.verdict) == [.ok])
    }

    @Test
    func aFolderThatIsNotOursIsWrong() async throws {
        try await withTemporaryFolder { path in
            #expect(DataFolderCheck(path: path).findings().map(\.verdict) == [.ok])
            let foreign = DataFolderCheck(path: path, user: geteuid() + 1).findings()
            #expect(foreign.map(\.verdict) == [.wrong])
            #expect(foreign.first?.text.contains("belongs to user \(geteuid())") == true)
            chmod(path, 0o777)
            #expect(DataFolderCheck(path: path).findings().first?.remedy == "chmod go-w \(path)")
            let none = DataFolderCheck(path: "\(path)/none").findings()
            #expect(none.map(\.verdict) == [.unchecked])
        }
    }

    @Test
    func secretsOfSomebodyElseAreNamed() async throws {
        try await withTemporaryFolder { path in
            let data = try DataFolder.prepared(at: path)
            try data.secrets.prepare(roles: Roles.all)
            #expect(SecretsCheck(path: path).findings().map(\.verdict) == [.ok])
            #expect(KeysCheck(path: path).findings().map(\.verdict) == [.ok])
            chmod(data.secrets.metricsTokenPath, 0o644)
            let open = SecretsCheck(path: path).findings()
            #expect(open.map(\.verdict) == [.wrong])
            #expect(open.first?.text.contains("metrics.token") == true)
            unlink(data.secrets.metricsTokenPath)
            let missing = SecretsCheck(path: path).findings()
            #expect(missing.first?.text.contains("metrics.token is missing") == true)
            let foreign = SecretsCheck(path: path, user: geteuid() + 1).findings()
            #expect(foreign.first?.text.contains("operator.key") == true)
            unlink(data.secrets.callerKey.publicPath)
            let keys = KeysCheck(path: path).findings()
            #expect(keys.map(\.verdict) == [.wrong])
            #expect(!Files.exists(data.secrets.callerKey.publicPath))
        }
    }
}
