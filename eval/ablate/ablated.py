"""What each stage is worth, as a table in the terminal."""

from rich.box import SIMPLE_HEAD
from rich.table import Table

from eval.ablate.ablation import FIGURES, NOTHING, TIME, Ablation, Worth
from eval.measure.interval import Figure

LEGEND = (
    "Below each figure stands its change, in points or milliseconds; * where the 95% interval "
    "of the change, over pairs of the same case, leaves out 0."
)


def table(ablation: Ablation) -> Table:
    """Return a row for the whole and one for each stage turned off."""
    title = f"{ablation.cases} cases, a stage turned off in turn"
    shown = Table(box=SIMPLE_HEAD, title=title, padding=(0, 1, 0, 0))
    shown.add_column("off", no_wrap=True)
    for name, figure in ablation.whole.items():
        head = name.replace(" ", "\n") + f"\nof {figure.n}"
        shown.add_column(head, justify="right", no_wrap=True)
    shown.add_row(NOTHING, *(figure.value_text for figure in ablation.whole.values()))
    for worth in ablation.stages:
        shown.add_row(worth.stage, *(_cell(worth, name) for name in FIGURES))
    return shown


def _cell(worth: Worth, name: str) -> str:
    return f"{worth.figures[name].value_text}\n{_signed(worth.changes[name], name)}"


def _signed(change: Figure, name: str) -> str:
    if change.value is None or change.low is None or change.high is None:
        return ""
    star = "*" if change.low > 0 or change.high < 0 else ""
    return f"{change.value:+.0f}{star}" if name == TIME else f"{100 * change.value:+.1f}{star}"
