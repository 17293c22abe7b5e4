/** A source of whole numbers below a bound, each as likely. */
export type Draw = (below: number) => number;

/**
 * Random numbers from a text, the same on every machine and for ever: a kept seed shows a draw again.
 *
 * The text's UTF-16 units are hashed to 32 bits (FNV-1a), which start a SplitMix32 counter generator; all of it is
 * 32-bit integer arithmetic. Numbers are cut by rejection, without bias. Good for draws in public, not for secrets.
 */
export function makeDraw(seed: string): Draw {
  let state = hashText(seed);
  function nextWord(): number {
    state = (state + 0x9e3779b9) >>> 0;
    let word = state;
    word = Math.imul(word ^ (word >>> 16), 0x21f0aaad);
    word = Math.imul(word ^ (word >>> 15), 0x735a2d97);
    return (word ^ (word >>> 15)) >>> 0;
  }
  return (below) => {
    const limit = 2 ** 32 - (2 ** 32 % below);
    let word = nextWord();
    while (word >= limit) word = nextWord();
    return word % below;
  };
}

function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  return hash >>> 0;
}
