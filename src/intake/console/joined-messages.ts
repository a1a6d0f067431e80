import type { Message } from './message.ts'
import { afterthought } from './openings.ts'

/** WebKit gives the reason on one line and the URL on the next; script's own TypeError adds nothing after either. */
export function joined(messages: readonly Message[]): readonly Message[] {
  const whole: Message[] = []
  for (const message of messages) {
    const last = whole.at(-1)
    const completes =
      last !== undefined &&
      (last.opening.engine === 'webkit' || last.opening.engine === 'edgehtml') &&
      message.opening.engine === last.opening.engine &&
      message.wording === null &&
      last.wording !== null &&
      last.named['url'] === undefined
    if (last !== undefined && isReasonOf(message, last)) {
      whole[whole.length - 1] = {
        ...message,
        offset: last.offset,
        named: { ...last.named, ...defined(message.named) },
        text: `${last.text} ${message.text}`,
      }
    } else if (last !== undefined && followsPreflight(message, last)) {
      whole[whole.length - 1] = { ...last, inPreflight: true }
    } else if (completes) {
      whole[whole.length - 1] = {
        ...last,
        named: { ...message.named, ...defined(last.named) },
        text: `${last.text} ${message.text}`,
      }
    } else if (last !== undefined && namesWhatFailed(message, last)) {
      whole[whole.length - 1] = { ...message, offset: last.offset }
    } else if (!repeats(message, last)) {
      whole.push(message)
    }
  }
  const telling = whole.filter((message) => !afterthought.test(message.text))
  return telling.length > 0 ? telling : whole
}

/** Script's own error comes first where a framework catches it, and the line of the browser below has the address. */
function namesWhatFailed(message: Message, last: Message): boolean {
  const areAfterthoughts = [message, last].every(({ text }) => afterthought.test(text))
  return areAfterthoughts && last.named['url'] === undefined && message.named['url'] !== undefined
}

/** Older WebKits give URL and reason in one line: “XMLHttpRequest cannot load URL. Reason.” EdgeHTML names the request first. */
function isReasonOf(message: Message, last: Message): boolean {
  if (message.opening.engine !== last.opening.engine || last.wording !== null || message.wording === null)
    return false
  if (message.named['url'] !== undefined) return false
  if (last.opening.engine === 'edgehtml') return /^SEC711[89]/.test(last.text)
  return (
    last.opening.engine === 'webkit' &&
    /^(XMLHttpRequest|Fetch API|EventSource) cannot load \S+\.$/.test(last.text)
  )
}

/** After a failed preflight Firefox says once more of the same URL that the request failed; of the request's own it does not. */
function followsPreflight(message: Message, last: Message): boolean {
  if (message.opening.engine !== 'firefox' || message.named['url'] !== last.named['url']) return false
  const again = message.wording?.error ?? null
  return (
    last.wording?.error != null && (again === null || last.wording.error === 'PreflightDisallowedRedirect')
  )
}

/** WebKit says the same again beside "Failed to load resource"; script's error says less than what stands before it. */
function repeats(message: Message, last: Message | undefined): boolean {
  if (last === undefined) return false
  if (afterthought.test(message.text)) return true
  if (message.opening.engine === 'webkit' && message.text.startsWith('Failed to load resource: ')) return true
  // Older ones give it before the line and in it.
  if (
    message.wording !== null &&
    message.wording === last.wording &&
    / cannot load \S{1,4000}\.$/.test(last.text)
  )
    return true
  // Behind a whole message WebKit's reason begins the next failure.
  const namesNothingNew =
    message.named['url'] === undefined &&
    (message.opening.engine !== 'webkit' || last.named['url'] === undefined)
  return namesNothingNew && message.wording !== null && message.wording === last.wording
}

function defined(named: Message['named']): Message['named'] {
  return Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined))
}
