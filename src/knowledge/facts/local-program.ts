import { isHandshakeStatus } from '../browsers/standard/handshake.ts'
import { layerOf } from '../marks/layer-of.ts'
import { softwareName } from '../marks/catalogue.ts'
import type { OriginRelation } from '../model/evidence.ts'
import { headerOf } from './answer.ts'
import { acceptedOrigins, reflection, type AcceptedOrigin } from './origin-policy.ts'
import { acceptsPage, type Facts } from './facts.ts'
import { callsLoopbackFromOutside } from './mistaken-address.ts'

/** A program that people run on their own machine for web pages to call, by the port that it always has. */
const byPort: Readonly<Record<string, string>> = {
  '11434': 'Ollama',
  '1234': 'LM Studio',
  '1337': 'Jan',
  '8188': 'ComfyUI',
  '7860': 'a Gradio or Stable Diffusion program',
  '8888': 'Jupyter',
  '9100': 'Zebra Browser Print',
  '9101': 'Zebra Browser Print',
  '8181': 'QZ Tray',
  '8182': 'QZ Tray',
  '8282': 'QZ Tray',
  '631': 'CUPS',
  '41951': 'DYMO Connect',
  '13331': 'a Web3 or signing agent',
  '22222': 'Scan or print agent',
  '8384': 'Syncthing',
  '32400': 'Plex',
  '8123': 'Home Assistant',
  '23119': 'Zotero',
  '27123': 'Obsidian',
  '27124': 'Obsidian',
  '8765': 'AnkiConnect',
}
/** Whose mark or answer tells that it is such a program. */
const local = new Set(['ollama', 'lm-studio'])
const words = /^ollama is running|unexpected endpoint or method\. \(|"lm ?studio"|ankiconnect|lmstudio/i

/**
 * The program on the visitor's machine that a public page means to call, or null: by who answered, by its words, or by
 * its well-known port.
 */
export function localProgram(facts: Facts): string | null {
  if (!callsLoopbackFromOutside(facts)) return null
  for (const answer of facts.answers) {
    if (answer.purpose.kind === 'page') continue
    const { id } = layerOf(answer)
    if (id !== null && local.has(id)) return softwareName(id)
    if (words.test(answer.response.body ?? '')) return byPort[facts.url.port] ?? 'a program for this machine'
  }
  return byPort[facts.url.port] ?? null
}

/** The page, written wrong. */
const slips: ReadonlySet<OriginRelation> = new Set([
  'trailing-slash',
  'missing-scheme',
  'other-scheme',
  'other-port',
  'www',
])

/**
 * Whether what answers at the loopback address lets this page in, or has it on its list and written wrong: then somebody
 * meant the page to call it.
 */
export function isMeantForPage(facts: Facts): boolean {
  if (facts.subject.as === 'websocket') return opensFor(facts)
  return facts.answers.some((answer) => acceptsPage(answer, facts)) || listsPageWrong(facts)
}

/** A WebSocket opened for the page: its server looks at Origin itself, and takes this one. */
function opensFor({ request }: Facts): boolean {
  return request !== null && isHandshakeStatus(request.status)
}

/** Whether a list there names the page, with a slip. */
export function listsPageWrong(facts: Facts): boolean {
  const isNamed = ({ relation, origin, answer }: AcceptedOrigin): boolean =>
    slips.has(relation) && headerOf(answer, 'access-control-allow-origin') === origin
  return acceptedOrigins(facts).some(isNamed) && reflection(facts) === null
}
