/// What a load came to.
public enum LoadOutcome: Sendable, Equatable {
    /// The newest edition is already exactly this.
    case unchanged(edition: Int)
    case loaded(edition: Int)
}
