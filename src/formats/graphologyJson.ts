import { toGraph } from "../graph/toGraph.ts";
import type { Writer } from "./exportOptions.ts";

/** graphology's own serialisation, for `Graph.from(JSON.parse(text))` and everything built on sigma. */
export const writeGraphologyJson: Writer = (map, options) => `${JSON.stringify(toGraph(map, options).export())}\n`;
