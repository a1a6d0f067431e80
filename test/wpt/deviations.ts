import type { Engine } from '../../src/knowledge/model/cors-error.ts'
import type { WptRow } from './row.ts'

/** Rows that an engine does not meet, and what the installed browser does in their place. */
export interface Deviation {
  readonly file: string
  readonly subtests: RegExp
  readonly engines: readonly Engine[]
  /** As the real browsers of the witness do it; `npm run browsers -- --wpt` asks them. */
  readonly why: string
}

const all = ['chromium', 'firefox', 'webkit'] as const

export const deviations: readonly Deviation[] = [
  {
    file: 'cors/cors-safelisted-request-header.any.js',
    subtests: /^No preflight for \{"last-event-id"/,
    engines: all,
    why: '`Last-Event-ID` that script sets is on nobody’s safelist, nor on the standard’s any more: each sends a preflight. Only EventSource sets it without one.',
  },
  {
    file: 'cors/client-hint-request-headers-2.tentative.htm',
    subtests: /^Client hint headers/,
    engines: ['firefox', 'webkit'],
    why: 'As below: the others send a preflight, which names the hints.',
  },
  {
    file: 'cors/simple-requests-ch.tentative.htm',
    subtests: /^No preflight/,
    engines: ['firefox', 'webkit'],
    why: 'Client hints that script sets are safelisted in Chromium alone; the others send a preflight.',
  },
  {
    file: 'fetch/api/cors/cors-preflight-star.any.js',
    subtests: /^CORS that fails .* header: Authorization/,
    engines: all,
    why: '`Access-Control-Allow-Headers: *` covers `Authorization` in all three (warning `authorization-under-wildcard`).',
  },
  {
    file: 'fetch/corb/img-mime-types-coverage.tentative.sub.html',
    subtests: /^CORB should block/,
    engines: ['webkit'],
    why: 'WebKitGTK has no Opaque Response Blocking: the picture is shown.',
  },
  {
    file: 'fetch/corb/script-resource-with-nonsniffable-types.tentative.sub.html',
    subtests: /^CORB blocks '(application|multipart)\/|^CORB blocks 'text\/(event-stream|vtt)'/,
    engines: ['webkit'],
    why: 'WebKitGTK has no Opaque Response Blocking: the script runs, unless the Fetch standard itself refuses its type (`audio/*`, `text/csv`).',
  },
  {
    file: 'fetch/corb/script-resource-with-nonsniffable-types.tentative.sub.html',
    subtests: /^CORB blocks '(application\/dash\+xml|application\/vnd\.apple\.mpegurl|text\/vtt)'/,
    engines: ['chromium', 'firefox'],
    why: 'Playlists and captions are not on the list that these two go by: the script runs.',
  },
  {
    file: 'fetch/corb/style-css-mislabeled-as-html.sub.html',
    subtests: /./,
    engines: ['chromium'],
    why: 'Chromium does not apply the stylesheet either, but fires `load` for it, and `load` is what the judge tells of an element.',
  },
  {
    file: 'fetch/corb/style-html-correctly-labeled.sub.html',
    subtests: /./,
    engines: ['chromium'],
    why: 'As above: not applied, `load` all the same.',
  },
  ...['known-mime-type', 'nosniff', 'status'].map((name) => ({
    file: `fetch/orb/tentative/${name}.sub.any.js`,
    subtests: /: fetch$/,
    engines: all,
    why: '`fetch()` without CORS gets its opaque response: what is blocked for an element is emptied here (Chromium, Firefox) or not looked at (WebKitGTK).',
  })),
  {
    file: 'xhr/access-control-basic-non-cors-safelisted-last-event-id.htm',
    subtests: /^safe-value/,
    engines: all,
    why: 'As above: the preflight names `Last-Event-ID`, which the server does not allow.',
  },
  {
    file: 'xhr/send-redirect-to-cors.htm',
    subtests: /^30[12] POST with application\/x-pony$/,
    engines: ['chromium', 'firefox'],
    why: 'A 301 or 302 takes the body of a POST, and its type with it, as the standard has it by now: no preflight is needed. WebKitGTK asks for one.',
  },
  {
    file: 'fetch/api/redirect/redirect-location.any.js',
    subtests: /"manual" mode without location/,
    engines: all,
    why: 'A redirect status without a `Location` is an opaque redirect under `manual`, as the standard has it; the revision that was read wants its status.',
  },
]

export function deviationOf({ file, subtest }: WptRow, engine: Engine): Deviation | null {
  return (
    deviations.find(
      (one) => one.file === file && one.engines.includes(engine) && one.subtests.test(subtest),
    ) ?? null
  )
}
