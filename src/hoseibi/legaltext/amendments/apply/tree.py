"""A law as a tree that can be changed: a node stays the same whatever number it gets."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import msgspec

from ...model.law import Form, Law, Provision, Runs, Sentence


class Node:
    """A provision that may be changed. `before` is the number that it had in the law given, or
    None for new text; `counted` the number by which a paragraph without one is cited, which stays
    what it was in the law given; `touched` says whether it or anything below it is not as it was.
    """

    __slots__ = (
        "before",
        "children",
        "counted",
        "form",
        "heading",
        "kind",
        "num",
        "number",
        "origin",
        "parent",
        "text",
        "touched",
    )

    def __init__(self, provision: Provision, parent: Node | None, *, new: bool = False) -> None:
        self.kind = provision.kind
        self.num = provision.num
        self.number = provision.number
        self.heading: Runs = provision.heading
        self.text: tuple[Sentence, ...] = provision.text
        self.form: Form = provision.form
        self.parent = parent
        self.before = None if new else provision.number
        self.origin = provision
        self.touched = new
        self.counted = ""
        self.children = [Node(child, self, new=new) for child in provision.children]
        if not new:
            for child, number in counted(provision.children):
                self.children[child].counted = number

    def touch(self) -> None:
        """Say that this node was changed."""
        node: Node | None = self
        while node is not None and not node.touched:
            node.touched = True
            node = node.parent

    def walk(self) -> Iterator[Node]:
        """This node and all below, in reading order."""
        stack = [self]
        while stack:
            node = stack.pop()
            yield node
            stack.extend(reversed(node.children))

    def ancestors(self) -> Iterator[Node]:
        node = self.parent
        while node is not None:
            yield node
            node = node.parent

    def frozen(self) -> Provision:
        """The provision as it now is; the very one given where nothing changed."""
        if not self.touched:
            return self.origin
        return Provision(
            self.kind,
            self.num,
            self.number,
            self.heading,
            self.text,
            tuple(child.frozen() for child in self.children),
            self.form,
        )

    # --- changes ---

    def insert(self, place: int, nodes: list[Node]) -> None:
        for node in nodes:
            node.parent = self
        self.children[place:place] = nodes
        self.touch()

    def remove(self) -> None:
        parent = self.parent
        if parent is not None:
            parent.children.remove(self)
            parent.touch()
            self.parent = None

    @property
    def place(self) -> int:
        """Which child of its parent this is."""
        siblings = self.parent.children if self.parent is not None else [self]
        return next(index for index, node in enumerate(siblings) if node is self)

    @property
    def gone(self) -> bool:
        """Whether the node, or what it stands in, was taken out of the law."""
        node = self
        while node.parent is not None:
            node = node.parent
        return node.kind != "law"


def counted(provisions: tuple[Provision, ...]) -> list[tuple[int, str]]:
    """Paragraphs that are cited by their place, none of them bearing a number: the place of each
    among its siblings, and its number."""
    places = [at for at, one in enumerate(provisions) if one.kind == "paragraph"]
    if any(provisions[at].number for at in places):
        return []
    return [(at, str(number)) for number, at in enumerate(places, start=1)]


def grow(law: Law) -> Node:
    """The tree of a law; the root bears its title."""
    return Node(Provision("law", heading=law.title, children=law.provisions), None)


def cut(root: Node, law: Law) -> Law:
    """The law that the tree now is."""
    if not root.touched:
        return law
    titles = law.identity.titles
    title = "".join(run for run in root.heading if isinstance(run, str))
    if root.heading != law.title and titles:
        titles = tuple((tag, title if tag == law.language else name) for tag, name in titles)
    return msgspec.structs.replace(
        law,
        title=root.heading,
        identity=msgspec.structs.replace(law.identity, titles=titles),
        provisions=tuple(child.frozen() for child in root.children),
    )


def first(nodes: Iterator[Node], wanted: Callable[[Node], bool]) -> Node | None:
    return next((node for node in nodes if wanted(node)), None)
