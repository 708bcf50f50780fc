# SPDX-License-Identifier: GPL-2.0-or-later
"""Change pairs out of one scene: many random scenarios, shown by a model, and hard negatives among them."""

from __future__ import annotations

import json
import shutil
from contextlib import closing
from pathlib import Path
from typing import Dict, Iterator, Mapping, Optional, Set, Tuple

from ..feedback import Feedback, raise_if_cancelled
from ..model.runtime import Session
from ..product.composite import write_composite
from ..product.imagery import ImageSource
from ..product.modelinputs import check_floodable
from ..product.products import SceneProducts, write_products
from ..product.synthesis import SynthesisRequest, synthesize
from ..raster.geotiff import provenance_tags
from ..raster.rasters import RasterSource
from ..sampling.draws import Draws, even_place, pick_at
from ..sampling.keptscene import keep_scene
from ..sampling.ranges import CONVERT, NEGATIVES
from ..sampling.sampler import Sampled, ScenarioSampler
from ..scenario.scene import LayerReader, Scene
from .changepair import ChangePair
from .jitter import Jitter, draw_light, draw_shift, write_jittered
from .negatives import SYNTHESISED, check_translator, image_of, negative_weights, translated
from .realimage import check_real, write_real
from .scenariorequest import ScenarioRequest, ScenarioTotals, writable_codes

_MOST_SEED = 2**31


class ScenarioPairs:
    """The pairs, made one by one as they are asked for; the files of one go when the next is asked for.

    `sampler` and `totals` tell what happened. Not to be iterated twice.
    """

    def __init__(
        self,
        scene: Scene,
        session: Session,
        request: ScenarioRequest,
        workspace: Path,
        feedback: Feedback,
        auxiliary: Optional[Mapping[str, LayerReader]] = None,
        real: Optional[ImageSource] = None,
        translation: Optional[Session] = None,
    ):
        """
        Args:
            scene: without edits.
            workspace: for temporary files; the caller removes it when the pairs are done with.
            auxiliary: as `synthesize` takes them.
            real: the image before, in the numbers that the model makes; None for a synthetic one.
            translation: a model that gives the images another season or style, for negatives.

        Raises:
            InputError: a count, share or jitter that makes no sense; ranges out of which nothing can be drawn here; a
                model that cannot show floods; a real image or a translation of other bands or numbers, or of another
                place; Cancelled.
        """
        card = session.model.card
        self._request, self._session, self._auxiliary = request, session, auxiliary or {}
        self._translation, self._feedback = translation, _Once(feedback)
        self._workspace = workspace
        self.totals = ScenarioTotals()
        request.check()
        bands = card.output.bands
        if translation is not None:
            check_translator(translation.model.card, len(bands), card.output.dtype)
        self._negatives = negative_weights(
            request.ranges.negatives, card, real is not None, translation is not None
        )
        if real is not None:
            check_real(real, card, scene.grid, feedback)
        self._real = real
        kept = keep_scene(scene, workspace, feedback)
        try:
            self.sampler = ScenarioSampler(
                kept,
                request.ranges,
                request.seed,
                workspace,
                self._feedback,
                writable_codes(scene.legend, card),
            )
            if any(kind != CONVERT for kind in self.sampler.kinds) and request.negatives < 1:
                check_floodable(card)
        except BaseException:
            kept.close()
            raise
        self._scene = kept

    def __iter__(self) -> Iterator[ChangePair]:
        with closing(self._scene):
            cover = self._write_cover(self._scene, self._workspace / "land_cover.tif")
            before = None if self._request.new_texture else self._before(self._workspace, self._request.seed)
            for number in range(self._request.count):
                raise_if_cancelled(self._feedback)
                folder = self._workspace / f"pair-{number}"
                folder.mkdir()
                try:
                    yield from self._pair(number, folder, before, cover)
                finally:
                    shutil.rmtree(folder, ignore_errors=True)

    def tell(self, feedback: Feedback) -> None:
        """Say what came out."""
        tally, totals = self.sampler.tally, self.totals
        feedback.info(
            f"{totals.changed} pairs with a change, {totals.negatives} without; drawn again: {tally.redrawn} "
            f"({tally.text()}); left out: {len(self.sampler.skipped)}."
        )

    def _pair(self, number: int, folder: Path, before: Optional[str], cover: str) -> Iterator[ChangePair]:
        """The pair of a number; none where no scenario was found for it."""
        request, place = self._request, even_place(self._request.seed, number)
        texture = request.seed
        if request.new_texture:
            texture = Draws(request.seed, "texture", number).below(_MOST_SEED)
        facts: Dict[str, object] = {
            "number": number,
            "seed": request.seed,
            "texture_seed": texture,
            **self._model_facts(),
        }
        if place < request.negatives:
            before = before or self._before(folder, texture)
            after, told = self._negative(number, place / request.negatives, before, folder)
            self.totals.negatives += 1
            yield self._as_pair(number, before, after, cover, cover, {**facts, **told})
            return
        with self.sampler.draw(number, (place - request.negatives) / (1 - request.negatives)) as sampled:
            if sampled is None:
                self._feedback.warn(
                    "For some numbers no scenario within the ranges was found; they are left out, and counted."
                )
                return
            before = before or self._before(folder, texture)
            after, covered = self._changed(sampled, texture, before, folder)
            after, jitter = self._jittered(number, after, folder, Jitter(), facts)
            told = {
                "scenario": json.loads(sampled.scenario.to_json()),
                "scenario_kind": sampled.kind,
                "changed_share": sampled.change.share,
                **jitter.facts(),
            }
            self.totals.changed += 1
            yield self._as_pair(number, before, after, cover, covered, {**facts, **told})

    def _changed(self, sampled: Sampled, texture: int, before: str, folder: Path) -> Tuple[str, str]:
        """The image and the land cover after a scenario."""
        tags = {"scenario": sampled.scenario.to_json()}
        cover = self._write_cover(sampled.scene, folder / "land_cover.tif", folder / "mask.tif")
        image = self._synthesise(sampled.scene, folder / "synthetic.tif", texture, self._request.style, tags)
        if self._real is None:
            return image, cover
        return self._composite(image, folder / "mask.tif", folder / "after.tif", tags), cover

    def _negative(
        self, number: int, place: float, before: str, folder: Path
    ) -> Tuple[str, Dict[str, object]]:
        """The image after of a pair without change, and what is told of it."""
        request, draws = self._request, Draws(self._request.seed, "negative", number)
        kind = NEGATIVES[pick_at(place, [self._negatives.get(kind, 0.0) for kind in NEGATIVES])]
        after, style, light = before, request.style, Jitter()
        told: Dict[str, object] = {"negative": kind}
        if kind in SYNTHESISED:
            texture = draws.below(_MOST_SEED) if kind == "noise" else request.seed
            if kind == "style":
                others = [
                    name for name in self._session.model.card.styles if name != (style or self._first_style)
                ]
                style = others[draws.below(len(others))]
                told["style_after"] = style
            told["texture_seed_after"] = texture
            after = self._synthesise(self._scene, folder / "other.tif", texture, style, told)
        else:
            light = draw_light(draws, request.ranges.light, len(self._session.model.card.output.bands))
        if kind in ("translation", "gray_world"):
            after = str(folder / "translated.tif")
            session = self._translation if kind == "translation" else None
            if session is not None:
                told["translation_model"] = session.model.card.name
            translated(
                image_of(before), self._scene.grid, after, session, request.tile_size, told, self._feedback
            )
        after, jitter = self._jittered(number, after, folder, light, told)
        return after, {**told, **jitter.facts()}

    def _jittered(
        self, number: int, image: str, folder: Path, light: Jitter, facts: Mapping[str, object]
    ) -> Tuple[str, Jitter]:
        """The image with the pair's jitter on top of some light, and both in one."""
        request, draws = self._request, Draws(self._request.seed, "jitter", number)
        bands = len(self._session.model.card.output.bands)
        jitter = draw_shift(draws, request.shift).lit(draw_light(draws, request.radiometry, bands)).lit(light)
        if jitter.is_none:
            return image, jitter
        output = str(folder / "jittered.tif")
        write_jittered(
            image_of(image), self._scene.grid, output, jitter, {**facts, **request.tags}, self._feedback
        )
        return output, jitter

    def _before(self, folder: Path, texture: int) -> str:
        if self._real is None:
            return self._synthesise(self._scene, folder / "before.tif", texture, self._request.style, {})
        output, facts = folder / "real.tif", {"inputs": [band.path for band in self._real.bands[:1]]}
        card = self._session.model.card
        write_real(self._real, card, self._scene.grid, str(output), facts, self._feedback)
        return str(output)

    def _composite(self, image: str, mask: Path, output: Path, tags: Mapping[str, object]) -> str:
        if self._real is None:
            raise ValueError("no real image")
        facts = provenance_tags(**{**self._model_facts(), **self._request.tags, **tags})
        write_composite(
            self._real.bands, image, str(mask), str(output), self._request.feather, facts, self._feedback
        )
        return str(output)

    def _synthesise(
        self, scene: Scene, output: Path, texture: int, style: str, tags: Mapping[str, object]
    ) -> str:
        request = SynthesisRequest(
            str(output),
            seed=texture,
            tile_size=self._request.tile_size,
            inputs=self._request.inputs,
            tags={**self._request.tags, **tags},
            style=style,
            overviews=False,
        )
        report = synthesize(scene, self._session, request, self._auxiliary, self._feedback)
        self.totals.synthesis_seconds += report.stats.seconds
        self.totals.synthesised_pixels += report.stats.pixels
        return str(output)

    def _write_cover(self, scene: Scene, path: Path, mask: Optional[Path] = None) -> str:
        wanted = SceneProducts(str(path), mask=str(mask) if mask and self._real is not None else None)
        write_products(scene, wanted, {}, (), self._feedback, overviews=False)
        return str(path)

    def _as_pair(
        self, number: int, before: str, after: str, cover: str, covered: str, facts: Mapping[str, object]
    ) -> ChangePair:
        # Their files are gone with the pair.
        names = "the synthetic image before", "the synthetic image after"
        if self._real is not None:
            names = self._real.label, "the composite after"
        return ChangePair(
            name=f"{number:06d}",
            place=self._request.place,
            before=image_of(before, names[0]),
            after=image_of(after, names[1]),
            kind="synthetic" if self._real is None else "composite",
            legend=self._scene.legend,
            land_cover_before=RasterSource(cover),
            land_cover_after=RasterSource(covered),
            facts={**self._request.tags, **facts},
        )

    @property
    def _first_style(self) -> str:
        return next(iter(self._session.model.card.styles), "")

    def _model_facts(self) -> Dict[str, object]:
        card = self._session.model.card
        return {"model": f"{card.name} {card.version}", "model_sha256": card.graph_sha256}


class _Once:
    """Tells each thing once, and of no progress: a pair is a small part of the whole."""

    def __init__(self, feedback: Feedback):
        self._feedback = feedback
        self._told: Set[str] = set()

    def set_progress(self, fraction: float) -> None:
        """Nothing."""

    def is_cancelled(self) -> bool:
        """As the other."""
        return self._feedback.is_cancelled()

    def info(self, message: str) -> None:
        """Only of what may matter: figures of each synthesis do not."""

    def warn(self, message: str) -> None:
        """Once."""
        if message not in self._told:
            self._told.add(message)
            self._feedback.warn(message)
