/// Why there is no PDF.
///
/// What a reader may be told is the case; the texts are for the log only.
public enum PrintError: Error, Hashable, Sendable {
    /// The program that prints is not installed, or cannot be started.
    case absent
    /// As many wait as may: to be asked again later.
    case busy
    /// It was still printing when its time was over.
    case tooLong
    /// The HTML or the PDF is larger than it may be.
    case tooLarge
    /// The HTML refers to something outside of itself, or has what our documents do not have.
    case refused(String)
    /// The program gave up; with its last line.
    case failed(String)
}
