export * from "./model/edits.ts";
export * from "./model/map.ts";
export * from "./model/options.ts";
export * from "./model/paper.ts";
export * from "./model/report.ts";
export * from "./model/text.ts";
