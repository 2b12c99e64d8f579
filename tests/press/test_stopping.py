"""Ctrl-C and SIGTERM end a block, and no more once all is published."""

from __future__ import annotations

import os
import signal
import threading

import pytest

from plugins.press.stopping import Stopped, exit_code, stoppable, unstoppable

BOTH = pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])


def send(number: int) -> None:
    os.kill(os.getpid(), number)


@BOTH
def test_a_signal_ends_the_block_with_the_code_of_shells(number: int, code: int) -> None:
    with pytest.raises(Stopped) as stopped, stoppable():
        send(number)
    assert exit_code(stopped.value) == code


@BOTH
def test_handlers_are_afterwards_as_they_were(number: int, code: int) -> None:
    before = signal.getsignal(number)
    with stoppable(), unstoppable():
        assert signal.getsignal(number) is signal.SIG_IGN
    assert signal.getsignal(number) is before


@BOTH
def test_what_comes_in_the_last_step_and_after_it_stops_nothing(number: int, code: int) -> None:
    with stoppable():
        with unstoppable():
            send(number)
        send(number)


@BOTH
def test_a_last_step_that_fails_leaves_the_block_stoppable(number: int, code: int) -> None:
    with pytest.raises(Stopped), stoppable():
        with pytest.raises(OSError), unstoppable():
            raise OSError
        send(number)


def test_a_program_that_ends_stays_deaf_only_if_it_published() -> None:
    before = signal.getsignal(signal.SIGTERM)
    with stoppable(ends_program=True):
        pass
    assert signal.getsignal(signal.SIGTERM) is before
    try:
        with stoppable(ends_program=True), unstoppable():
            pass
        assert signal.getsignal(signal.SIGTERM) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGTERM, before)
        signal.signal(signal.SIGINT, signal.default_int_handler)


def test_a_process_forked_a_moment_ago_ends_without_a_word() -> None:
    with stoppable():
        process = os.fork()
        if not process:
            send(signal.SIGTERM)
            os._exit(0)
        assert os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) == 143


def test_another_thread_than_the_first_hears_no_signals() -> None:
    done: list[bool] = []

    def run() -> None:
        with stoppable(), unstoppable():
            done.append(True)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    assert done == [True]


def test_any_interruption_has_the_code_of_ctrl_c() -> None:
    assert exit_code(KeyboardInterrupt()) == 130
