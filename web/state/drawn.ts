import { signal } from "@preact/signals";
import type { MapView } from "../map/mapView.ts";

/** The drawn map, while there is one: buttons and keys move its camera. */
export const mapView = signal<MapView | null>(null);

/** The view has just been read from the address: the camera is to go where that says. */
export const addressed = signal(false);

/** A press on a paper or concept drags it, without Alt. */
export const dragging = signal(false);

/** A loop is to be drawn round what to keep. */
export const looping = signal(false);
