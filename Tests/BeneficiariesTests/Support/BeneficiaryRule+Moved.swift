import Catalogue
import FoundationEssentials
import Values

extension BeneficiaryRule {
    /// The same rule of another node.
    func moved(from old: NodeCode, to new: NodeCode) throws -> BeneficiaryRule {
        let text = String(decoding: try JSONEncoder().encode(self), as: UTF8.self)
            .replacing("\"node\":\"\(old)\"", with: "\"node\":\"\(new)\"")
        return try JSONDecoder().decode(BeneficiaryRule.self, from: Data(text.utf8))
    }
}
