/** RFC 9110, 15.2: whether a status is of a response that another one follows. Fewer than three digits are none, measured. */
export function isInterim(status: number): boolean {
  return status >= 100 && status < 200
}

/** Fetch standard, 2.2.3, "ok status". */
export function isOkStatus(status: number): boolean {
  return status >= 200 && status <= 299
}

/** RFC 9110, 15.4: whether a status is of the class of redirections, few of which a browser follows. */
export function isRedirection(status: number): boolean {
  return status >= 300 && status <= 399
}

/** Fetch standard, 2.2.3, "redirect status". */
export function isRedirectStatus(status: number): boolean {
  return status === 301 || status === 302 || status === 303 || status === 307 || status === 308
}
