import { Parser } from 'htmlparser2'
import { embedderPolicyIn } from '../knowledge/browsers/standard/embedder-policy.ts'
import type { HeaderList } from '../knowledge/model/case.ts'
import type { EmbedderPolicy } from '../knowledge/model/embedder-policy.ts'
import type { PageFacts } from '../knowledge/model/evidence.ts'

/** Distinct URLs kept of one file: a bundle may name thousands. */
const maxNamed = 100

type Policy = PageFacts['policies'][number]
type Named = PageFacts['urlsNamed'][number]

/** What a document says that bears on its requests. */
export interface Document {
  readonly policies: readonly Policy[]
  readonly embedderPolicy: EmbedderPolicy | null
  /** CORS response headers named in `<meta http-equiv>`, each once. */
  readonly corsInMeta: readonly string[]
  /** Absolute URLs of the scripts it loads, in order. */
  readonly scripts: readonly string[]
}

/**
 * Reads the enforced Content-Security-Policy (CSP 3, sections 2.2.2 and 3.3: header first, then `<meta>`, which
 * counts only in the head) and the scripts of a document. Malformed HTML is read as far as it goes.
 */
export function readDocument(html: string, url: string, headers: HeaderList): Document {
  const metas: Policy[] = []
  const scripts: string[] = []
  const corsInMeta = new Set<string>()
  let base = url
  let inHead = true
  const add = (reference: string | undefined): void => {
    if (reference === undefined || !URL.canParse(reference, base)) return
    const target = new URL(reference, base)
    if (/^https?:$/.test(target.protocol) && !scripts.includes(target.href)) scripts.push(target.href)
  }
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name === 'body') inHead = false
      if (name === 'base' && attributes['href'] && URL.canParse(attributes['href'], url)) {
        base = new URL(attributes['href'], url).href
      }
      if (name === 'script') add(attributes['src'])
      if (name === 'link' && /\bmodulepreload\b/i.test(attributes['rel'] ?? '')) add(attributes['href'])
      if (name !== 'meta') return
      const policy = attributes['content']?.trim() ?? ''
      const equivalent = attributes['http-equiv']?.trim() ?? ''
      if (/^access-control-/i.test(equivalent) && corsInMeta.size < maxNamed) corsInMeta.add(equivalent)
      const isPolicy = equivalent.toLowerCase() === 'content-security-policy'
      if (inHead && isPolicy && policy !== '') metas.push({ source: 'meta', policy })
    },
  })
  parser.end(html)
  return {
    policies: [...headerPolicies(headers), ...metas],
    embedderPolicy: embedderPolicyIn(headers),
    corsInMeta: [...corsInMeta],
    scripts,
  }
}

/** Each line and each part between commas is a policy of its own; all of them must agree. */
function headerPolicies(headers: HeaderList): readonly Policy[] {
  return headers
    .filter(([name]) => name.toLowerCase() === 'content-security-policy')
    .flatMap(([, value]) => value.split(','))
    .map((policy) => policy.trim())
    .filter((policy) => policy !== '')
    .map((policy) => ({ source: 'header', policy }))
}

/** The absolute http(s) URLs and the loopback hosts that a file names, each once, in order. */
export function urlsNamedIn(text: string, file: string): readonly Named[] {
  // Bundlers and JSON escape the slashes.
  const plain = text.replaceAll('\\/', '/').replaceAll('\\u002F', '/')
  const found = new Set<string>()
  for (const match of plain.matchAll(/https?:\/\/[^\s"'`<>\\^{}|),;]{1,300}/gi)) {
    if (URL.canParse(match[0])) found.add(match[0])
    if (found.size >= maxNamed) break
  }
  for (const match of plain.matchAll(
    /(?<![\w./-])(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])(?::\d{1,5})(?=[/"'`\s?#]|$)/g,
  )) {
    if (found.size >= maxNamed * 2) break
    found.add(`http://${match[0]}`)
  }
  return [...found].map((url) => ({ url, in: file }))
}
