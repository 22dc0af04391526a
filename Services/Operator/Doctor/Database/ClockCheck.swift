/// Whether the database's clock and this machine's agree.
struct ClockCheck: Check {
    /// Beyond this, tokens of one machine are refused by the other.
    private static let tolerance = Duration.seconds(5)
    private static let noticeable = Duration.seconds(1)

    let state: DatabaseState

    func findings() -> [Finding] {
        let skew = state.clockSkew < .zero ? .zero - state.clockSkew : state.clockSkew
        let certain = skew - state.clockUncertainty
        let word = state.clockSkew < .zero ? "behind" : "ahead of"
        let milliseconds = skew / .milliseconds(1)
        let text =
            "The database's clock is \(Int(milliseconds.rounded())) ms \(word) this machine's."
        let remedy = "let both follow the time of the network (chrony, systemd-timesyncd)"
        if certain > Self.tolerance { return [.wrong("clock", text, remedy: remedy)] }
        if certain > Self.noticeable { return [.warning("clock", text, remedy: remedy)] }
        return [.ok("clock", text)]
    }
}
