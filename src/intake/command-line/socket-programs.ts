import type { Complaint } from './curl-taken.ts'
import type { Operation } from './curl-operation.ts'
import type { Word } from './shell-words.ts'

/** Options that take a value and say nothing of the handshake (`wscat --help`, `websocat --long-help`). */
const withValue =
  /^(?:-[aBpPsTwx]|--(?:auth|ca|cert|cert-key|execute|host|key|listen|passphrase|proxy|slash|subprotocol|wait|ping|protocol|max-messages|buffer-size|connect-timeout))$/

/** Reads a command of wscat or websocat: the handshake that it begins with. */
export function readSocketProgram(words: readonly Word[], head: Word): Operation {
  const headers: [string, string][] = []
  const urls: Word[] = []
  const complaints: Complaint[] = []
  for (let at = 0; at < words.length; at += 1) {
    const { text } = words[at] ?? head
    const [, name = text, attached] = /^(--[\w-]+)=([\s\S]*)$/.exec(text) ?? []
    const value = () => attached ?? words[(at += 1)]?.text ?? ''
    if (/^wss?:/i.test(text)) urls.push(words[at] ?? head)
    else if (/^(?:-o|--origin)$/.test(name)) headers.push(['Origin', value()])
    else if (/^(?:-H|--header)$/.test(name)) {
      const [, key, content = ''] = /^([^:]+):([\s\S]*)$/.exec(value()) ?? []
      if (key !== undefined) headers.push([key.trim(), content.trim()])
    } else if (withValue.test(name)) value()
  }
  if (urls.length === 0)
    complaints.push({
      offset: head.offset,
      message: `expected a ws: or wss: URL after ${head.text}, found none`,
      part: 'url',
    })
  const requests = urls.map(({ text, offset }) => ({
    offset,
    request: { url: text, method: 'GET', headers, body: null, credentials: null, told: {} },
  }))
  return { requests, complaints }
}
