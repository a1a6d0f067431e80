import { SourceMap, type SourceMapPayload } from 'node:module'
import type { Protocol } from 'devtools-protocol'
import type { Devtools } from '../../client/devtools.ts'
import type { SourceLine } from '../seen-request.ts'
import type { RequestDraft } from './request-draft.ts'

/** Longest script or source map that is read. */
const longest = 32 * 1024 * 1024
const mostMaps = 20
/** Frames looked at: past them it is the machinery of a framework. */
const deepest = 8

/** Finds the line of source that made a request; null where no script did. Never rejects. */
type SourceLines = (draft: RequestDraft) => Promise<SourceLine | null>

/**
 * Source maps are followed as DevTools does: the browser itself loads the script and its map, from its cache where it
 * can. The first line outside of packages is the one that called; else the innermost.
 */
export function sourceLines(connection: Devtools): SourceLines {
  const maps = new Map<string, Promise<SourceMap | null>>()
  const mapOf = (draft: RequestDraft, url: string) => {
    const known = maps.get(url)
    if (known !== undefined) return known
    const found = loadMap(connection, draft, url).catch(() => null)
    const oldest = maps.size >= mostMaps ? maps.keys().next().value : undefined
    if (oldest !== undefined) maps.delete(oldest)
    maps.set(url, found)
    return found
  }
  return async (draft) => {
    const lines: SourceLine[] = []
    for (const frame of framesOf(draft.initiator).slice(0, deepest)) {
      const line = await mapped(frame, /^https?:/.test(frame.url) ? await mapOf(draft, frame.url) : null)
      if (!isPackage(line)) return line
      lines.push(line)
    }
    return lines[0] ?? null
  }
}

function framesOf(initiator: Protocol.Network.Initiator | null): readonly Protocol.Runtime.CallFrame[] {
  const frames: Protocol.Runtime.CallFrame[] = []
  for (let stack = initiator?.stack; stack !== undefined; stack = stack.parent)
    frames.push(...stack.callFrames)
  if (frames.length > 0 || initiator?.url === undefined) return frames.filter(({ url }) => url !== '')
  const { url, lineNumber = 0, columnNumber = 0 } = initiator
  return [{ functionName: '', scriptId: '', url, lineNumber, columnNumber }]
}

async function mapped(frame: Protocol.Runtime.CallFrame, map: SourceMap | null): Promise<SourceLine> {
  const { url, lineNumber, columnNumber, functionName } = frame
  const entry = map?.findEntry(lineNumber, columnNumber)
  const original =
    entry !== undefined && 'originalSource' in entry
      ? { source: entry.originalSource, line: entry.originalLine + 1, column: entry.originalColumn + 1 }
      : null
  return { url, line: lineNumber + 1, column: columnNumber + 1, functionName, original }
}

function isPackage({ url, original }: SourceLine): boolean {
  return /\/node_modules\/|\/\.vite\/deps\/|^chrome-extension:/.test(original?.source ?? url)
}

async function loadMap(connection: Devtools, draft: RequestDraft, url: string): Promise<SourceMap | null> {
  const script = await load(connection, draft, url)
  if (script === null) return null
  const written = [...script.text.slice(-64 * 1024).matchAll(/\/\/[#@] ?sourceMappingURL=(\S+)/g)].at(-1)?.[1]
  const reference = script.header ?? written ?? inlineReference(script.text)
  if (reference === undefined || !URL.canParse(reference, url)) return null
  const at = new URL(reference, url).href
  const text = at.startsWith('data:') ? dataOf(at) : (await load(connection, draft, at))?.text
  if (text === undefined) return null
  // A prefix against inclusion as script (Source Map specification, 9).
  const payload = JSON.parse(text.replace(/^\)\]\}'[^\n]*\n/, '')) as SourceMapPayload
  return new SourceMap(payload)
}

/** A map inside the script may be longer than the part that is searched for a reference. */
function inlineReference(text: string): string | undefined {
  const at = text.lastIndexOf('//# sourceMappingURL=data:')
  return at === -1 ? undefined : /\S+/.exec(text.slice(at + '//# sourceMappingURL='.length))?.[0]
}

function dataOf(url: string): string {
  const comma = url.indexOf(',')
  const [meta, data] = [url.slice(0, comma), url.slice(comma + 1)]
  return /;base64$/.test(meta) ? Buffer.from(data, 'base64').toString('utf8') : decodeURIComponent(data)
}

async function load(
  connection: Devtools,
  { session, frameId }: RequestDraft,
  url: string,
): Promise<{ readonly text: string; readonly header: string | undefined } | null> {
  const { resource } = await connection.send(
    'Network.loadNetworkResource',
    { ...(frameId !== null && { frameId }), url, options: { disableCache: false, includeCredentials: true } },
    session,
  )
  const { success, stream, headers = {} } = resource
  if (!success || stream === undefined) return null
  const chunks: Buffer[] = []
  let size = 0
  for (;;) {
    const { data, base64Encoded, eof } = await connection.send('IO.read', { handle: stream }, session)
    const chunk = Buffer.from(data, base64Encoded === true ? 'base64' : 'utf8')
    size += chunk.length
    chunks.push(chunk)
    if (eof || size > longest) break
  }
  void connection.send('IO.close', { handle: stream }, session).catch(() => undefined)
  if (size > longest) return null
  const header = Object.entries(headers).find(([name]) => /^(x-)?sourcemap$/i.test(name))?.[1]
  return { text: Buffer.concat(chunks).toString('utf8'), header }
}
