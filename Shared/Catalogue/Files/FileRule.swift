/// The words by which programs know what is wrong with the meaning of a file.
///
/// They never change. What is wrong with its shape has the words of `SchemaRule`, and so has what
/// both find, so that it is said once.
public enum FileRule: String, CaseIterable, Sendable {
    case fileSize = "file_size"
    /// Not the kind of file wanted, or of a format that is not known.
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
    case duplicateCode = "duplicate_code"
    case unknownReference = "unknown_reference"
    /// A number that is not plain digits with at most six decimals.
    case numberForm = "format"
    case period
    case dateOrder = "date_order"
    /// What a plan's version, a target, a deadline needs, or must not have.
    case versionShape = "version_shape"
    case targetShape = "target_shape"
    case deadlineShape = "deadline_shape"
    /// Words from which no document's number can be read.
    case citationForm = "citation_form"
    /// One official code for two areas at a time.
    case codeOverlap = "code_overlap"
    /// A succession that does not fit the days of the areas it names.
    case successionDay = "succession_day"
    /// A class that an area of this kind cannot have.
    case classKind = "class_kind"
    /// A class on days on which its area does not exist.
    case classDay = "class_day"
    /// Two zones for one area at a time.
    case classOverlap = "class_overlap"
    case lineOrder = "line_order"
    case blankText = "blank_text"
    case controlCharacter = "control_character"
    case unreadable
}
