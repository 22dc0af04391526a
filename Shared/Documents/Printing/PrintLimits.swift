/// What one print may take, each with its reason.
public struct PrintLimits: Hashable, Sendable {
    /// Eighty pages of table take some fifteen seconds, two pages one; nobody waits longer for a page.
    public var time: Duration
    /// Bytes of HTML: several times what can be printed in the time, so that nobody needs more.
    public var input: Int
    /// Bytes of PDF: ten times that of eighty pages, whose fonts are subsets.
    public var output: Int
    /// Bytes of address space.
    ///
    /// Python, Pango and the fonts map some 250 MiB, eighty pages of table 570. What wants more than three times that is
    /// ended before the machine swaps.
    public var memory: Int
    /// How many may wait for the one that prints: with the time of each, whoever is last waits a minute and a half.
    public var waiting: Int

    public init(
        time: Duration = .seconds(20),
        input: Int = 4 << 20,
        output: Int = 16 << 20,
        memory: Int = 2 << 30,
        waiting: Int = 4
    ) {
        self.time = time
        self.input = input
        self.output = output
        self.memory = memory
        self.waiting = waiting
    }
}
