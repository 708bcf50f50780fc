# SPDX-License-Identifier: GPL-2.0-or-later
"""Worker processes of Dask on this machine, one thread in each, and one GPU where GPUs are named."""

from __future__ import annotations

import logging
from typing import Any, Sequence


def start(distributed: Any, workers: int, gpus: Sequence[str] = ()) -> Any:
    """A `LocalCluster`, to be closed.

    Args:
        distributed: Dask's module.
        workers: how many.
        gpus: the number or UUID of each worker's GPU, as CUDA_VISIBLE_DEVICES takes it; a worker that dies and is
            started again gets the same one. Empty: workers see what this process sees.
    """
    options = {"worker_class": _nanny_with(distributed, gpus)} if gpus else {"processes": True}
    return distributed.LocalCluster(
        n_workers=workers,
        threads_per_worker=1,
        host="127.0.0.1",
        dashboard_address=None,
        silence_logs=logging.CRITICAL,
        **options,
    )


def _nanny_with(distributed: Any, gpus: Sequence[str]) -> Any:
    class OneGpu(distributed.Nanny):
        """Starts its worker with a GPU of its own; the cluster numbers its workers from 0 on."""

        def __init__(self, *arguments: Any, name: int, **options: Any) -> None:
            super().__init__(*arguments, name=name, env={"CUDA_VISIBLE_DEVICES": gpus[name]}, **options)

    return OneGpu
