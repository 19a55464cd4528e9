import { useRef } from "preact/hooks";
import { spanLabel } from "../data/timeline.ts";
import { counted } from "../data/words.ts";
import { act, announce, hidden, index, time, view } from "../state/store.ts";
import { setFilters } from "../state/transitions.ts";

const WIDTH = 408;
const UNIT = { month: "months", quarter: "quarters", year: "years" } as const;

/** Papers over time, with a brush: drag over the bars, or move the two handles. */
export function TimeStrip() {
	const axis = time.value;
	const plot = useRef<HTMLDivElement>(null);
	const start = useRef<number | null>(null);
	if (!axis || !index.value) return null;
	const { bins } = axis;
	const last = bins.length - 1;
	const chosen = view.value.filters.time;
	const from = Math.min(chosen?.[0] ?? 0, last);
	const to = Math.min(chosen?.[1] ?? last, last);
	const top = Math.max(...bins.map((bin) => bin.papers));
	const step = WIDTH / bins.length;
	const set = (a: number, b: number, say = false) => {
		const low = Math.max(0, Math.min(a, b));
		const high = Math.min(last, Math.max(a, b));
		act(setFilters({ time: low === 0 && high === last ? null : [low, high] }));
		if (say) announce(`${spanLabel(bins, low, high)}: ${counted(hidden.value.papersLeft, "paper")} shown.`);
	};
	const binAt = (event: PointerEvent): number => {
		const box = plot.current?.getBoundingClientRect();
		if (!box) return 0;
		return Math.max(0, Math.min(last, Math.floor(((event.clientX - box.left) / box.width) * bins.length)));
	};
	const grip = (which: "from" | "to") => {
		const value = which === "from" ? from : to;
		const drag = (event: PointerEvent) => {
			if (!(event.currentTarget as Element).hasPointerCapture(event.pointerId)) return;
			if (which === "from") set(Math.min(binAt(event), to), to);
			else set(from, Math.max(binAt(event), from));
		};
		return (
			<div
				class="grip"
				role="slider"
				tabIndex={0}
				aria-label={which === "from" ? "First date shown" : "Last date shown"}
				aria-valuemin={0}
				aria-valuemax={last}
				aria-valuenow={value}
				aria-valuetext={bins[value].label}
				style={{ left: `${((which === "from" ? from : to + 1) / bins.length) * 100}%` }}
				onPointerDown={(event) => {
					event.stopPropagation();
					event.currentTarget.setPointerCapture(event.pointerId);
				}}
				onPointerMove={drag}
				onKeyDown={(event) => {
					const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, Home: -last, End: last }[event.key];
					if (by === undefined) return;
					event.preventDefault();
					event.stopPropagation();
					const next = Math.max(0, Math.min(last, value + by));
					if (which === "from") set(Math.min(next, to), to, true);
					else set(from, Math.max(next, from), true);
				}}
			/>
		);
	};
	const marks = yearMarks(bins.map((bin) => bin.from));
	return (
		<section class="panel strip" aria-label="Publication date">
			<p>
				<b>{chosen ? spanLabel(bins, from, to) : `All ${UNIT[axis.unit]}`}</b>
				{chosen ? (
					<button type="button" class="link" onClick={() => set(0, last, true)}>
						Show all {UNIT[axis.unit]}
					</button>
				) : (
					`${bins[0].label} to ${bins[last].label}`
				)}
			</p>
			<div
				class="plot"
				ref={plot}
				onPointerDown={(event) => {
					start.current = binAt(event);
					event.currentTarget.setPointerCapture(event.pointerId);
				}}
				onPointerMove={(event) => {
					if (start.current !== null) set(start.current, binAt(event));
				}}
				onPointerUp={(event) => {
					if (start.current !== null) set(start.current, binAt(event), true);
					start.current = null;
				}}
			>
				<svg viewBox={`0 0 ${WIDTH} 50`} preserveAspectRatio="none" aria-hidden="true">
					<rect class="brush" x={from * step} y="0" width={(to - from + 1) * step} height="33" rx="3" />
					{bins.map(({ from: key, papers }, i) => (
						<rect
							key={key}
							class={i >= from && i <= to ? "b in" : "b"}
							x={i * step + step * 0.05}
							width={step * 0.9}
							y={33 - (papers / top) * 30}
							height={(papers / top) * 30}
							rx="1"
						/>
					))}
					<path class="base" d={`M0 33.5H${WIDTH}`} />
				</svg>
				{marks.map(({ at, year }) => (
					<span key={year} class="tick" style={{ left: `${(at / bins.length) * 100}%` }}>
						{year}
					</span>
				))}
				{grip("from")}
				{grip("to")}
			</div>
		</section>
	);
}

/** Where years begin, at most about eight of them. */
function yearMarks(dates: readonly string[]): { at: number; year: string }[] {
	const all = dates.flatMap((date, at) => {
		const year = date.slice(0, 4);
		return at === 0 || dates[at - 1].slice(0, 4) !== year ? [{ at, year }] : [];
	});
	const every = Math.ceil(all.length / 8);
	return all.filter((mark, i) => i % every === 0 && (i === 0 || mark.at - all[0].at >= dates.length * 0.09));
}
