/** What the wire cannot show, likeliest first. */
export const beyondTheWire = ['private-window', 'service-worker', 'reads-header', 'cookie-arrives'] as const
