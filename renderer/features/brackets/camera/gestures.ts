import type { CameraControl } from './camera-control.ts';
import type { Point } from './camera.ts';

/** A press that moves less is a click. */
const SLACK = 5;
const LINE_HEIGHT = 32;

/**
 * Makes an element pan by drag, wheel and touch, and zoom by pinch and by wheel with Ctrl (which a touchpad's pinch
 * sends too). A drag takes the click after it away, so that cards keep their own clicks.
 *
 * @returns how to stop
 */
export function listenToGestures(element: HTMLElement, control: CameraControl): () => void {
  const gestures = new Gestures(element, control);
  const listeners: [string, (event: never) => void, AddEventListenerOptions?][] = [
    ['pointerdown', (event: PointerEvent) => gestures.press(event)],
    ['pointermove', (event: PointerEvent) => gestures.move(event)],
    ['pointerup', (event: PointerEvent) => gestures.release(event)],
    ['pointercancel', (event: PointerEvent) => gestures.release(event)],
    ['click', (event: MouseEvent) => gestures.click(event), { capture: true }],
    ['wheel', (event: WheelEvent) => gestures.wheel(event), { passive: false }],
  ];
  for (const [type, listener, options] of listeners) element.addEventListener(type, listener as EventListener, options);
  return () => {
    for (const [type, listener, options] of listeners) {
      element.removeEventListener(type, listener as EventListener, options);
    }
  };
}

class Gestures {
  readonly #element: HTMLElement;
  readonly #control: CameraControl;
  readonly #pointers = new Map<number, Point>();
  #start: Point | undefined;
  #dragging = false;
  #velocity = { x: 0, y: 0, at: 0 };

  constructor(element: HTMLElement, control: CameraControl) {
    this.#element = element;
    this.#control = control;
  }

  press(event: PointerEvent): void {
    if (event.button > 1) return;
    this.#control.hold();
    this.#pointers.set(event.pointerId, this.#locate(event));
    if (this.#pointers.size === 1) {
      this.#start = this.#locate(event);
      this.#dragging = false;
      this.#velocity = { x: 0, y: 0, at: event.timeStamp };
    }
  }

  move(event: PointerEvent): void {
    const former = this.#pointers.get(event.pointerId);
    if (!former) return;
    const point = this.#locate(event);
    if (!this.#dragging) {
      const start = this.#start ?? point;
      if (this.#pointers.size === 1 && Math.hypot(point.x - start.x, point.y - start.y) < SLACK) return;
      this.#dragging = true;
      this.#element.setPointerCapture(event.pointerId);
      this.#element.dataset['dragging'] = '';
    }
    const other = [...this.#pointers].find(([id]) => id !== event.pointerId)?.[1];
    this.#pointers.set(event.pointerId, point);
    if (other) this.#pinch(former, point, other);
    else this.#drag(former, point, event.timeStamp);
  }

  release(event: PointerEvent): void {
    if (!this.#pointers.delete(event.pointerId) || this.#pointers.size > 0) return;
    delete this.#element.dataset['dragging'];
    const { x, y, at } = this.#velocity;
    if (this.#dragging && event.timeStamp - at < 60) this.#control.glide(x, y);
  }

  click(event: MouseEvent): void {
    if (!this.#dragging) return;
    this.#dragging = false;
    event.preventDefault();
    event.stopPropagation();
  }

  wheel(event: WheelEvent): void {
    event.preventDefault();
    const unit = event.deltaMode === 1 ? LINE_HEIGHT : event.deltaMode === 2 ? this.#control.view.height : 1;
    if (event.ctrlKey || event.metaKey) {
      const step = Math.max(-60, Math.min(60, event.deltaY * unit));
      this.#control.zoomAt(this.#locate(event), Math.exp(-step / 180));
    } else if (event.shiftKey && event.deltaX === 0) {
      this.#control.panBy(-event.deltaY * unit, 0);
    } else {
      this.#control.panBy(-event.deltaX * unit, -event.deltaY * unit);
    }
  }

  #drag(former: Point, point: Point, at: number): void {
    const dx = point.x - former.x;
    const dy = point.y - former.y;
    const passed = Math.max(1, at - this.#velocity.at);
    // Smoothed, so that the last jitter of a finger does not throw the drawing away.
    const share = Math.min(1, passed / 40);
    this.#velocity = {
      x: this.#velocity.x * (1 - share) + (dx / passed) * share,
      y: this.#velocity.y * (1 - share) + (dy / passed) * share,
      at,
    };
    this.#control.panBy(dx, dy);
  }

  #pinch(former: Point, point: Point, other: Point): void {
    const before = Math.hypot(former.x - other.x, former.y - other.y);
    const after = Math.hypot(point.x - other.x, point.y - other.y);
    if (before > 0) this.#control.zoomAt(middle(former, other), after / before);
    const [from, to] = [middle(former, other), middle(point, other)];
    this.#control.panBy(to.x - from.x, to.y - from.y);
    this.#velocity = { x: 0, y: 0, at: 0 };
  }

  #locate(event: MouseEvent): Point {
    const box = this.#element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
