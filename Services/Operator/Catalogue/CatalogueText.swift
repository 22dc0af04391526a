import Catalogue
import ServiceRuntime
import Values

/// A catalogue's file as it was read: the bytes, and what they hold.
struct CatalogueText: Sendable {
    let path: String
    let bytes: [UInt8]
    let file: CatalogueFile

    /// Reads and checks all files.
    ///
    /// Nothing is loaded where one of them breaks a rule.
    ///
    /// - Throws: ``StartFault`` 65 with every violation of every file, as compilers write them; 66 where a file is not there.
    static func read(_ paths: [String]) throws(StartFault) -> [CatalogueText] {
        var texts: [CatalogueText] = []
        var errors: [CatalogueFileErrors] = []
        for path in paths {
            guard let bytes = try Files.bytes(of: path, limit: CatalogueFile.largestFile) else {
                throw StartFault("There is no file \(path).", exitStatus: 66)
            }
            do throws(CatalogueFileErrors) {
                let file = try CatalogueFile.parse(bytes, fileName: path)
                texts.append(CatalogueText(path: path, bytes: bytes, file: file))
            } catch {
                errors.append(error)
            }
        }
        guard errors.isEmpty else { throw StartFault(notLoaded: errors) }
        if let twice = twice(texts) { throw twice }
        return texts
    }

    /// What a plan needs stands in the others.
    static func inLoadingOrder(_ texts: [CatalogueText]) -> [CatalogueText] {
        texts.filter { $0.plan == nil } + texts.filter { $0.plan != nil }
    }

    /// One call cannot load two states of one thing.
    private static func twice(_ texts: [CatalogueText]) -> StartFault? {
        var paths: [String: String] = [:]
        for text in texts {
            if let first = paths[text.identity] {
                return StartFault(
                    "\(text.path) and \(first) are both “\(text.identity)”; load one of them.",
                    exitStatus: 65
                )
            }
            paths[text.identity] = text.path
        }
        return nil
    }

    /// The kind and the code of what the file holds.
    private var identity: String {
        switch file {
        case .plan(let plan): "plan \(plan.document.code)"
        case .units(let units): "units \(units.code)"
        case .ethnicGroups(let groups): "ethnic_groups \(groups.code)"
        case .calendar(let calendar): "calendar \(calendar.code)"
        }
    }

    var plan: Plan? {
        if case .plan(let plan) = file { plan } else { nil }
    }
}

extension StartFault {
    /// With every violation of every file.
    init(notLoaded errors: [CatalogueFileErrors]) {
        let lines = errors.flatMap { $0.lines(in: .en) }.joined(separator: "\n")
        self.init("nothing is loaded.\n\(lines)", exitStatus: 65)
    }
}
