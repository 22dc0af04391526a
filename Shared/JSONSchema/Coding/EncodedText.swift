/// JSON text under way, and the brackets that are open in it.
///
/// A value is written into a place: the number of brackets around it. An encoder cannot know when its type is done with a
/// container, so a bracket is closed by whatever is written next outside of it.
final class EncodedText {
    // Checking each access would be a third of all that encoding costs, and none of these methods calls another inside one.
    @exclusivity(unchecked)
    private(set) var bytes: [UInt8] = []
    @exclusivity(unchecked)
    private var brackets: [Bracket] = []
    /// Those of every open object, the innermost last.
    @exclusivity(unchecked)
    private var members: [Member] = []

    private struct Bracket {
        let isObject: Bool
        let firstMember: Int
        var isEmpty = true
        /// Whether the members so far came in the order of their names.
        var isOrdered = true
    }

    /// Where a member begins and where the name in its quotes ends; it goes on to the next one.
    private struct Member {
        let start: Int
        let nameEnd: Int
    }

    /// Writes a value into a place that is ready for it.
    func write(_ value: some Encodable, at place: Int) throws {
        let start = bytes.count
        try value.encode(to: ValueEncoder(text: self, place: place))
        close(to: place)
        // A type without members may have asked for no container.
        if bytes.count == start { bytes.append(contentsOf: "{}".utf8) }
    }

    // MARK: Brackets

    /// Opens a container in a place, or goes on with the one that its value has opened there already.
    func open(_ bracket: Unicode.Scalar, at place: Int) {
        let isObject = bracket == "{"
        if brackets.count > place {
            precondition(brackets[place].isObject == isObject, "a value is an object or an array")
            return close(to: place + 1)
        }
        bytes.append(UInt8(ascii: bracket))
        brackets.append(Bracket(isObject: isObject, firstMember: members.count))
    }

    /// Makes ready for a member's value in the object that is open around a place.
    func beginMember(_ name: String, at place: Int) {
        let start = beginEntry(at: place)
        bytes.appendQuoted(name)
        let member = Member(start: start, nameEnd: bytes.count - 1)
        bytes.append(UInt8(ascii: ":"))
        let last = brackets.count - 1
        if brackets[last].isOrdered, members.count > brackets[last].firstMember {
            brackets[last].isOrdered = precedes(members[members.count - 1], member)
        }
        members.append(member)
    }

    /// Makes ready for an element in the array, or a member in the object, that is open around a place.
    /// - Returns: where it begins.
    @discardableResult
    func beginEntry(at place: Int) -> Int {
        close(to: place)
        precondition(
            brackets.count == place,
            "a container is written to after another one outside of it"
        )
        if brackets[place - 1].isEmpty {
            brackets[place - 1].isEmpty = false
        } else {
            bytes.append(UInt8(ascii: ","))
        }
        return bytes.count
    }

    private func close(to count: Int) {
        while brackets.count > count {
            let bracket = brackets.removeLast()
            if !bracket.isOrdered { sortMembers(from: bracket.firstMember) }
            members.removeSubrange(bracket.firstMember...)
            bytes.append(UInt8(ascii: bracket.isObject ? "}" : "]"))
        }
    }

    // MARK: Order

    /// Puts the members of the innermost object in the order of their names.
    private func sortMembers(from first: Int) {
        let start = members[first].start
        let spans = members.indices.dropFirst(first).map { index in
            let isLast = index == members.count - 1
            return (
                member: members[index], end: isLast ? bytes.count : members[index + 1].start - 1
            )
        }
        var sorted: [UInt8] = []
        sorted.reserveCapacity(bytes.count - start)
        for span in spans.sorted(by: { precedes($0.member, $1.member) }) {
            if !sorted.isEmpty { sorted.append(UInt8(ascii: ",")) }
            sorted.append(contentsOf: bytes[span.member.start..<span.end])
        }
        bytes.replaceSubrange(start..., with: sorted)
    }

    private func precedes(_ left: Member, _ right: Member) -> Bool {
        bytes[left.start + 1..<left.nameEnd]
            .lexicographicallyPrecedes(bytes[right.start + 1..<right.nameEnd])
    }

    // MARK: Scalars

    func writeNull() { bytes.append(contentsOf: "null".utf8) }

    func write(_ flag: Bool) { bytes.append(contentsOf: (flag ? "true" : "false").utf8) }

    func write(_ text: String) { bytes.appendQuoted(text) }

    /// A number as it is to stand in the text.
    func writeNumber(_ digits: String) { bytes.append(contentsOf: digits.utf8) }
}
