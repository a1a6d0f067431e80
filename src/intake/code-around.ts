import { messagesIn } from './console/messages.ts'

/** Places in a program, and the lines of a browser about a request: no code of the one who pasted. */
const told = /^\s*(?:at\s|\S{0,200}@\S{1,400}:\d|.{0,300}net::ERR_)/
/** What the overlay of a development server puts before a line of code, and below it. */
const margin = /^[>\s]{0,4}\d{1,6}\s?\|/
const pointer = /^[\s|]{0,400}\^{1,400}\s*$/

/** A text without its console messages, the places of a stack and the margins of an overlay: the code that is pasted beside. */
export function codeAround(text: string): string {
  const messages = [...messagesIn(text)].sort((one, other) => one.offset - other.offset)
  const kept: string[] = []
  let [offset, until, next] = [0, 0, 0]
  for (const line of text.split('\n')) {
    const end = offset + line.length
    for (
      let message = messages[next];
      message !== undefined && message.offset <= end;
      message = messages[next]
    ) {
      until = Math.max(until, message.offset + message.text.length)
      next += 1
    }
    if (until <= offset && !told.test(line) && !pointer.test(line)) kept.push(line.replace(margin, ''))
    offset = end + 1
  }
  return kept.join('\n')
}
