/// Changing one's own password.
enum PasswordPage {
    static let name = "password"
    static let path = "/account/password"

    struct View {
        let isDemanded: Bool
        let errors: [Line]
        let hasErrors: Bool
        let username: String
    }

    struct Line {
        let text: String
    }

    static let template = """
        {{#page.isDemanded}}<p class="notice notice-warning">{{t.password_demanded}}</p>{{/page.isDemanded}}
        {{#page.hasErrors}}<div class="errors" id="errors" role="alert" tabindex="-1"><ul>{{#page.errors}}<li>{{text}}</li>{{/page.errors}}</ul></div>{{/page.hasErrors}}
        <form class="entry" method="post" novalidate>
        <input type="hidden" name="username" value="{{page.username}}" autocomplete="username">
        <div class="field"><label for="current">{{t.current_password}}</label>
        <input id="current" name="current_password" type="password" autocomplete="current-password" maxlength="200" required></div>
        <div class="field"><label for="new">{{t.new_password}}</label><p class="hint" id="new-hint">{{t.new_password_hint}}</p>
        <input id="new" name="new_password" type="password" autocomplete="new-password" maxlength="200" required aria-describedby="new-hint"></div>
        <div class="field"><label for="again">{{t.password_again}}</label>
        <input id="again" name="again" type="password" autocomplete="new-password" maxlength="200" required></div>
        <p class="buttons"><button class="main">{{t.change_password}}</button></p>
        </form>
        """
}
