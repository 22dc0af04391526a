import Glibc

/// What counts as one place where calls come from: an IPv4 address, or the network of 64 bits that an IPv6 address is in, of which
/// one household has all.
enum ClientNetwork {
    /// - Returns: the address itself where it is neither.
    static func text(of address: String) -> String {
        var bytes = in6_addr()
        guard address.contains(":"), inet_pton(AF_INET6, address, &bytes) == 1 else {
            return address
        }
        return withUnsafeBytes(of: bytes) { raw in
            isMapped(raw) ? raw[12...].map(String.init).joined(separator: ".") : prefix(raw)
        }
    }

    /// `::ffff:192.0.2.1` is an IPv4 address.
    private static func isMapped(_ bytes: UnsafeRawBufferPointer) -> Bool {
        bytes[..<10].allSatisfy { $0 == 0 } && bytes[10] == 0xFF && bytes[11] == 0xFF
    }

    private static func prefix(_ bytes: UnsafeRawBufferPointer) -> String {
        let groups = stride(from: 0, to: 8, by: 2).map { index in
            String(UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1]), radix: 16)
        }
        return groups.joined(separator: ":") + "::/64"
    }
}
