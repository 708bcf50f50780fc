# SPDX-License-Identifier: GPL-2.0-or-later
"""Running models: the only file that imports onnxruntime, and only inside functions.

Provider and edit tools load and work without onnxruntime; what needs it asks `available()` or gets a
RuntimeUnavailableError that says how to get it.
"""

from __future__ import annotations

import importlib.util
import os
import re
import sys
import threading
from dataclasses import dataclass
from typing import Any, Dict, List, Mapping, Optional, Tuple

import numpy as np

from ..errors import Cancelled, ModelError, RuntimeUnavailableError
from ..feedback import Feedback
from ..install import folder
from .modelcard import Model

MINIMUM_VERSION = (1, 15)
DEVICES = ("auto", "gpu", "cpu")
_CPU = "CPUExecutionProvider"
CUDA = "CUDAExecutionProvider"
_GPU_PROVIDERS = (CUDA, "DmlExecutionProvider", "CoreMLExecutionProvider")
_OUT_OF_MEMORY = re.compile(
    "failed to allocate memory|out of memory|bad_alloc|bad allocation|ALLOC_FAILED|not enough memory",
    re.IGNORECASE,
)
_LOG_FATAL_ONLY = 4  # errors arrive as exceptions; on stderr they would only be noise, doubled


@dataclass(frozen=True)
class RuntimeStatus:
    """Whether models can run here; `message` is one sentence for the user, in either case. `file` is
    onnxruntime's own, '' where it is not known."""

    ok: bool
    version: str
    message: str
    file: str = ""


class DeviceMemoryError(Exception):
    """The device had too little memory for one run; a smaller tile may fit."""


def available() -> RuntimeStatus:
    """Look for onnxruntime, in the plugin's own folder first, and import it if it is there."""
    try:
        module = _import()
    except RuntimeUnavailableError as error:
        return RuntimeStatus(False, "", str(error))
    version = str(module.__version__)
    return RuntimeStatus(
        True, version, f"onnxruntime {version} is ready.", str(getattr(module, "__file__", None) or "")
    )


def is_installed() -> bool:
    """Whether there is an onnxruntime to try: quick, and without importing it."""
    home = folder.home()
    if home is not None and home.installed() is not None:
        return True
    try:
        return importlib.util.find_spec(folder.PACKAGE) is not None
    except ValueError:  # loaded in a way of its own, or known not to be there
        return sys.modules.get(folder.PACKAGE) is not None


def _import() -> Any:
    # onnxruntime 1.29 and later send telemetry and write under the home folder from import on, unless told
    # before.
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    folder.put_on_path()
    wanted = f"onnxruntime>={_dotted(MINIMUM_VERSION)}"
    ours = "install it with Plugins, RS Synth, Runtime for models, or " if folder.home() else "install it "
    # A numpy other than QGIS's own would break QGIS, so pip is held to the one that runs here.
    remedy = f'{ours}into QGIS\'s Python with: pip install "{wanted}" "numpy=={np.__version__}".'
    try:
        import onnxruntime

        version = _numbers(onnxruntime.__version__)
    except Exception as error:  # a broken installation raises anything: its compiled parts do not load
        raise RuntimeUnavailableError(_failure(error, wanted, remedy)) from error
    file = str(getattr(onnxruntime, "__file__", None) or "")
    if folder.is_private(file) and not os.path.exists(file):
        raise RuntimeUnavailableError(
            "onnxruntime was removed while it was in use: restart QGIS, then install it with Plugins, RS Synth, "
            "Runtime for models."
        )
    if version < MINIMUM_VERSION:
        where = f" ({os.path.dirname(file)})" if file else ""
        raise RuntimeUnavailableError(
            f"Models need onnxruntime {_dotted(MINIMUM_VERSION)} or newer, here is "
            f"{onnxruntime.__version__}{where}; {remedy}"
        )
    return onnxruntime


def _failure(error: Exception, wanted: str, remedy: str) -> str:
    """Why the import failed, and what helps."""
    lacking = _lacking(error)
    if lacking:
        what = "which" if lacking == "onnxruntime" else f"for which {lacking}"
        return f"Models need onnxruntime, {what} is missing; {remedy}"
    reason = f"Models need onnxruntime, which does not load ({_first_line(error)}); "
    home = folder.home()
    if home is not None and home.installed() is not None:
        return reason + "install it again with Plugins, RS Synth, Runtime for models, and restart QGIS."
    return (
        f'{reason}reinstall it into QGIS\'s Python with: pip install --force-reinstall --no-deps "{wanted}".'
    )


def _lacking(error: Exception) -> str:
    """The package whose absence made the import fail, '' where something else did."""
    name = error.name if isinstance(error, ModuleNotFoundError) else None
    return "" if name is None or name.startswith("onnxruntime.") else name


class Session:
    """A model made ready to run on one device.

    `provider` is the one that really runs ('CPUExecutionProvider', …), never the one that was only asked for.
    One thread runs; any other may `terminate`, after which the session only raises Cancelled.
    """

    def __init__(self, model: Model, device: str, threads: int, feedback: Feedback) -> None:
        """`device`: 'auto' (a GPU if there is one), 'gpu' or 'cpu'. `threads`: CPU threads, 0 for all cores.

        Raises RuntimeUnavailableError without onnxruntime, ModelError when it refuses the model.
        """
        if device not in DEVICES:
            raise ValueError(f"device is '{device}', should be one of {DEVICES}")
        self.model = model
        self._onnxruntime = _import()
        self._lock = threading.Lock()
        self._terminated = False
        self._run_options: Optional[Any] = None
        wanted = (
            []
            if device == "cpu"
            else [name for name in _GPU_PROVIDERS if name in self._onnxruntime.get_available_providers()]
        )
        self._session, failure = self._open(wanted, threads)
        self.provider: str = self._session.get_providers()[0]
        if self.provider == _CPU and (device == "gpu" or wanted):
            reason = failure or (
                f"{wanted[0]} did not start" if wanted else "this onnxruntime is built without GPU support"
            )
            feedback.warn(f"NO GPU IS USED: {reason}. The model runs on the CPU, which is many times slower.")
        feedback.info(f"Model {model.card.name} {model.card.version} runs on {self.device_name}.")

    @property
    def device_name(self) -> str:
        """The device in a reader's words: 'CPU', 'CUDA', …"""
        return self.provider.replace("ExecutionProvider", "").replace("Dml", "DirectML")

    def run(self, inputs: Mapping[str, np.ndarray]) -> Dict[str, np.ndarray]:
        """Run the model once: arrays by input name → arrays by output name.

        Raises Cancelled after `terminate`, DeviceMemoryError, ModelError for any other failure.
        """
        with self._lock:
            if self._terminated:
                raise Cancelled("The model run was cancelled.")
            self._run_options = self._onnxruntime.RunOptions()
            self._run_options.log_severity_level = _LOG_FATAL_ONLY
        names = [output.name for output in self.model.file.outputs]
        try:
            arrays = self._session.run(names, dict(inputs), self._run_options)
        except Exception as error:  # onnxruntime's exceptions have no public base class of their own
            if self._terminated:
                raise Cancelled("The model run was cancelled.") from error
            if _is_out_of_memory(error):
                raise DeviceMemoryError(_first_line(error)) from error
            raise ModelError(
                f"The model {self.model.card.name} failed on {self.device_name} "
                f"({_first_line(error)}); try the CPU, or another model."
            ) from error
        return dict(zip(names, arrays))

    def terminate(self) -> None:
        """End the run in progress, from another thread, at its next operator; later runs do not start."""
        with self._lock:
            self._terminated = True
            if self._run_options is not None:
                self._run_options.terminate = True

    def _open(self, wanted: List[str], threads: int) -> Tuple[Any, str]:
        """(session, why a wanted provider failed or '')."""
        if wanted:
            try:
                if CUDA in wanted and hasattr(self._onnxruntime, "preload_dlls"):  # from 1.21 on
                    self._onnxruntime.preload_dlls()  # CUDA that pip installed: not looked for otherwise
                return self._create([*wanted, _CPU], threads), ""
            except Exception as error:  # a driver that does not fit raises anything; the CPU still works
                failure = _first_line(error)
        else:
            failure = ""
        try:
            return self._create([_CPU], threads), failure
        except Exception as error:
            if _is_out_of_memory(error):
                raise ModelError(
                    f"There is too little memory to load the model {self.model.card.name} "
                    f"({_first_line(error)}); close other programs, or choose a smaller model."
                ) from error
            raise ModelError(
                f"onnxruntime {self._onnxruntime.__version__} does not take the model "
                f"{self.model.card.name} ({_first_line(error)}); update onnxruntime or export the model "
                "for an older one."
            ) from error

    def _create(self, providers: List[str], threads: int) -> Any:
        options = self._onnxruntime.SessionOptions()
        options.log_severity_level = _LOG_FATAL_ONLY
        options.intra_op_num_threads = threads
        # Waiting threads sleep: a core that spins is taken from the reading and writing of other tiles.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        # Work in smaller shares, so that a thread that lost its core for a while is not waited for.
        options.add_session_config_entry("session.dynamic_block_base", "4")
        # A pattern is a second copy of the working memory, made in the second run, and no faster; DirectML
        # forbids it.
        options.enable_mem_pattern = False
        session = self._onnxruntime.InferenceSession(
            self.model.file.data,
            options,
            providers=providers,
            provider_options=[_provider_options(name, self._onnxruntime.__version__) for name in providers],
            enable_fallback=0,
        )
        # By itself it would go on with the CPU, at the start or in the middle of a run, and tell stdout alone.
        session.disable_fallback()  # which 1.15 does not take as an argument yet
        return session


def _provider_options(provider: str, version: str) -> Dict[str, str]:
    if provider != CUDA:
        return {}
    # The default search times algorithms, and so may choose differently from run to run: not repeatable.
    options = {"cudnn_conv_algo_search": "HEURISTIC"}
    if _numbers(version) >= (1, 18):
        options["use_tf32"] = "0"  # TF32 rounds to 1e-3, which would show as seams
    return options


def _is_out_of_memory(error: BaseException) -> bool:
    return isinstance(error, MemoryError) or _OUT_OF_MEMORY.search(str(error)) is not None


def _first_line(error: BaseException) -> str:
    """The first line of an error, without onnxruntime's code prefix and full stop."""
    lines = str(error).strip().splitlines() or [type(error).__name__]
    return re.sub(r"^\[ONNXRuntimeError\] : \d+ : \w+ : ", "", lines[0])[:300].rstrip(". ")


def _numbers(version: str) -> Tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", version)[:2])


def _dotted(version: Tuple[int, ...]) -> str:
    return ".".join(str(part) for part in version)
