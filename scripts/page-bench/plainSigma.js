// The same graph in sigma with its own settings: what the page's figures are compared with.
import Graph from "graphology";
import Sigma from "sigma";

const { nodes, edges } = await (await fetch("graph.json")).json();
const graph = new Graph({ multi: true });
nodes.forEach(([x, y, size, color, label], key) => {
	graph.addNode(key, { x, y, size, color, label });
});
for (const [source, target] of edges) graph.addEdge(source, target, { color: "#CCCCCC", size: 0.5 });
new Sigma(graph, document.querySelector("main"));
document.body.dataset.ready = "1";
