import type { Case } from '../knowledge/case.ts'
import type { ProbeOptions } from '../probes/options.ts'
import type { App } from './app.ts'
import { makeAuthority, type Authority, type Identity } from './certificates.ts'
import { listen, type Listening } from './listen.ts'

/** A practice site under a name of its own. */
export interface Site {
  /** `https://api.shop.example:43121`. */
  readonly origin: string
  readonly port: number
  readonly become: (app: App) => void
}

export interface SiteOptions {
  readonly scheme?: 'http' | 'https'
  readonly address?: string
  /** Another certificate than the good one. */
  readonly identity?: Identity
  /** The name of another site that listens here too, as one proxy does for many names. */
  readonly port?: number
}

export type Asking = Partial<
  Pick<Case, 'method' | 'headers' | 'credentials' | 'body' | 'pageUrl' | 'errorUrl'>
>

/** Where a scenario puts up its servers: practice names on loopback, one certificate authority, everything closed together. */
export class Stage {
  /** The page of the practice shop. Nothing listens there unless the scenario serves it. */
  readonly page = 'https://app.shop.example'
  #firstPort: number
  readonly #resolve: { readonly host: string; readonly port: number; readonly address: string }[] = []
  readonly #closers: (() => Promise<void>)[] = []
  #authority: Authority | null = null

  /** `firstPort` is for the first site that is served; 0 takes any free port. */
  constructor(firstPort: number) {
    this.#firstPort = firstPort
    this.name('app.shop.example', 443, '127.0.0.1')
  }

  /** Says what a practice name resolves to. */
  name(host: string, port: number, address: string): void {
    this.#resolve.push({ host, port, address })
  }

  get authority(): Authority {
    this.#authority ??= makeAuthority(Date.now())
    return this.#authority
  }

  /** Serves an app as `https://host:PORT`, or over plain HTTP. */
  async serve(host: string, app: App, options: SiteOptions = {}): Promise<Site> {
    const { scheme = 'https', address = '127.0.0.1' } = options
    const identity =
      scheme === 'https' ? (options.identity ?? this.authority.issue([host, 'localhost', '127.0.0.1'])) : null
    const port = options.port ?? this.takeFirstPort()
    const listening = await listen(app, { port, address, ...(identity === null ? {} : { identity }) })
    this.closing(listening.close)
    this.name(host, listening.port, address)
    return this.#site(`${scheme}://${host}`, listening)
  }

  /** The port asked for on the command line, once; after that any free one. */
  takeFirstPort(): number {
    const port = this.#firstPort
    this.#firstPort = 0
    return port
  }

  closing(close: () => Promise<void>): void {
    this.#closers.push(close)
  }

  /** The request of the page, to this URL. */
  ask(url: string, asking: Asking = {}): Case {
    return {
      pageOrigin: this.page,
      pageUrl: null,
      url,
      method: 'GET',
      headers: [],
      credentials: 'same-origin',
      body: null,
      errorUrl: null,
      ...asking,
    }
  }

  /** What a triage must be told to reach the practice names. Sending for real is harmless here. */
  get options(): Partial<ProbeOptions> {
    return {
      resolve: [...this.#resolve],
      ca: this.#authority?.cert ?? null,
      sendUnsafe: true,
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#closers.map((close) => close()))
  }

  #site(schemeAndHost: string, { port, become }: Listening): Site {
    return { origin: `${schemeAndHost}:${port}`, port, become }
  }
}
