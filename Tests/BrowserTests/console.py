"""A person at the console by plain HTTP: cookies, forms, pages as text. No browser, so that nothing of a browser's helps."""

import http.client
from html.parser import HTMLParser
from urllib.parse import urlencode

SESSION = "__Host-vanquan"


class Answer:
    """What came back: status, headers, text."""

    def __init__(self, response):
        self.status, self.headers = response.status, response.headers
        self.bytes = response.read()
        self.text = self.bytes.decode()

    @property
    def location(self):
        return self.headers["Location"]

    @property
    def page(self):
        return PageReader.read(self.text)


class Person:
    """Somebody with a browser's cookies, signed in or not."""

    def __init__(self, port, language="vi"):
        self.port, self.language, self.cookies = port, language, {}

    def request(self, method, path, body=None, headers=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        sent = {"Accept-Language": self.language, **(headers or {})}
        if self.cookies:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        try:
            connection.request(method, path, body, sent)
            answer = Answer(connection.getresponse())
        finally:
            connection.close()
        for cookie in answer.headers.get_all("Set-Cookie", []):
            name, _, value = cookie.partition(";")[0].partition("=")
            self.cookies[name] = value
        return answer

    def get(self, path, **headers):
        return self.request("GET", path, headers=headers)

    def post(self, path, fields, headers=None):
        headers = {"Content-Type": "application/x-www-form-urlencoded", **(headers or {})}
        return self.request("POST", path, urlencode(fields), headers)

    def sign_in(self, password, to="/", **more):
        return self.post("/sign-in", {"username": "admin", "password": password, "to": to, **more})

    def entry(self, path):
        """The fields of a page's form as it is shown, by name."""
        answer = self.get(path)
        assert answer.status == 200, answer.text
        return answer.page.entry

    def twin(self):
        """The same session once more, for what is done at the same time."""
        other = Person(self.port, self.language)
        other.cookies = dict(self.cookies)
        return other


class PageReader(HTMLParser):
    """What tests ask of a page's HTML: fields and their values, links, what describes a field, texts by id."""

    VOID = {"input", "meta", "link", "br", "hr", "img"}

    @classmethod
    def read(cls, html):
        reader = cls()
        reader.feed(html)
        reader.close()
        return reader

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.entry, self.fields, self.texts, self.links, self.tags = {}, {}, {}, [], []
        self._open, self._form, self._select, self._area = [], "", None, None
        self.whole = ""

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        self.tags.append((tag, given))
        if tag not in self.VOID:
            self._open.append((tag, given.get("id")))
        if tag == "form":
            self._form = given.get("class") or ""
        if tag == "a":
            self.links.append(given.get("href"))
        if given.get("name") and tag in {"input", "select", "textarea"}:
            self._field(tag, given)
        if tag == "option" and self._select and ("selected" in given or self._select not in self.entry):
            self.entry[self._select] = given.get("value", "")

    def _field(self, tag, given):
        name = given["name"]
        self.fields[name] = given
        if self._form != "entry":
            return
        if tag == "input" and (given.get("type") != "checkbox" or "checked" in given):
            self.entry[name] = given.get("value", "")
        if tag == "select":
            self._select = name
        if tag == "textarea":
            self._area = name
            self.entry[name] = ""

    def handle_endtag(self, tag):
        if tag == "form":
            self._form = ""
        if tag == "select":
            self._select = None
        if tag == "textarea":
            self._area = None
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        self.whole += data
        if self._area:
            self.entry[self._area] += data
        for _, name in self._open:
            if name:
                self.texts[name] = self.texts.get(name, "") + data

    def wrong_fields(self):
        """Each field that is marked as wrong, with the text that describes it."""
        return {
            name: " ".join(self.texts.get(part, "").strip() for part in (given.get("aria-describedby") or "").split())
            for name, given in self.fields.items()
            if given.get("aria-invalid") == "true"
        }

    def summary_targets(self):
        """The names of the fields to which the summary of faults leads."""
        names = {given.get("id"): name for name, given in self.fields.items()}
        return [names.get(link[1:], link) for link in self.links if link and link.startswith("#f-")]
