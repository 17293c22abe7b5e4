import { centerOn, fitCamera, keepInView, mixCameras, zoomAt } from './camera.ts';
import type { Camera, Point, Size } from './camera.ts';

const MOVE_MS = 180;
/** After the last change the drawing is sharp again. */
const SETTLE_MS = 160;
/** Pixels a millisecond below which a glide ends. */
const GLIDE_END = 0.02;

type FrameListener = (camera: Camera, moving: boolean) => void;

/**
 * Owns the camera and its moves. It calls its listeners at most once a frame, and once more when the movement has
 * settled; it knows nothing of React.
 */
export class CameraControl {
  camera: Camera = { x: 0, y: 0, zoom: 1 };
  view: Size = { width: 0, height: 0 };
  content: Size;
  readonly #listeners = new Set<FrameListener>();
  #frame = 0;
  #settle: ReturnType<typeof setTimeout> | undefined;
  #move: { from: Camera; to: Camera; start: number } | undefined;
  #glide: { vx: number; vy: number; at: number } | undefined;

  constructor(content: Size) {
    this.content = content;
  }

  subscribe(listener: FrameListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Ends every movement, as when the drawing leaves the page. */
  rest(): void {
    this.#stop();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    clearTimeout(this.#settle);
  }

  /** Sets the camera at once, before the next paint. */
  set(camera: Camera): void {
    this.#stop();
    this.camera = camera;
    this.#emit(false);
  }

  panBy(dx: number, dy: number): void {
    this.#stop();
    this.#place({ ...this.camera, x: this.camera.x + dx, y: this.camera.y + dy });
  }

  zoomAt(point: Point, factor: number): void {
    this.#stop();
    this.#place(zoomAt(this.camera, point, factor));
  }

  /** Zooms around the middle of the view. */
  zoomBy(factor: number): void {
    const middle = { x: this.view.width / 2, y: this.view.height / 2 };
    this.moveTo(keepInView(zoomAt(this.#target(), middle, factor), this.content, this.view));
  }

  fit(): void {
    this.moveTo(fitCamera(this.content, this.view));
  }

  /** Brings a point of the world to the middle; at least at `zoom` when one is given. */
  center(point: Point, zoom = this.#target().zoom): void {
    this.moveTo(centerOn(point, zoom, this.content, this.view));
  }

  /** Moves there smoothly when it is near and motion is welcome, else at once. */
  moveTo(to: Camera): void {
    const far =
      Math.abs(to.x - this.camera.x) > 2 * this.view.width || Math.abs(to.y - this.camera.y) > 2 * this.view.height;
    if (far || prefersLessMotion()) {
      this.set(to);
      return;
    }
    this.#glide = undefined;
    this.#move = { from: this.camera, to, start: performance.now() };
    this.#request();
  }

  /** Lets the drawing run on after a throw; velocities in pixels a millisecond. */
  glide(vx: number, vy: number): void {
    if (Math.hypot(vx, vy) < 0.2 || prefersLessMotion()) return;
    this.#glide = { vx, vy, at: performance.now() };
    this.#request();
  }

  /** Ends a glide, as a finger that is put down does. */
  hold(): void {
    this.#glide = undefined;
  }

  #target(): Camera {
    return this.#move?.to ?? this.camera;
  }

  #stop(): void {
    this.#move = undefined;
    this.#glide = undefined;
  }

  #place(camera: Camera): void {
    this.camera = keepInView(camera, this.content, this.view);
    this.#request();
  }

  #request(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#step(performance.now());
    });
  }

  #step(now: number): void {
    if (this.#move) {
      const { from, to, start } = this.#move;
      const share = Math.min(1, (now - start) / MOVE_MS);
      this.camera = share === 1 ? to : mixCameras(from, to, 1 - (1 - share) ** 3);
      if (share === 1) this.#move = undefined;
    } else if (this.#glide) {
      this.#stepGlide(this.#glide, now);
    }
    this.#emit(true);
    if (this.#move || this.#glide) this.#request();
  }

  #stepGlide(glide: { vx: number; vy: number; at: number }, now: number): void {
    const passed = Math.min(32, now - glide.at);
    const { x, y, zoom } = this.camera;
    const next = { x: x + glide.vx * passed, y: y + glide.vy * passed, zoom };
    this.camera = keepInView(next, this.content, this.view);
    const decay = 0.995 ** passed;
    const [vx, vy] = [glide.vx * decay, glide.vy * decay];
    const stuck = this.camera.x !== next.x && this.camera.y !== next.y;
    this.#glide = stuck || Math.hypot(vx, vy) < GLIDE_END ? undefined : { vx, vy, at: now };
  }

  #emit(moving: boolean): void {
    for (const listener of this.#listeners) listener(this.camera, moving);
    clearTimeout(this.#settle);
    if (!moving) return;
    this.#settle = setTimeout(() => {
      for (const listener of this.#listeners) listener(this.camera, false);
    }, SETTLE_MS);
  }
}

function prefersLessMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
