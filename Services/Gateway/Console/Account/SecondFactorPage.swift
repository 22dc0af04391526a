/// Setting up an authenticator app, or taking it away.
enum SecondFactorPage {
    static let name = "second-factor"
    static let path = "/account/second-factor"

    struct View {
        let error: String?
        /// What is to be done, exactly one of them.
        let begin: Step?
        let confirm: Confirmation?
        let codes: Codes?
        let remove: Step?
    }

    struct Step {
        let isShown = true
    }

    struct Confirmation {
        /// Of the QR code.
        let svg: String
        /// The same to be typed.
        let secret: String
    }

    struct Codes {
        let lines: [Line]
    }

    struct Line {
        let text: String
    }

    static let template = """
        {{#page.error}}<div class="errors" id="errors" role="alert" tabindex="-1"><p>{{.}}</p></div>{{/page.error}}
        {{#page.begin}}<p>{{t.second_factor_text}}</p>
        <form method="post"><button class="main" name="do" value="begin">{{t.second_factor_begin}}</button></form>{{/page.begin}}
        {{#page.confirm}}<ol><li>{{t.second_factor_scan}}</li><li>{{t.second_factor_type}}</li></ol>
        <div class="qr">{{{.svg}}}</div>
        <p>{{t.second_factor_secret}} <code>{{.secret}}</code></p>
        <form class="entry" method="post" novalidate>
        <div class="field"><label for="code">{{t.one_time_code}}</label>
        <input id="code" name="code" class="short" inputmode="numeric" autocomplete="one-time-code" maxlength="7" required></div>
        <p class="buttons"><button class="main" name="do" value="confirm">{{t.second_factor_confirm}}</button></p>
        </form>{{/page.confirm}}
        {{#page.codes}}<p class="notice notice-success" role="status">{{t.second_factor_done}}</p>
        <p>{{t.recovery_text}}</p><ul class="codes">{{#.lines}}<li><code>{{text}}</code></li>{{/.lines}}</ul>
        <p><a class="button" href="/account">{{t.account_title}}</a></p>{{/page.codes}}
        {{#page.remove}}<p>{{t.second_factor_on}}</p>
        <form class="entry" method="post" novalidate>
        <p>{{t.second_factor_remove_text}}</p>
        <div class="field"><label for="password">{{t.password}}</label>
        <input id="password" name="password" type="password" autocomplete="current-password" maxlength="200" required></div>
        <p class="buttons"><button name="do" value="remove">{{t.second_factor_remove}}</button></p>
        </form>{{/page.remove}}
        """
}
