export function related(): void {}
