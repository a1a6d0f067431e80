import type { Case } from '../knowledge/model/case.ts'
import type { ProbeOptions } from '../probes/options.ts'
import type { App } from './app.ts'
import { makeAuthority, type Authority, type Identity } from './certificates.ts'
import { listen } from './listen.ts'

/**
 * `practice`: the shop's own names over TLS; whoever calls them must be told the addresses and the authority.
 * `loopback`: names under `.localhost` over plain HTTP, which browsers and curl reach unaided.
 */
export type Names = 'practice' | 'loopback'

/** A practice site under a name of its own. */
export interface Site {
  /** `https://api.shop.example:43121`. */
  readonly origin: string
  readonly port: number
  readonly become: (app: App) => void
}

interface SiteOptions {
  readonly scheme?: 'http' | 'https'
  readonly address?: string
  /** Another certificate than the good one. */
  readonly identity?: Identity
  readonly port?: number
}

/** Where a scenario puts up its servers: names on loopback, one certificate authority, everything closed together. */
export class Stage {
  readonly #names: Names
  readonly #resolve: { readonly host: string; readonly port: number; readonly address: string }[] = []
  readonly #closers: (() => Promise<void>)[] = []
  #firstPort: number
  #isPageElsewhere = false
  #authority: Authority | null = null

  /** `firstPort` is for the first site that is served; 0 takes any free port. */
  constructor(firstPort: number, names: Names) {
    this.#firstPort = firstPort
    this.#names = names
  }

  /** The page of the practice shop. Nothing listens there unless the scenario serves it. */
  get page(): string {
    return this.pageAt('app.shop.example')
  }

  /** The origin of a page under another name or port. */
  pageAt(host: string, port: number | null = null): string {
    const origin = `${this.#names === 'practice' ? 'https' : 'http'}://${this.#host(host)}`
    return port === null ? origin : `${origin}:${port}`
  }

  /** Says what a practice name resolves to. */
  name(host: string, port: number, address: string): void {
    this.#resolve.push({ host: this.#host(host), port, address })
  }

  get authority(): Authority {
    this.#authority ??= makeAuthority(Date.now())
    return this.#authority
  }

  /** Serves an app under a practice name. */
  async serve(practiceHost: string, app: App, options: SiteOptions = {}): Promise<Site> {
    const { scheme = this.#names === 'practice' ? 'https' : 'http', address = '127.0.0.1' } = options
    const host = this.#host(practiceHost)
    const identity = scheme === 'http' ? null : (options.identity ?? this.authority.issue([host]))
    const port = options.port ?? this.takeFirstPort()
    const listening = await listen(app, { port, address, ...(identity === null ? {} : { identity }) })
    this.#closers.push(listening.close)
    this.name(practiceHost, listening.port, address)
    return {
      origin: `${scheme}://${host}:${listening.port}`,
      port: listening.port,
      become: listening.become,
    }
  }

  /** The port asked for on the command line, once; after that any free one. */
  takeFirstPort(): number {
    const port = this.#firstPort
    this.#firstPort = 0
    return port
  }

  /** The request of the page, to this URL. */
  ask(url: string, asking: Partial<Case> = {}): Case {
    const subject = {
      pageOrigin: this.page,
      pageUrl: null,
      method: 'GET',
      headers: [],
      credentials: 'same-origin',
      body: null,
      errorUrl: null,
      ...asking,
      url,
    } as const satisfies Case
    this.standHere(subject.pageOrigin)
    return subject
  }

  /** What a triage must be told to reach the practice names. Sending for real is harmless here. */
  get options(): Partial<ProbeOptions> {
    return { resolve: [...this.#resolve], ca: this.#authority?.cert ?? null, sendUnsafe: true }
  }

  async close(): Promise<void> {
    await Promise.all(this.#closers.map((close) => close()))
  }

  /** The page is somewhere on the net, where this machine cannot find it. */
  pageIsElsewhere(): void {
    this.#isPageElsewhere = true
  }

  /** A page whose place is unknown might be anywhere on the net; this one stands beside its servers, unless named otherwise before. */
  standHere(origin: string): void {
    if (this.#isPageElsewhere || !URL.canParse(origin)) return
    const { hostname, port, protocol } = new URL(origin)
    const number = port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port)
    const placed = this.#resolve.some((entry) => entry.host === hostname && entry.port === number)
    if (!placed) this.#resolve.push({ host: hostname, port: number, address: '127.0.0.1' })
  }

  #host(practiceHost: string): string {
    if (this.#names === 'practice') return practiceHost
    return practiceHost === 'api.shop.example'
      ? 'localhost'
      : practiceHost.replace(/\.example$/, '.localhost')
  }
}
