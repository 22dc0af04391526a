import Glibc
public import Telemetry

/// What the system knows of this process, by the names that Prometheus's own clients use.
public struct ProcessMetrics: MetricSource {
    public init() {}

    public func metrics() async -> [MetricFamily] {
        [
            MetricFamily(
                "process_resident_memory_bytes",
                .gauge,
                help: "Resident memory size in bytes.",
                Self.residentBytes
            ),
            MetricFamily(
                "process_cpu_seconds_total",
                .counter,
                help: "Total user and system CPU time spent in seconds.",
                [MetricSample(Self.cpuSeconds)]
            ),
            MetricFamily(
                "process_open_fds",
                .gauge,
                help: "Number of open file descriptors.",
                Self.openFiles
            ),
            MetricFamily(
                "process_max_fds",
                .gauge,
                help: "Maximum number of open file descriptors.",
                Self.mostFiles
            ),
            MetricFamily(
                "vanquan_build_info",
                .gauge,
                help: "1, with the version that runs.",
                [MetricSample(1, [MetricLabel("version", Version.text)])]
            ),
        ]
    }

    /// The second figure of `/proc/self/statm`, in pages.
    private static var residentBytes: Int {
        let file = open("/proc/self/statm", O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return 0 }
        defer { close(file) }
        var bytes = [UInt8](repeating: 0, count: 256)
        let text = String(decoding: bytes[..<max(0, read(file, &bytes, 256))], as: UTF8.self)
        let pages = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        return pages * sysconf(Int32(_SC_PAGESIZE))
    }

    private static var cpuSeconds: Double {
        var usage = rusage()
        getrusage(RUSAGE_SELF.rawValue, &usage)
        return usage.ru_utime.seconds + usage.ru_stime.seconds
    }

    private static var openFiles: Int {
        guard let folder = opendir("/proc/self/fd") else { return 0 }
        defer { closedir(folder) }
        var count = 0
        while readdir(folder) != nil { count += 1 }
        // Not the folder itself, its parent, and the descriptor it is read by.
        return max(0, count - 3)
    }

    private static var mostFiles: UInt64 {
        var limit = rlimit()
        getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        return UInt64(limit.rlim_cur)
    }
}

extension timeval {
    fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) * 1e-6 }
}
