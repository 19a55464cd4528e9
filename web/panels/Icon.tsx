const PATHS = {
	search: "M3 7.8a4.8 4.8 0 1 0 9.6 0a4.8 4.8 0 1 0-9.6 0M11.5 11.5 15.5 15.5",
	close: "M4.5 4.5l9 9M13.5 4.5l-9 9",
	back: "M11 4 6 9l5 5",
	plus: "M9 3.5v11M3.5 9h11",
	minus: "M3.5 9h11",
	fit: "M3 6.5V3h3.5M11.5 3H15v3.5M15 11.5V15h-3.5M6.5 15H3v-3.5",
	move: "M9 2.5v13M2.5 9h13M7 4.5l2-2 2 2M7 13.5l2 2 2-2M4.5 7l-2 2 2 2M13.5 7l2 2-2 2",
	help: "M6.4 6.6a2.6 2.6 0 1 1 3.9 2.3c-.9.5-1.3 1-1.3 1.9M9 13.6v.1",
	menu: "M3 5h12M3 9h12M3 13h12",
	merge: "M4 4v3c0 3 5 2 5 5v2M14 4v3c0 3-5 2-5 5",
	rename: "M4 14l.7-3L12 3.7l2.3 2.3L7 13.3z",
	hide: "M2.5 9S5 4.5 9 4.5 15.5 9 15.5 9 13 13.5 9 13.5 2.5 9 2.5 9zM3 15 15 3",
	pin: "M9 11v4.5M5.5 11h7L11.5 7V3h-5v4z",
	compare: "M6 3.5v11M12 3.5v11M3 6.5h6M9 11.5h6",
	down: "M5 7.5 9 11.5 13 7.5",
	right: "M7 5 11 9 7 13",
	lasso:
		"M4 7.5C4 5 6.3 3.5 9 3.5s5.5 1.5 5.5 4-2.5 4-5.5 4c-1.2 0-2.4-.2-3.3-.7M5.7 10.8c-1.4.2-1.9 1.4-1 2.2.8.7.8 1.5.3 2.5",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
	return (
		<svg
			width={size}
			height={size}
			viewBox="0 0 18 18"
			fill="none"
			stroke="currentColor"
			stroke-width="1.6"
			stroke-linecap="round"
			stroke-linejoin="round"
			aria-hidden="true"
		>
			<path d={PATHS[name]} />
		</svg>
	);
}

/** The mark: a paper and a concept joined by a thread. */
export function Mark() {
	return (
		<svg width="26" height="22" viewBox="0 0 26 22" aria-hidden="true">
			<path d="M7 15C11 15 13 7 19 7" fill="none" stroke="var(--ink)" stroke-width="1.6" />
			<circle cx="7" cy="15" r="5" fill="var(--ink)" />
			<circle cx="19.5" cy="7" r="4.2" fill="var(--panel)" stroke="var(--ink)" stroke-width="2" />
		</svg>
	);
}

/** Half light, half dark. */
export function ModeIcon() {
	return (
		<svg
			width="18"
			height="18"
			viewBox="0 0 18 18"
			fill="none"
			stroke="currentColor"
			stroke-width="1.6"
			aria-hidden="true"
		>
			<circle cx="9" cy="9" r="6" />
			<path d="M9 3a6 6 0 0 1 0 12z" fill="currentColor" stroke="none" />
		</svg>
	);
}

/** A ring in the colours of two themes. */
export function TwoRing({ themes }: { themes: [string, string] }) {
	return (
		<svg width="14" height="14" aria-hidden="true" style={{ forcedColorAdjust: "none" }}>
			<circle class={themes[0]} cx="7" cy="7" r="5" fill="none" stroke="var(--ci)" stroke-width="2" />
			<circle
				class={themes[1]}
				cx="7"
				cy="7"
				r="5"
				fill="none"
				stroke="var(--ci)"
				stroke-width="2"
				pathLength="100"
				stroke-dasharray="50 100"
			/>
		</svg>
	);
}
