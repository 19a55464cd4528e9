/** The writer alone: the package's main entry also loads an XML parser, and in a worker asks for the page's. */
declare module "graphology-gexf/common/writer.js" {
	import type { GexfWriterOptions } from "graphology-gexf/common/types";
	import type { AbstractGraph } from "graphology-types";
	export default function write(graph: AbstractGraph, options?: GexfWriterOptions): string;
}
