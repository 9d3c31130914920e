// A drawing whose parts can be tapped: a second way, for eyes and fingers, to give the answer of the radio beside it.
// It is hidden from assistive technology and takes no focus: the radio says and does all of it.
export default ({ data, parentElement, setTriggerValue }) => {
  const box = parentElement.querySelector("[data-drawing]");
  if (box.drawn !== data.svg) {
    box.drawn = data.svg;
    box.innerHTML = data.svg;
  }
  box.onclick = ({ target }) => {
    const spot = target.closest("[data-spot]");
    if (spot && spot.dataset.spot !== data.value) setTriggerValue("pick", spot.dataset.spot);
  };
};
