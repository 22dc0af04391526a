import Values

/// What stands around a page: its title, the menu, who is signed in.
struct PageFrame {
    let language: String
    let title: String
    /// Absent where the page brings a heading of its own.
    let heading: String?
    /// Absent where it is the page's.
    let headingLanguage: String?
    let stylesheets: [Stylesheet]
    let script: String
    let icon: String
    /// Nobody is signed in where it is absent.
    var account: AccountView?
    /// Absent outside a plan.
    var plan: PlanView?
    var menu: [MenuView] = []
    let crumbs: [Link]
    let hasCrumbs: Bool
    var notice: Notice?
    let languages: [LanguageView]
    /// Where changing the language leads back to.
    let address: String
    /// When the page was made: figures are of this moment.
    var moment = ""
    /// The page itself.
    let main: String

    struct Stylesheet {
        let path: String
    }

    struct AccountView {
        let name: String
        let maySeePeople: Bool
        let mayManagePeople: Bool
        let maySeeAudit: Bool
    }

    struct PlanView {
        let name: String
        let path: String
        let searchPath: String
        let searched: String
    }

    struct MenuView {
        let text: String
        let path: String
        let isCurrent: Bool
    }

    struct LanguageView {
        let code: String
        let name: String
    }
}
