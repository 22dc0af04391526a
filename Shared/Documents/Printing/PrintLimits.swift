/// What one print may take, each with its reason.
public struct PrintLimits: Hashable, Sendable {
    /// Forty pages of table take some ten seconds on an old core; nobody waits longer than twenty for a page.
    public var time: Duration
    /// Bytes of HTML: a table of some two hundred pages, beyond what can be printed in the time.
    public var input: Int
    /// Bytes of PDF: a hundred times that of a report, whose fonts are subsets.
    public var output: Int
    /// Bytes of address space.
    ///
    /// Python, Pango and the fonts map some 300 MiB, forty pages of table 500; what wants
    /// more than four times that is caught before the machine swaps.
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
