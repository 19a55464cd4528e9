/**
 * Programs of the graphics card
 * =============================
 * Places, styles and states of all nodes lie in three textures, so that a node needs one number in a buffer and a
 * link two; hovering, selecting and filtering write one byte a node. Colours are premultiplied.
 */

/** What all programs share: reading a node, and the place of a map point on the screen. */
const COMMON = `#version 300 es
precision highp float;
precision highp int;
precision highp usampler2D;
uniform sampler2D u_place;   // x, y, natural radius, zoom from which it is drawn
uniform usampler2D u_style;  // slots 1 and 2; slot 3 and kind; cumulative shares
uniform usampler2D u_state;  // now, before
uniform vec4 u_linear;       // map to px: a, b, c, d
uniform vec2 u_offset;       // e, f
uniform vec2 u_size;         // px
uniform float u_zoom;        // px per map unit
uniform float u_fade;        // 0 state before, 1 state now
uniform vec3 u_mark[10];
uniform vec3 u_themeInk[10];
uniform vec3 u_page;
uniform vec3 u_ink;
ivec2 cell(uint node) { return ivec2(int(node & 1023u), int(node >> 10)); }
vec2 toScreen(vec2 p) { return vec2(u_linear.x * p.x + u_linear.z * p.y, u_linear.y * p.x + u_linear.w * p.y) + u_offset; }
vec4 toClip(vec2 px) { return vec4(px.x / u_size.x * 2.0 - 1.0, 1.0 - px.y / u_size.y * 2.0, 0.0, 1.0); }
float appearing(float from) { return from <= 0.0 ? 1.0 : smoothstep(from * 0.92, from * 1.08, u_zoom); }
`;

export const NODE_VERTEX = `${COMMON}
layout(location = 0) in uint a_node;
uniform float u_grow;        // px per natural px of radius
uniform bool u_front;        // true: lit nodes, false: all others
uniform float u_alpha[14];   // by state, papers then concepts
uniform float u_ratio;       // device px per px
uniform float u_largest;     // largest point of the card, device px
flat out float v_reach;
flat out float v_radius;
flat out float v_alpha;
flat out uint v_state;
flat out uvec4 v_style;
void main() {
	uvec4 state = texelFetch(u_state, cell(a_node), 0);
	vec4 place = texelFetch(u_place, cell(a_node), 0);
	v_style = texelFetch(u_style, cell(a_node), 0);
	v_state = state.x;
	bool concept = v_style.y >= 16u;
	bool front = state.x == 2u || state.x == 3u || state.x == 4u;
	int row = concept ? 7 : 0;
	v_alpha = mix(u_alpha[row + int(state.y)], u_alpha[row + int(state.x)], u_fade);
	if (!front) v_alpha *= appearing(place.w);
	v_radius = max(place.z * u_grow, 0.7) + (state.x == 3u ? 1.5 : 0.0);
	// A point each: many cards, and all without one, take a hundred times as long for a small shape an instance.
	// Small dots are many: no wider than they must be, and paler, so that many together show how dense they lie.
	if (state.x == 0u) v_alpha *= mix(0.5, 1.0, smoothstep(0.7, 2.2, v_radius));
	v_reach = v_radius + min(2.0, v_radius * 0.4 + 0.6) + (state.x == 3u ? 9.0 : state.x == 4u ? 5.0 : 0.0);
	gl_PointSize = min(2.0 * v_reach * u_ratio, u_largest);
	v_reach = gl_PointSize / (2.0 * u_ratio);
	gl_Position = toClip(toScreen(place.xy));
	if (front != u_front || v_alpha < 0.004) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
}`;

export const NODE_FRAGMENT = `#version 300 es
precision highp float;
precision highp int;
flat in float v_reach;
flat in float v_radius;
flat in float v_alpha;
flat in uint v_state;
flat in uvec4 v_style;
uniform vec3 u_mark[10];
uniform vec3 u_themeInk[10];
uniform vec3 u_page;
uniform vec3 u_ink;
uniform vec3 u_rim;
uniform float u_ratio;       // device px per px
out vec4 color;
float inside(float radius, float d) { return clamp((radius - d) * u_ratio + 0.5, 0.0, 1.0); }
void main() {
	vec2 v_at = (gl_PointCoord * 2.0 - 1.0) * v_reach;
	float d = length(v_at);
	bool concept = v_style.y >= 16u;
	vec3 paint;
	float cover;
	if (concept) {
		float turn = atan(v_at.x, -v_at.y) / 6.2831853;
		uint t = uint((turn < 0.0 ? turn + 1.0 : turn) * 255.0);
		uint slot = t < v_style.z || v_style.z == 255u ? v_style.x & 15u : t < v_style.w ? v_style.x >> 4 : v_style.y & 15u;
		float stroke = v_state == 2u || v_state == 3u ? 2.2 : v_radius < 3.2 ? 1.3 : 1.8;
		stroke = min(stroke, v_radius * 0.7);
		float hole = v_radius < 1.4 ? 0.0 : inside(v_radius - stroke * 0.5, d);
		paint = mix(u_themeInk[slot], u_page, hole);
		cover = inside(v_radius + stroke * 0.5, d);
	} else {
		float rim = v_radius < 1.4 ? 0.0 : min(1.5, v_radius * 0.3);
		paint = mix(u_rim, u_mark[v_style.x & 15u], inside(v_radius, d));
		cover = inside(v_radius + rim, d);
	}
	float alpha = cover * v_alpha;
	color = vec4(paint * alpha, alpha);
	if (v_state == 3u || v_state == 4u) {
		float middle = v_radius + (v_state == 4u ? 2.6 : concept ? 6.5 : 5.0);
		float ring = (inside(middle + 1.0, d) - inside(middle - 1.0, d)) * (v_state == 4u ? 0.4 : 1.0);
		color = color * (1.0 - ring) + vec4(u_ink * ring, ring);
	}
}`;

export const LINK_VERTEX = `${COMMON}
layout(location = 0) in uvec2 a_ends;
layout(location = 1) in vec2 a_stroke;  // width px, alpha; used when u_lit
uniform int u_pieces;        // of each link; 0: a plain line
uniform float u_bow;         // height of the bow as a share of the length
uniform bool u_lit;
uniform bool u_across;       // links between themes, in ink
uniform float u_strength;    // of links at rest
uniform bool u_focus;        // something is selected or a theme is in focus
uniform bool u_theme;        // a theme is in focus: its own links are stronger
out float v_across;
flat out float v_half;
flat out vec4 v_color;
void main() {
	uint a = a_ends.x;
	uint b = a_ends.y;
	vec4 placeA = texelFetch(u_place, cell(a), 0);
	vec4 placeB = texelFetch(u_place, cell(b), 0);
	uint stateA = texelFetch(u_state, cell(a), 0).x;
	uint stateB = texelFetch(u_state, cell(b), 0).x;
	uvec4 styleB = texelFetch(u_style, cell(b), 0);
	vec2 p = toScreen(placeA.xy);
	vec2 q = toScreen(placeB.xy);
	vec2 along = q - p;
	vec2 normal = vec2(-along.y, along.x);
	vec2 control = (p + q) * 0.5 + normal * u_bow;
	float t = u_pieces == 0 ? float(gl_VertexID & 1) : float(gl_VertexID >> 1) / float(u_pieces);
	vec2 at = mix(mix(p, control, t), mix(control, q, t), t);
	vec2 tangent = normalize(mix(control - p, q - control, t) + vec2(1e-6, 0.0));
	float width = u_lit ? a_stroke.x : 0.9;
	v_half = width * 0.5;
	float side = u_pieces == 0 ? 0.0 : float(gl_VertexID & 1) * 2.0 - 1.0;
	v_across = side * (v_half + 1.0);
	gl_Position = toClip(at + vec2(-tangent.y, tangent.x) * v_across);
	uint slot = styleB.x & 15u;
	vec3 paint = u_across && !u_lit ? u_ink : u_themeInk[slot];
	float alpha = u_lit ? a_stroke.y : u_across ? 0.17 : 0.26;
	if (!u_lit) {
		if (u_theme && stateA == 0u && stateB == 0u) alpha = 0.45;
		else if (u_focus) { alpha = 0.05; paint = u_ink; }
		alpha *= u_strength * appearing(placeA.w) * appearing(placeB.w);
	} else alpha *= u_fade;
	if (stateA >= 5u || stateB >= 5u) alpha = 0.0;
	v_color = vec4(paint, alpha);
	if (alpha < 0.004) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
}`;

export const LINK_FRAGMENT = `#version 300 es
precision highp float;
in float v_across;
flat in float v_half;
flat in vec4 v_color;
uniform float u_ratio;
out vec4 color;
void main() {
	// Lines thinner than a pixel of the screen fade instead of breaking up.
	float half_ = max(v_half, 0.5 / u_ratio);
	float cover = clamp((half_ - abs(v_across)) * u_ratio + 0.5, 0.0, 1.0) * min(1.0, v_half / half_);
	float alpha = v_color.a * cover;
	color = vec4(v_color.rgb * alpha, alpha);
}`;
