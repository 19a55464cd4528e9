import type { BuildOptions } from "../../src/model/map.ts";
import type { Paper } from "../../src/model/paper.ts";
import type { IntakeReport } from "../../src/model/report.ts";
import type { Piece } from "../data/pieces.ts";
import type { Prepared } from "../map/prepared.ts";

/** What the page asks of the worker. */
export type Question =
	| { ask: "read"; files: { name: string; bytes: Uint8Array }[]; size: number }
	| { ask: "build"; options: Partial<BuildOptions>; papers?: undefined }
	| { ask: "build"; options: Partial<BuildOptions>; papers: Paper[]; intake: IntakeReport };

/** Why something could not be read or built, in words. */
export interface Problem {
	message: string;
	code?: string;
	hint?: string | undefined;
	file?: string | undefined;
}

/** What the worker tells the page. `share` is -1 when it is not known; a map comes in pieces, then its drawing. */
export type Answer =
	| { tell: "progress"; step: string; share: number }
	| { tell: "read"; papers: number; titles: Record<string, string>; intake: IntakeReport }
	| { tell: "piece"; piece: Piece }
	| { tell: "map"; prepared: Prepared }
	| { tell: "problem"; problem: Problem };
