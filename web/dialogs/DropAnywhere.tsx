export function DropAnywhere() {
	return null;
}
