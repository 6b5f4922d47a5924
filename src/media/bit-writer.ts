/** Writes a bitstream, the highest bit of a byte first (ITU-T H.264, 7.2 and 9.1). */
export class BitWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;
  /** Bits that are no whole byte yet. */
  #rest = 0;
  #count = 0;

  /** u(n): a number in so many bits, 32 at the most. */
  bits(value: number, count: number): this {
    for (let at = count - 1; at >= 0; at--) {
      this.#rest = (this.#rest << 1) | ((value >>> at) & 1);
      if (++this.#count === 8) this.#flush();
    }
    return this;
  }

  /** ue(v): small numbers in few bits. */
  ue(value: number): this {
    const length = 32 - Math.clz32(value + 1);
    return this.bits(0, length - 1).bits(value + 1, length);
  }

  /** Zeros up to the next whole byte. */
  align(): this {
    return this.#count === 0 ? this : this.bits(0, 8 - this.#count);
  }

  /** Whole bytes; the writer stands at the beginning of one. */
  bytes(bytes: Uint8Array): this {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
    return this;
  }

  /** Everything that was written, ended by a one and zeros (rbsp_trailing_bits). */
  end(): Uint8Array {
    this.bits(1, 1).align();
    return this.#bytes.slice(0, this.#length);
  }

  #flush(): void {
    this.#reserve(1);
    this.#bytes[this.#length++] = this.#rest;
    this.#rest = 0;
    this.#count = 0;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(2 * (this.#length + more));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}
