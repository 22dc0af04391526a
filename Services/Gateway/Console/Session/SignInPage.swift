/// Signing in.
enum SignInPage {
    static let name = "sign-in"

    struct View {
        /// Whether the password was right and a code is needed: both are typed again.
        let needsCode: Bool
        let username: String
        let error: String?
        /// Where one goes on; what one was entering there, if anything.
        let to: String
        let kept: String
        let hasKept: Bool
    }

    static let template = """
        <form class="sign-in" method="post" action="/sign-in" novalidate>
        {{#page.error}}<div class="errors" id="errors" role="alert" tabindex="-1"><p>{{.}}</p></div>{{/page.error}}
        {{#page.hasKept}}<p class="notice notice-warning">{{t.sign_in_kept}}</p>{{/page.hasKept}}
        <input type="hidden" name="to" value="{{page.to}}">
        <input type="hidden" name="kept" value="{{page.kept}}">
        <div class="field"><label for="username">{{t.username}}</label>
        <input id="username" name="username" value="{{page.username}}" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="200" required></div>
        <div class="field"><label for="password">{{t.password}}</label>
        <input id="password" name="password" type="password" autocomplete="current-password" maxlength="200" required></div>
        {{#page.needsCode}}<div class="field"><label for="code">{{t.one_time_code}}</label><p class="hint" id="code-hint">{{t.one_time_code_hint}}</p>
        <input id="code" name="code" autocomplete="one-time-code" maxlength="40" required aria-describedby="code-hint"></div>{{/page.needsCode}}
        <p><button class="main">{{t.sign_in}}</button></p>
        <p class="hint">{{t.sign_in_help}}</p>
        </form>
        """
}
