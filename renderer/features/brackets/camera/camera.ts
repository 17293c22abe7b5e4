import type { Rect } from '../layout/column-index.ts';

/** Where the drawing stands on the screen: screen = world * zoom + (x, y). */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** A width and a height in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const MAX_ZOOM = 2.5;
/** Below it a card could not be told from a line. */
export const MIN_ZOOM = 0.07;
/** Kept free around the drawing, in screen pixels. */
export const MARGIN = 24;

/** The part of the world that the viewport shows, grown by `margin` screen pixels on each side. */
export function getWorldRect({ x, y, zoom }: Camera, { width, height }: Size, margin = 0): Rect {
  return {
    left: (-x - margin) / zoom,
    top: (-y - margin) / zoom,
    right: (width - x + margin) / zoom,
    bottom: (height - y + margin) / zoom,
  };
}

/** Zooms by `factor`, so that what is under `point` stays there. */
export function zoomAt(camera: Camera, point: Point, factor: number): Camera {
  const zoom = clamp(camera.zoom * factor, MIN_ZOOM, MAX_ZOOM);
  const real = zoom / camera.zoom;
  return { x: point.x - (point.x - camera.x) * real, y: point.y - (point.y - camera.y) * real, zoom };
}

/** The zoom at which all of it is seen; if cards became too small to see, all of its width. */
export function getFitZoom(content: Size, view: Size): number {
  const wide = (view.width - 2 * MARGIN) / Math.max(1, content.width);
  const high = (view.height - 2 * MARGIN) / Math.max(1, content.height);
  const whole = Math.min(wide, high);
  return clamp(whole >= 0.1 ? whole : Math.max(whole, Math.min(wide, 0.3)), MIN_ZOOM, MAX_ZOOM);
}

/** All of it in the middle; of a drawing that is higher than the view, its top. */
export function fitCamera(content: Size, view: Size): Camera {
  const zoom = getFitZoom(content, view);
  return keepInView({ x: -Infinity, y: Infinity, zoom }, content, view, 'center');
}

/** The camera that has a point of the world in the middle of the view, or as near as the edges allow. */
export function centerOn(point: Point, zoom: number, content: Size, view: Size): Camera {
  const camera = { x: view.width / 2 - point.x * zoom, y: view.height / 2 - point.y * zoom, zoom };
  return keepInView(camera, content, view, 'center');
}

/**
 * Holds the drawing in the view: what is smaller than the view stays wholly inside ('center': in its middle), what is
 * larger leaves no more than a margin free.
 */
export function keepInView(camera: Camera, content: Size, view: Size, small: 'inside' | 'center' = 'inside'): Camera {
  return {
    x: keepAxis(camera.x, content.width * camera.zoom, view.width, small),
    y: keepAxis(camera.y, content.height * camera.zoom, view.height, small),
    zoom: camera.zoom,
  };
}

function keepAxis(offset: number, content: number, view: number, small: 'inside' | 'center'): number {
  const spare = view - content;
  if (spare >= 2 * MARGIN) return small === 'center' ? spare / 2 : clamp(offset, MARGIN, spare - MARGIN);
  if (spare >= 0) return spare / 2;
  return clamp(offset, spare - MARGIN, MARGIN);
}

/** A camera between two, `share` 0..1 of the way; the zoom grows evenly to the eye. */
export function mixCameras(a: Camera, b: Camera, share: number): Camera {
  const zoom = a.zoom * (b.zoom / a.zoom) ** share;
  // The offset follows the zoom, so that a combined move runs on a straight line on the screen.
  const way = a.zoom === b.zoom ? share : (zoom - a.zoom) / (b.zoom - a.zoom);
  return { x: a.x + (b.x - a.x) * way, y: a.y + (b.y - a.y) * way, zoom };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
