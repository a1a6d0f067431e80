/** Fetch standard, 2.2.5, a request's cache mode, less `only-if-cached`, which no request to another origin may have. */
export const cacheModes = ['default', 'no-store', 'reload', 'no-cache', 'force-cache'] as const
export type CacheMode = (typeof cacheModes)[number]
