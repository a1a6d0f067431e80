import type { ObservedResponse, Observation } from '../model/evidence.ts'
import { headerValues } from '../model/header-values.ts'
import type { Role } from '../model/role.ts'
import type { ProductId, SoftwareId } from '../model/software.ts'

/** A response with the request that it is the response to: what marks are read from. */
export interface Received {
  readonly status: number
  readonly response: ObservedResponse
  readonly observation: Pick<Observation, 'request'>
}

type Request = Received['observation']['request']

/** Gives what was seen as text, or null where it is not there. */
export type Reader = (received: Received) => string | null

/** What software says in its own words, by what it means for the triage. */
export type Meaning =
  /** What stands behind gave no usable response: the application was not reached, or did not finish. */
  | 'nothing-behind'
  /** It refused by itself, before the application: firewall, challenge, access gateway, rate limit. */
  | 'refused-here'
  /** It stands on the way of the people who call, and answers in place of the server. */
  | 'diverted'
  /** It asks for credentials by itself, before the application. */
  | 'wants-credentials'
  /** Nothing is deployed under this name. */
  | 'no-host'
  /** It does not take the host name by which it is called, whatever is asked: a list of hosts of its own. */
  | 'wrong-host'
  /** It takes https alone, and was asked in plain http. */
  | 'wants-tls'
  /** It takes another protocol than the one in which it was asked. */
  | 'wants-upgrade'
  /** It speaks gRPC, which no page can. */
  | 'wants-grpc'
  /** The program failed while it answered: headers that it would have sent never came. */
  | 'broke-off'
  /** What stands behind answered with an error, and a page of its own comes in place of that. */
  | 'replaced'
  /** No route leads on from here. */
  | 'no-path'
  /** No route for this method; no credentials would help. */
  | 'no-method'
  /** CORS is not set up here, or no rule fits. */
  | 'no-cors-rule'
  /** Its CORS policy refuses something of what was asked, and does not say what. */
  | 'cors-refused'
  /** Its guard against cross-site request forgery refuses. */
  | 'csrf'
  /** It refuses this caller by itself, where no CORS policy of its own or of what stands behind puts a header on it. */
  | 'refuses-caller'

/** A title in the imperative, and steps in sentences. */
export type Remedy = readonly [title: string, ...steps: readonly string[]]

export interface Word {
  readonly means: Meaning
  readonly when: Reader
  /** One sentence, without a full stop. */
  readonly says: string
  /** It fits this, and may mean something else. */
  readonly isGuess?: true
  /** A person or a whole window could pass; script cannot. */
  readonly isChallenge?: true
  /** A tunnel says it to browsers, and a header of the call gets past. */
  readonly isOfTunnel?: true
  /** What ends it, where the words tell: it stands in place of what holds for every software. */
  readonly remedy?: Remedy
}

/** What there is to know of one software on the wire. Adding software is one file of these and a line in `catalogue.ts`. */
export interface Marks {
  /** Null for software that nobody would choose a recipe for. */
  readonly id: SoftwareId | null
  /** The product whose marks these are, where it is one built on that software. */
  readonly product?: ProductId
  /** What it is called, for people. */
  readonly name: string
  readonly role: Role
  /** It made the response, for sure: nothing behind it has. */
  readonly made?: Reader
  /** It is on the way for sure: it made the response, or handed on what another made. */
  readonly onTheWay?: Reader
  /** A network for everybody: it marks every response, and hands on the errors and limits of others unchanged. */
  readonly isNetwork?: true
  /** Its own word that the response is a copy that it kept. A network without it has handed on what another kept. */
  readonly kept?: Reader
  /** CORS headers that only its own policy writes, whoever made the response. */
  readonly policy?: Reader
  /** An origin that its CORS policy does not name gets no CORS header at all, not even `Vary`: by its documentation. */
  readonly staysSilent?: true
  /** Programs are made with it: one that names itself on another response says more. */
  readonly isLanguage?: true
  /** CORS headers that it sends whatever its policy says: they tell of none. */
  readonly sendsAnyway?: readonly string[]
  /** Fits it, and fits others too: never more than a hint to a person. */
  readonly hint?: Reader
  readonly words?: readonly Word[]
}

/** The values of a response header joined by a comma and a blank, or null where it is absent. */
export function valueOf({ response }: Received, name: string): string | null {
  const values = headerValues(response.headers, name.toLowerCase())
  return values.length === 0 ? null : values.join(', ')
}

/** The header with its value where it matches. */
export function header(name: string, pattern: RegExp = /./): Reader {
  return (received) => {
    const value = valueOf(received, name)
    return value !== null && pattern.test(value) ? `${name}: ${value}` : null
  }
}

/** The header is not there. Says nothing by itself: only beside another mark. */
export function lacks(name: string): Reader {
  return (received) => (valueOf(received, name) === null ? '' : null)
}

/** The header comes in this many lines, each of one value. */
export function lines(name: string, values: readonly string[]): Reader {
  return ({ response }) => {
    const found = headerValues(response.headers, name.toLowerCase())
    const has = (value: string) => found.some((line) => line.trim().toLowerCase() === value.toLowerCase())
    return values.every(has) ? `${name} in ${values.length} lines: ${values.join(', ')}` : null
  }
}

/** The part of the body that matches, on one line. */
export function body(pattern: RegExp): Reader {
  return ({ response }) => {
    const found = pattern.exec(response.body ?? '')
    return found === null ? null : `the body says “${found[0].replace(/\s+/g, ' ').slice(0, 80)}”`
  }
}

export function status(...codes: readonly number[]): Reader {
  return (received) => (codes.includes(received.status) ? `status ${received.status}` : null)
}

/** A status by which something refuses; above 500 it reports what failed behind it. */
export function refusal(): Reader {
  return ({ status }) => (status >= 400 && (status < 500 || status === 503) ? `status ${status}` : null)
}

/** A redirect to an address that matches. */
export function leadsTo(pattern: RegExp): Reader {
  return header('Location', pattern)
}

/** The address that was asked. Only where no other software would be asked there. */
export function at(pattern: RegExp): Reader {
  return ({ observation }) => {
    const found = pattern.exec(addressOf(observation.request))
    return found === null ? null : `the address ${found[0].slice(0, 80)}`
  }
}

const addresses = new WeakMap<Request, string>()

/** Host, path and query, without scheme and port. */
function addressOf(request: Request): string {
  const known = addresses.get(request)
  if (known !== undefined) return known
  const { hostname, pathname, search } = new URL(request.url)
  const address = `${hostname}${pathname}${search}`
  addresses.set(request, address)
  return address
}

/** The body names the host that was asked. Says nothing by itself: only beside another mark. */
export function namingHost(): Reader {
  return ({ response, observation }) =>
    (response.body ?? '').includes(new URL(observation.request.url).hostname) ? '' : null
}

export function method(name: string): Reader {
  return ({ observation }) => (observation.request.method === name ? name : null)
}

/** This mark is not there. Says nothing by itself: only beside another. */
export function without(reader: Reader): Reader {
  return (received) => (reader(received) === null ? '' : null)
}

/** The request went out by another method. Says nothing by itself: only beside another mark. */
export function notMethod(name: string): Reader {
  return ({ observation }) => (observation.request.method === name ? null : '')
}

/** The first of several marks that is there. */
export function any(...readers: readonly Reader[]): Reader {
  return (received) => {
    for (const reader of readers) {
      const found = reader(received)
      if (found !== null) return found
    }
    return null
  }
}

/** All of several marks, or nothing. */
export function all(...readers: readonly Reader[]): Reader {
  return (received) => {
    const found = readers.map((reader) => reader(received))
    return found.every((text) => text !== null) ? found.filter((text) => text !== '').join(' and ') : null
  }
}
