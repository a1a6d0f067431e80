import { stopped } from './refute.ts'
import { visibleInCorsResponse } from '../browsers/standard/exposed-header-names.ts'
import type { Case } from '../model/case.ts'
import type { Evidence } from '../model/evidence.ts'
import { headerOf } from '../facts/answer.ts'
import { grpcFailure } from '../facts/grpc-status.ts'
import { misspeltFor, misspeltSays } from '../facts/misspelt.ts'
import { proof, type Cause } from './cause.ts'

/** Headers that an API sends for the page's script to read, and hardly for anybody else. */
const meantForScript =
  /^(x-.*(total|count|page|pages|pagination|cursor|next|limit|remaining)(-.*)?|x-.*(token|csrf|xsrf).*|x-(version|revision|api-version|filename|file-name)|link|content-range|content-disposition|total-count|pagination-.*|(.*-)?(session-id|access-token|refresh-token)|authorization|grpc-(status|message)|upload-(offset|length)|operation-location|docker-content-digest|dpop-nonce)$/

export const responseHeaderNotExposed = {
  id: 'response-header-not-exposed',
  name: 'script cannot read a response header',
  means: 'The request works; a response header that script looks for is hidden from it.',
  why: 'Script sees seven harmless response headers of another origin. Every further one must be named in Access-Control-Expose-Headers.',
  evidence:
    'The request is let through, and its response carries a header meant for script that Access-Control-Expose-Headers does not name.',
  lookAlikes: [
    {
      cause: 'request-header-not-allowed',
      tell: 'There a header of the request is refused, and the request fails.',
    },
  ],
  livesIn: ['server-configuration', 'proxy-or-gateway'],
  fix: null,
  verification: [
    {
      id: 'header-exposed',
      title: 'Access-Control-Expose-Headers names the header',
      how: () => 'on the response to the request itself, not on the preflight',
    },
  ],
  pitfalls: [],
  restsOn: 'a response',
  standsWithAllowed: true,
  examine: ({ judged, request, standIn, subject, isCrossOrigin, evidence }) => {
    if (
      !isCrossOrigin ||
      request === null ||
      standIn ||
      judged.verdict.outcome !== 'allowed' ||
      !request.isOk
    )
      return null
    if (evidence.answers['reads-header'] === 'no') return null
    const { headers } = request.response
    const visible = new Set(visibleInCorsResponse(headers, subject.credentials))
    const wanted = refusedToScript(evidence)
    const isMeant = (name: string) =>
      meantForScript.test(name) ||
      (name === 'location' && request.status === 201) ||
      (name === 'etag' && isPartOfUpload(subject))
    const hidden = [...new Set(headers.map(([name]) => name.toLowerCase()))].filter(
      (name) => (wanted.has(name) || (isMeant(name) && !/rate-?limit/.test(name))) && !visible.has(name),
    )
    const [first] = hidden
    if (first === undefined) return null
    const exposed = headerOf(request, 'access-control-expose-headers')
    const misspelt = misspeltFor(request, 'access-control-expose-headers')
    const allowed =
      headerOf(request, 'access-control-allow-headers')
        ?.toLowerCase()
        .split(/[\s,]+/) ?? []
    const mistaken = exposed === null ? hidden.filter((name) => allowed.includes(name)) : []
    // Every client of gRPC-Web reads it, and tells of an unknown error where it cannot.
    const isRead =
      hidden.some((name) => wanted.has(name)) ||
      (hidden.includes('grpc-status') && grpcFailure(request) !== null)
    return {
      confidence: isRead || evidence.answers['reads-header'] === 'yes' ? 'certain' : 'possible',
      title: `The request works, but script cannot read ${hidden.join(', ')}: Access-Control-Expose-Headers does not name ${hidden.length > 1 ? 'them' : 'it'}`,
      evidence: [
        proof(request, `Access-Control-Expose-Headers: ${exposed ?? '(absent)'}`),
        proof(request, `the response carries ${hidden.join(', ')}`),
        ...(mistaken.length === 0
          ? []
          : [
              proof(
                request,
                `it names ${mistaken.join(', ')} in Access-Control-Allow-Headers, which is for preflights and exposes nothing`,
              ),
            ]),
        ...(misspelt === null ? [] : [proof(request, misspeltSays(request, misspelt))]),
      ],
      ...(isRead ? {} : { question: 'reads-header' as const }),
      particulars: { headers: hidden, ...(misspelt === null ? {} : { misspelt }) },
    }
  },
  refute: (facts) => {
    if (facts.judged.verdict.outcome !== 'allowed') return stopped(facts)
    const exposed = facts.request === null ? null : headerOf(facts.request, 'access-control-expose-headers')
    return exposed === null
      ? 'The response holds no header of its own that script would look for.'
      : `The response says Access-Control-Expose-Headers: ${exposed}.`
  },
} as const satisfies Cause<'response-header-not-exposed'>

/** Who puts a large object together from parts has to name the ETag of each (S3, UploadPart and CompleteMultipartUpload). */
function isPartOfUpload({ method, url }: Case): boolean {
  const { searchParams } = new URL(url)
  return /^put$/i.test(method) && searchParams.has('partNumber') && searchParams.has('uploadId')
}

/** Headers that script asked for in vain, as Chromium's console and the uploaders of parts say. */
function refusedToScript({ reported }: Evidence): ReadonlySet<string> {
  return new Set(
    reported.flatMap(({ text }) => {
      const [, name] = /Refused to get unsafe header "([\w-]{1,80})"/.exec(text) ?? []
      return name !== undefined
        ? [name.toLowerCase()]
        : /Could not read the ETag header/.test(text)
          ? ['etag']
          : []
    }),
  )
}
