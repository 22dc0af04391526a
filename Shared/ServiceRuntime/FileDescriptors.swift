import Glibc

/// How many files and connections the process may have open.
public enum FileDescriptors {
    /// HTTP's 1,024 connections, twice the wire's 512 (as many may be on their way out), the database's, and files.
    public static let wanted = 4096

    /// Asks for as many as we may have use for: what a shell gives is often 1,024, and may be raised to much more.
    static func raise() {
        let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        var limit = rlimit()
        guard getrlimit(resource, &limit) == 0, limit.rlim_cur < rlim_t(wanted) else { return }
        limit.rlim_cur = min(limit.rlim_max, rlim_t(wanted))
        // Where it fails, accepting waits whenever there is none left.
        setrlimit(resource, &limit)
    }
}
