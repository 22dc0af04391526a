/// The names that somebody may have meant.
enum NearestNames {
    /// - Returns: At most `count`, the nearest first; none where nothing is near.
    static func of(_ wanted: String, in names: [String], count: Int = 3) -> [String] {
        let wanted = wanted.lowercased()
        // Beyond this, the names have little in common.
        let limit = max(3, wanted.count / 3)
        return
            names
            .map { (name: $0, distance: nearness(of: wanted, to: $0.lowercased())) }
            .filter { $0.distance <= limit }
            .sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
            .prefix(count).map(\.name)
    }

    /// To the name or to its last part, the method without its service: whichever is nearer.
    private static func nearness(of wanted: String, to name: String) -> Int {
        let method = name.split(separator: ".").last.map(String.init) ?? name
        return min(distance(from: wanted, to: name), distance(from: wanted, to: method))
    }

    /// As many changes of one letter as lead from one to the other.
    private static func distance(from wanted: String, to name: String) -> Int {
        // Names have some forty letters; whoever writes a thousand is not told what was meant.
        guard wanted.utf8.count <= 128 else { return .max }
        let (wanted, name) = (Array(wanted.utf8), Array(name.utf8))
        var row = Array(0...name.count)
        for (index, letter) in wanted.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for column in name.indices {
                let change = diagonal + (name[column] == letter ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(change, diagonal + 1, row[column] + 1)
            }
        }
        return row[name.count]
    }
}
