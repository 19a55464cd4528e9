"""Reads every graph file of a folder with networkx, igraph and csv, and prints what it found as JSON.

For each file: {"reader file": {"nodes": [[id, label], ...], "edges": [[source, target, weight], ...]}}, ends sorted.
"""

import csv
import json
import os
import sys

import networkx as nx

try:
    import igraph
except ImportError:
    igraph = None

folder = sys.argv[1]
modern = tuple(int(part) for part in nx.__version__.split(".")[:2]) >= (3, 6)
found = {}


def table(nodes, edges):
    return {
        "nodes": sorted([str(i), str(label)] for i, label in nodes),
        "edges": sorted([*sorted([str(a), str(b)]), float(w)] for a, b, w in edges),
    }


def networkx(graph, label="label"):
    assert not graph.is_directed()
    assert not graph.is_multigraph()
    return table(
        ((i, data.get(label)) for i, data in graph.nodes(data=True)),
        ((a, b, data["weight"]) for a, b, data in graph.edges(data=True)),
    )


for name in sorted(os.listdir(folder)):
    path = os.path.join(folder, name)
    if name.endswith(".gexf"):
        if ".13." in name and not modern:
            continue
        graph = nx.read_gexf(path)
        found["networkx " + name] = networkx(graph)
        for _, data in graph.nodes(data=True):
            viz = data["viz"]
            assert {"color", "size", "position"} <= set(viz), viz
            assert isinstance(viz["position"]["x"], float)
    elif name.endswith(".graphml"):
        found["networkx " + name] = networkx(nx.read_graphml(path))
        if igraph:
            graph = igraph.Graph.Read_GraphML(path)
            ids = graph.vs["id"] if graph.vcount() else []
            labels = graph.vs["label"] if graph.vcount() else []
            weights = graph.es["weight"] if graph.ecount() else []
            found["igraph " + name] = table(
                zip(ids, labels), ((ids[e.source], ids[e.target], w) for e, w in zip(graph.es, weights))
            )
    elif name.endswith(".net"):
        with open(path, encoding="utf-8") as file:
            text = file.read()
        graph = nx.Graph(nx.parse_pajek(text.split("\n") if not modern else text))
        number = {node: data["id"] for node, data in graph.nodes(data=True)}
        found["networkx " + name] = table(
            ((number[node], node) for node in graph), ((number[a], number[b], d["weight"]) for a, b, d in graph.edges(data=True))
        )
        if igraph and graph.number_of_nodes():
            graph = igraph.Graph.Read_Pajek(path)
            labels = graph.vs["id"] if "id" in graph.vs.attributes() else graph.vs["name"]
            weights = graph.es["weight"] if graph.ecount() else []
            found["igraph " + name] = table(
                ((i + 1, label) for i, label in enumerate(labels)),
                ((e.source + 1, e.target + 1, w) for e, w in zip(graph.es, weights)),
            )
    elif name.endswith(".cyjs"):
        with open(path, encoding="utf-8") as file:
            data = json.load(file)
        data.setdefault("directed", False)
        data.setdefault("multigraph", False)
        for edge in data["elements"]["edges"]:
            edge["data"].pop("key", None)
        data["data"] = list(data["data"].items())
        for node in data["elements"]["nodes"]:
            node["data"].setdefault("value", node["data"]["id"])
        found["networkx " + name] = networkx(nx.cytoscape_graph(data), "name")
    elif name.endswith(".nodes.csv"):
        with open(path, encoding="utf-8", newline="") as file:
            nodes = list(csv.DictReader(file, strict=True))
        with open(path.replace(".nodes.", ".edges."), encoding="utf-8", newline="") as file:
            edges = list(csv.DictReader(file, strict=True))
        found["csv " + name] = table(
            ((row["Id"], row["Label"]) for row in nodes),
            ((row["Source"], row["Target"], row["Weight"]) for row in edges),
        )

json.dump(found, sys.stdout)
