import Glibc
import ServiceRuntime

/// How many files and connections an executable may have open: each raises what it inherits, as far as it may.
struct FileLimitCheck: Check {
    /// What it may be raised to.
    let limit: Int

    static func ofThisProcess() -> FileLimitCheck {
        var limits = rlimit()
        getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limits)
        return FileLimitCheck(limit: Int(clamping: limits.rlim_max))
    }

    func findings() -> [Finding] {
        let text = "A process may have \(limit) files open."
        guard limit < FileDescriptors.wanted else { return [.ok("open files", text)] }
        return [
            .warning(
                "open files",
                "\(text) All connections that the gateway takes need \(FileDescriptors.wanted).",
                remedy: "ulimit -n \(FileDescriptors.wanted) as root, before vanquan up"
            )
        ]
    }
}
