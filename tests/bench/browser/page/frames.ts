/** Resolves when the frame that is being made now was painted. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      // A message posted in the frame's callback comes after its layout and paint.
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve();
      channel.port2.postMessage(undefined);
    });
  });
}

/** Starts right after a frame, so that a measurement never contains the end of the one before. */
export async function atFrameStart(): Promise<void> {
  await afterPaint();
  await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Calls `step` on each of `count` frames and gives the times between them, in ms. */
export async function countFrames(count: number, step: (frame: number) => void): Promise<number[]> {
  const times: number[] = [];
  let last = await nextFrame();
  for (let frame = 0; frame < count; frame++) {
    step(frame);
    const now = await nextFrame();
    times.push(now - last);
    last = now;
  }
  return times;
}

function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())));
}
