import { opaqueOrigin } from '../model/case.ts'

/** `origin-not-allowed` in one sentence: what is allowed, what the page is, and wherein they differ. */
export function omissionTitle(variant: string | null, origin: string, allowed: string | null): string {
  switch (variant) {
    case 'localhost-only':
      return `The production origin is not allowed: the server answers ${allowed} and refuses ${origin}`
    case 'scheme':
      return `The server allows ${allowed}, but the page is ${origin}: the scheme differs`
    case 'www':
      return `The server allows ${allowed}, but the page is ${origin}: www makes another origin`
    case 'port':
      if (allowed !== null && URL.parse(allowed)?.origin === origin)
        return `The allowed origin is written with the port that its scheme has anyway (${allowed}); browsers leave that out and send ${origin}`
      return `The server allows ${allowed}, but the page is ${origin}: the port differs`
    case 'trailing-slash':
      return `The allowed origin is written with a slash at its end (${allowed}); the page’s is ${origin}`
    case 'case':
      return `The allowed origin is written with capitals (${allowed}); browsers send ${origin} and compare letter by letter`
    case 'missing-scheme':
      return `The allowed origin is written without its scheme (${allowed}); the page’s is ${origin}`
    case 'subdomain':
      return `The server allows ${allowed}, but the page is ${origin}: every subdomain is an origin of its own`
    case 'fixed-other-origin':
      // By the name of the opaque origin some servers refuse every origin that their list leaves out.
      if (allowed === opaqueOrigin)
        return `The server answers Access-Control-Allow-Origin: null, which refuses ${origin}: its list leaves that out`
      return `The server sends the constant origin ${allowed}, whoever asks; the page is ${origin}`
    default:
      return allowed === null || allowed === opaqueOrigin
        ? `The server’s CORS policy leaves out ${origin}`
        : `The server names ${allowed} and leaves out ${origin}`
  }
}
