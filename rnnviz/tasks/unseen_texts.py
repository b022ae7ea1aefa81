"""The texts that a model was never taught, found anew in a process of its own: they take seconds to be collected.

``python -m rnnviz.tasks.unseen_texts MODEL`` writes them to the standard output as JSON: `names` of the classes,
`texts`, the `classes` of these, and how often a bag of the same words is `right`; or `sentence`, why there are none.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from rnnviz.core.library import load
from rnnviz.core.model import Model
from rnnviz.core.modelfile import ModelFileError
from rnnviz.core.run_folder import RunFolder, RunFolderError
from rnnviz.tasks.classify_task import ClassifyTask
from rnnviz.tasks.corpora import Corpus, CorpusError
from rnnviz.tasks.documents_task import documents_task
from rnnviz.tasks.settings import Settings, SettingsError

DOCSTRINGS = "docstrings of"
"""How the source of a model's data begins that learned what every Python brings."""


def task_again(model: Model, path: Path | None) -> ClassifyTask:
    """What the model learned, made again; `path` is its file, which lies in its run's folder if the texts are a user's.

    Raises CorpusError and SettingsError.
    """
    settings = Settings.from_json(model.card.training.get("settings"))
    if str(model.card.data.get("source", "")).startswith(DOCSTRINGS):
        return documents_task(settings, None)
    text = None if path is None else _text_beside(path)
    if text is None:
        raise CorpusError("the texts that this network learned are not here; open it from the run that learned it")
    return documents_task(settings, Corpus(text, str(model.card.data.get("source", "")), ""))


def _text_beside(path: Path) -> str | None:
    try:
        return RunFolder(path.parent).text()
    except (OSError, RunFolderError):
        return None


def unseen(model: Model, path: Path | None) -> dict[str, Any]:
    """Plain data, as the module says. Raises CorpusError and SettingsError."""
    task = task_again(model, path)
    asked = task.parts.test
    right = task.bag_of_words().accuracy(task.read(asked.texts), asked.classes)
    return {"names": asked.names, "texts": asked.texts, "classes": asked.classes.tolist(), "right": right}


def main(name: str) -> dict[str, Any]:
    """The same for a model by its name or path; `sentence` in case of an error."""
    path = Path(name)
    try:
        return unseen(load(name), path if path.exists() else None)
    except (ModelFileError, CorpusError, SettingsError) as error:
        return {"sentence": str(error)}


if __name__ == "__main__":
    json.dump(main(sys.argv[1]), sys.stdout)
