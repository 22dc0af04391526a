/// The frame of every page.
enum Layout {
    static let name = "layout"

    static let template = """
        <!DOCTYPE html>
        <html lang="{{page.language}}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{{page.title}} – {{t.product}}</title>
        {{#page.stylesheets}}<link rel="stylesheet" href="{{path}}">{{/page.stylesheets}}
        <link rel="icon" href="{{page.icon}}" type="image/svg+xml">
        <script src="{{page.script}}" defer></script>
        </head>
        <body>
        <a class="skip" href="#main">{{t.skip_to_content}}</a>
        <header class="top">
        <a class="brand" href="/">{{t.product}}</a>
        {{#page.plan}}<a class="top-plan" href="{{path}}" lang="vi">{{name}}</a>
        <form class="top-search" action="{{searchPath}}" role="search">
        <label class="hidden" for="q">{{t.search_label}}</label>
        <input id="q" name="q" type="search" value="{{searched}}" placeholder="{{t.search_hint}}" maxlength="100" autocomplete="off">
        <button>{{t.search}}</button>
        </form>{{/page.plan}}
        <div class="top-account">
        {{#page.account}}{{#maySeePeople}}<a href="/people">{{t.people}}</a> {{/maySeePeople}}{{#mayManagePeople}}<a href="/clients">{{t.clients}}</a> {{/mayManagePeople}}{{#maySeeAudit}}<a href="/audit">{{t.audit}}</a> {{/maySeeAudit}}<a href="/account">{{t.account_link}} {{name}}</a>{{/page.account}}
        {{#page.languages}}<form method="post" action="/language">
        <input type="hidden" name="to" value="{{page.address}}">
        <button class="plain" name="language" value="{{code}}" lang="{{code}}">{{name}}</button>
        </form>{{/page.languages}}
        {{#page.account}}<form method="post" action="/sign-out"><button class="plain">{{t.sign_out}}</button></form>{{/page.account}}
        </div>
        </header>
        <div class="body">
        {{#page.plan}}<nav class="menu" aria-label="{{t.menu}}">
        <ul>
        {{#page.menu}}<li><a href="{{path}}"{{#isCurrent}} aria-current="page"{{/isCurrent}}>{{text}}</a></li>
        {{/page.menu}}</ul>
        </nav>{{/page.plan}}
        <main id="main" tabindex="-1">
        {{#page.hasCrumbs}}<nav class="crumbs" aria-label="{{t.crumbs}}"><ol>
        {{#page.crumbs}}<li><a href="{{path}}">{{text}}</a></li>
        {{/page.crumbs}}</ol></nav>{{/page.hasCrumbs}}
        {{#page.notice}}<p class="notice notice-{{kind}}" role="status">{{text}}</p>{{/page.notice}}
        {{#page.heading}}<h1{{#page.headingLanguage}} lang="{{.}}"{{/page.headingLanguage}}>{{page.heading}}</h1>{{/page.heading}}
        {{{page.main}}}
        </main>
        </div>
        <footer class="foot">
        <p>{{t.product_long}}</p>
        {{#page.account}}<p>{{t.moment}} {{page.moment}}</p>{{/page.account}}
        </footer>
        </body>
        </html>

        """
}
