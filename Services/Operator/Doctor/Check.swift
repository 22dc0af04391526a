/// One thing that `vanquan doctor` looks at; it changes nothing.
protocol Check: Sendable {
    func findings() async -> [Finding]
}
