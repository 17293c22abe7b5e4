/** Sends a command; `key` makes two sendings one. */
export type SendKeyed<A> = (name: string, input: unknown, key: string) => Promise<A>;

interface Open<A> {
  readonly key: string;
  running: Promise<A> | undefined;
}

/**
 * One key for a command and its input until the host has decided. A second press while the first is on its way gets the
 * first one's answer; a press after the line broke goes out under the same key, so it cannot count twice.
 */
export function createSendOnce<A>(
  send: SendKeyed<A>,
  makeKey: () => string,
  isUndecided: (error: unknown) => boolean,
): (name: string, input: unknown) => Promise<A> {
  const open = new Map<string, Open<A>>();
  return (name, input) => {
    const id = `${name} ${JSON.stringify(input)}`;
    const one = open.get(id) ?? { key: makeKey(), running: undefined };
    open.set(id, one);
    one.running ??= send(name, input, one.key).then(
      (answer) => {
        open.delete(id);
        return answer;
      },
      (error: unknown) => {
        one.running = undefined;
        if (!isUndecided(error)) open.delete(id);
        throw error;
      },
    );
    return one.running;
  };
}
