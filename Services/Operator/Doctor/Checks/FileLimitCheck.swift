import Glibc

/// How many files and connections an executable may have open: it inherits what this process has.
struct FileLimitCheck: Check {
    /// The gateway's 1,024 connections by HTTP, 512 of the wire, and what it opens itself.
    static let enough = 2048

    let limit: Int

    static func ofThisProcess() -> FileLimitCheck {
        var limits = rlimit()
        getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limits)
        return FileLimitCheck(limit: Int(clamping: limits.rlim_cur))
    }

    func findings() -> [Finding] {
        let text = "A process may have \(limit) files open."
        guard limit < Self.enough else { return [.ok("open files", text)] }
        return [
            .warning(
                "open files",
                "\(text) All connections that the gateway takes need \(Self.enough).",
                remedy: "ulimit -n \(Self.enough) before vanquan up"
            )
        ]
    }
}
