const decimal = /^\d+(\.\d+)?$/
const integer = /^\d+$/

/** Client hints that Chromium alone safelists, by the form of their value. cors.cc, and measured. */
export const safelistedInChromium: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    'device-memory': decimal,
    downlink: decimal,
    dpr: decimal,
    ect: /^(slow-2g|2g|3g|4g)$/,
    intervention: /^/,
    rtt: integer,
    'save-data': /^on$/i,
    'viewport-width': integer,
    width: integer,
  }),
)

/** The names (lower case) that Chromium takes otherwise than the standard. */
export const namesChromiumLooksAt: ReadonlySet<string> = new Set([
  ...safelistedInChromium.keys(),
  'user-agent',
])
