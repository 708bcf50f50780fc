# SPDX-License-Identifier: GPL-2.0-or-later
"""The texts that the plugin's code gives to tr(), as far as the code itself tells them.

tr() takes a literal; or a name that stands for literals: a parameter (then every call of that function is looked at),
a constant, a table, or the variable of a loop over a tuple or a table. What the definitions of algorithms give
(`recorded.py`) is left out here. Anything else is a problem: a text that nobody could translate.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import zip_longest
from pathlib import Path
from typing import Optional

RECORDED = {"self.TITLE", "self.GROUP_TITLE", "self.SUMMARY", "tag", "help_text"}
"""What base.py translates of every algorithm: found by asking each algorithm for its texts."""


@dataclass
class Module:
    path: Path
    tree: ast.Module
    parents: dict[ast.AST, ast.AST] = field(default_factory=dict)

    @classmethod
    def read(cls, path: Path) -> Module:
        module = cls(path, ast.parse(path.read_text(encoding="utf-8"), str(path)))
        for node in ast.walk(module.tree):
            for child in ast.iter_child_nodes(node):
                module.parents[child] = node
        return module

    def above(self, node: ast.AST) -> Iterator[ast.AST]:
        while node in self.parents:
            node = self.parents[node]
            yield node


class Literals:
    """texts: text → the file that asks for it first, in the order of files and lines; problems: sentences."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.texts: dict[str, Path] = {}
        self.problems: list[str] = []
        self._modules = [Module.read(path) for path in sorted(folder.rglob("*.py"))]
        self._by_path = {module.path: module for module in self._modules}
        self._calls: dict[str, list[tuple[Module, ast.Call]]] = {}
        for module in self._modules:
            for node in ast.walk(module.tree):
                if isinstance(node, ast.Call):
                    self._calls.setdefault(_called(node), []).append((module, node))
        for module, call in sorted(
            self._calls.get("tr", []), key=lambda item: (item[0].path, item[1].lineno)
        ):
            self._look_at(module, call)

    def _look_at(self, module: Module, call: ast.Call) -> None:
        where = f"{module.path.relative_to(self.folder.parent)}:{call.lineno}"
        if not isinstance(call.func, ast.Name):
            self.problems.append(f"{where}: {ast.unparse(call.func)}() has another context; use tr() alone.")
        elif not _runs_later(module, call):
            self.problems.append(f"{where}: tr() runs at import, before a language is loaded; call it later.")
        elif len(call.args) != 1 or call.keywords:
            self.problems.append(f"{where}: tr() takes one text.")
        elif ast.unparse(call.args[0]) not in RECORDED:
            texts = self._values(module, call.args[0])
            if texts is None:
                self.problems.append(
                    f"{where}: {ast.unparse(call)}: no literals were found for this; give tr() a literal, or a name "
                    "that stands for some (see tools/translations/literals.py)."
                )
            for text in texts or []:
                self.texts.setdefault(text, module.path)

    def _values(self, module: Module, node: ast.AST) -> Optional[list[str]]:
        """The texts that an expression can be; None where the code does not tell."""
        if isinstance(node, ast.Constant):
            return [node.value] if isinstance(node.value, str) else None
        if isinstance(node, ast.IfExp):
            return _all([self._values(module, node.body), self._values(module, node.orelse)])
        if isinstance(node, ast.Subscript):
            pairs = self._pairs(module, node.value)
            return None if pairs is None else _all([self._values(module, value) for _, value in pairs])
        if isinstance(node, ast.Name):
            return self._named(module, node)
        return None

    def _named(self, module: Module, name: ast.Name) -> Optional[list[str]]:
        for node in module.above(name):
            generators = getattr(node, "generators", [node] if isinstance(node, ast.For) else [])
            for loop in generators:
                found = _looped(loop.target, self._rows(module, loop.iter), name.id)
                if found is not None:
                    return _all([self._values(module, value) for value in found])
            if isinstance(node, ast.FunctionDef) and name.id in _parameters(node):
                return self._given(module, node, name.id)
        constant = self._constant(module, name.id)
        return None if constant is None else self._values(module, constant)

    def _given(self, module: Module, function: ast.FunctionDef, name: str) -> Optional[list[str]]:
        """What all calls of a function give for a parameter, and its default."""
        names = _parameters(function)
        place = names.index(name) - (names[0] in ("self", "cls"))
        default = _default(function, name)
        values = [] if default is None else [self._values(module, default)]
        for caller, call in self._calls.get(function.name, []):
            given = [keyword.value for keyword in call.keywords if keyword.arg == name]
            given = given or self._arguments(caller, call)[place : place + 1]
            values += [self._values(caller, value) for value in given]
        return _all(values) if values else None

    def _arguments(self, module: Module, call: ast.Call) -> list[ast.AST]:
        """The arguments by place; *NAME is what the tuple of that name holds."""
        arguments: list[ast.AST] = []
        for argument in call.args:
            starred = self._rows(module, argument.value) if isinstance(argument, ast.Starred) else None
            arguments += [argument] if starred is None else starred
        return arguments

    def _rows(self, module: Module, node: ast.AST) -> Optional[list[ast.AST]]:
        """What a loop runs over: a tuple or list, several in a zip(), or a table's items() or values()."""
        if isinstance(node, ast.Name):
            node = self._constant(module, node.id) or node
        if isinstance(node, (ast.Tuple, ast.List)):
            return list(node.elts)
        if isinstance(node, ast.Call) and _called(node) == "zip":
            columns = [self._rows(module, argument) or [] for argument in node.args]
            return [_tuple(row) for row in zip_longest(*columns, fillvalue=node)]
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            pairs = self._pairs(module, node.func.value)
            if pairs is not None and node.func.attr == "values":
                return [value for _, value in pairs]
            if pairs is not None and node.func.attr == "items":
                return [_tuple(pair) for pair in pairs]
        return None

    def _pairs(self, module: Module, node: ast.AST) -> Optional[list[tuple[ast.AST, ast.AST]]]:
        """Keys and values of a table, also of one put together of others: {**A, **B}."""
        if isinstance(node, ast.Name):
            node = self._constant(module, node.id) or node
        if not isinstance(node, ast.Dict):
            return None
        pairs: list[tuple[ast.AST, ast.AST]] = []
        for key, value in zip(node.keys, node.values):
            more = [(key, value)] if key is not None else self._pairs(module, value)
            if more is None:
                return None
            pairs += more
        return pairs

    def _constant(self, module: Module, name: str) -> Optional[ast.AST]:
        """What a name of a module's top is: given there, or imported from where it is given."""
        for node in module.tree.body:
            for target, value in _assigned(node):
                if target == name:
                    return value
        for node in module.tree.body:
            for alias in node.names if isinstance(node, ast.ImportFrom) and node.module else []:
                if (alias.asname or alias.name) == name:
                    origin = module.path.parents[node.level - 1].joinpath(*node.module.split("."))
                    source = self._by_path.get(origin.with_suffix(".py"))
                    return None if source is None else self._constant(source, alias.name)
        return None


def _tuple(nodes: Iterable[ast.AST]) -> ast.Tuple:
    return ast.Tuple(list(nodes), ast.Load())


def _called(call: ast.Call) -> str:
    return getattr(call.func, "id", "") or getattr(call.func, "attr", "")


def _runs_later(module: Module, node: ast.AST) -> bool:
    """Whether a node lies in a function's body; defaults and decorators run at import."""
    for above in module.above(node):
        if isinstance(above, ast.FunctionDef) and node in above.body:
            return True
        if isinstance(above, ast.Lambda) and node is above.body:
            return True
        node = above
    return False


def _all(values: list[Optional[list[str]]]) -> Optional[list[str]]:
    return None if None in values else [text for texts in values for text in texts or []]


def _parameters(function: ast.FunctionDef) -> list[str]:
    arguments = function.args
    return [argument.arg for argument in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)]


def _default(function: ast.FunctionDef, name: str) -> Optional[ast.AST]:
    arguments = function.args
    positional = [argument.arg for argument in (*arguments.posonlyargs, *arguments.args)]
    defaults = dict(zip(reversed(positional), reversed(arguments.defaults)))
    defaults.update(
        {argument.arg: value for argument, value in zip(arguments.kwonlyargs, arguments.kw_defaults)}
    )
    return defaults.get(name)


def _looped(target: ast.AST, rows: Optional[list[ast.AST]], name: str) -> Optional[list[ast.AST]]:
    """What the variable `name` of a loop over `rows` is in turn; None where it is none of the loop's."""
    if rows is None:
        return None
    if isinstance(target, ast.Name):
        return rows if target.id == name else None
    names = [getattr(element, "id", "") for element in getattr(target, "elts", [])]
    if name not in names or not all(isinstance(row, (ast.Tuple, ast.List)) for row in rows):
        return None
    return [row.elts[names.index(name)] for row in rows]


def _assigned(node: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    if isinstance(node, ast.AnnAssign) and node.value is not None:
        yield getattr(node.target, "id", ""), node.value
    for target in getattr(node, "targets", []):
        if isinstance(target, ast.Name):
            yield target.id, node.value
        elif isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
            yield from zip([getattr(element, "id", "") for element in target.elts], node.value.elts)
