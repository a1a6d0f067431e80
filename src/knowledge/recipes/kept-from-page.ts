import type { Case } from '../model/case.ts'
import type { Make } from './general-fix.ts'

/** A load without CORS that the browser keeps from the page, by the variants of the cause. */
export const resourcePolicy: Make = ({ finding, url, subject }) => {
  const status = finding.particulars.errorStatus
  const ways: Readonly<Record<string, readonly [string, ...string[]]>> = {
    coep: [
      'Load it with CORS, or let it say that others may embed it',
      `The page (${subject.pageOrigin}) demands it of everything that it embeds (Cross-Origin-Embedder-Policy): add crossorigin to the element, where ${url.origin} sends Access-Control-Allow-Origin.`,
      'Or send Cross-Origin-Resource-Policy: cross-origin with the file, if it is yours.',
    ],
    orb:
      status !== undefined
        ? errorInPlace(status, subject.as)
        : [
            'Send the file with its own Content-Type',
            typesOf(subject.as),
            'Look at the body, too: where HTML or JSON comes, it is most likely an error, a login or the index page of an application in place of the file. A file of an older build is gone after a deployment: load the page again.',
          ],
  }
  const [title, ...steps] = ways[finding.variant ?? ''] ?? [
    'Let other sites embed this file',
    'Cross-Origin-Resource-Policy: same-origin forbids it (helmet sets it by default): send cross-origin on files that others may embed, or same-site where the pages are your own.',
    'Or load it with CORS: crossorigin on the element, and Access-Control-Allow-Origin on the response.',
    `If ${url.hostname} is not yours: its owner wants no other site to embed it. Ask for leave, use what it offers for embedding, or serve a copy of your own where its terms allow one.`,
  ]
  return { title, steps, snippet: null }
}

/** The response is an error: its type is that of the error, and no fault of its own. */
function errorInPlace(status: number, as: Case['as']): readonly [string, ...string[]] {
  return [
    `Put the ${status} right first`,
    `An error comes in place of what was asked for: ${status === 404 || status === 410 ? 'the path, the version or the file is not there (any more)' : 'its body and the log of the server say why'}.`,
    ...(as === 'eventsource' && (status === 401 || status === 403)
      ? [
          'An EventSource sends no header of the page, and so no token: a session cookie goes along with { withCredentials: true }, where Access-Control-Allow-Credentials is true; or read the stream by fetch(), which can send Authorization.',
        ]
      : []),
  ]
}

/** What each kind of load takes, and who is strict about it. */
function typesOf(as: Case['as']): string {
  switch (as) {
    case 'eventsource':
      return 'An EventSource takes text/event-stream alone, with status 200, in every browser: anything else ends it for good.'
    case 'module':
      return 'A module script needs a JavaScript type (text/javascript) in every browser, and JSON or CSS their own.'
    case 'script':
      return 'A script needs a JavaScript type (text/javascript): with X-Content-Type-Options: nosniff every browser demands it. A host of raw files (text/plain) is no CDN: load the file from one, or serve it yourself.'
    case 'style':
      return 'A stylesheet needs text/css.'
    default:
      return 'Chromium keeps back what does not look like what the element asked for (opaque response blocking): check status and Content-Type of the file, and that no error page comes in its place.'
  }
}

/** `no-cors`: the browser fetches the response and keeps it from script. `same-origin`: it sends nothing elsewhere. */
export const opaqueResponse: Make = (written) => {
  const { finding, subject } = written
  if (finding.variant === 'integrity') return withIntegrity(written)
  const mode = subject.mode ?? 'no-cors'
  return {
    title: `Take ${mode} away, and let the server allow the page`,
    steps: [
      mode === 'same-origin'
        ? 'With mode: "same-origin" the browser sends nothing to another origin. Leave the mode out; or keep it, and call the page’s own server. Where an element asks so: a <track> needs crossorigin on its <video> or <audio>, and the script of a worker has to come from the page’s own origin, whatever a server allows.'
        : 'With mode: "no-cors" the browser fetches the response and keeps it from script: status 0, no body. Leave the mode out. An element without crossorigin asks so, too, and shows what comes: only a canvas or a script that reads it needs crossorigin there.',
      `Then the server must send Access-Control-Allow-Origin for the page: probe the call without ${mode}.`,
    ],
    snippet: null,
  }
}

/** An integrity is checked of what was loaded with CORS alone (Subresource Integrity, 3.3.4). */
const withIntegrity: Make = ({ finding, url, subject }) => {
  const { loadsWithCors } = finding.particulars
  return {
    title: 'Set crossorigin="anonymous" on the element',
    steps: [
      'Write crossorigin="anonymous" beside integrity (a script that makes the element: crossOrigin = "anonymous", before src or href).',
      loadsWithCors === true
        ? `${url.host} sends Access-Control-Allow-Origin as it has to: nothing has to change there.`
        : `Then ${url.host} has to send Access-Control-Allow-Origin for ${subject.pageOrigin}, or * for files that are public${loadsWithCors === false ? ', and does not so far' : ''}. Where it is not yours and sends none, serve a copy of your own, or load it from a CDN that does.`,
      'Leave the integrity in place: it is what keeps a changed file from running.',
    ],
    snippet: null,
  }
}
