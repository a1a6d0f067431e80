/** As much as is looked at to find out what a file is. */
const sniffBytes = 64 * 1024

/** The first bytes, and a stream that still begins with them. */
export async function peek(
  input: AsyncIterable<Uint8Array | string>,
): Promise<{ readonly head: Buffer; readonly rest: AsyncIterable<Uint8Array> }> {
  const iterator = input[Symbol.asyncIterator]()
  const begun: Buffer[] = []
  let length = 0
  const next = async (): Promise<IteratorResult<Buffer, undefined>> => {
    const { done, value } = await iterator.next()
    return done === true
      ? { done, value: undefined }
      : { value: Buffer.isBuffer(value) ? value : Buffer.from(value as Uint8Array) }
  }
  while (length < sniffBytes) {
    const { done, value } = await next()
    if (done === true) break
    begun.push(value)
    length += value.length
  }
  const again = begun.values()
  const rest: AsyncIterable<Uint8Array> = {
    [Symbol.asyncIterator]: () => ({
      next: () => {
        const first = again.next()
        return first.done === true ? next() : Promise.resolve(first)
      },
    }),
  }
  return { head: Buffer.concat(begun), rest }
}
