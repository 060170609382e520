"""Files of site rules: sound rules hold, a mistake is one sentence with its place, and the file that ships is sound."""

import pickle

import pytest
from lxml import etree, html

from newsreader.extract.rules.fault import RuleFault
from newsreader.extract.rules.matching import Matching
from newsreader.extract.rules.reading import read_rules
from newsreader.extract.rules.rule import PREFERRED, RuleBook, SiteRule
from newsreader.extract.rules.selector import Selector, Step, read_selector
from newsreader.model.resources import resource
from tests.extract.rule_pages import LEAD, STORY, TITLE, book_of, parts_of

SHIPPED, FAULTS = read_rules(resource("site_rules.toml").read_text("utf-8"), "site_rules.toml", is_own=False)
SAMPLES = {"headline": TITLE, "lead": LEAD, "body": STORY, "byline": "Trần Lệ Thu", "published": "14/11/2026 06:45"}
TREE = html.fromstring(
    "<html><body><div id=than class='bai dai'><p class=sapo data-role=lead>một</p><section><p>hai</p></section></div>"
    "<p class=Sapo>ba</p><p style='margin:0;text-align:right'><b>bốn</b></p><div type='Related news'>năm</div></html>"
)


@pytest.mark.parametrize(
    ("selector", "expected"),
    [
        ("p.sapo", "một"),
        (".Sapo", "ba"),
        ("#than p", "một hai"),
        ("#than > p", "một"),
        ("div.dai.bai>section > p", "hai"),
        ("section p", "hai"),
        ("div section > p", "hai"),
        ("[data-role]", "một"),
        ("p[data-role=lead]", "một"),
        ("p[data-role='leads']", ""),
        ('p[style*="text-align:right"] b', "bốn"),
        ("[style^=margin] b", "bốn"),
        ("[style$='right'] > b", "bốn"),
        ("[type~=news]", "năm"),
        ("section > b", ""),
        ("*.sapo", "một"),
        ("body > p", "ba bốn"),
        ("body div > section p", "hai"),
        ("div > div > section p", ""),
        ("body section > div p", ""),
    ],
)
def test_a_selector_means_the_elements_that_css_means(selector: str, expected: str) -> None:
    read = read_selector(selector)
    found = Matching(TREE, [read]).all(read)
    assert " ".join(" ".join(etree.tostring(e, method="text", encoding="unicode").split()) for e in found) == expected


@pytest.mark.parametrize(
    "text",
    ["", " ", ">", "p >", "> p", "p:first-child", "p, div", "a{b", ".1a", "p..x", "[x", "p + p", "x" * 300, "a " * 9],
)
def test_what_is_no_selector_here_says_why(text: str) -> None:
    with pytest.raises(RuleFault, match="selector"):
        read_selector(text)


def test_a_selector_is_read_into_plain_steps() -> None:
    assert read_selector("div#a > p.b[c^='d e']") == Selector(
        "div#a > p.b[c^='d e']",
        (Step(tag="div", anchor="a"), Step(tag="p", classes=("b",), attributes=(("c", "^=", "d e"),), is_child=True)),
    )


def test_a_long_selector_on_a_deep_page_comes_to_an_end() -> None:
    deep = html.fromstring("<div>" * 250 + "<p class=b>sâu</p>" * 300 + "</div>" * 250)
    read = read_selector("section div div div .b")
    assert Matching(deep, [read]).all(read) == []


FILE = """
[tot]
hosts = ["www.bao.example"]
body = [".nd"]

[hong]
{fault}
"""
MISTAKES = [
    ("hosts = ['a.example']\nboddy = ['.nd']", "it has a key “boddy”, which no rule has"),
    ("hosts = ['a.example']\nbody = '.nd'", '“body” is no list of texts, such as ["one", "two"]'),
    ("hosts = ['a.example']\nbody = [1]", '“body” is no list of texts, such as ["one", "two"]'),
    ("hosts = 'a.example'", '“hosts” is no list of texts, such as ["one", "two"]'),
    ("hosts = ['https://a.example/']", "“https://a.example/” is no name of a host, such as paper.example"),
    ("body = ['.nd']", "it names neither hosts nor a fingerprint"),
    ("fingerprint = ['div']", "the fingerprint “div” has less than 6 letters, which stand in any page"),
    ("hosts = ['a.example']\nbody = ['']", "in “body” an empty text is no selector"),
    (
        "hosts = ['a.example']\nlead = ['.tm', 'p:first-child']",
        "in “lead” “p:first-child” is no selector that is understood here, from “:first-child” on",
    ),
]


@pytest.mark.parametrize(("fault", "why"), MISTAKES)
def test_a_mistake_leaves_its_rule_out_in_one_sentence_and_the_others_hold(fault: str, why: str) -> None:
    rules, problems = read_rules(FILE.format(fault=fault), "/ho-so/site_rules.toml", is_own=True)
    assert [(rule.name, rule.hosts) for rule in rules] == [("tot", ("bao.example",))]
    assert problems == (f"/ho-so/site_rules.toml: the rule “hong” is left out: {why}.",)


def test_a_key_outside_any_rule_is_told() -> None:
    rules, (problem,) = read_rules("hosts = ['a.example']\n[tot]\nhosts = ['bao.example']", "a.toml", is_own=True)
    assert [rule.name for rule in rules] == ["tot"]
    assert "“hosts” is left out: it is no table" in problem


def test_a_file_that_is_no_toml_says_in_which_line() -> None:
    rules, (problem,) = read_rules("[tot]\nhosts = [\n", "a.toml", is_own=True)
    assert rules == ()
    assert problem.startswith("a.toml is no TOML, so none of its rules hold: ")
    assert "line" in problem or "end of document" in problem


def test_the_shipped_rules_are_sound_and_know_the_main_papers() -> None:
    assert FAULTS == ()
    hosts = {host for rule in SHIPPED for host in rule.hosts}
    assert hosts >= set(
        "vnexpress.net tuoitre.vn thanhnien.vn dantri.com.vn vietnamnet.vn laodong.vn nld.com.vn tienphong.vn znews.vn "
        "vtv.vn vov.vn vtcnews.vn nhandan.vn qdnd.vn vietnamplus.vn baochinhphu.vn plo.vn sggp.org.vn hanoimoi.vn "
        "kenh14.vn cafef.vn soha.vn baotintuc.vn".split()
    )
    assert all(rule.parts.get("body") for rule in SHIPPED)


@pytest.mark.parametrize("rule", SHIPPED, ids=lambda rule: rule.name)
def test_a_page_in_the_mark_up_of_a_shipped_rule_is_read_by_it(rule: SiteRule) -> None:
    shown = {part: selectors[0] for part in PREFERRED if (selectors := rule.parts.get(part))}
    elements = {part: _element(selector, part) for part, selector in shown.items()}
    order = ("headline", "published", "lead", "body", "byline")
    elements.setdefault("headline", f"<h1>{TITLE}</h1>")
    body = "".join(f"<div>{elements[part]}</div>" for part in order if part in elements)
    host = rule.hosts[0] if rule.hosts else "bao-tinh.example"
    head = f"<!-- {' '.join(rule.fingerprint)} -->"
    parts = parts_of(body, RuleBook(SHIPPED), head, url=f"https://{host}/bai-viet-4471.html")
    assert {name for name, told_by in parts.told_by.items() if told_by == "site rule"} == {
        "title" if part == "headline" else part for part in shown
    }
    assert "Đoạn 5" in parts.text


def test_the_example_of_the_manual_is_a_rule_and_reads_its_page() -> None:
    manual = (resource().parent / "docs" / "site-rules.md").read_text("utf-8")
    page, rule = (manual.split(f"```{kind}\n")[1].split("```")[0] for kind in ("html", "toml"))
    told = parts_of(page.replace("<p>…</p>", STORY), book_of(rule), url="https://paper.example/cho-noi-4471.html")
    assert (told.title, told.byline) == ("Chợ nổi thức giấc trước bình minh", "Lệ Thu")
    assert told.lead == "An Giang – Bốn giờ sáng, ghe đã đầy hàng."
    assert {told.told_by[part] for part in ("title", "byline", "lead", "published", "body")} == {"site rule"}
    assert "Bài dự thi" not in told.text


def test_what_travels_to_a_worker_with_a_page_is_small_and_arrives_whole() -> None:
    near = RuleBook(SHIPPED).near("https://vnexpress.net/bai-4471.html")
    sent = pickle.dumps(near)
    assert len(sent) < 10_000
    assert pickle.loads(sent) == near


def _element(selector: Selector, part: str) -> str:
    """Write an element that a selector means, with what a page holds there."""
    content = SAMPLES[part]
    for step in reversed(selector.steps):
        default = {"headline": "h1", "lead": "p"}.get(part, "div") if step is selector.steps[-1] else "div"
        names = f" class='{' '.join(step.classes)}'" if step.classes else ""
        names += f" id='{step.anchor}'" if step.anchor else ""
        names += "".join(f" {name}='{value}'" for name, _, value in step.attributes)
        content = f"<{step.tag or default}{names}>{content}</{step.tag or default}>"
    return content
