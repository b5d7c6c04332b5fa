"""The sift is told by the calibration."""

from answer.features import FEATURES
from answer.reader import calibration
from answer.sift import Sift


def test_its_weights_stand_in_the_order_of_the_features() -> None:
    fitted = calibration()["sift"]
    sift = Sift.from_calibration(calibration())
    assert dict(zip(FEATURES, sift.weights, strict=True)) == fitted["weights"]
    assert (sift.bias, sift.threshold) == (fitted["bias"], fitted["threshold"])
