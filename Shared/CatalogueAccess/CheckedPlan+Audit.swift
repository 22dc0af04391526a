import Catalogue
public import UnitOfWork
import Values

extension CheckedPlan {
    /// The audit line of a read that takes all of the plan away.
    public var exportLine: AuditLine {
        AuditLine(read: "plan", document.code.text, unit: document.unitCode)
    }
}
