#!/usr/bin/env python3
"""Checks the words under locales/: with compare-locales, and for what that does not see.

Every finding is one line, `file:line: reason`, in words a translator can act
on without knowing Rust. Needs requirements.txt beside this file; run by
`cargo xtask test`, or by hand: `python3 src/xtask/check_locales.py`.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass, field
from pathlib import Path

from compare_locales.compare import compareProjects
from compare_locales.paths import TOMLParser
from fluent.syntax import ast, parse
from fluent.syntax.visitor import Visitor

REFERENCE = "en"
FUNCTIONS = {"PLURAL"}
# Plural categories that whole numbers below a million meet, where a language has
# more than `one` and `other`.
PLURALS = {"pl": {"one", "few", "many"}, "zh": set()}
CATEGORIES = {"zero", "one", "two", "few", "many", "other"}
BIDI = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
MARKUP = re.compile(r"[<>]|&(?:#\d+|#x[0-9a-f]+|[a-z]+);", re.IGNORECASE)
ADDRESS = re.compile(r"(?:https?|ftp|data|javascript|vbscript|mailto)\s*:|\bwww\.", re.IGNORECASE)
HTML_TAG = re.compile(r"</?[a-z!][^>]*>", re.IGNORECASE)
KEBAB = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
STRING = re.compile(r'"((?:[^"\\]|\\.)*)"', re.DOTALL)
CALL = re.compile(r'(?<!fn )\b([a-z_][a-z0-9_]*)!?\(\s*"([a-z][a-z0-9]*(?:-[a-z0-9]+)+)"')
LETTERS = re.compile(r"[^\W\d_]+")


@dataclass(order=True)
class Finding:
    """One thing to put right."""

    path: str
    line: int
    reason: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.reason}"


@dataclass
class Facts:
    """What a message is made of, collected by walking its syntax tree."""

    line: int = 0
    variables: set[str] = field(default_factory=set)
    # Those that reach the reader, and do not merely choose a form.
    shown: set[str] = field(default_factory=set)
    references: set[str] = field(default_factory=set)
    functions: set[str] = field(default_factory=set)
    text: list[str] = field(default_factory=list)
    plurals: list[set[str]] = field(default_factory=list)
    attributes: set[str] = field(default_factory=set)

    @property
    def words(self) -> str:
        """The bare text, without anything inserted."""
        return " ".join(" ".join(self.text).split())


class Collector(Visitor):
    """Fills in `Facts`."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.choosing = False

    def visit_TextElement(self, node: ast.TextElement) -> None:
        self.facts.text.append(node.value)

    def visit_StringLiteral(self, node: ast.StringLiteral) -> None:
        self.facts.text.append(node.parse()["value"])

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.facts.variables.add(node.id.name)
        if not self.choosing:
            self.facts.shown.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:
        self.facts.references.add(node.id.name)

    def visit_TermReference(self, node: ast.TermReference) -> None:
        self.facts.references.add("-" + node.id.name)
        # Named arguments of a term are grammar, not text.

    def visit_FunctionReference(self, node: ast.FunctionReference) -> None:
        self.facts.functions.add(node.id.name)
        for argument in node.arguments.positional:
            self.visit(argument)

    def visit_Attribute(self, node: ast.Attribute) -> None:
        self.facts.attributes.add(node.id.name)
        self.visit(node.value)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:
        names = {
            variant.key.name
            for variant in node.variants
            if isinstance(variant.key, ast.Identifier)
        }
        if names and names <= CATEGORIES:
            self.facts.plurals.append(names)
        self.choosing = True
        self.visit(node.selector)
        self.choosing = False
        for variant in node.variants:
            self.visit(variant.value)


@dataclass
class File:
    """A parsed .ftl file."""

    messages: dict[str, Facts] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


def line_of(source: str, offset: int) -> int:
    """Line of an offset, from 1."""
    return source.count("\n", 0, offset) + 1


def read_ftl(path: str, source: str) -> File:
    """Parses a file and checks what needs no other file."""
    file = File()

    def found(line: int, reason: str) -> None:
        file.findings.append(Finding(path, line, reason))

    for entry in parse(source).body:
        line = line_of(source, entry.span.start)
        if isinstance(entry, ast.Junk):
            problem = entry.annotations[0]
            found(
                line_of(source, problem.span.start),
                f"this is not Fluent ({problem.message}); the message is lost",
            )
            continue
        if not isinstance(entry, (ast.Message, ast.Term)):
            continue
        name = ("-" if isinstance(entry, ast.Term) else "") + entry.id.name
        facts = Facts(line=line_of(source, entry.id.span.start))
        collector = Collector(facts)
        for part in [entry.value, *entry.attributes]:
            if part is not None:
                collector.visit(part)
        if name in file.messages:
            found(facts.line, f"“{name}” stands twice; line {file.messages[name].line} has it too")
            continue
        if not KEBAB.fullmatch(name.lstrip("-")):
            found(facts.line, f"“{name}” is no id in small letters with hyphens")
        file.messages[name] = facts
        check_text(facts, name, found)
    return file


def check_text(facts: Facts, name: str, found) -> None:
    """Text is text: nothing a browser could take for something else."""
    for text in facts.text:
        if match := MARKUP.search(text):
            found(facts.line, f"“{name}” contains “{match[0]}”; a text holds no markup")
        if match := ADDRESS.search(text):
            found(facts.line, f"“{name}” contains “{match[0]}”; a text holds no web address")
        if match := BIDI.search(text):
            found(
                facts.line,
                f"“{name}” contains the invisible character U+{ord(match[0]):04X}; "
                "directions are kept apart without it",
            )
    for function in sorted(facts.functions - FUNCTIONS):
        found(facts.line, f"“{name}” calls {function}(), which the widget does not have")


def compare(path: str, language: str, english: File, translated: File) -> list[Finding]:
    """What only shows beside the English file, one message at a time."""
    findings = []
    for name, facts in translated.messages.items():
        model = english.messages.get(name)
        if model is None:
            continue

        def found(reason: str) -> None:
            findings.append(Finding(path, facts.line, f"“{name}” {reason}"))

        unknown = facts.variables - model.variables
        for variable in sorted(unknown):
            known = ", ".join(f"${known}" for known in sorted(model.variables)) or "none"
            found(f"uses ${variable}, which English does not have (it has: {known})")
        for variable in sorted(model.shown - facts.shown):
            found(f"leaves out ${variable}")
        for attribute in sorted(facts.attributes - model.attributes):
            found(f"has .{attribute}, which English does not have")
        for attribute in sorted(model.attributes - facts.attributes):
            found(f"leaves out .{attribute}")
        same = facts.words == model.words
        if same and language != REFERENCE and len(LETTERS.findall(model.words)) >= 3:
            found("is still English")
        for categories in facts.plurals:
            for category in sorted(PLURALS.get(language, {"one"}) - categories):
                found(f"has no [{category}] form, which this language needs")
    return findings


# What compare-locales says too, and this file more plainly.
SAID_HERE = re.compile(
    r"Missing attribute|Obsolete attribute|Unparsed content|Plural categories missing"
    r"|Duplicated attribute|.* occurs \d+ times"
)


def compare_locales(locales: Path, languages: list[str]) -> list[Finding]:
    """What compare-locales finds, for the languages that are there, listed in l10n.toml or not."""
    config = TOMLParser().parse(str(locales / "l10n.toml"), env={})
    config.set_locales(languages, deep=True)
    findings = []
    for observer in compareProjects([config], languages, str(locales)):
        for path, details in observer.toJSON()["details"].items():
            # A whole file is said in one piece, its entries in a list.
            for detail in [details] if isinstance(details, dict) else details:
                (kind, what), *_ = detail.items()
                line = re.search(r"\bline (\d+)", str(what))
                if kind == "missingEntity":
                    reason = f"lacks “{what}”"
                elif kind == "obsoleteEntity":
                    reason = f"has “{what}”, which English does not have"
                elif kind in ("missingFile", "obsoleteFile") or SAID_HERE.match(str(what)):
                    continue
                else:
                    reason = str(what)
                findings.append(Finding(f"locales/{path}", int(line[1]) if line else 1, reason))
    return findings


FRONT_MATTER = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
RULE = re.compile(r"\{([a-z][a-z0-9-]*)\}")
LINK = re.compile(r"\]\(([^)\s]*)\)")
# Front matter that steers the program and is the same in every language.
STEERING = ("audience", "category", "message_first", "actions", "related", "ask_first")


BOLD = re.compile(r"\*\*(.+?)\*\*")
# Actions whose target has a plain name too: "open the order" says it as well as the button does.
PLAIN_ACTIONS = {"open-order", "open-orders", "pick-order"}
# An article is read on a phone, in the middle of a worry; and one that is shorter leaves things out.
WORDS = range(170, 431)


@dataclass
class Article:
    """What an article refers to."""

    rules: set[str]
    links: set[str]
    steering: dict[str, str]
    title: str


def read_article(path: str, source: str) -> tuple[Article, list[Finding]]:
    """Reads an article and checks what needs no other file."""
    findings = []

    def found(offset: int, reason: str) -> None:
        findings.append(Finding(path, line_of(source, offset), reason))

    head = FRONT_MATTER.match(source)
    fields: dict[str, str] = {}
    if head is None:
        found(0, "does not start with front matter between two lines of `---`")
    else:
        for entry in head[1].splitlines():
            key, _, value = entry.partition(":")
            fields[key.strip()] = value.strip()
    if not fields.get("title"):
        found(0, "has no title")
    body = head.end() if head else 0
    for pattern, reason in (
        (HTML_TAG, "articles are Markdown without HTML"),
        (BIDI, "an invisible character that changes the direction of text"),
        (re.compile(r"(?:javascript|vbscript)\s*:|\bdata:\w+/", re.IGNORECASE), "links never run anything"),
    ):
        for match in pattern.finditer(source, body):
            shown = match[0] if match[0].isprintable() else f"U+{ord(match[0][0]):04X}"
            found(match.start(), f"contains “{shown}”: {reason}")
    for match in LINK.finditer(source, body):
        if not match[1].startswith(("article:", "https://", "#")):
            found(match.start(1), f"links to “{match[1]}”; use article:NAME or https://")
    text = source[body:]
    article = Article(
        rules=set(RULE.findall(text)),
        links={link for link in LINK.findall(text) if link.startswith("article:")},
        steering={key: fields[key] for key in STEERING if key in fields},
        title=fields.get("title", ""),
    )
    return article, findings


def check_wording(path: str, source: str, labels: dict[str, str]) -> list[Finding]:
    """The buttons are called as they are in the interface, `labels` by action; numbers are rules'."""
    findings = []
    head = FRONT_MATTER.match(source)
    body = head.end() if head else 0
    text = source[body:]
    listed = re.search(r"^actions:\s*\[(.*)\]", head[1] if head else "", re.MULTILINE)
    actions = {name.strip() for name in listed[1].split(",")} - {""} if listed else set()

    def found(offset: int, reason: str) -> None:
        findings.append(Finding(path, line_of(source, offset), reason))

    for action in sorted(actions - PLAIN_ACTIONS):
        label = labels.get(action)
        if label and label not in text:
            found(0, f"has the action {action} but never says “{label}”, as its button does")
    for match in BOLD.finditer(source, body):
        for action, label in labels.items():
            if match[1].strip(" .:：。") == label and action not in actions:
                found(match.start(), f"names the button “{label}”, which is not among its actions")
    numbered = re.sub(r"^\d+\. ", lambda mark: " " * len(mark[0]), source, flags=re.MULTILINE)
    bare = RULE.sub(lambda rule: " " * len(rule[0]), numbered)
    for match in re.finditer(r"\d+", bare):
        if match.start() >= body:
            found(match.start(), f"types the number {match[0]}; a number belongs to a rule")
    # Chinese has no spaces; about 1.7 characters make a word.
    wide = len(re.findall("[\u4e00-\u9fff]", text))
    count = round(wide / 1.7) + len(LETTERS.findall(re.sub("[\u4e00-\u9fff]+", " ", RULE.sub("", text))))
    if count not in WORDS:
        found(body, f"has {count} words; {WORDS.start} to {WORDS.stop - 1} are read")
    return findings


def compare_articles(path: str, english: Article, translated: Article) -> list[Finding]:
    """A translation states the same rules and leads to the same places."""
    findings = []
    for what, model, own in (
        ("the rule", english.rules, translated.rules),
        ("the link", english.links, translated.links),
    ):
        for missing in sorted(model - own):
            findings.append(Finding(path, 1, f"leaves out {what} “{missing}”, which English has"))
    for extra in sorted(translated.rules - english.rules):
        findings.append(Finding(path, 1, f"names the rule “{extra}”, which English does not"))
    for key in sorted(english.steering.keys() | translated.steering.keys()):
        model, own = english.steering.get(key), translated.steering.get(key)
        if model != own:
            findings.append(Finding(path, 1, f"says “{key}: {own}” where English says “{model}”"))
    if english.title and english.title == translated.title and len(english.title.split()) >= 3:
        findings.append(Finding(path, 1, "has a title that is still English"))
    return findings


def without_tests(rust: str) -> str:
    """A Rust file up to its test module, without comments on lines of their own."""
    code = re.split(r"^#\[cfg\((?:all\()?test\b", rust, maxsplit=1, flags=re.MULTILINE)[0]
    return "\n".join(
        "" if line.lstrip().startswith("//") else line for line in code.split("\n")
    )


def check_use(english: dict[str, File], sources: dict[str, str]) -> list[Finding]:
    """Every message is used somewhere, and every id asked for exists."""
    findings = []
    known = {name for file in english.values() for name in file.messages}
    literals: set[str] = set()
    families: list[re.Pattern[str]] = []
    calls: list[tuple[str, str, str, int]] = []
    for path, source in sources.items():
        for match in STRING.finditer(source):
            text = match[1]
            literals.add(text)
            # format!("error-{code}") asks for a family of ids.
            if "{" in text and re.fullmatch(r"[a-z0-9-]*(?:\{[^{}]*\}[a-z0-9-]*)+", text):
                fixed = re.split(r"\{[^{}]*\}", text)
                if any(part.strip("-") for part in fixed):
                    families.append(re.compile("[a-z0-9-]+".join(map(re.escape, fixed))))
        for match in CALL.finditer(source):
            calls.append((match[1], match[2], path, line_of(source, match.start(2))))
    referred = {
        reference
        for file in english.values()
        for facts in file.messages.values()
        for reference in facts.references
    }
    for path, file in english.items():
        for name, facts in file.messages.items():
            used = (
                name in literals
                or name in referred
                or any(family.fullmatch(name) for family in families)
            )
            if not used:
                findings.append(
                    Finding(path, facts.line, f"“{name}” is used nowhere; remove it in every language")
                )
    # A function that is mostly called with ids is one that looks messages up.
    by_callee: dict[str, list[bool]] = {}
    for callee, name, _, _ in calls:
        by_callee.setdefault(callee, []).append(name in known)
    for callee, name, path, line in calls:
        hits = sum(by_callee[callee])
        if name not in known and hits >= 2 and hits * 2 > len(by_callee[callee]):
            findings.append(
                Finding(path, line, f"asks for the message “{name}”, which English does not have")
            )
    return findings


def check(root: Path) -> tuple[list[Finding], int]:
    """Everything under locales/; the findings and how many texts were looked at."""
    locales = root / "locales"
    findings: list[Finding] = []
    texts = 0
    languages = sorted(
        folder.name
        for folder in locales.iterdir()
        if folder.is_dir() and not folder.name.startswith(".")
    )
    languages.sort(key=lambda language: language != REFERENCE)
    english_files: dict[str, File] = {}
    english_articles: dict[str, Article] = {}
    for language in languages:
        folder = locales / language
        names = {path.name for path in folder.glob("*.ftl")}
        for name in sorted(english_files.keys() - names):
            findings.append(Finding(f"locales/{language}/{name}", 1, "is missing"))
        for name in sorted(names):
            shown = f"locales/{language}/{name}"
            source, broken = read(folder / name, shown)
            findings += broken
            file = read_ftl(shown, source)
            findings += file.findings
            texts += len(file.messages)
            if language == REFERENCE:
                english_files[name] = file
            elif name not in english_files:
                findings.append(Finding(shown, 1, "has no English counterpart"))
            else:
                findings += compare(shown, language, english_files[name], file)
        names = {path.name for path in (folder / "articles").glob("*.md")}
        for name in sorted(english_articles.keys() - names):
            findings.append(Finding(f"locales/{language}/articles/{name}", 1, "is missing"))
        for name in sorted(names):
            shown = f"locales/{language}/articles/{name}"
            source, broken = read(folder / "articles" / name, shown)
            findings += broken
            article, own = read_article(shown, source)
            findings += own
            findings += check_wording(shown, source, action_labels(folder))
            texts += 1
            if language == REFERENCE:
                english_articles[name] = article
            elif name not in english_articles:
                findings.append(Finding(shown, 1, "has no English counterpart"))
            else:
                findings += compare_articles(shown, english_articles[name], article)
    findings += compare_locales(locales, [name for name in languages if name != REFERENCE])
    sources = {}
    for pattern in ("src/*/src/**/*.rs", "public/**/*.js", "public/**/*.html"):
        for path in sorted(root.glob(pattern)):
            shown = path.relative_to(root).as_posix()
            if not shown.startswith("src/xtask/"):
                text = path.read_text("utf-8", errors="replace")
                sources[shown] = without_tests(text) if shown.endswith(".rs") else text
    used = {f"locales/{REFERENCE}/{name}": file for name, file in english_files.items()}
    findings += check_use(used, sources)
    return sorted(findings), texts


def action_labels(folder: Path) -> dict[str, str]:
    """What the buttons of a language say, by action."""
    path = folder / "help-center.ftl"
    source = path.read_text("utf-8", errors="replace") if path.exists() else ""
    return dict(re.findall(r"^action-([a-z-]+) = (.+)$", source, re.MULTILINE))


def read(path: Path, shown: str) -> tuple[str, list[Finding]]:
    """A file's text; bytes that are no UTF-8 are a finding."""
    raw = path.read_bytes()
    try:
        return raw.decode("utf-8"), []
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return raw.decode("utf-8", errors="replace"), [Finding(shown, line, "is not UTF-8")]


def main() -> int:
    """Prints the findings; fails if there are any."""
    findings, texts = check(Path(__file__).resolve().parents[2])
    for finding in findings:
        print(finding)
    if findings:
        print(f"{len(findings)} of {texts} texts need a look.")
        return 1
    print(f"{texts} texts are in order.")
    return 0


if __name__ == "__main__":
    # 1 if a text needs a look: xtask fails with it.
    sys.exit(main())
