"""How the commands speak: click's own words in Vietnamese, and the mistakes of whoever types."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from types import MappingProxyType
from typing import Any, ClassVar, Never

import click
from click.exceptions import NoArgsIsHelpError, NoSuchCommand

from plugins.bulletin.problem import Refused
from plugins.bulletin.system import problem_of
from plugins.press.stopping import exit_code, stoppable
from plugins.press.telling import GIVEN_UP, tell

# Exit codes. 0: as asked; these two, and 130 or 143 of a signal: not.
PROBLEMS = 1  # an article, a register or a picture must be mended first
USAGE = 2  # the command was typed wrongly, or names a file that is not there

NONE: Mapping[str, str] = MappingProxyType({})
_SECTIONS = {"Options": "Tùy chọn", "Commands": "Lệnh", "Positional arguments": "Tham số"}


class Misuse(click.ClickException):
    """A command typed wrongly, or a file or folder that is not there: one sentence, exit 2."""

    exit_code: ClassVar[int] = USAGE

    def show(self, file: Any = None) -> None:
        click.echo(f"Lỗi: {self.message}", file=file or sys.stderr)


class Formatter(click.HelpFormatter):
    """Help under Vietnamese headings."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, prefix or "Cách dùng: ")

    def write_heading(self, heading: str) -> None:
        super().write_heading(_SECTIONS.get(heading, heading))


class Context(click.Context):
    formatter_class = Formatter


class Command(click.Command):
    """One command of ``bulletin``."""

    context_class = Context

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("options_metavar", "[TÙY CHỌN]")
        super().__init__(*args, **kwargs)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        return _in_vietnamese(super().get_help_option(ctx))

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        ctx.allow_extra_args = True  # so that we, not click, say what is too much
        left = super().parse_args(ctx, args)
        if left and not ctx.resilient_parsing:
            raise Misuse(_with_help(f"thừa tham số: {' '.join(left)}", ctx))
        return left


class Commands(click.Group):
    """``bulletin``: its commands, and the last word on every mistake made in typing them."""

    context_class = Context
    command_class = Command

    def __init__(self, *args: Any, modules: Mapping[str, str] = NONE, **kwargs: Any) -> None:
        """``modules``: of each command the module that has it under its name, or behind a colon
        under another. A command is imported when it is asked for: one build in a hundred
        milliseconds less."""
        kwargs.setdefault("options_metavar", "[TÙY CHỌN]")
        kwargs.setdefault("subcommand_metavar", "LỆNH [THAM SỐ]…")
        super().__init__(*args, **kwargs)
        self._modules = modules

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [*self._modules, *super().list_commands(ctx)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name in self._modules:
            module, _, name = self._modules[cmd_name].partition(":")
            found: click.Command = getattr(import_module(module), name or cmd_name)
            return found
        return super().get_command(ctx, cmd_name)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except NoSuchCommand as mistake:  # click knows only those that are imported
            names = self.list_commands(ctx)
            raise NoSuchCommand(mistake.command_name, possibilities=names, ctx=ctx) from None

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        return _in_vietnamese(super().get_help_option(ctx))

    def main(self, args: Sequence[str] | None = None, *more: Any, **kwargs: Any) -> Any:
        with stoppable(ends_program=args is None):  # else a test or another program runs it
            return super().main(args, *more, **kwargs)

    def make_context(self, *args: Any, **kwargs: Any) -> click.Context:
        if os.environ.get("NO_COLOR"):  # Source: no-color.org
            kwargs.setdefault("color", False)
        try:
            return super().make_context(*args, **kwargs)
        except click.UsageError as mistake:
            _explain(mistake)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except click.UsageError as mistake:
            _explain(mistake)
        except Refused as refused:
            tell(refused.problems, err=True)
            ctx.exit(PROBLEMS)
        except OSError as error:
            # A template that is not there, and a pipe nobody reads, are not what editors mend.
            if error.errno is None or isinstance(error, BrokenPipeError):
                raise
            tell([problem_of(error)], err=True)
            ctx.exit(PROBLEMS)
        except (KeyboardInterrupt, click.Abort) as stopped:  # click's own: at one of its questions
            click.echo(f"\n{GIVEN_UP}", err=True)
            by_key = KeyboardInterrupt() if isinstance(stopped, click.Abort) else stopped
            ctx.exit(exit_code(by_key))


def _in_vietnamese(option: click.Option | None) -> click.Option | None:
    if option is not None:
        option.help = "Hiện phần trợ giúp này rồi thoát."
    return option


def _with_help(what: str, ctx: click.Context | None) -> str:
    return f"{what}\n    xem cách dùng:  {ctx.command_path if ctx else 'bulletin'} --help"


def _explain(mistake: click.UsageError) -> Never:
    """Raises the mistake again in Vietnamese; whoever asks for nothing at all is shown the help."""
    if isinstance(mistake, NoArgsIsHelpError):
        raise mistake
    raise Misuse(_with_help(_sentence(mistake), mistake.ctx)) from None


def _sentence(mistake: click.UsageError) -> str:
    """What was typed wrongly, with the nearest right words where there are some."""
    match mistake:
        case click.NoSuchOption():
            return f"không có tùy chọn {mistake.option_name}{_nearest(mistake.possibilities)}"
        case NoSuchCommand():
            return f"không có lệnh “{mistake.command_name}”{_nearest(mistake.possibilities)}"
        case click.MissingParameter():
            return f"thiếu {_parameter(mistake)}"
        case click.BadParameter():
            return f"{_parameter(mistake)}: giá trị không hợp lệ{_possible(mistake.param)}"
        case click.BadOptionUsage():
            return f"tùy chọn {mistake.option_name} thiếu giá trị, hoặc không nhận giá trị"
        case _:
            return "câu lệnh viết chưa đúng"


def _nearest(names: list[str] | None) -> str:
    return f"; có phải {' hay '.join(names)}?" if names else ""


def _possible(parameter: click.Parameter | None) -> str:
    """What a parameter takes, where that can be said in a few words."""
    match parameter.type if parameter else None:
        case click.Choice() as choice:
            return f"; chọn một trong: {', '.join(map(str, choice.choices))}"
        case click.IntRange() as numbers if numbers.max is None:
            return f"; viết một số từ {numbers.min}"
        case click.IntRange() as numbers:
            return f"; viết một số từ {numbers.min} đến {numbers.max}"
        case _:
            return ""


def _parameter(mistake: click.BadParameter) -> str:
    """“tùy chọn --port”, “tham số TIÊU_ĐỀ”."""
    parameter = mistake.param
    if isinstance(parameter, click.Option):
        return f"tùy chọn {parameter.opts[-1]}"
    return f"tham số {parameter.human_readable_name.strip('[]')}" if parameter else "tham số"
