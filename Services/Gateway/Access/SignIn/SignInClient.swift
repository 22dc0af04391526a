/// From where somebody signs in, as the list of sessions shows it.
struct SignInClient: Sendable {
    let address: String?
    /// What the browser or program calls itself, at most 200 characters.
    let program: String?

    init(address: String?, program: String? = nil) {
        self.address = address
        self.program = program.map {
            String(String.UnicodeScalarView($0.unicodeScalars.prefix(200)))
        }
    }
}
