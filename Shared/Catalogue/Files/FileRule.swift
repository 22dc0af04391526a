/// The words by which programs know what is wrong with the meaning of a plan file.
///
/// They never change. What is wrong with its shape has the words of `SchemaRule`, and so has what
/// both find, so that it is said once.
public enum PlanRule: String, CaseIterable, Sendable {
    case fileSize = "file_size"
    /// Not a plan file, or of a format that is not known.
    case fileKind = "file_kind"
    case duplicateNode = "duplicate_node"
    case unknownParent = "unknown_parent"
    case parentLevel = "parent_level"
    case codeOutsideParent = "code_outside_parent"
    case cycle
    case negativeAmount = "minimum"
    /// An amount that is not plain digits with at most six decimals.
    case amountForm = "amount_form"
    case amountTooLarge = "maximum"
    case duplicateFigure = "duplicate_figure"
    case unknownNode = "unknown_node"
    case period
    case lineOrder = "line_order"
    case blankText = "blank_text"
    case controlCharacter = "control_character"
    case unreadable
}
