import { getHeader } from '../../knowledge/browsers/standard/header-list.ts'
import { isRedirectStatus, isOkStatus } from '../../knowledge/browsers/standard/status.ts'
import type { Observation, PageFacts } from '../../knowledge/model/evidence.ts'
import { codingsAsked, ownUserAgent } from '../browser-headers.ts'
import type { Probe } from '../probe.ts'
import type { Sender } from '../sender.ts'

const pageCap = 512 * 1024
const maxRedirects = 5
const maxScripts = 6

/**
 * Reads the page itself: its policy and what its own scripts name. Null where it could not be had as a document.
 * Redirects are followed as a navigation follows them.
 */
export async function readPageFacts(
  pageUrl: string,
  sender: Sender,
  scriptsToo: boolean,
): Promise<PageFacts | null> {
  const landed = await navigate(pageUrl, sender)
  if (landed?.response?.body == null) return null
  const { response, request } = landed
  // The HTML parser is needed by no other probe.
  const { readDocument, urlsNamedIn } = await import('../read-page.ts')
  const document = readDocument(response.body ?? '', request.url, response.headers)
  const wanted = scriptsToo ? scriptsToRead(document.scripts, request.url) : []
  const scripts = await Promise.all(wanted.map((url, at) => sender.send(scriptProbe(url, at + 1))))
  const read = scripts.flatMap((script) => (script?.response?.body == null ? [] : [script]))
  return {
    url: request.url,
    status: response.status,
    policies: document.policies,
    ...(document.embedderPolicy === null ? {} : { embedderPolicy: document.embedderPolicy }),
    ...(document.corsInMeta.length === 0 ? {} : { corsInMeta: document.corsInMeta }),
    urlsNamed: [landed, ...read].flatMap(({ response: file, request: { url } }) =>
      urlsNamedIn(file?.body ?? '', url),
    ),
    truncated: read.length < document.scripts.length || [landed, ...read].some(isCut),
  }
}

/**
 * Reads the root of the page's origin where only that is known: the policy that most sites send with every page. Null
 * where no document of that very origin answers; its scripts are left alone.
 */
export async function readRootFacts(pageOrigin: string, sender: Sender): Promise<PageFacts | null> {
  const landed = await navigate(`${pageOrigin}/`, sender, true)
  if (landed?.response?.body == null || !isOkStatus(landed.response.status)) return null
  const { response, request } = landed
  const type = getHeader(response.headers, 'content-type') ?? ''
  if (!/html/i.test(type) || new URL(request.url).origin !== pageOrigin) return null
  const { readDocument } = await import('../read-page.ts')
  const { policies, corsInMeta } = readDocument(response.body ?? '', request.url, response.headers)
  return {
    url: request.url,
    status: response.status,
    policies,
    ...(corsInMeta.length === 0 ? {} : { corsInMeta }),
    urlsNamed: [],
    truncated: true,
    isAssumed: true,
  }
}

async function navigate(pageUrl: string, sender: Sender, isSupposed = false): Promise<Observation | null> {
  let url = pageUrl
  for (let turn = 0; turn <= maxRedirects; turn++) {
    const probe = pageProbe(url, turn)
    const observation = await sender.send(isSupposed ? { ...probe, isSupposed } : probe)
    const response = observation?.response
    if (!response || !isRedirectStatus(response.status)) return observation
    const location = getHeader(response.headers, 'location')
    const target = location === null ? null : URL.parse(location, url)
    if (target === null || !/^https?:$/.test(target.protocol) || target.username !== '') return observation
    target.hash = ''
    url = target.href
  }
  return null
}

/** The page's own scripts before those of others: that is where its API's address stands. */
function scriptsToRead(scripts: readonly string[], page: string): readonly string[] {
  const isOwn = (url: string): boolean => new URL(url).origin === new URL(page).origin
  return [...scripts.filter(isOwn), ...scripts.filter((url) => !isOwn(url))].slice(0, maxScripts)
}

function isCut(observation: Observation): boolean {
  return (observation.response?.body?.length ?? 0) >= pageCap
}

function pageProbe(url: string, turn: number): Probe {
  return {
    id: turn === 0 ? 'page' : `page:redirect-${turn}`,
    purpose: { kind: 'page' },
    request: {
      method: 'GET',
      url,
      headers: [
        ['Accept', 'text/html,application/xhtml+xml,*/*;q=0.8'],
        ['Accept-Encoding', codingsAsked(url)],
        ['User-Agent', ownUserAgent],
      ],
      body: null,
    },
    bodyCap: pageCap,
    address: null,
  }
}

function scriptProbe(url: string, number: number): Probe {
  return {
    id: `page-script:${number}`,
    purpose: { kind: 'page-script', url },
    request: {
      method: 'GET',
      url,
      headers: [
        ['Accept', '*/*'],
        ['Accept-Encoding', codingsAsked(url)],
        ['User-Agent', ownUserAgent],
      ],
      body: null,
    },
    bodyCap: pageCap,
    address: null,
  }
}
