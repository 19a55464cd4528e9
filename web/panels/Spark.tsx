import { counted } from "../data/words.ts";
import { time } from "../state/store.ts";

const WIDTH = 190;
const HEIGHT = 22;

/** The papers that name a concept on the corpus's time axis, as bars and in words. */
export function Spark({ papers }: { papers: readonly number[] }) {
	const axis = time.value;
	if (!axis) return null;
	const bars = new Array<number>(axis.bins.length).fill(0);
	const years = new Map<string, number>();
	for (const paper of papers) {
		const bin = axis.binOf[paper];
		if (bin < 0) continue;
		bars[bin]++;
		const year = axis.bins[bin].from.slice(0, 4);
		years.set(year, (years.get(year) ?? 0) + 1);
	}
	const top = Math.max(1, ...bars);
	const step = WIDTH / bars.length;
	const words = [...years].sort(([a], [b]) => (a < b ? -1 : 1)).map(([year, n]) => `${n} in ${year}`);
	const said = words.length > 4 ? `${words.slice(0, 1)} … ${words.at(-1)}` : words.join(", ");
	const firstYear = axis.bins[0].from.slice(0, 4);
	const lastYear = axis.bins.at(-1)?.from.slice(0, 4) ?? firstYear;
	return (
		<div class="spark">
			<p>
				Papers that name it, by {axis.unit}.
				<br />
				{said || `${counted(papers.length, "paper")} without a date`}.
			</p>
			<svg viewBox={`0 0 ${WIDTH} 36`} aria-hidden="true">
				<path d={`M0 24.5H${WIDTH}`} />
				{bars.map(
					(n, i) =>
						n > 0 && (
							<rect
								key={axis.bins[i].from}
								x={i * step + step * 0.08}
								width={Math.max(1.5, step * 0.84)}
								y={24 - (n / top) * HEIGHT}
								height={(n / top) * HEIGHT}
								rx="1"
							/>
						),
				)}
				<text x="0" y="36">
					{firstYear}
				</text>
				{lastYear !== firstYear && (
					<text x={WIDTH} y="36" text-anchor="end">
						{lastYear}
					</text>
				)}
			</svg>
		</div>
	);
}
