/**
 * Something about how the probes were sent without which the evidence cannot be read rightly. A fact; its words are
 * made in guide/describe-condition.ts.
 */
export type Condition =
  /** `proxy` is `http://host:port`; `from` the option or variable that named it. */
  | { readonly kind: 'through-proxy'; readonly proxy: string; readonly from: string }
  /** `--insecure`: no certificate was verified. */
  | { readonly kind: 'unverified' }
  /** The environment asked for no verification and was overruled. */
  | { readonly kind: 'verified-all-the-same' }
  | { readonly kind: 'client-certificate' }
  /** `name` is the cookie's; its value stays out of every record. */
  | { readonly kind: 'cookie-sent'; readonly name: string; readonly to: string }
  /** What a browser would have sent on after a redirect to another origin, and the probes did not. */
  | {
      readonly kind: 'kept-back'
      readonly to: string
      readonly headers: readonly string[]
      readonly body: boolean
    }
  /** A method that may change data was sent once; a browser would have sent it on to `to`. */
  | { readonly kind: 'not-repeated'; readonly method: string; readonly to: string }
  /** The server counts requests, and few were sent for it; `says` is its header, or what it answered. */
  | { readonly kind: 'request-limit'; readonly says: string }
  /** From one question on the server answered all alike, with `status` (null: with no response at all): it counts them. */
  | { readonly kind: 'turned-away'; readonly status: number | null }
  /** The server turned this program's name away with `status` (null: with no response at all), and was judged by its response to a browser's. */
  | { readonly kind: 'as-browser'; readonly status: number | null }
  /** So many of the requests sent broke off at first and were answered when sent again; `onlyTogether`: each beside others, none alone. */
  | {
      readonly kind: 'broke-off'
      readonly count: number
      readonly of: number
      readonly onlyTogether?: boolean | undefined
    }
  /** The one yes was spent on another request of the same command. */
  | { readonly kind: 'sent-elsewhere'; readonly method: string }
