import { render } from "preact";
import "./style/tokens.css";
import "./style/base.css";
import "./style/frame.css";
import "./style/detail.css";
import "./style/list.css";
import "./style/dialog.css";
import "./style/phone.css";
import { App } from "./App.tsx";
import { openMap, wholeMap } from "./data/openMap.ts";
import { SAMPLES, sampleOf } from "./data/samples.ts";
import { followAddress, readAddress } from "./state/address.ts";
import { onKey } from "./state/keys.ts";
import { followScreen } from "./state/screen.ts";
import { failure, openDocument } from "./state/store.ts";

followScreen();
addEventListener("keydown", onKey);

function followFromAddress(): void {
	readAddress();
	followAddress();
}

try {
	const name = sampleOf(location.hash);
	const map = await openMap(SAMPLES[name].url);
	openDocument({ name, base: map, map, edits: [], did: "Opened the map" });
	const rest = wholeMap(map);
	// The address names papers by id, which a large map has last.
	if (rest) rest.then(followFromAddress, followAddress);
	else followFromAddress();
} catch (error) {
	failure.value = error instanceof Error ? error.message : String(error);
	followAddress();
}
const root = document.getElementById("app");
if (root) {
	root.replaceChildren();
	render(<App />, root);
}
