import CLibpq

/// A connection string taken apart by libpq itself: a URL, or keywords and values.
public enum ConnectionParameters {
    /// The keywords with the values that the text states, or else a variable of libpq's in the environment.
    ///
    /// - Returns: nil for what is no connection string. libpq's own message may quote the password, so nobody sees it.
    public static func parse(_ text: String, environment: [String: String]) -> [String: String]? {
        guard let options = PQconninfoParse(text, nil) else { return nil }
        defer { PQconninfoFree(options) }
        var parameters: [String: String] = [:]
        var option = options
        while let keyword = option.pointee.keyword {
            let variable = option.pointee.envvar.flatMap { environment[String(cString: $0)] }
            let stated = option.pointee.val.map { String(cString: $0) }
            parameters[String(cString: keyword)] = stated ?? variable
            option += 1
        }
        return parameters
    }
}
