# SPDX-License-Identifier: GPL-2.0-or-later
"""What to install: the flavours of onnxruntime that fit a machine.

Everything is named and installed without dependencies. To run a model onnxruntime needs numpy alone, and that is
QGIS's: pip, left to itself, would bring another one, which breaks QGIS.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import List, Tuple

from .pythons import Python

CPU, CUDA12, CUDA13, DIRECTML = "cpu", "cuda12", "cuda13", "directml"
_OLDEST, _OLDEST_FOR_NUMPY_2 = "1.15", "1.19"  # those before were compiled for numpy 1
_OLDEST_PYTHON_FOR_CUDA = (3, 10)  # of the wheels that find the libraries that pip installs
_CUDA_PLATFORMS = ("linux-x86_64", "win-amd64")
_CUDNN = ">=9,<10"
_SMALL_MIB, _CUDA_MIB = 300, 6000


@dataclass(frozen=True)
class Flavour:
    """A kind of onnxruntime: what pip is asked for, and the room on the disk that it takes meanwhile, generously."""

    name: str
    requirements: Tuple[str, ...]
    room_mib: int


def flavours(python: Python, numpy: str) -> List[Flavour]:
    """Those that can work with a Python (and the machine it looked at) and QGIS's numpy; the best first.

    DirectML goes before CUDA on Windows: it takes any graphics card, and a hundredth of the download.
    """
    oldest = _OLDEST_FOR_NUMPY_2 if int(numpy.split(".")[0]) >= 2 else _OLDEST
    found = []
    if python.platform == "win-amd64":
        found.append(Flavour(DIRECTML, (f"onnxruntime-directml>={oldest}",), _SMALL_MIB))
    if python.platform in _CUDA_PLATFORMS and python.version >= _OLDEST_PYTHON_FOR_CUDA:
        if python.cuda >= 13000:
            found.append(Flavour(CUDA13, _cuda13(), _CUDA_MIB))
        elif python.cuda >= 12000:
            found.append(Flavour(CUDA12, _cuda12(), _CUDA_MIB))
    found.append(Flavour(CPU, (f"onnxruntime>={oldest}",), _SMALL_MIB))
    return found


def _cuda12() -> Tuple[str, ...]:
    libraries = ("cuda-runtime", "cuda-nvrtc", "cublas", "cufft", "curand", "nvjitlink")
    return (
        "onnxruntime-gpu>=1.22,<1.27",
        *(f"nvidia-{library}-cu12" for library in libraries),
        f"nvidia-cudnn-cu12{_CUDNN}",
    )


def _cuda13() -> Tuple[str, ...]:
    """From CUDA 13 on the libraries' packages have no suffix, and count each in its own way."""
    libraries = ("cuda-runtime", "cuda-nvrtc", "cublas", "nvjitlink")
    return (
        "onnxruntime-gpu>=1.27",
        *(f"nvidia-{library}>=13,<14" for library in libraries),
        "nvidia-cufft>=12,<13",
        "nvidia-curand>=10.4,<11",
        f"nvidia-cudnn-cu13{_CUDNN}",
    )
