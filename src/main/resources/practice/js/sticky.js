/** Keeps a list at its end while things are added to it, unless the person has scrolled away. */

const NEAR_END_PX = 120;

/** `contents` are the lists inside `scroller`; pictures in them may grow long after they were drawn. */
export function sticky(scroller, contents, onEnd = () => {}) {
  let there = true;
  let lastTop = 0;
  const go = () => {
    there = true;
    scroller.scrollTop = scroller.scrollHeight;
    onEnd();
  };
  scroller.addEventListener("scroll", () => {
    const near = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_END_PX;
    // Only scrolling up leaves the end: our own scrolling is reported late, when the list may have grown again.
    there = near || (there && scroller.scrollTop >= lastTop);
    lastTop = scroller.scrollTop;
    if (there) onEnd();
  });
  const observer = new ResizeObserver(() => there && go());
  for (const node of [scroller, ...contents]) observer.observe(node);
  return { go, there: () => there };
}
