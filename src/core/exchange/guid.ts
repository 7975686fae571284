/**
 * A GUID that is the same for the same parts on every machine and day: a UUID of version 8 (RFC 9562, section 5.8,
 * "custom"), 122 bits of a 128-bit hash over the code units. Lower case, no braces.
 */
export function guidOf(...parts: readonly string[]): string {
  const text = parts.join('\u0000');
  const lanes = new Uint32Array([0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c]);
  const factors = [0x239b961b, 0xab0e9789, 0x38b34ae5, 0xa1e38b93];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    for (let lane = 0; lane < 4; lane++) {
      const next = lanes[(lane + 1) & 3] ?? 0;
      lanes[lane] = next ^ Math.imul((lanes[lane] ?? 0) ^ unit, factors[lane] ?? 1);
    }
  }
  // Each lane is mixed so that its low bits depend on all of it (finaliser of MurmurHash3).
  const hex = [...lanes].map((value, lane) => {
    let mixed = value ^ text.length ^ Math.imul(lanes[(lane + 2) & 3] ?? 0, factors[lane] ?? 1);
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0).toString(16).padStart(8, '0');
  });
  const all = hex.join('');
  const variant = '89ab'.charAt(Number.parseInt(all.charAt(16), 16) & 3);
  return `${all.slice(0, 8)}-${all.slice(8, 12)}-8${all.slice(13, 16)}-${variant}${all.slice(17, 20)}-${all.slice(20)}`;
}
