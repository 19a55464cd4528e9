import { crc32, deflateRawSync } from "node:zlib";

/** A zip archive of these texts: the first is stored, the others are deflated. */
export function makeZip(files: Record<string, string | Uint8Array>): Uint8Array {
	const locals: Buffer[] = [];
	const central: Buffer[] = [];
	let offset = 0;
	Object.entries(files).forEach(([name, text], i) => {
		const content = Buffer.from(text);
		const packed = i === 0 ? content : deflateRawSync(content);
		const header = (length: number, signature: number, from: number): Buffer => {
			const bytes = Buffer.alloc(length);
			bytes.writeUInt32LE(signature, 0);
			bytes.writeUInt16LE(i === 0 ? 0 : 8, from + 4);
			bytes.writeUInt32LE(crc32?.(content) ?? 0, from + 10);
			bytes.writeUInt32LE(packed.length, from + 14);
			bytes.writeUInt32LE(content.length, from + 18);
			bytes.writeUInt16LE(Buffer.byteLength(name), from + 22);
			return bytes;
		};
		const local = header(30, 0x04034b50, 4);
		const entry = header(46, 0x02014b50, 6);
		entry.writeUInt32LE(offset, 42);
		locals.push(local, Buffer.from(name), packed);
		central.push(entry, Buffer.from(name));
		offset += local.length + Buffer.byteLength(name) + packed.length;
	});
	const directory = Buffer.concat(central);
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x06054b50, 0);
	end.writeUInt16LE(central.length / 2, 8);
	end.writeUInt16LE(central.length / 2, 10);
	end.writeUInt32LE(directory.length, 12);
	end.writeUInt32LE(offset, 16);
	return new Uint8Array(Buffer.concat([...locals, directory, end]));
}
