import Catalogue
import ServiceRuntime
import Values

/// A plan's file as it was read: the bytes, and the plan that they hold.
struct PlanText: Sendable {
    let path: String
    let bytes: [UInt8]
    let plan: Plan

    /// Reads and checks all files.
    ///
    /// Nothing is loaded where one of them breaks a rule.
    ///
    /// - Throws: ``StartFault`` 65 with every violation of every file, as compilers write them; 66 where a file is not there.
    static func read(_ paths: [String]) throws(StartFault) -> [PlanText] {
        var texts: [PlanText] = []
        var complaints: [String] = []
        for path in paths {
            guard let bytes = try Files.bytes(of: path, limit: PlanFile.largestFile) else {
                throw StartFault("There is no file \(path).", exitStatus: 66)
            }
            do throws(PlanFileErrors) {
                let plan = try PlanFile.parse(bytes, fileName: path)
                texts.append(PlanText(path: path, bytes: bytes, plan: plan))
            } catch {
                complaints += error.lines(in: .en)
            }
        }
        guard complaints.isEmpty else {
            let all = complaints.joined(separator: "\n")
            throw StartFault("the plan is not loaded.\n\(all)", exitStatus: 65)
        }
        return texts
    }
}
