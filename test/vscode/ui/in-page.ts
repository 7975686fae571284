// Functions that Playwright runs inside the workbench's page: they see its DOM, and nothing else of this file.

/** Pixels in the page: the ends of a text and the middle of its line. */
export interface PlaceOnScreen {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/**
 * Where the nth occurrence (from 0) of a text stands in the visible editor; null if it is not in view.
 * VS Code writes spaces as U+00A0 and cuts a line into many elements.
 */
export function placeOfText({ text, nth }: { text: string; nth: number }): PlaceOnScreen | null {
  let found = 0;
  for (const line of document.querySelectorAll('.editor-instance .view-line')) {
    const nodes: { start: number; node: Text }[] = [];
    let content = '';
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      nodes.push({ start: content.length, node });
      content += node.data.replaceAll('\u00a0', ' ');
    }
    for (let at = content.indexOf(text); at >= 0; at = content.indexOf(text, at + 1)) {
      if (found++ !== nth) continue;
      const first = nodes.findLast(({ start }) => start <= at);
      const last = nodes.findLast(({ start }) => start < at + text.length);
      if (!first || !last) continue;
      const range = document.createRange();
      range.setStart(first.node, at - first.start);
      range.setEnd(last.node, at + text.length - last.start);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { left, right, y: (top + bottom) / 2 };
    }
  }
  return null;
}

/** Resolves when nothing but the caret has changed for `quietMs` and no endless progress bar runs. */
export function settled({ quietMs, limitMs }: { quietMs: number; limitMs: number }): Promise<void> {
  return new Promise((resolve) => {
    const start = performance.now();
    let last = start;
    const restless = '.cursors-layer, .monaco-progress-container, .monaco-aria-container';
    const observer = new MutationObserver((mutations) => {
      const matters = mutations.some(({ target }) => {
        const element = target instanceof Element ? target : target.parentElement;
        return element && !element.closest(restless);
      });
      if (matters) last = performance.now();
    });
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    const look = (): void => {
      const now = performance.now();
      const busy = document.querySelector('.monaco-progress-container.active.infinite');
      if ((busy || now - last < quietMs) && now - start < limitMs) {
        setTimeout(look, 50);
        return;
      }
      observer.disconnect();
      document.fonts.ready.then(() => resolve());
    };
    look();
  });
}

/** Whether the workbench has restored its parts. */
export function started(): boolean {
  return performance.getEntriesByName('code/didStartWorkbench').length > 0;
}
