import { describe, expect, it } from 'vitest';
import { createSendOnce } from '#renderer/app/console/transport/send-once.ts';

class LineBroke extends Error {}

function makeHost() {
  const keys: string[] = [];
  const answers: { resolve: (answer: string) => void; reject: (error: Error) => void }[] = [];
  let made = 0;
  const send = createSendOnce<string>(
    (_name, _input, key) => {
      keys.push(key);
      return new Promise((resolve, reject) => answers.push({ resolve, reject }));
    },
    () => `key ${++made}`,
    (error) => error instanceof LineBroke,
  );
  return { send, keys, answers };
}

describe('a command sent once', () => {
  it('gives a second press the answer of the first', async () => {
    const { send, keys, answers } = makeHost();
    const first = send('entrant.add', { name: 'Asif' });
    const second = send('entrant.add', { name: 'Asif' });
    answers[0]?.resolve('added');
    expect(await Promise.all([first, second])).toEqual(['added', 'added']);
    expect(keys).toEqual(['key 1']);
  });

  it('goes out under the same key again after the line broke', async () => {
    const { send, keys, answers } = makeHost();
    const first = send('match.start', { no: 1 });
    answers[0]?.reject(new LineBroke());
    await expect(first).rejects.toThrow();
    void send('match.start', { no: 1 });
    expect(keys).toEqual(['key 1', 'key 1']);
  });

  it('takes a new key once the host has refused', async () => {
    const { send, keys, answers } = makeHost();
    const first = send('match.start', { no: 1 });
    answers[0]?.reject(new Error('refused'));
    await expect(first).rejects.toThrow();
    void send('match.start', { no: 1 });
    expect(keys).toEqual(['key 1', 'key 2']);
  });

  it('keeps commands with another input apart', () => {
    const { send, keys } = makeHost();
    void send('entrant.add', { name: 'Asif' });
    void send('entrant.add', { name: 'Mitu' });
    expect(keys).toEqual(['key 1', 'key 2']);
  });
});
