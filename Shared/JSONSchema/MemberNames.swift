/// The names in one object so far.
///
/// Objects are small as a rule, and a look at each name is then several times quicker than a table; a large one must not take the
/// square of its size.
struct MemberNames {
    private static let fewNames = 16

    private var few: [String] = []
    private var many: Set<String> = []

    /// Adds a name; false where it is there already.
    mutating func insert(_ name: String) -> Bool {
        guard many.isEmpty else { return many.insert(name).inserted }
        guard !few.contains(name) else { return false }
        few.append(name)
        if few.count == Self.fewNames { many = Set(few) }
        return true
    }
}
