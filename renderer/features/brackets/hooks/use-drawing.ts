import { useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';
import { listenToGestures } from '../camera/gestures.ts';
import type { Scene } from '../model/scene.ts';

interface DrawingElements {
  readonly view: RefObject<HTMLDivElement | null>;
  readonly layer: RefObject<HTMLDivElement | null>;
}

/** Ties a scene to its elements: the camera to the layer's transform, the view's size to the camera, gestures to both. */
export function useDrawing(scene: Scene, { view, layer }: DrawingElements): void {
  const [, setMeasured] = useState<Scene>();
  useLayoutEffect(() => {
    const [viewElement, layerElement] = [view.current, layer.current];
    if (!viewElement || !layerElement) return;
    const stops = [
      scene.followCamera(),
      scene.control.subscribe(({ x, y, zoom }, moving) => {
        layerElement.toggleAttribute('data-moving', moving);
        // Whole pixels at rest keep letters sharp.
        const [left, top] = moving ? [x, y] : [Math.round(x), Math.round(y)];
        layerElement.style.transform = `translate(${left}px, ${top}px) scale(${zoom})`;
        const { detail } = scene.getDrawn();
        if (viewElement.dataset['detail'] !== detail) viewElement.dataset['detail'] = detail;
      }),
      listenToGestures(viewElement, scene.control),
    ];
    const measure = () => scene.resize({ width: viewElement.clientWidth, height: viewElement.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(viewElement);
    measure();
    // Renders once more before the first paint, now that it is known what is in view.
    setMeasured(scene);
    return () => {
      observer.disconnect();
      stops.forEach((stop) => stop());
      scene.control.rest();
    };
  }, [scene, view, layer]);
}
