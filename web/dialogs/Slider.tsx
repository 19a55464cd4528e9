import { useId } from "preact/hooks";

interface Props {
	label: string;
	low: number;
	high: number;
	step?: number;
	value: number;
	/** The value in words. */
	output: string;
	hint?: string;
	onInput(value: number): void;
}

/** A slider that says its value in words. */
export function Slider({ label, low, high, step = 1, value, output, hint, onInput }: Props) {
	const id = useId();
	return (
		<div class="control">
			<label for={id}>
				{label}
				<output for={id}>{output}</output>
			</label>
			<input
				id={id}
				type="range"
				min={low}
				max={high}
				step={step}
				value={value}
				aria-valuetext={output}
				onInput={(event) => onInput(Number(event.currentTarget.value))}
			/>
			{hint && <small>{hint}</small>}
		</div>
	);
}
