// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: the list box of a combobox, by WAI-ARIA
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus stays in the input, which names the active option
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the input handles the keys
import { useSignal } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { count, counted } from "../data/words.ts";
import type { NodeRef } from "../map/types.ts";
import type { Hit, SearchResult } from "../search/search.ts";
import { useSearch } from "../search/useSearch.ts";
import { act, announce, index, view } from "../state/store.ts";
import { hover, select } from "../state/transitions.ts";
import { Icon } from "./Icon.tsx";
import { nodeClass } from "./NodeLink.tsx";

const SHOWN = 12;
/** Hits looked through for those of one kind. */
const SOUGHT = 200;

/** Only what can be the other half of a comparison. */
function ofKind(found: SearchResult, kind: NodeRef["kind"]): SearchResult {
	const hits = found.hits.filter(({ node }) => node.kind === kind);
	return { ...found, exact: found.exact && hits.length > 0, total: hits.length, hits: hits.slice(0, SHOWN) };
}

/** Search over titles, concepts and their other forms; a list box that follows the WAI-ARIA combobox pattern. */
export function SearchBox({ touch = false }: { touch?: boolean }) {
	const query = useSignal("");
	const open = useSignal(false);
	const at = useSignal(0);
	const input = useRef<HTMLInputElement>(null);
	const map = index.value;
	const { comparing, selection } = view.value;
	const other = comparing ? selection?.kind : undefined;
	const found = useSearch(map?.map, query.value, other ? SOUGHT : SHOWN);
	const result = useMemo(
		() => (open.value && query.value.trim() && found ? (other ? ofKind(found, other) : found) : null),
		[found, other, open.value, query.value],
	);
	const called = other ?? "paper or concept";
	const label = other ? `Find the other ${other}` : "Find a paper or concept";

	useEffect(() => {
		if (!result) return;
		const { total, hits } = result;
		announce(
			result.exact
				? `${counted(total, "result")}.`
				: hits.length > 0
					? `No ${called} called ${query.value}. ${hits.length} close.`
					: "Nothing found.",
		);
	}, [result]);

	if (!map) return null;
	const close = () => {
		open.value = false;
		act(hover(null));
	};
	const choose = (hit: Hit) => {
		query.value = "";
		close();
		input.current?.blur();
		act(select(hit.node));
	};
	const move = (step: number) => {
		if (!result?.hits.length) return;
		at.value = (at.value + step + result.hits.length) % result.hits.length;
		act(hover(result.hits[at.value].node));
		document.getElementById(`hit-${at.value}`)?.scrollIntoView({ block: "nearest" });
	};
	return (
		<div class="search">
			<Icon name="search" size={16} />
			<input
				ref={input}
				id={touch ? "search-touch" : "search"}
				type="search"
				role="combobox"
				aria-label={label}
				aria-keyshortcuts="/"
				aria-expanded={result !== null}
				aria-controls="hits"
				aria-autocomplete="list"
				aria-activedescendant={result?.hits[at.value] ? `hit-${at.value}` : undefined}
				placeholder={label}
				autocomplete="off"
				spellcheck={false}
				value={query.value}
				onInput={(event) => {
					query.value = event.currentTarget.value;
					at.value = 0;
					open.value = true;
				}}
				onFocus={() => (open.value = true)}
				onBlur={close}
				onKeyDown={(event) => {
					if (event.key === "ArrowDown") move(1);
					else if (event.key === "ArrowUp") move(-1);
					else if (event.key === "Enter" && result?.hits[at.value]) choose(result.hits[at.value]);
					else if (event.key === "Escape") {
						if (query.value) query.value = "";
						else event.currentTarget.blur();
						close();
					} else return;
					event.preventDefault();
					event.stopPropagation();
				}}
			/>
			{!touch && query.value === "" && (
				<span aria-hidden="true">
					<kbd>/</kbd>
				</span>
			)}
			{result && (
				<div class="hits">
					{!result.exact && (
						<p>
							No {called} called “{query.value.trim()}”.
							{result.hits.length > 0 ? " Closest:" : " Try fewer letters, or a word of its title."}
						</p>
					)}
					<ul id="hits" role="listbox" aria-label="Results">
						{result.hits.map((hit, i) => (
							<li
								key={`${hit.node.kind}${hit.node.index}`}
								id={`hit-${i}`}
								role="option"
								aria-selected={i === at.value}
								// The box keeps the focus until the click: a list gone at the press would let the click through.
								onMouseDown={(event) => event.preventDefault()}
								onClick={() => choose(hit)}
							>
								<i class={`${hit.node.kind === "concept" ? "ring" : "dot"} ${nodeClass(map, hit.node)}`} />
								<span class={hit.node.kind === "paper" ? "paper" : ""}>
									{hit.label}
									<span class="sr">, {hit.node.kind} </span>
								</span>
								<small>{hit.note}</small>
								{hit.alias && <small class="as">also written “{hit.alias}”</small>}
							</li>
						))}
					</ul>
					{result.total > result.hits.length && (
						<p class="hint">{count(result.total - result.hits.length)} more. Type on to narrow them down.</p>
					)}
				</div>
			)}
		</div>
	);
}
