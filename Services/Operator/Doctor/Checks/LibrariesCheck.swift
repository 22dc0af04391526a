import Postgres
import Signing

/// The system's libraries that this process has loaded.
struct LibrariesCheck: Check {
    /// Pipelines came with 14.
    private static let oldestClient = 14
    private static let oldestOpenSSL = 3

    var client = PostgresClient.libraryVersion
    var openSSL = OpenSSLVersion.ofThisProcess

    func findings() -> [Finding] { [clientFinding, openSSLFinding] }

    private var clientFinding: Finding {
        let text = "Version \(client / 10_000).\(client % 10_000)."
        guard client / 10_000 < Self.oldestClient else { return .ok("libpq", text) }
        return .wrong(
            "libpq",
            "\(text) \(Self.oldestClient) or newer is needed.",
            remedy: "apt-get install libpq5"
        )
    }

    private var openSSLFinding: Finding {
        guard openSSL.major < Self.oldestOpenSSL else { return .ok("OpenSSL", "\(openSSL.text).") }
        return .wrong(
            "OpenSSL",
            "\(openSSL.text); \(Self.oldestOpenSSL).0 or newer is needed.",
            remedy: "apt-get install libssl3"
        )
    }
}
