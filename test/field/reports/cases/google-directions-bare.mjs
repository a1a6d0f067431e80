export default { id: 'google-directions-bare', source: 'googlemaps/google-maps-services-js#67 and its kind', software: 'third-party', kind: 'no-rule',
  story: 'The web service of Google Maps is not for pages: 200 with data, no CORS header; for pages there is a script library.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const s = [['Server', 'scaffolding on HTTPServer2'], ['X-XSS-Protection', '0'], ['X-Frame-Options', 'SAMEORIGIN'], ['Server-Timing', 'gfet4t7; dur=4']]
      if (method === 'OPTIONS') return { status: 405, headers: [['Server', 'scaffolding on HTTPServer2'], ['Allow', 'GET, HEAD']] }
      return { status: url.startsWith('/maps/api/directions/json') ? 200 : 404, headers: [['Content-Type', 'application/json; charset=UTF-8'], ['Pragma', 'no-cache'], ['Expires', 'Fri, 01 Jan 1990 00:00:00 GMT'], ['Cache-Control', 'no-cache, must-revalidate'], ['Vary', 'Accept-Language'], ...s], body: '{"routes":[],"status":"ZERO_RESULTS"}' }
    })
    return { url: `https://maps.googleapis.com:${port}/maps/api/directions/json?origin=a&destination=b&key=k`, args: [] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured'], neverCertain: ['origin-not-allowed'], fixFor: [null], layer: [null], mustSay: [/not yours|owner|own server|proxy of your own/i] } }
