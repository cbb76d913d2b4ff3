# library: html/ _markupbase.py
"""The links, the text and the outline of a page of HTML."""

from html.parser import HTMLParser

ROW = """
<tr class="row-{n}" data-n='{n}'><td><a href="/item/{n}?a=1&amp;b=2" title="Item &quot;{n}&quot;">Item&nbsp;{n}</a>
<br/><img src=/img/{n}.png alt="">&copy; 2020 &#8364;{n}</td><!-- row {n} --><td><p>Some <b>bold <i>text</i></b> here
</td></tr>
"""


class Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.links = []
        self.text = []
        self.depth = 0
        self.deepest = 0

    def handle_starttag(self, tag, attrs):
        if tag not in ("br", "img"):
            self.depth += 1
            self.deepest = max(self.depth, self.deepest)
        for name, value in attrs:
            if name in ("href", "src"):
                self.links.append(value)

    def handle_endtag(self, tag):
        self.depth -= 1

    def handle_data(self, data):
        data = data.strip()
        if data:
            self.text.append(data)


def main(scale=1):
    page = "<!DOCTYPE html><html><body><table>" + "".join(ROW.format(n=n) for n in range(80 * scale))
    page += "</table><script>if (a < b && c) { x = '</p>'; }</script></body></html>"
    reader = Reader()
    for start in range(0, len(page), 1000):
        reader.feed(page[start:start + 1000])
    reader.close()
    return [len(reader.links), reader.links[-1], len(reader.text), len(" ".join(reader.text)), reader.deepest]


if __name__ == "__main__":
    print(main())
