"""``bulletin completion``: what a shell must be told so that it completes commands and options."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from plugins.desk.speech import Command

_SHELLS = ("bash", "zsh", "fish")
_VARIABLE = "_BULLETIN_COMPLETE"  # by which click's script asks the command for what may follow


@click.command(
    "completion",
    cls=Command,
    short_help="In kịch bản gõ tắt lệnh cho bash, zsh, fish.",
    help="""In kịch bản để shell tự điền nốt lệnh, tùy chọn khi nhấn phím Tab.

    \b
    bash: thêm vào ~/.bashrc dòng  eval "$(bulletin completion bash)"
    zsh:  thêm vào ~/.zshrc dòng  eval "$(bulletin completion zsh)"
    fish: bulletin completion fish > ~/.config/fish/completions/bulletin.fish""",
)
@click.argument("shell", type=click.Choice(_SHELLS), metavar="|".join(_SHELLS))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    speaking = get_completion_class(shell)
    if speaking is None:
        raise LookupError(shell)  # click knows all three
    script = speaking(context.find_root().command, {}, "bulletin", _VARIABLE)
    # What ``source()`` does without asking the shell for its version, which is not here to answer.
    click.echo(script.source_template % script.source_vars())
