import HTTPTypes
import Hummingbird

extension Request {
    /// The value of a cookie, where it comes exactly once.
    ///
    /// By bytes: browsers let other hosts set a cookie whose name begins with a space of Unicode's, which a reader that trims such
    /// spaces takes for ours. One that comes twice was set by two.
    func cookie(_ name: String) -> String? {
        let pairs = headers[values: .cookie].flatMap { $0.utf8.split(separator: UInt8(ascii: ";")) }
        let values = pairs.compactMap { pair -> Substring? in
            let text = Substring(pair.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") })
            guard text.utf8.starts(with: name.utf8) else { return nil }
            let rest = text.utf8.dropFirst(name.utf8.count)
            return rest.first == UInt8(ascii: "=") ? Substring(rest.dropFirst()) : nil
        }
        return values.count == 1 ? values.first.map(String.init) : nil
    }
}
