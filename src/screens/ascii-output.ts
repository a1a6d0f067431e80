import { inAsciiCells } from '../report/in-ascii.ts'

/** What a terminal is written, escape sequences left as they are: those are ASCII already. */
const shown = /[^\u0000-\u007f]+/g

/** A terminal to which only ASCII is written, a column for a column. */
export function inAsciiOnly<Stream extends Pick<NodeJS.WriteStream, 'write'>>(stream: Stream): Stream {
  const write = (text: unknown, ...rest: readonly never[]): boolean =>
    stream.write(typeof text === 'string' ? text.replace(shown, inAsciiCells) : (text as string), ...rest)
  return new Proxy(stream, {
    get: (target, name) => {
      if (name === 'write') return write
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}
