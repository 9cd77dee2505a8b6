"""Texts that have broken programs: markup, quotes, other directions, marks upon marks, what is invisible or endless."""

STORABLE = (
    '#panic("x") #eval("1") #read("/etc/passwd") #image("a.png") #let x = 1',
    "*bold* _it_ $x^2$ `code` ```raw``` <tag> @ref // no /* no */ \\u{41} \\ ~ -- --- ... 'q' \"q\"",
    "= heading\n== heading\n- list\n+ list\n/ term: no",
    "[b] {c} ] } ) ( #[ #{ #( \\#",
    "<script>alert('x')</script> &amp; &#x41; <!-- --> ]]> <?xml?>",
    '\'; DROP TABLE accounts; -- " OR ""="',
    "%s %n %d {0} {name} ${7*7} {{7*7}} $(id) `id` %USERPROFILE%",
    "=1+1 +1 -1 @SUM(A1) \t=cmd|' /C calc'!A0",
    "「『（【二重の括弧】）』」、。、。・・（）（）",
    "髙﨑㈱①Ⅳ㌔～－―‐…‥〜",
    "ＡＢＣ１２３ ｱｲｳ ﾊﾟ 全角　空白",
    "Dvořák Łódź ÀÉÎÕÜ ß ﬁ œ Ω Ж",
    "שלום עולם العربية \u202eright to left\u202c",
    "Z\u0336a\u0336l\u0336g\u0335o\u0336\u0335",
    "か\u3099は\u309a e\u0301 o\u0308",
    "👩\u200d👩\u200d👧\u200d👦 🏴\U000e0067\U000e0062\U000e007f 👍🏽 🇯🇵 ❤\ufe0f ☺",
    "𠮷野家 𩸽 葛\U000e0100城",
    "zero\u200bwidth\u200c\u200d\u2060\ufeff soft\u00adhyphen",
    "line\u2028sep\u2029para\u0085next\x0bvertical\x0cform",
    "bell\x07 esc\x1b[31m del\x7f unit\x1f c1\x9b",
    "no\u00a0break\u202fthin\u2009space\u3000wide",
    "https://example.com/" + "a" * 300,
    "あ" * 300,
    "W" * 40 + " " + "i" * 40,
    "\ufffd \U0001f000 \u0e01\u0e33 \u0915\u094d\u0937",
    "-1e309 NaN Infinity 0x1F 1/0 ２０２６／２／３０",
    "null undefined None true nil () []",
    "_x0041_ _x000D_ x_",
    " begins and ends with space ",
)
"""Those that a file keeps."""
REFUSED = ("nul\x00byte", "lone \ud800 surrogate", "\udfff")
"""Those that no file keeps; a document that is made from them all the same must stand."""
EVERY = STORABLE + REFUSED
