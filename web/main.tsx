import { render } from "preact";
import "./style/tokens.css";
import "./style/base.css";
import "./style/frame.css";
import "./style/detail.css";
import "./style/list.css";
import "./style/dialog.css";
import "./style/phone.css";
import { App } from "./App.tsx";
import { openMap } from "./data/openMap.ts";
import { SAMPLES, sampleOf } from "./data/samples.ts";
import { openAddress } from "./state/address.ts";
import { idsIn } from "./state/hash.ts";
import { onKey } from "./state/keys.ts";
import { followScreen } from "./state/screen.ts";
import { failure, openDocument } from "./state/store.ts";

followScreen();
addEventListener("keydown", onKey);

try {
	const name = sampleOf(location.hash);
	const map = await openMap(SAMPLES[name].url, idsIn(location.hash));
	openDocument({ name, base: map, map, edits: [], did: "Opened the map" });
} catch (error) {
	failure.value = error instanceof Error ? error.message : String(error);
}
openAddress();
const root = document.getElementById("app");
if (root) {
	root.replaceChildren();
	render(<App />, root);
}
