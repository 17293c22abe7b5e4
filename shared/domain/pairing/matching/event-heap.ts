import { at } from '#shared/lib/at.ts';

/** A binary heap of numbered events, the one with the least key first. */
export class EventHeap {
  readonly #keys: number[] = [];
  readonly #events: number[] = [];

  get size(): number {
    return this.#keys.length;
  }

  clear(): void {
    this.#keys.length = 0;
    this.#events.length = 0;
  }

  push(key: number, event: number): void {
    let index = this.#keys.length;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (at(this.#keys, parent) <= key) break;
      this.#place(index, at(this.#keys, parent), at(this.#events, parent));
      index = parent;
    }
    this.#place(index, key, event);
  }

  /** The least key and its event; throws on an empty heap. */
  pop(): { readonly key: number; readonly event: number } {
    const first = { key: at(this.#keys, 0), event: at(this.#events, 0) };
    const key = this.#keys.pop();
    const event = this.#events.pop();
    if (key !== undefined && event !== undefined && this.#keys.length > 0) this.#sink(key, event);
    return first;
  }

  #sink(key: number, event: number): void {
    const { length } = this.#keys;
    let index = 0;
    for (let child = 1; child < length; child = 2 * index + 1) {
      if (child + 1 < length && at(this.#keys, child + 1) < at(this.#keys, child)) child++;
      if (at(this.#keys, child) >= key) break;
      this.#place(index, at(this.#keys, child), at(this.#events, child));
      index = child;
    }
    this.#place(index, key, event);
  }

  #place(index: number, key: number, event: number): void {
    this.#keys[index] = key;
    this.#events[index] = event;
  }
}
