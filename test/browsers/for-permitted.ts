import type { HeaderList } from '../../src/knowledge/model/case.ts'
import { isNamed } from '../../src/knowledge/browsers/standard/header-list.ts'
import type { WitnessCase } from './witness-case.ts'

/**
 * The case without what a page of an extension with permission alone may do: say another `Origin` in Chromium, and see
 * several `WWW-Authenticate` or `Proxy-Authenticate` lines in Firefox (docs/engines.md).
 */
export function forPermitted(subject: WitnessCase): WitnessCase {
  return {
    ...subject,
    requests: subject.requests.map((request) => ({
      ...request,
      headers: without('origin', request.headers),
    })),
    hops: subject.hops.map((hop) => ({
      ...hop,
      response: {
        ...hop.response,
        headers: without('proxy-authenticate', without('www-authenticate', hop.response.headers)),
      },
    })),
  }
}

function without(lowerCaseName: string, headers: HeaderList): HeaderList {
  return headers.filter(([name]) => !isNamed(name, lowerCaseName))
}
