import type { Operation } from './curl-operation.ts'
import { headerIn, noAddress, optionsOf } from './options.ts'
import type { Word } from './word.ts'

/** Options that take a value (`wscat --help`, `websocat --long-help`). */
const withValue =
  /^(?:-[aBHopPsTwx]|--(?:origin|header|auth|ca|cert|cert-key|execute|host|key|listen|passphrase|proxy|slash|subprotocol|wait|ping|protocol|max-messages|buffer-size|connect-timeout))$/

/** Reads a command of wscat or websocat: the handshake that it begins with. */
export function readSocketProgram(words: readonly Word[], head: Word): Operation {
  const { options, plain } = optionsOf(words, (name) => withValue.test(name))
  const headers = options.flatMap(({ name, value }): [string, string][] => {
    if (/^(?:-o|--origin)$/.test(name)) return [['Origin', value ?? '']]
    return /^(?:-H|--header)$/.test(name) ? headerIn(value) : []
  })
  const urls = plain.filter(({ text }) => /^wss?:/i.test(text))
  const requests = urls.map(({ text, offset }) => ({
    offset,
    request: { url: text, method: 'GET', headers, body: null, credentials: null, told: {} },
  }))
  return { requests, complaints: urls.length === 0 ? [noAddress(head)] : [] }
}
