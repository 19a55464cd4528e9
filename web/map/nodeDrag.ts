/** What a drag needs of the map; places in px from the map's upper left corner. */
interface DragHooks {
	/** The paper or concept there, -1 for none. */
	pick(x: number, y: number, touch: boolean): number;
	/** Shows a node elsewhere while it is dragged. */
	show(node: number, x: number, y: number): void;
	/** The node was let go there; without a place it goes back. */
	drop(node: number, at?: { x: number; y: number }): void;
}

/** Movement that makes a press a drag, px. */
const LEAST = 4;

/**
 * Drags papers and concepts: with Alt held, or with any press while `mode` is on. A press beside them moves the map as
 * ever, because this only takes the events that begin on a node, before they reach the camera. Esc puts the node back.
 */
export class NodeDrag {
	mode = false;
	private readonly root: HTMLElement;
	private readonly hooks: DragHooks;
	private node = -1;
	private from = { x: 0, y: 0 };
	private dragged = false;

	constructor(root: HTMLElement, hooks: DragHooks) {
		this.root = root;
		this.hooks = hooks;
		root.addEventListener("mousedown", this.mouseDown, true);
		root.addEventListener("touchstart", this.touchStart, { capture: true, passive: false });
		root.addEventListener("click", this.click, true);
	}

	kill(): void {
		this.end();
	}

	private at({ clientX, clientY }: { clientX: number; clientY: number }): { x: number; y: number } {
		const { left, top } = this.root.getBoundingClientRect();
		return { x: clientX - left, y: clientY - top };
	}

	private begin(event: MouseEvent | TouchEvent, at: { x: number; y: number }, touch: boolean): void {
		this.dragged = false;
		const node = this.hooks.pick(at.x, at.y, touch);
		if (node < 0) return;
		event.stopPropagation();
		if (touch) event.preventDefault();
		this.node = node;
		this.from = at;
		addEventListener("mousemove", this.mouseMove, true);
		addEventListener("touchmove", this.touchMove, true);
		for (const name of ["mouseup", "touchend"]) addEventListener(name, this.let, true);
		addEventListener("keydown", this.key, true);
	}

	private readonly mouseDown = (event: MouseEvent): void => {
		if (event.button === 0 && (event.altKey || this.mode)) this.begin(event, this.at(event), false);
	};
	private readonly touchStart = (event: TouchEvent): void => {
		if (this.mode && event.touches.length === 1) this.begin(event, this.at(event.touches[0]), true);
	};
	private readonly mouseMove = (event: MouseEvent): void => this.move(event, this.at(event));
	private readonly touchMove = (event: TouchEvent): void => this.move(event, this.at(event.touches[0]));

	private move(event: Event, at: { x: number; y: number }): void {
		event.stopPropagation();
		if (!this.dragged && Math.hypot(at.x - this.from.x, at.y - this.from.y) < LEAST) return;
		this.dragged = true;
		this.last = at;
		this.hooks.show(this.node, at.x, at.y);
	}
	private last = this.from;

	private readonly let = (event: Event): void => {
		const { node, dragged } = this;
		this.end();
		if (!dragged) return;
		event.stopPropagation();
		this.hooks.drop(node, this.last);
	};

	/** The click that ends a drag chooses nothing. */
	private readonly click = (event: Event): void => {
		if (this.dragged) event.stopPropagation();
		this.dragged = false;
	};

	private readonly key = (event: KeyboardEvent): void => {
		if (event.key !== "Escape") return;
		event.stopPropagation();
		const { node } = this;
		this.end();
		this.hooks.drop(node);
	};

	private end(): void {
		this.node = -1;
		removeEventListener("mousemove", this.mouseMove, true);
		removeEventListener("touchmove", this.touchMove, true);
		for (const name of ["mouseup", "touchend"]) removeEventListener(name, this.let, true);
		removeEventListener("keydown", this.key, true);
	}
}
